using Casus.Core.Ontology;
using Casus.Language.Parsing;

namespace Casus.Coding.Events;

/// <summary>
/// Reads from the words around a trigger whether its event is told as real: negation, modals, conditions, and the
/// words above it ("threatened to", "calls for", "plans to"). The nearest word decides.
/// </summary>
internal sealed class StatusReader(ParsedText text, EventLexicon lexicon)
{
    private const int Depth = 8;

    public EventStatus Read(int trigger)
    {
        if (Inner(trigger) is { } own) return own == EventStatus.Planned && IsForeseen(trigger) ? EventStatus.Predicted : own;
        int below = trigger;
        for (int fuel = Depth; fuel > 0; fuel--)
        {
            int head = text.Head(below);
            if (head < 0) break;
            if (Above(below, head) is { } status) return status;
            if (IsPreposition(below) || !PassesThrough(below, head)) break;
            if (Inner(head) is { } carried) return carried;
            below = head;
        }

        return IsOngoing(trigger) ? EventStatus.Ongoing : EventStatus.Occurred;
    }

    // "Analysts expect that the speaker will resign": a forecast, not the speaker's plan.
    private bool IsForeseen(int trigger) =>
        text.Head(trigger) is >= 0 and int head
        && (Above(trigger, head) == EventStatus.Predicted
            || (Grammar.ThatClause(text, head) == trigger && Cue(text.Tags.Lemma(head), "ccomp") == EventStatus.Predicted));

    // What stands on the trigger itself: "not", "may", "if", "no attack", "planned strike", "in order to".
    private EventStatus? Inner(int token)
    {
        EventStatus? modal = null;
        foreach (int child in text.Children(token))
        {
            string lemma = text.Tags.Lemma(child);
            switch (text.Relation(child))
            {
                case Relation.Advmod or Relation.Det or Relation.Cc when IsNegation(lemma):
                    return EventStatus.Denied;
                case Relation.Nsubj or Relation.NsubjPass when IsNoOne(child):
                    return EventStatus.Denied;
                case Relation.Aux:
                    modal ??= Cue(lemma, "aux");
                    break;
                case Relation.Mark:
                    if (Cue(lemma, "mark") is { } condition) return condition;
                    break;
                case Relation.Amod or Relation.Compound when !Grammar.IsVerb(text, token):
                    modal ??= Cue(lemma, "amod");
                    break;
                case Relation.Advmod:
                    modal ??= Cue(lemma, "advmod");
                    break;
                default:
                    break;
            }
        }

        return modal;
    }

    // "No minister resigned", "not one brigade has withdrawn", "neither Hungary nor Slovakia signed".
    private bool IsNoOne(int subject)
    {
        if (text.Tags.Lemma(subject) is "nobody" or "none" or "neither") return true;
        foreach (int child in text.Children(subject))
        {
            if (child > subject) break;
            string lemma = text.Tags.Lemma(child);
            if (lemma is "no" or "neither" && text.Relation(child) is not Relation.Nummod) return true;
            if (lemma == "one" && child > 0 && text.Tags.Lemma(child - 1) is "not" or "no") return true;
        }

        return false;
    }

