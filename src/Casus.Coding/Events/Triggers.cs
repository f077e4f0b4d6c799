using System.Collections.Immutable;
using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tags;

namespace Casus.Coding.Events;

/// <summary>Matches every verb and event noun of a text against the lexicons and fills who and whom.</summary>
internal sealed class Triggers(Reading reading, EventLexicon lexicon)
{
    private readonly ParsedText _text = reading.Text;
    private readonly Participants _participants = new(reading, lexicon);
    private readonly StatusReader _status = new(reading.Text, lexicon);

    /// <summary>In text order of their triggers.</summary>
    public List<Draft> Find()
    {
        List<Draft> drafts = [];
        for (int token = 0; token < _text.Count; token++)
        {
            Draft? draft = _text.Tags.Upos(token) switch
            {
                Upos.Verb => Verb(token),
                Upos.Noun or Upos.Propn => Noun(token),
                _ => null,
            };
            if (draft is not null) drafts.Add(draft);
        }

        return drafts;
    }

    private Draft? Verb(int verb)
    {
        if (!Inflection.TryFind(lexicon.Verbs, _text.Tags.Lemma(verb), _text.Tokens.TrueWord(verb), out EventPattern[] patterns)) return null;
        // "displaced families", "the besieged town": what someone is, not what happens.
        if (_text.Relation(verb) == Relation.Amod && _text.Tags.Xpos(verb) is "VBN" or "JJ" && _text.Head(verb) > verb) return null;
        foreach (EventPattern pattern in patterns)
        {
            if (!SlotReader.Matches(_text, verb, pattern.With)) continue;
            if (pattern.Type is null) return null;
            var actors = Slots(verb, pattern.Actor);
            if (actors.IsEmpty) actors = AfterDate(verb);
            return Build(verb, pattern, actors, Without(Recipients(verb, pattern), actors));
        }

        return null;
    }

    // "On Friday rebels seized the port": parsers take the subject into the phrase of the day before it.
    private ImmutableArray<ActorMention> AfterDate(int verb)
    {
        if (_text.Tags.Xpos(verb) is not ("VBD" or "VBZ" or "VBP") || Grammar.Surface(_text, verb) >= 0) return [];
        foreach (int child in _text.Children(verb))
        {
            if (child > verb || _text.Relation(child) is not (Relation.Obl or Relation.OblUnmarked)) continue;
            int first = _text.Subtree(child).Start;
            if (first + 1 < child && reading.Times.Covering(first + 1) is { } time && time.Tokens.End <= child) return _participants.At(child);
        }

        return [];
    }

    private ImmutableArray<ActorMention> Recipients(int verb, EventPattern pattern)
    {
        var found = Slots(verb, pattern.Recipient);
        if (!found.IsEmpty || pattern.Recipient[0].Kind == SlotKind.None) return found;

        // An object that names no one may still say where: "shelled positions near Homs".
        int direct = Grammar.Sufferer(_text, verb);
        return direct >= 0 && _participants.Named(direct) is { } named ? [named] : [];
    }

    private Draft? Noun(int noun)
    {
        if (!lexicon.Nouns.TryGetValue(SlotReader.Lower(_text, noun), out EventPattern[]? patterns)) return null;
        if (_text.Relation(noun) is Relation.Compound or Relation.Amod or Relation.Flat) return null;
        if (reading.Actors.Covering(noun) is { } actor && actor.Head == noun) return null;
        if (reading.Places.Covering(noun) is not null) return null;
        foreach (EventPattern pattern in patterns)
        {
            if (!SlotReader.Matches(_text, noun, pattern.With)) continue;
            return pattern.Type is null ? null : Nominal(noun, pattern);
        }

        return null;
    }

    private Draft? Nominal(int noun, EventPattern pattern)
    {
        var actors = NominalActors(noun, pattern);
        var recipients = Without(Slots(noun, pattern.Recipient), actors);
        if (Lent(noun) is { } lent)
        {
            var subject = _participants.At(lent.Subject);
            if (lent.As == LentSubject.Actor && actors.IsEmpty) (actors, recipients) = (subject, Without(recipients, subject));
            if (lent.As == LentSubject.Actor && recipients.IsEmpty)
                recipients = Without(_participants.At(_text.Child(_text.Head(noun), Relation.Iobj)), actors);
            if (lent.As == LentSubject.Recipient && recipients.IsEmpty) recipients = Without(subject, actors);
        }

        if (recipients.IsEmpty && NearbyTarget(noun) is { } target) recipients = Without([target], actors);
        return Build(noun, pattern, actors, recipients) with
        {
            IsNominal = true,
            IsAnaphoric = IsAnaphoric(noun),
        };
    }

