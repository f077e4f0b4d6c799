using System.Collections.Immutable;
using Casus.Coding.Templates;

namespace Casus.Evaluation.Muc;

/// <summary>Which phrases of a text its key speaks of, and of which of its templates each word that tells an incident tells.</summary>
internal sealed class KeyPhrases
{
    private readonly ReportView _view;
    private readonly ImmutableArray<Template> _key;
    private readonly Role[] _roles;
    private readonly List<int>[] _templates;
    private readonly int[] _triggers;

    public KeyPhrases(ReportView view, ImmutableArray<Template> key)
    {
        _view = view;
        _key = key;
        _roles = new Role[view.Phrases.Count];
        _templates = [.. view.Phrases.Select(_ => new List<int>())];
        IncidentScene scene = new(view);
        for (int t = 0; t < key.Length; t++)
        {
            foreach (Phrase phrase in view.Phrases) Mark(t, phrase, scene);
        }

        _triggers = [.. view.Triggers.Select(Align)];
    }

    public Role RoleOf(Phrase phrase) => _roles[phrase.Index];

    /// <summary>The template that a word tells, −1 for none.</summary>
    public int TemplateOf(TriggerMention trigger) => _triggers[trigger.Index];

    /// <summary>Whether words that tell an incident stand in its sentence or the next.</summary>
    public bool IsNear(Phrase phrase) => _view.TriggersIn(_view.SentenceOf(phrase)).Any();

    private void Mark(int template, Phrase phrase, IncidentScene scene)
    {
        Role role =
            Is(template, TemplateSlot.HumName, phrase, p => p.IsNamed) || Is(template, TemplateSlot.HumDescription, phrase, _ => true) ? Role.Person
            : Is(template, TemplateSlot.PerpIndividual, phrase, _ => true) ? Role.PerpIndividual
            : Is(template, TemplateSlot.PerpOrganization, phrase, _ => true) ? Role.PerpOrganization
            : Is(template, TemplateSlot.PhysId, phrase, _ => true) ? Role.Target
            : Is(template, TemplateSlot.InstrumentId, phrase, _ => true) ? Role.Instrument
            : IsPlace(template, phrase, scene) ? Role.Place : Role.None;
        if (role == Role.None) return;
        if (_roles[phrase.Index] == Role.None) _roles[phrase.Index] = role;
        if (role != Role.Place) _templates[phrase.Index].Add(template);
    }

    private bool Is(int template, TemplateSlot slot, Phrase phrase, Func<Phrase, bool> may)
    {
        if (!may(phrase)) return false;
        foreach (Fill fill in _key[template][slot])
        {
            foreach (string option in fill.Options)
            {
                if (MucStrings.Compare(option, phrase.Text) == Credit.Full) return true;
                if (phrase.IsNamed && MucStrings.Compare(option, _view.Say(phrase.Name)) == Credit.Full) return true;
                if (phrase.Description.Length > 0 && MucStrings.Compare(option, _view.Say(phrase.Description)) == Credit.Full) return true;
            }
        }

        return false;
    }

    private bool IsPlace(int template, Phrase phrase, IncidentScene scene)
    {
        string name = scene.Name(phrase).Name;
        return name.Length > 0 && _key[template][TemplateSlot.Location].Any(f => f.Options.Any(o => MucLocations.Parts(o).Skip(1).Contains(name)));
    }

    private int Align(TriggerMention trigger)
    {
        int best = -1;
        double most = 0;
        for (int t = 0; t < _key.Length; t++)
        {
            if (!_key[t][TemplateSlot.Type].Any(f => f.Options.Any(o => o == trigger.Type || o == "ATTACK" || trigger.Type == "ATTACK"))) continue;
            double told = Told(t, trigger);
            if (told > most) (best, most) = (t, told);
        }

        return most >= 0.5 ? best : -1;
    }

    // Phrases of the key in the sentence count whole, those beside it less; what several templates share counts a part.
    private double Told(int template, TriggerMention trigger)
    {
        double told = 0;
        int sentence = _view.SentenceOf(trigger);
        foreach (Phrase phrase in _view.Phrases)
        {
            int apart = Math.Abs(_view.SentenceOf(phrase) - sentence);
            if (apart > 1 || !_templates[phrase.Index].Contains(template)) continue;
            told += (apart == 0 ? 1 : 0.3) / _templates[phrase.Index].Count;
        }

        return told == 0 ? 0 : told + (_key[template][TemplateSlot.Type].Any(f => f.Options.Contains(trigger.Type)) ? 0.3 : 0);
    }

