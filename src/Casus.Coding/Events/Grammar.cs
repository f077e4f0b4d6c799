using Casus.Coding.Actors;
using Casus.Language.Parsing;
using Casus.Language.Tags;

namespace Casus.Coding.Events;

/// <summary>
/// Who is the doer and who the sufferer of a predicate, beyond what one arc says: passives, shared subjects in
/// coordination, relative clauses, control and participles. Tokens go by index; −1 is none.
/// </summary>
internal static class Grammar
{
    // Chains of control and coordination in real sentences are short; longer ones are parser faults.
    private const int Depth = 6;

    // Verbs whose subject, not object, does what the infinitive says: "promised her to withdraw".
    private static readonly string[] SubjectControl = ["promise", "vow", "threaten", "pledge", "offer"];

    /// <summary>"was shelled", "the drones launched by Iran".</summary>
    public static bool IsPassive(ParsedText text, int verb)
    {
        if (text.HasChild(verb, Relation.AuxPass) || text.HasChild(verb, Relation.NsubjPass)) return true;
        if (text.Tags.Xpos(verb) != "VBN" || text.HasChild(verb, Relation.Aux) || text.HasChild(verb, Relation.Nsubj) || text.HasChild(verb, Relation.Obj)) return false;
        return text.Relation(verb) switch
        {
            // "The minister promised that …": a clause with "that" is said by someone, whatever the parse makes of the verb.
            Relation.Acl => ThatClause(text, verb) < 0,
            Relation.Amod => true,
            Relation.Conj => text.Head(verb) >= 0 && IsPassive(text, text.Head(verb)),
            _ => text.HasChild(verb, Relation.OblAgent),
        };
    }

    /// <summary>The one that does it: subject of an active, by-agent of a passive.</summary>
    public static int Doer(ParsedText text, int verb) => IsPassive(text, verb) ? Agent(text, verb) : Surface(text, verb, Depth);

    /// <summary>The one it is done to: object of an active, subject of a passive.</summary>
    public static int Sufferer(ParsedText text, int verb)
    {
        if (IsPassive(text, verb)) return Surface(text, verb, Depth);
        int direct = text.Child(verb, Relation.Obj);
        if (direct >= 0) return Antecedent(text, direct);
        // "asked Zambia for maize", "urged Kuwait to pardon": one object only is the object, whatever the parse calls it.
        if (text.Child(verb, Relation.Iobj) is >= 0 and int only) return Antecedent(text, only);
        if (text.Relation(verb) == Relation.AclRelcl && text.Child(verb, Relation.Nsubj) is >= 0 and int subject
            && !IsRelativePronoun(text, subject))
        {
            return text.Head(verb);
        }

        if (ParticleObject(text, verb) is >= 0 and int taken) return taken;

        // "attacked and destroyed the base": the last of coordinated verbs carries the object for all of them.
        foreach (int child in text.Children(verb))
        {
            if (text.Relation(child) == Relation.Conj && text.Tags.Upos(child) == Upos.Verb
                && text.Child(child, Relation.Nsubj) < 0
                && text.Child(child, Relation.Obj) is >= 0 and int shared)
            {
                return shared;
            }
        }

        return -1;
    }

    /// <summary>The clause's grammatical subject, own or shared.</summary>
    public static int Surface(ParsedText text, int verb) => Surface(text, verb, Depth);

    /// <summary>What a relative pronoun stands for; any other token is itself.</summary>
    public static int Antecedent(ParsedText text, int token) =>
        IsRelativePronoun(text, token) ? Pronouns.Antecedent(text, token) : token;

    public static bool IsRelativePronoun(ParsedText text, int token) =>
        text.Tags.Xpos(token) is "WDT" or "WP" or "WP$";

    /// <summary>The preposition that marks a phrase, in lower case, or the empty string: "against", "on".</summary>
    public static string Preposition(ParsedText text, int token)
    {
        foreach (int child in text.Children(token))
        {
            if (text.Relation(child) == Relation.Case && text.Tags.Upos(child) != Upos.Part) return text.Tags.Lemma(child);
        }

        return "";
    }

    /// <summary>The verb of the clause that "that" leads, or −1; parsers often take it for an adverbial one.</summary>
    public static int ThatClause(ParsedText text, int verb)
    {
        foreach (int child in text.Children(verb))
        {
            if (text.Relation(child) is not (Relation.Ccomp or Relation.Advcl) || child < verb) continue;
            foreach (int mark in text.Children(child))
            {
                if (text.Relation(mark) == Relation.Mark && text.Tags.Lemma(mark) == "that") return child;
            }
        }

        return -1;
    }

    /// <summary>An infinitive with "to".</summary>
    public static bool HasTo(ParsedText text, int verb)
    {
        foreach (int child in text.Children(verb))
        {
            if (text.Relation(child) == Relation.Mark && text.Tags.Lemma(child) == "to") return true;
        }

        return false;
    }

    /// <summary>The word this clause or phrase serves as predicate: the verb itself, or the copula's complement.</summary>
    public static bool IsVerb(ParsedText text, int token) => text.Tags.Upos(token) is Upos.Verb or Upos.Aux;

