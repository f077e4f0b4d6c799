using System.Collections.Frozen;
using Casus.Language.Parsing;
using Casus.Language.Tags;

namespace Casus.Coding.Events;

/// <summary>Finds the token that stands in a slot of a trigger, verb or noun; −1 where the slot is empty.</summary>
internal static class SlotReader
{
    private static readonly FrozenSet<string> Quantities = FrozenSet.Create(
        StringComparer.Ordinal,
        "dozen", "score", "hundred", "thousand", "million", "number", "series", "wave", "majority", "couple", "pair", "lot",
        "half", "third", "quarter", "part", "handful", "array", "swarm", "hail", "group", "team", "total", "barrage", "salvo", "volley", "string",
        "some", "all", "many", "most", "several", "few", "none", "one");

    public static int Find(ParsedText text, int trigger, Slot slot)
    {
        bool verb = Grammar.IsVerb(text, trigger);
        return slot.Kind switch
        {
            SlotKind.Subject => Grammar.Doer(text, trigger),
            SlotKind.Object => Grammar.Sufferer(text, trigger),
            SlotKind.IndirectObject => text.Child(trigger, Relation.Iobj),
            SlotKind.Preposition when verb && slot.Preposition == "by" && Grammar.IsPassive(text, trigger) => -1,
            SlotKind.Preposition => Prepositional(text, trigger, slot.Preposition!),
            SlotKind.Infinitive => Infinitive(text, trigger),
            SlotKind.Clause => text.Child(trigger, Relation.Ccomp) is >= 0 and int clause ? clause : Grammar.ThatClause(text, trigger),
            SlotKind.ClauseArgument => ClauseArgument(text, trigger),
            SlotKind.Possessor => Possessor(text, verb ? Grammar.Sufferer(text, trigger) : trigger),
            SlotKind.Particle => text.Child(trigger, Relation.CompoundPrt),
            _ => -1,
        };
    }

    /// <summary>True where every constraint of the pattern holds at this trigger.</summary>
    public static bool Matches(ParsedText text, int trigger, Constraint[] constraints)
    {
        foreach (Constraint constraint in constraints)
        {
            if (!Matches(text, trigger, constraint)) return false;
        }

        return true;
    }

    /// <summary>The objects and phrases that the pattern names by their words: "restrictions" for "lift obj:restriction".</summary>
    public static int[] Named(ParsedText text, int trigger, Constraint[] constraints)
    {
        List<int> named = [];
        foreach (Constraint constraint in constraints)
        {
            if (constraint.Words is null || constraint.Slot.Kind is not (SlotKind.Object or SlotKind.Preposition)) continue;
            if (Find(text, trigger, constraint.Slot) is >= 0 and int found) named.Add(found);
        }

        return [.. named];
    }

    private static bool Matches(ParsedText text, int trigger, Constraint constraint)
    {
        if (constraint.Slot.Kind is SlotKind.Modifier or SlotKind.Adjective)
            return AnyModifier(text, trigger, constraint);
        if (constraint.Slot.Kind == SlotKind.Preposition)
            return AnyPrepositional(text, trigger, constraint);
        int found = constraint.Slot.Kind == SlotKind.Particle
            ? Particle(text, trigger, constraint)
            : Find(text, trigger, constraint.Slot);
        return found >= 0 && Accepts(text, found, constraint);
    }

    /// <summary>"dozens", "two", "a group": words whose phrase with "of" names who is counted.</summary>
    public static bool IsQuantity(ParsedText text, int token) => text.Tags.Upos(token) == Upos.Num || Quantities.Contains(Lower(text, token));

    private static bool Accepts(ParsedText text, int token, Constraint constraint)
    {
        if (constraint.Words is null || constraint.Words.Contains(Lower(text, token))) return true;

        bool counts = IsQuantity(text, token);
        foreach (int child in text.Children(token))
        {
            // "dozens of missiles", "two of the hostages": the counted noun counts.
            if (counts && text.Relation(child) == Relation.Nmod && Grammar.Preposition(text, child) == "of"
                && constraint.Words.Contains(Lower(text, child)))
            {
                return true;
            }

            if (text.Relation(child) == Relation.Conj && constraint.Words.Contains(Lower(text, child))) return true;
        }

        return false;
    }

    // Parsers attach particles as prt, advmod or a bare preposition; all three mean the particle.
    private static int Particle(ParsedText text, int trigger, Constraint constraint)
    {
        foreach (int child in text.Children(trigger))
        {
            if (text.Relation(child) is Relation.CompoundPrt or Relation.Advmod
                && constraint.Words?.Contains(Lower(text, child)) != false)
            {
                return child;
            }
        }

        // "pulled out of", "handed over the town": often taken for a preposition of what follows.
        int next = trigger + 1;
        bool follows = next < text.Count && text.Tokens.SentenceOf(next) == text.Tokens.SentenceOf(trigger)
            && text.Tags.Xpos(next) is "RP" or "IN" or "RB";
        return follows && constraint.Words?.Contains(Lower(text, next)) != false ? next : -1;
    }

