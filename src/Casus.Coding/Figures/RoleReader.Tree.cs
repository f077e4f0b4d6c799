using Casus.Core.Ontology;
using Casus.Language.Parsing;

namespace Casus.Coding.Figures;

/// <summary>Roles from the dependency tree: object and passive subject, subject, participle, predicate, "deaths of".</summary>
internal sealed partial class RoleReader
{
    private const int Climb = 4;

    private RoleFinding? ByTree(ParsedText text, in NumberPhrase phrase, in CountedNoun noun)
    {
        int at = noun.Head >= 0 ? noun.Head : Outer(text, phrase.Core, phrase.End);
        RoleFinding? own = Participle(text, at, phrase, noun);
        // "The boy who was shot has died": what became of him later counts.
        if (own is not null) return own is { Role: FigureRole.Hit or FigureRole.Injured } && Governed(text, at, phrase, noun) is { Role: FigureRole.Killed } worse ? worse : own;
        return Governed(text, at, phrase, noun);
    }

    // By the verbs and nouns above.
    private RoleFinding? Governed(ParsedText text, int at, in NumberPhrase phrase, in CountedNoun noun)
    {
        for (int step = 0; step < Climb; step++)
        {
            int head = text.Head(at);
            if (head < 0) return Predicate(text, at, phrase, noun);
            switch (text.Relation(at))
            {
                case Relation.Obj or Relation.NsubjPass or Relation.Iobj:
                    return Sense(text, head, RoleUse.Object, phrase, noun) ?? Predicate(text, head, phrase, noun);
                case Relation.Nsubj:
                    return Subject(text, head, phrase, noun);
                case Relation.Nmod when phrase.Form != NumberForm.Article || step == 0:
                    RoleFinding? deaths = IsOf(text, at) ? Sense(text, head, RoleUse.Noun, phrase, noun) : null;
                    if (deaths is not null) return deaths;
                    if (!IsQuantity(text, head, phrase)) return null;
                    break;
                case Relation.Nummod or Relation.Compound or Relation.Conj or Relation.Flat or Relation.Appos or Relation.Det or Relation.Dep:
                    break;
                default:
                    return null;
            }

            at = head;
        }

        return null;
    }

    // "deaths of 12 people", not "death by a thousand cuts".
    private static bool IsOf(ParsedText text, int token)
    {
        foreach (int child in text.Children(token))
        {
            if (text.Relation(child) == Relation.Case) return text.Tokens.TrueWord(child) is "of" or "among";
        }

        return false;
    }

    private static bool IsQuantity(ParsedText text, int token, in NumberPhrase phrase) => token >= phrase.Start && token < phrase.End;

    private static int Outer(ParsedText text, int start, int end)
    {
        for (int i = end - 1; i >= start; i--)
        {
            if (text.Head(i) < start || text.Head(i) >= end) return i;
        }

        return end - 1;
    }

    // "12 people killed in the raid", "the five people who died".
    private RoleFinding? Participle(ParsedText text, int at, in NumberPhrase phrase, in CountedNoun noun)
    {
        foreach (int child in text.Children(at))
        {
            if (child < at) continue;
            Relation relation = text.Relation(child);
            if (relation == Relation.Acl && text.Tags.Xpos(child) is "VBN" or "VBD" && Sense(text, child, RoleUse.Object, phrase, noun) is { } killed) return killed;
            if (relation is Relation.AclRelcl)
            {
                RoleFinding? clause = HasPassive(text, child) ? Sense(text, child, RoleUse.Object, phrase, noun) : Sense(text, child, RoleUse.Subject, phrase, noun);
                if (clause is not null) return clause;
            }

            if (relation is Relation.Amod or Relation.Acl && Sense(text, child, RoleUse.State, phrase, noun) is { } state) return state;
        }

        return null;
    }

    private RoleFinding? Subject(ParsedText text, int verb, in NumberPhrase phrase, in CountedNoun noun)
    {
        RoleFinding? found = Sense(text, verb, RoleUse.Subject, phrase, noun);
        // "12 gunmen killed five people": an object of its own makes the verb active.
        if (found is null && !HasObject(text, verb)) found = Sense(text, verb, RoleUse.State, phrase, noun);
        if (found is null && (HasPassive(text, verb) || (text.Tags.Xpos(verb) == "VBN" && !HasObject(text, verb)))) found = Sense(text, verb, RoleUse.Object, phrase, noun);
        return found ?? Predicate(text, verb, phrase, noun);
    }

    // "left 1,139 Israelis dead", "were reported killed", "is feared dead".
    private RoleFinding? Predicate(ParsedText text, int verb, in NumberPhrase phrase, in CountedNoun noun)
    {
        foreach (int child in text.Children(verb))
        {
            if (child < phrase.End || text.Relation(child) is not (Relation.Xcomp or Relation.Ccomp or Relation.Advcl or Relation.Amod)) continue;
            // "A boy was charged after a girl was shot": a clause with a subject of its own speaks of others.
            if (text.Relation(child) is Relation.Ccomp or Relation.Advcl && HasSubject(text, child)) continue;
            if (Sense(text, child, RoleUse.State, phrase, noun) is { } state) return state;
            if (text.Tags.Xpos(child) == "VBN" && Sense(text, child, RoleUse.Object, phrase, noun) is { } done) return done;
        }

        return null;
    }

    private RoleFinding? Sense(ParsedText text, int word, RoleUse use, in NumberPhrase phrase, in CountedNoun noun)
    {
        if (IsNegated(text, word)) return null;
        foreach (RoleSense sense in lexicon.Senses(text.Tokens.TrueWord(word)))
        {
            if (sense.Use != use || !Fits(text, sense, word, phrase, noun)) continue;
            if (sense.Role is FigureRole.Hit or FigureRole.Injured && Worse(text, word)) return new RoleFinding(FigureRole.Killed, "figure/tree");
            return Deadly(text, sense, word, "figure/tree");
        }

        return null;
    }

    // "were not hurt". Of nobody it is said that nobody was: "no one was".
    private static bool IsNegated(ParsedText text, int word)
    {
        foreach (int child in text.Children(word))
        {
            if (text.Relation(child) == Relation.Advmod && IsNegation(text.Tokens.TrueWord(child))) return true;
        }

        return false;
    }

    // "was shot and killed", "was shot dead".
    private bool Worse(ParsedText text, int verb)
    {
        foreach (int child in text.Children(verb))
        {
            if (text.Relation(child) is not (Relation.Conj or Relation.Xcomp or Relation.Advmod)) continue;
            // "were shot, one fatally"
            if (child > 0 && lexicon.Numbers.TryGet(text.Tokens.TrueWord(child - 1), out _)) continue;
            foreach (RoleSense sense in lexicon.Senses(text.Tokens.TrueWord(child)))
            {
                if (sense is { Role: FigureRole.Killed, Use: RoleUse.Object, Particles.Length: 0 } or { Role: FigureRole.Killed, Use: RoleUse.State or RoleUse.Adverb }
                    && !HasSubject(text, child)) return true;
            }
        }

        return false;
    }

    private static bool HasPassive(ParsedText text, int verb) => text.HasChild(verb, Relation.AuxPass) || text.HasChild(verb, Relation.NsubjPass);

    private static bool HasObject(ParsedText text, int verb) => text.HasChild(verb, Relation.Obj);

    private static bool HasSubject(ParsedText text, int verb) => text.HasChild(verb, Relation.Nsubj) || text.HasChild(verb, Relation.NsubjPass);
}