    // "shot down the missiles": a particle taken for the preposition of what is the object.
    private static int ParticleObject(ParsedText text, int verb)
    {
        int particle = verb + 1;
        if (particle >= text.Count || text.Relation(particle) != Relation.Case) return -1;
        if (text.Tags.Lemma(particle) is not ("down" or "up" or "out" or "off" or "away" or "back" or "over")) return -1;
        int noun = text.Head(particle);
        return noun >= 0 && text.Head(noun) == verb && text.Relation(noun) == Relation.Obl ? noun : -1;
    }

    private static int Agent(ParsedText text, int verb)
    {
        foreach (int child in text.Children(verb))
        {
            Relation relation = text.Relation(child);
            if (relation is Relation.OblAgent or Relation.Obl && Preposition(text, child) == "by") return child;
        }

        return DistantAgent.Of(text, verb);
    }

    private static int Surface(ParsedText text, int verb, int fuel)
    {
        if (fuel == 0) return -1;
        if (OwnSubject(text, verb) is >= 0 and int own) return Antecedent(text, own);

        int head = text.Head(verb);
        if (head < 0 || text.HasChild(verb, Relation.Expl)) return -1;
        switch (text.Relation(verb))
        {
            case Relation.Advcl when IsOfObject(text, verb) && text.Child(head, Relation.Obj) is >= 0 and int accused:
                return Antecedent(text, accused);
            case Relation.Advcl when HasTo(text, verb) && Addressee.Of(text, head) is >= 0 and int told:
                return Antecedent(text, told);
            case Relation.Conj:
            case Relation.Advcl:
            case Relation.Ccomp:
                return IsVerb(text, head) || text.HasChild(head, Relation.Cop) ? Surface(text, head, fuel - 1) : -1;
            case Relation.Xcomp:
                return Controller(text, head, fuel);
            case Relation.Acl when text.Tags.Xpos(verb) is "VBG" or "VBN":
                return head;
            case Relation.Acl when HasTo(text, verb) && text.Head(head) is >= 0 and int teller && Addressee.Of(text, teller) == head:
                return head;
            case Relation.Acl:
                return OwnerOf(text, head, fuel);
            case Relation.AclRelcl:
                return head;
            default:
                return -1;
        }
    }

    // Of two subjects before the verb the first is what opens the sentence: "After prayers the mayor spoke".
    private static int OwnSubject(ParsedText text, int verb)
    {
        int subject = -1;
        foreach (int child in text.Children(verb))
        {
            if (text.Relation(child) is not (Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter)) continue;
            if (subject < 0 || (child < verb && OpensSentence(text, subject))) subject = child;
        }

        return subject >= 0 && FrontedPhrase.Subject(text, verb, subject) is >= 0 and int real ? real : subject;
    }

    private static bool OpensSentence(ParsedText text, int subject)
    {
        int first = text.Subtree(subject).Start;
        if (text.Tags.Upos(first) is Upos.Adp or Upos.Sconj || (first > 0 && text.Tags.Upos(first - 1) is Upos.Adp or Upos.Sconj)) return true;
        return text.Tags.Lemma(subject) is "day" or "week" or "hour" or "month" or "year" or "minute" or "night" or "morning" or "eve" or "moment";
    }

    // "accused the rebels of shelling", "stopped them from leaving": what the object does.
    private static bool IsOfObject(ParsedText text, int verb)
    {
        if (text.Tags.Xpos(verb) != "VBG") return false;
        foreach (int child in text.Children(verb))
        {
            if (text.Relation(child) is Relation.Mark or Relation.Case && text.Tags.Lemma(child) is "of" or "for" or "from") return true;
        }

        return false;
    }

    // "urged Israel to stop": Israel; "threatened to attack": the threatener; "was ordered to fire": the one ordered.
    private static int Controller(ParsedText text, int head, int fuel)
    {
        if (Addressee.Of(text, head) is >= 0 and int told) return Antecedent(text, told);
        int controlled = text.Child(head, Relation.Obj);
        if (controlled < 0) controlled = text.Child(head, Relation.Iobj);
        if (controlled >= 0 && !SubjectControl.AsSpan().Contains(text.Tags.Lemma(head))) return Antecedent(text, controlled);
        return Surface(text, head, fuel - 1);
    }

    // "Israel's ability to strike": Israel; "took a decision to withdraw": the subject of "took".
    private static int OwnerOf(ParsedText text, int noun, int fuel)
    {
        int owner = text.Child(noun, Relation.NmodPoss);
        if (owner >= 0) return owner;
        foreach (int child in text.Children(noun))
        {
            // "US plans to strike", "Germany plans to offer a loan" where the verb is taken for a noun.
            if (child == noun - 1 && text.Relation(child) is Relation.Compound or Relation.Amod or Relation.NmodUnmarked && char.IsUpper(text.Tokens.TrueWord(child)[0]))
                return child;
        }

        int governor = text.Head(noun);
        return governor >= 0 && IsVerb(text, governor) ? Surface(text, governor, fuel - 1) : -1;
    }
}
