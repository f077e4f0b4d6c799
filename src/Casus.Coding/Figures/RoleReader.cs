using Casus.Core.Ontology;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Figures;

/// <summary>What a number counts, and the rule that says so. A null role is "casualties".</summary>
internal readonly record struct RoleFinding(FigureRole? Role, string Rule);

/// <summary>
/// Reads a number's role: first from the counted noun itself, then from the dependency tree, then from the words around.
/// The tree reaches far ("the 12 people, most of them young, were killed"), the words hold where the tree is wrong.
/// </summary>
internal sealed partial class RoleReader(FigureLexicon lexicon)
{
    private const int Window = 7;

    public RoleFinding? Read(ParsedText text, in NumberPhrase phrase, in CountedNoun noun, TokenRange sentence)
    {
        if (noun.Head >= 0 && Own(text, noun, phrase) is { } own) return own;
        if (Toll(text, phrase, sentence) is { } toll) return toll;
        if (Ellipsis(text, phrase, sentence) is { } fatally) return fatally;
        RoleFinding? found = Adjacent(text, phrase, noun, sentence);
        found ??= text.Tags.Xpos(phrase.Core).Length > 0 ? ByTree(text, phrase, noun) : null;
        found ??= ByWords(text, phrase, noun, sentence);
        return found;
    }

    /// <summary>What became of one person, who stands in a number's place.</summary>
    public RoleFinding? ReadPerson(ParsedText text, in NumberPhrase phrase, in CountedNoun noun, TokenRange sentence) =>
        Adjacent(text, phrase, noun, sentence) ?? (text.Tags.Xpos(phrase.Core).Length > 0 ? ByTree(text, phrase, noun) : null) ?? Before(text, phrase, noun, sentence) ?? After(text, phrase, noun, sentence);

    private RoleFinding? Own(ParsedText text, in CountedNoun noun, in NumberPhrase phrase)
    {
        foreach (RoleSense sense in lexicon.Senses(text.Tokens.TrueWord(noun.Head)))
        {
            if (sense.Use == RoleUse.Noun && (sense.Role is not FigureRole.Crowd || phrase.Form != NumberForm.None)) return new RoleFinding(sense.Role, "figure/noun");
        }

        return null;
    }

    // "The death toll rose to 45", "a toll of 45".
    private RoleFinding? Toll(ParsedText text, in NumberPhrase phrase, TokenRange sentence)
    {
        int joint = phrase.Start - 1;
        if (joint < sentence.Start || text.Tokens.TrueWord(joint) is not ("to" or "at" or "of" or "is" or "was" or "reached" or "stands" or ":" or "hit" or "passed" or "past")) return null;
        for (int i = joint; i >= sentence.Start && i > joint - Window; i--)
        {
            foreach (RoleSense sense in lexicon.Senses(text.Tokens.TrueWord(i)))
            {
                if (sense.Use == RoleUse.Toll) return new RoleFinding(sense.Role, "figure/toll");
            }
        }

        return null;
    }

    // "Five people were shot, two fatally."
    private RoleFinding? Ellipsis(ParsedText text, in NumberPhrase phrase, TokenRange sentence)
    {
        if (phrase.End >= sentence.End || (phrase.End + 1 < sentence.End && text.Tokens.TrueWord(phrase.End + 1) is not ("," or "." or ";" or "and" or "—" or "-" or "–" or ")"))) return null;
        foreach (RoleSense sense in lexicon.Senses(text.Tokens.TrueWord(phrase.End)))
        {
            if (sense.Use == RoleUse.Adverb) return new RoleFinding(sense.Role, "figure/ellipsis");
        }

        return null;
    }

    // "killed one and injured four others": the verb before a number counts it, whatever the tree says.
    private RoleFinding? Adjacent(ParsedText text, in NumberPhrase phrase, in CountedNoun noun, TokenRange sentence)
    {
        int verb = phrase.Start - 1;
        if (verb <= sentence.Start || text.Tags.Xpos(verb) is not ("VBD" or "VBN" or "VBG" or "VBZ" or "VB" or "VBP") || text.Tags.Upos(verb - 1) is Upos.Num or Upos.Aux) return null;
        foreach (RoleSense sense in lexicon.Senses(text.Tokens.TrueWord(verb)))
        {
            if (sense.Use == RoleUse.Object && Fits(text, sense, verb, phrase, noun)) return Worse(text, verb) && sense.Role is FigureRole.Hit or FigureRole.Injured ? null : Deadly(text, sense, verb, "figure/before");
        }

        return null;
    }

    // Forward over auxiliaries to "were killed", "died", "dead"; backward to "killing", "launched".
    private RoleFinding? ByWords(ParsedText text, in NumberPhrase phrase, in CountedNoun noun, TokenRange sentence)
    {
        if (Before(text, phrase, noun, sentence) is { } adjacent) return adjacent;
        return After(text, phrase, noun, sentence);
    }