    // "Israel's strike", "Israeli missile strikes", "strikes by Israel": adjectives anywhere before the noun count.
    private ImmutableArray<ActorMention> NominalActors(int noun, EventPattern pattern)
    {
        foreach (Slot slot in pattern.Actor)
        {
            if (slot.Kind == SlotKind.Adjective)
            {
                if (AdjectiveActor(noun) is { } actor) return [actor];
            }
            else if (slot.Kind == SlotKind.Possessor)
            {
                int owner = _text.Child(noun, Relation.NmodPoss);
                if (owner >= 0 && reading.Times.Covering(owner) is null && _participants.Named(owner) is { } named) return [named];
            }
            else if (SlotReader.Find(_text, noun, slot) is >= 0 and int found)
            {
                return _participants.At(found);
            }
        }

        foreach (int child in _text.Children(noun))
        {
            // "attacks carried out by Israel", "drones launched by Iran"
            if (_text.Relation(child) == Relation.Acl && Grammar.IsPassive(_text, child) && Grammar.Doer(_text, child) is >= 0 and int doer)
                return _participants.At(doer);
        }

        return [];
    }

    private ActorMention? AdjectiveActor(int noun)
    {
        foreach (int child in _text.Children(noun))
        {
            if (child < noun && _text.Relation(child) is Relation.Amod or Relation.Compound or Relation.NmodDesc or Relation.NmodUnmarked
                && reading.Actors.Covering(child) is { } actor)
            {
                return actor.Value;
            }
        }

        return null;
    }

    // "carried out strikes", "came under attack", "engaged in a series of raids": the verb lends its subject to the noun.
    private (int Subject, LentSubject As)? Lent(int noun)
    {
        int carried = noun;
        while (_text.Relation(carried) == Relation.Nmod && Grammar.Preposition(_text, carried) == "of" && !lexicon.Nouns.ContainsKey(_text.Tags.Lemma(_text.Head(carried))))
            carried = _text.Head(carried);
        int verb = _text.Head(carried);
        if (verb < 0 || !lexicon.LightVerbs.TryGetValue(_text.Tags.Lemma(verb), out LightVerb[]? rows)) return null;
        Relation relation = _text.Relation(carried);
        if (relation is not (Relation.Obj or Relation.Obl or Relation.NsubjPass)) return null;
        foreach (LightVerb row in rows)
        {
            if (row.Subject == LentSubject.Event || !SlotReader.Matches(_text, verb, row.With)) continue;
            if (relation == Relation.Obl && !row.With.Any(c => c.Slot.Kind == SlotKind.Preposition && c.Slot.Preposition == Grammar.Preposition(_text, carried))) continue;
            int subject = row.Subject == LentSubject.Actor ? Grammar.Doer(_text, verb) : Grammar.Surface(_text, verb);
            if (subject >= 0 && subject != noun) return (subject, row.Subject);
        }

        return null;
    }

    // "strikes near its nuclear installations", "an attack inside Iran": where it struck says whom, when nothing else does.
    private ActorMention? NearbyTarget(int noun)
    {
        foreach (int child in _text.Children(noun))
        {
            if (_text.Relation(child) is Relation.Nmod or Relation.Obl
                && Grammar.Preposition(_text, child) is "near" or "inside" or "in" or "over" or "around" or "outside" or "within" or "into"
                && _participants.Named(child) is { } named)
            {
                return named;
            }
        }

        return null;
    }

    private ImmutableArray<ActorMention> Slots(int trigger, Slot[] slots)
    {
        foreach (Slot slot in slots)
        {
            int token = SlotReader.Find(_text, trigger, slot);
            if (token < 0) continue;
            var found = _participants.At(token);
            if (!found.IsEmpty) return found;
        }

        return [];
    }

    private Draft Build(int trigger, EventPattern pattern, ImmutableArray<ActorMention> actors, ImmutableArray<ActorMention> recipients) => new()
    {
        Trigger = trigger,
        Type = pattern.Type!.Value,
        Rule = pattern.Rule,
        Mode = pattern.Mode,
        Cameo = pattern.Cameo,
        Actors = actors,
        Recipients = recipients,
        Status = _status.Read(trigger),
    };

    private bool IsAnaphoric(int noun)
    {
        foreach (int child in _text.Children(noun))
        {
            if (_text.Relation(child) == Relation.NmodPoss) return true;
            if (_text.Relation(child) == Relation.Det && _text.Tags.Lemma(child) is "the" or "this" or "that" or "these" or "those") return true;
        }

        return false;
    }

    private static ImmutableArray<ActorMention> Without(ImmutableArray<ActorMention> mentions, ImmutableArray<ActorMention> others) =>
        others.IsEmpty ? mentions : mentions.RemoveAll(m => others.Any(o => o.Span == m.Span));
}