    /// <summary>The answer in a key template that a party is, or null.</summary>
    public Fill? FillOf(Template key, Part part)
    {
        TemplateSlot[] slots = part.Role switch
        {
            Role.Person => [TemplateSlot.HumName, TemplateSlot.HumDescription],
            Role.Target => [TemplateSlot.PhysId],
            Role.Instrument => [TemplateSlot.InstrumentId],
            Role.PerpIndividual => [TemplateSlot.PerpIndividual],
            Role.PerpOrganization => [TemplateSlot.PerpOrganization],
            _ => [TemplateSlot.Location],
        };
        foreach (TemplateSlot slot in slots)
        {
            foreach (Fill fill in key[slot])
            {
                bool isIt = slot == TemplateSlot.Location
                    ? fill.Options.Any(o => MucLocations.Parts(o).Skip(1).Contains(new IncidentScene(_view).Name(part.Best).Name))
                    : fill.Options.Any(o => part.Phrases.Any(p => (slot != TemplateSlot.HumName || p.IsNamed) && Same(o, p)));
                // A description is the same answer as the name it is of.
                if (isIt) return slot == TemplateSlot.HumDescription && key[TemplateSlot.HumName].FirstOrDefault(n => n.Options.Any(fill.Of.Contains)) is { } named ? named : fill;
            }
        }

        return null;
    }

    /// <summary>What the key says of each of its phrases, as examples for a choice.</summary>
    public IEnumerable<(uint[] Features, int Class)> Values(TemplateChoice choice)
    {
        TemplateSlot slot = TemplateModels.Slot(choice);
        Role role = choice switch
        {
            TemplateChoice.HumType or TemplateChoice.HumEffect => Role.Person,
            TemplateChoice.PhysType or TemplateChoice.PhysEffect => Role.Target,
            TemplateChoice.InstrumentType => Role.Instrument,
            _ => Role.PerpOrganization,
        };
        IncidentFeatures features = new(_view);
        for (int t = 0; t < _key.Length; t++)
        {
            foreach (ImmutableArray<string> answer in Answers(t, role))
            {
                Phrase[] phrases = [.. _view.Phrases.Where(p => _roles[p.Index] == role && answer.Any(o => Same(o, p)))];
                if (phrases.Length == 0) continue;
                Fill? fill = _key[t][slot].FirstOrDefault(f => f.Of.Any(o => answer.Any(a => MucStrings.Compare(o, a) == Credit.Full)));
                Incident about = new([.. _view.Triggers.Where(x => _triggers[x.Index] == t)], [], []);
                yield return (
                    features.Of(about, new Part(role, [.. phrases], 1), choice == TemplateChoice.Confidence),
                    fill is null ? 0 : _view.Words.Values(slot).IndexOf(fill.Options[0]) + 1);
            }
        }
    }

    private bool Same(string option, Phrase phrase) => MucStrings.Compare(option, phrase.Text) == Credit.Full
        || (phrase.IsNamed && MucStrings.Compare(option, _view.Say(phrase.Name)) == Credit.Full)
        || (phrase.Description.Length > 0 && MucStrings.Compare(option, _view.Say(phrase.Description)) == Credit.Full);

    // A person's name and description are one answer.
    private IEnumerable<ImmutableArray<string>> Answers(int template, Role role)
    {
        Template key = _key[template];
        if (role != Role.Person)
        {
            TemplateSlot slot = role switch { Role.Target => TemplateSlot.PhysId, Role.Instrument => TemplateSlot.InstrumentId, _ => TemplateSlot.PerpOrganization };
            return key[slot].Select(f => f.Options);
        }

        List<ImmutableArray<string>> answers = [];
        foreach (Fill name in key[TemplateSlot.HumName])
            answers.Add([.. name.Options, .. key[TemplateSlot.HumDescription].Where(d => d.Of.Any(name.Options.Contains)).SelectMany(d => d.Options)]);
        answers.AddRange(key[TemplateSlot.HumDescription].Where(d => d.Of.IsEmpty).Select(d => d.Options));
        return answers;
    }
}