    private RoleFinding? Before(ParsedText text, in NumberPhrase phrase, in CountedNoun noun, TokenRange sentence)
    {
        for (int i = phrase.Start - 1; i >= sentence.Start && i >= phrase.Start - 3; i--)
        {
            ReadOnlySpan<char> word = text.Tokens.TrueWord(i);
            // "1 killed 3 injured": each number has its word behind it.
            if (noun.Head < 0 && i > sentence.Start && lexicon.Numbers.TryGet(text.Tokens.TrueWord(i - 1), out _) && IsDone(text, phrase.End, sentence)) break;
            foreach (RoleSense sense in lexicon.Senses(word))
            {
                if (sense.Use == RoleUse.Object && Fits(text, sense, i, phrase, noun)) return Deadly(text, sense, i, "figure/before");
            }

            if (word is not ("down" or "dead" or "off" or "out" or "up" or "of" or "the" or "only" or "back" or "an" or "its" or "hostage")) break;
            if (word is "of" && i == phrase.Start - 1 && noun.Head < 0) break;
        }

        return null;
    }

    private RoleFinding? After(ParsedText text, in NumberPhrase phrase, in CountedNoun noun, TokenRange sentence)
    {
        int from = Math.Max(phrase.End, noun.End);
        bool aux = false, fatally = false;
        for (int i = from; i < sentence.End && i < from + Window; i++)
        {
            if (!aux && Aside(text, i, sentence) is { } close)
            {
                from += close - i;
                i = close;
                continue;
            }

            ReadOnlySpan<char> word = text.Tokens.TrueWord(i);
            if (word is "." or ";" or "—" or "," && !aux || (char.IsAsciiDigit(word[0]) && i > from)) break;
            // "were not hurt", "the officer said the boy was hurt", "he was at work when the boy was hurt".
            if (IsNegation(word) || (text.HasChild(i, Relation.Ccomp) && !HasPassive(text, i)) || (i > from && IsSubject(text, i, from))) break;
            foreach (RoleSense sense in lexicon.Senses(word))
            {
                if (sense.Use == RoleUse.Adverb && !lexicon.Numbers.TryGet(text.Tokens.TrueWord(i - 1), out _)) fatally = true;
                bool right = sense.Use is RoleUse.Subject or RoleUse.Condition
                    || (sense.Use is RoleUse.Object or RoleUse.State && (aux || !Active(text, i, sentence))
                        && (sense.Use == RoleUse.State || !word.EndsWith("ing", StringComparison.OrdinalIgnoreCase)));
                if (!right || (sense.Use == RoleUse.Object && IsActive(text, i)) || !Fits(text, sense, i, phrase, noun)) continue;
                if (sense.Use is RoleUse.Condition or RoleUse.State && Brings(text, i)) continue;
                if (sense.Use == RoleUse.Condition && DiesLater(text, i, sentence)) return new RoleFinding(FigureRole.Killed, "figure/after");
                if (Then(text, i, sentence) is { } worse && sense.Role is FigureRole.Hit or FigureRole.Injured) return worse;
                return fatally ? new RoleFinding(FigureRole.Killed, "figure/after") : Deadly(text, sense, i, "figure/after");
            }

            aux |= word is "were" or "was" or "been" or "are" or "is" or "being" or "got" or "be";
        }

        return null;
    }

    // The comma that closes "…, including two medics, …".
    private static int? Aside(ParsedText text, int comma, TokenRange sentence)
    {
        if (text.Tokens.TrueWord(comma) is not "," || comma + 1 >= sentence.End || text.Tokens.TrueWord(comma + 1) is not ("including" or "among" or "most" or "some" or "all" or "both")) return null;
        for (int i = comma + 2; i < sentence.End && i < comma + Window + 2; i++)
        {
            if (text.Tokens.TrueWord(i) is ",") return i;
        }

        return null;
    }

    // "was taken to hospital, where he died".
    private bool DiesLater(ParsedText text, int from, TokenRange sentence)
    {
        for (int i = from + 1; i < sentence.End && i < from + Window; i++)
        {
            foreach (RoleSense sense in lexicon.Senses(text.Tokens.TrueWord(i)))
            {
                if (sense is { Role: FigureRole.Killed, Use: RoleUse.Subject or RoleUse.State }) return true;
            }
        }

        return false;
    }

    // "was shot and killed": the worse of two verbs counts.
    private RoleFinding? Then(ParsedText text, int verb, TokenRange sentence)
    {
        if (verb + 2 >= sentence.End || !text.Tokens.TrueWord(verb + 1).Equals("and", StringComparison.OrdinalIgnoreCase)) return null;
        for (int i = verb + 2; i < sentence.End && i < verb + 4; i++)
        {
            foreach (RoleSense sense in lexicon.Senses(text.Tokens.TrueWord(i)))
            {
                if (sense.Role == FigureRole.Killed && sense.Use is RoleUse.Object or RoleUse.Subject && sense.Particles.Length == 0) return new RoleFinding(FigureRole.Killed, "figure/after");
            }
        }

        return null;
    }