    private EventStatus? Above(int below, int head)
    {
        string lemma = text.Tags.Lemma(head);
        Relation relation = text.Relation(below);
        // "is expected to meet": others expect it, it is no plan of theirs.
        if (relation == Relation.Xcomp && lemma == "expect" && (Grammar.IsPassive(text, head) || Addressee.Of(text, head) >= 0)) return EventStatus.Predicted;
        // "wants the army to strike": who wants asks another to.
        if (relation == Relation.Xcomp && lemma is "want" or "wish" or "like" or "prefer" && Addressee.Of(text, head) >= 0) return EventStatus.Requested;
        switch (relation)
        {
            case Relation.Xcomp:
                return Cue(lemma, "xcomp") ?? Cue(lemma, "ccomp");
            case Relation.Ccomp or Relation.Csubj or Relation.CsubjPass:
                return Cue(lemma, "ccomp") ?? (Grammar.HasTo(text, below) ? Cue(lemma, "xcomp") : null);
            case Relation.Acl when text.Head(head) is >= 0 and int teller && Addressee.Of(text, teller) == head && Cue(text.Tags.Lemma(teller), "xcomp") is { } told:
                return told;
            case Relation.Acl:
                return Cue(lemma, "xcomp") ?? Cue(lemma, "ccomp") ?? (Grammar.HasTo(text, below) ? EventStatus.Planned : null);
            case Relation.Advcl:
                return Grammar.HasTo(text, below) ? Cue(lemma, "xcomp") ?? EventStatus.Planned : PrepositionCue(below, lemma);
            case Relation.Obj or Relation.NsubjPass:
                return Cue(lemma, "obj");
            case Relation.Obl or Relation.Nmod:
                // "led pleas for a truce": the phrase may hang on the verb where it belongs to the object.
                return PrepositionCue(below, lemma)
                    ?? (text.Child(head, Relation.Obj) is >= 0 and int direct && direct < below ? PrepositionCue(below, text.Tags.Lemma(direct)) : null);
            default:
                return null;
        }
    }

    private EventStatus? PrepositionCue(int below, string lemma)
    {
        string preposition = Grammar.Preposition(text, below);
        if (preposition.Length == 0 && text.Child(below, Relation.Mark) is >= 0 and int mark) preposition = text.Tags.Lemma(mark);
        return preposition.Length == 0 ? null : Cue(lemma, "p." + preposition);
    }

    // Status travels down infinitives, coordinated verbs without a subject of their own, and light verbs' nouns.
    private bool PassesThrough(int below, int head) => text.Relation(below) switch
    {
        Relation.Xcomp => true,
        Relation.Conj => !text.HasChild(below, Relation.Nsubj) && !text.HasChild(below, Relation.NsubjPass),
        Relation.Obj or Relation.NsubjPass or Relation.Nsubj => lexicon.LightVerbs.ContainsKey(text.Tags.Lemma(head)),
        Relation.Nmod => Grammar.Preposition(text, below) == "of",
        Relation.Obl => lexicon.LightVerbs.ContainsKey(text.Tags.Lemma(head)),
        _ => false,
    };

    private EventStatus? Cue(string word, string frame)
    {
        if (!lexicon.Statuses.TryGetValue(word, out StatusCue[]? cues)) return null;
        foreach (StatusCue cue in cues)
        {
            if (cue.Frame == frame) return cue.Status == EventStatus.Occurred ? null : cue.Status;
        }

        return null;
    }

    // "are fighting", "have been shelling"; a past progressive tells something over.
    private bool IsOngoing(int verb)
    {
        // "The siege continues"
        if (text.Tags.Upos(verb) == Language.Tags.Upos.Noun)
            return text.Relation(verb) == Relation.Nsubj && text.Tags.Lemma(text.Head(verb)) == "continue" && text.Tags.Xpos(text.Head(verb)) is "VBZ" or "VBP";
        if (text.Tags.Xpos(verb) == "VBN" && IsBeing(verb)) return true;
        if (text.Tags.Xpos(verb) != "VBG") return false;
        foreach (int child in text.Children(verb))
        {
            if (text.Relation(child) == Relation.Aux && text.Tags.Lemma(child) == "be" && text.Tags.Xpos(child) is "VBP" or "VBZ" or "VBN")
                return true;
        }

        return false;
    }

    // "are being threatened"
    private bool IsBeing(int verb)
    {
        bool being = false, present = false;
        foreach (int child in text.Children(verb))
        {
            if (text.Tags.Lemma(child) != "be") continue;
            being |= text.Tags.Xpos(child) == "VBG";
            present |= text.Tags.Xpos(child) is "VBP" or "VBZ";
        }

        return being && present;
    }

    // "following the strikes", "including attacks": participles that serve as prepositions.
    private bool IsPreposition(int token) =>
        text.Tags.Xpos(token) == "VBG" && text.Tags.Lemma(token) is "follow" or "include" or "concern" or "regard" or "accord";

    private static bool IsNegation(string lemma) => lemma is "not" or "n't" or "never" or "no" or "neither" or "nor";
}