    private static bool AnyModifier(ParsedText text, int trigger, Constraint constraint)
    {
        foreach (int child in text.Children(trigger))
        {
            if (text.Relation(child) is Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.NmodDesc
                && (constraint.Words?.Contains(Lower(text, child)) != false))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AnyPrepositional(ParsedText text, int trigger, Constraint constraint)
    {
        foreach (int child in text.Children(trigger))
        {
            if (IsPhrase(text, child, constraint.Slot.Preposition!) && Accepts(text, child, constraint)) return true;
        }

        foreach (int child in text.Children(trigger))
        {
            bool argument = Grammar.IsVerb(text, trigger) && text.Relation(child) is Relation.Obj or Relation.Obl;
            if (argument && AnyPrepositional(text, child, constraint)) return true;
        }

        return false;
    }

    /// <summary>A phrase with this preposition, hanging on the trigger or on its object: attachment is a parser's weakest point.</summary>
    public static int Prepositional(ParsedText text, int trigger, string preposition)
    {
        foreach (int child in text.Children(trigger))
        {
            if (IsPhrase(text, child, preposition)) return child;
        }

        foreach (int child in text.Children(trigger))
        {
            // "attacks by Turkey on Syria": the second phrase often hangs on the first.
            bool carries = text.Relation(child) == Relation.Obj || (text.Relation(child) == Relation.Nmod && !Grammar.IsVerb(text, trigger));
            // "appealed for aid from the bank"
            carries |= text.Relation(child) == Relation.Obl && preposition == "from" && Grammar.Preposition(text, child) == "for";
            // "provided two million in aid to the island"
            carries |= text.Relation(child) == Relation.Obl && preposition is "to" or "for" && Grammar.Preposition(text, child) == "in";
            if (carries && Prepositional(text, child, preposition) is >= 0 and int deeper) return deeper;
        }

        return -1;
    }

    private static bool IsPhrase(ParsedText text, int token, string preposition)
    {
        if (text.Relation(token) is not (Relation.Obl or Relation.Nmod or Relation.OblAgent or Relation.Iobj or Relation.Advcl or Relation.Acl))
            return false;
        string found = Grammar.Preposition(text, token);
        if (found.Length == 0) return preposition == "by" && text.Relation(token) == Relation.OblAgent;
        return Same(found, preposition) || Same(LastCase(text, token), preposition);
    }

    // "gave in to the students", "pulled out of the port": the particle before the preposition hangs on the noun too.
    private static string LastCase(ParsedText text, int token)
    {
        string last = "";
        foreach (int child in text.Children(token))
        {
            if (child < token && text.Relation(child) == Relation.Case && text.Tags.Upos(child) != Language.Tags.Upos.Part) last = text.Tags.Lemma(child);
        }

        return last;
    }

    private static bool Same(string found, string wanted) => found == wanted || (found, wanted) switch
    {
        ("upon", "on") or ("onto", "on") or ("toward", "towards") or ("towards", "toward") => true,
        ("toward", "to") or ("towards", "to") or ("toward", "at") or ("towards", "at") => true,
        ("inside", "in") or ("within", "in") => true,
        _ => false,
    };

    private static int ClauseArgument(ParsedText text, int trigger)
    {
        int clause = text.Child(trigger, Relation.Ccomp);
        if (clause < 0) clause = Infinitive(text, trigger);
        if (clause < 0) return -1;
        int subject = text.Child(clause, Relation.Nsubj);
        if (subject < 0) subject = text.Child(clause, Relation.NsubjPass);
        return subject >= 0 ? subject : Grammar.Sufferer(text, clause);
    }

    // "urged Israel to stop": parsers hang the infinitive on the verb, on its object or on its phrase.
    public static int Infinitive(ParsedText text, int trigger)
    {
        int direct = text.Child(trigger, Relation.Xcomp);
        if (direct >= 0) return direct;
        foreach (int child in text.Children(trigger))
        {
            if (text.Relation(child) is Relation.Advcl or Relation.Acl && Grammar.HasTo(text, child)) return child;
            if (text.Relation(child) is not (Relation.Obj or Relation.Obl or Relation.Iobj)) continue;
            foreach (int grandchild in text.Children(child))
            {
                if (text.Relation(grandchild) == Relation.Acl && Grammar.HasTo(text, grandchild)) return grandchild;
            }
        }

        return -1;
    }

    private static int Possessor(ParsedText text, int noun)
    {
        if (noun < 0) return -1;
        int owner = text.Child(noun, Relation.NmodPoss);
        return owner >= 0 ? owner : Prepositional(text, noun, "of");
    }

    public static string Lower(ParsedText text, int token)
    {
        string lemma = text.Tags.Lemma(token);
        return text.Tags.Upos(token) == Upos.Propn ? lemma.ToLowerInvariant() : lemma;
    }
}