    // "A boy shoots his brother", "the man wanted for the murder of a boy".
    private static bool IsActive(ParsedText text, int verb) =>
        text.Tags.Xpos(verb) is "VBZ" or "VBP" or "VB" || (text.Tags.Xpos(verb) is "NN" or "NNS" && text.Tokens.TrueWord(verb) is not "shot" && !text.Tokens.TrueWord(verb).EndsWith("ed", StringComparison.Ordinal)) || text.Tokens.TrueWord(verb)[^1] == 's' || (text.Tags.Xpos(verb).Length > 0 && HasObject(text, verb) && !HasPassive(text, verb));

    private bool IsDone(ParsedText text, int token, TokenRange sentence)
    {
        if (token >= sentence.End) return false;
        foreach (RoleSense sense in lexicon.Senses(text.Tokens.TrueWord(token)))
        {
            if (sense.Use == RoleUse.State) return true;
        }

        return false;
    }

    // A new subject, which is no relative pronoun.
    private static bool IsSubject(ParsedText text, int token, int from) =>
        text.Relation(token) is Relation.Nsubj or Relation.NsubjPass && text.Head(token) > from && text.Tokens.TrueWord(token - 1) is not ("and" or "," or "&") && text.Tags.Upos(token) is Upos.Noun or Upos.Propn or Upos.Pron
        && text.Tags.Xpos(token) is not ("WP" or "WDT");

    // "His mother drove the boy to the hospital."
    private static bool Brings(ParsedText text, int place)
    {
        int head = text.Head(place);
        return head >= 0 && text.Tags.Upos(head) == Upos.Verb && text.Relation(place) != Relation.Obj && HasObject(text, head) && !HasPassive(text, head);
    }

    private static bool IsNegation(ReadOnlySpan<char> word) => word is "not" or "n't" or "n’t" or "never" or "neither" or "nor";

    // "12 gunmen killed five people": the verb has an object of its own.
    private bool Active(ParsedText text, int verb, TokenRange sentence)
    {
        if (verb + 1 >= sentence.End) return false;
        // "two ships shot down 80 drones"
        if (verb + 2 < sentence.End && text.Tokens.TrueWord(verb + 1) is "down" or "out" or "off" or "up") verb++;
        ReadOnlySpan<char> next = text.Tokens.TrueWord(verb + 1);
        return lexicon.Numbers.TryGet(next, out _) || lexicon.Vague.StartingAt(text.Tokens, verb + 1, sentence.End, out _) > 0
            || lexicon.Hedges.StartingAt(text.Tokens, verb + 1, sentence.End, out _) > 0
            || next is "a" or "an" or "the" or "his" or "her" or "their" or "its" or "my" or "our" or "your" or "him" or "them" or "himself" or "herself";
    }

    private RoleFinding Deadly(ParsedText text, RoleSense sense, int verb, string rule)
    {
        if (sense.Role is FigureRole.Hit or FigureRole.Injured && verb > 0)
        {
            foreach (RoleSense before in lexicon.Senses(text.Tokens.TrueWord(verb - 1)))
            {
                if (before.Use == RoleUse.Adverb) return new RoleFinding(before.Role, rule);
            }
        }

        return new RoleFinding(sense.Role, rule);
    }

    private bool Fits(ParsedText text, RoleSense sense, int verb, in NumberPhrase phrase, in CountedNoun noun)
    {
        if (sense.Needs.Length > 0 && !Counts(sense.Needs, phrase, noun)) return false;
        if (sense.Particles.Length == 0) return true;
        int after = Math.Max(phrase.End, noun.End);
        return Particle(text, sense, verb + 1) || Particle(text, sense, verb + 2) || (after > verb && Particle(text, sense, after)) || (after > verb && Particle(text, sense, after + 1));
    }

    private static bool Particle(ParsedText text, RoleSense sense, int token) =>
        token < text.Count && Array.IndexOf(sense.Particles, text.Tokens.TrueWord(token).ToString()) >= 0;

    private static bool Counts(string[] needs, in NumberPhrase phrase, in CountedNoun noun)
    {
        foreach (string need in needs)
        {
            bool counts = need switch
            {
                "person" => noun.Kind is CountedKind.Person || (noun.Head < 0 && phrase.Form != NumberForm.Article) || noun.MayBePerson,
                "weapon" => noun.Kind == CountedKind.Weapon,
                "lives" => noun.Kind == CountedKind.Lives,
                "thing" => noun.Head >= 0 && noun.Kind is CountedKind.Unknown or CountedKind.Weapon,
                _ => true,
            };
            if (counts) return true;
        }

        return false;
    }
}
