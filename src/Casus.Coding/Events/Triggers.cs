using System.Collections.Immutable;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tags;

namespace Casus.Coding.Events;

/// <summary>Matches every verb and event noun of a text against the lexicons and fills who and whom.</summary>
internal sealed class Triggers(Reading reading, EventLexicon lexicon)
{
    private readonly ParsedText _text = reading.Text;
    private readonly Participants _participants = new(reading, lexicon);
    private readonly LentSubjects _lent = new(reading.Text, lexicon);
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
            if (!SlotReader.Matches(_text, verb, pattern.With) || TakesTime(verb, pattern)) continue;
            if (pattern.Type is null) return null;
            if (Intransitive(verb, pattern) is { } alone) return alone;
            var actors = Slots(verb, pattern.Actor);
            if (actors.IsEmpty) actors = AfterDate(verb);
            return Deferred(verb, pattern, actors) ?? Build(verb, pattern, actors, Without(Recipients(verb, pattern, actors), actors));
        }

        return null;
    }

    // "called the premier on Monday": no one is called on.
    private bool TakesTime(int verb, EventPattern pattern)
    {
        foreach (Constraint constraint in pattern.With)
        {
            if (constraint is not { Words: null, Slot: { Kind: SlotKind.Preposition, Preposition: { } preposition } }) continue;
            if (SlotReader.Prepositional(_text, verb, preposition) is >= 0 and int found && reading.Times.Covering(found) is not null) return true;
        }

        return false;
    }

    // "Exiled monks demonstrated": a verb without an object has no passive, whatever the parse makes of its subject.
    private Draft? Intransitive(int verb, EventPattern pattern)
    {
        if (!Grammar.IsPassive(_text, verb) || _text.HasChild(verb, Relation.AuxPass) || pattern.Actor[0].Kind != SlotKind.Subject) return null;
        if (pattern.Recipient.Any(s => s.Kind is SlotKind.Object or SlotKind.Possessor) || pattern.With.Any(c => c.Slot.Kind == SlotKind.Object)) return null;
        var actors = _participants.At(Grammar.Surface(_text, verb));
        return actors.IsEmpty ? null : Build(verb, pattern, actors, Slots(verb, pattern.Recipient, pattern.Type, actors));
    }

    // "refused to negotiate with the front": whom a speech act concerns is said by the act it speaks of.
    private Draft? Deferred(int verb, EventPattern pattern, ImmutableArray<ActorMention> actors)
    {
        if (pattern.Type is not (EventType.Agree or EventType.Reject or EventType.Threaten)) return null;
        int content = SlotReader.Find(_text, verb, new Slot(SlotKind.Infinitive));
        if (content < 0) return null;
        Slot[] own = [.. pattern.Recipient.Where(s => s.Kind is not SlotKind.ClauseArgument)];
        return Build(verb, pattern, actors, Slots(verb, own, null, actors)) with { Content = content };
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

    private ImmutableArray<ActorMention> Recipients(int verb, EventPattern pattern, ImmutableArray<ActorMention> actors)
    {
        var found = Slots(verb, pattern.Recipient, pattern.Type, actors);
        if (!found.IsEmpty || pattern.Recipient[0].Kind == SlotKind.None || pattern.Type == EventType.Mobilize) return found;

        // An object that names no one may still say where: "shelled positions near Homs".
        int direct = Grammar.Sufferer(_text, verb);
        if (direct < 0 || _participants.Named(direct) is not { } named) return [];

        // "imposed a curfew in Bujumbura" is imposed on no one named.
        return IsPlaceless(pattern.Type) && named.Rule == "actor:place" && reading.Places.Covering(direct) is null ? [] : [named];
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
        var recipients = Slots(noun, pattern.Recipient, pattern.Type, actors);
        if (_lent.Of(noun) is { } lent)
        {
            var subject = _participants.At(lent.Subject);
            if (lent.As == LentSubject.Actor && actors.IsEmpty) (actors, recipients) = (subject, Without(recipients, subject));
            if (lent.As == LentSubject.Actor && recipients.IsEmpty)
                recipients = Without(_participants.At(_lent.Concerned(noun, pattern)), actors);
            if (lent.As == LentSubject.Recipient && recipients.IsEmpty) recipients = Without(subject, actors);
        }

        if (recipients.IsEmpty && pattern.Type is EventType.Assault or EventType.Mobilize && NearbyTarget(noun) is { } target) recipients = pattern.Type == EventType.Mobilize ? Facing([target], actors) : Without([target], actors);
        return Build(noun, pattern, actors, recipients) with
        {
            IsNominal = true,
            Content = recipients.IsEmpty ? SlotReader.Infinitive(_text, noun) : -1,
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

    private ImmutableArray<ActorMention> Slots(int trigger, Slot[] slots) => Slots(trigger, slots, null, []);

    // What is said or agreed concerns parties: "welcomed the renewal of ties with Chad" passes the unnamed ties over. No
    // one does it to himself: "welcomed their resumption of ties with Chad".
    private ImmutableArray<ActorMention> Slots(int trigger, Slot[] slots, EventType? type, ImmutableArray<ActorMention> others)
    {
        bool verbal = type is EventType.Support or EventType.Accuse or EventType.Reject or EventType.Agree or EventType.Request or EventType.Sanction;
        ImmutableArray<ActorMention> first = [];
        foreach (Slot slot in slots)
        {
            int token = SlotReader.Find(_text, trigger, slot);
            if (token < 0 || IsMereLocation(token, slot, type)) continue;
            var found = Without(_participants.At(token), others);
            if (found.IsEmpty) continue;
            if (!verbal || found.Any(m => !m.Code.IsNone)) return found;
            if (first.IsEmpty) first = found;
        }

        return first;
    }

    private Draft Build(int trigger, EventPattern pattern, ImmutableArray<ActorMention> actors, ImmutableArray<ActorMention> recipients) => new()
    {
        Trigger = trigger,
        Type = pattern.Type!.Value,
        Rule = pattern.Rule,
        Mode = pattern.Mode,
        Cameo = pattern.Cameo,
        Actors = actors,
        Recipients = pattern.Type == EventType.Mobilize ? Facing(recipients, actors) : recipients,
        Status = _status.Read(trigger),
        Named = SlotReader.Named(_text, trigger, pattern.With),
    };

    // Troops move against someone else; a reef, or a town of their own state, is only where they go.
    private static ImmutableArray<ActorMention> Facing(ImmutableArray<ActorMention> recipients, ImmutableArray<ActorMention> actors) =>
        recipients.RemoveAll(r => r.Code.IsNone || (r.Code.Code is null && r.Code.Sector is "MIL" or "COP")
            || (actors.IsEmpty ? r.Rule == "actor:place" : actors.Any(a => a.Code.Code == r.Code.Code && r.Code.Code is not null)));

    // "imposed a curfew in Bujumbura": only violence is done to the place where it is done.
    private bool IsMereLocation(int token, Slot slot, EventType? type) =>
        IsPlaceless(type) && slot is { Kind: SlotKind.Preposition, Preposition: "in" or "near" or "inside" }
        && (type != EventType.Mobilize || slot.Preposition == "in")
        && reading.Places.Covering(token) is not null;

    private static bool IsPlaceless(EventType? type) =>
        type is EventType.Mobilize or EventType.Coerce or EventType.Protest or EventType.Consult or EventType.Cooperate;

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
