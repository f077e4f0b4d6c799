using Casus.Core.Ontology;
using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Claims;

/// <summary>
/// Speech recognised by the order of words where parses often go wrong:
/// <c>{Growth}, [the office] (said), {will slow}</c>, <c>{The road was mined}, (said) [a driver]</c>,
/// and <c>[Farmers] (say) {selling early pays}</c>.
/// </summary>
internal static class InterjectedSpeech
{
    private const int FewestWords = 3;
    private const int LongestAside = 4;

    /// <summary>Between commas, or after one at the end of the sentence; tried before the parse.</summary>
    public static ClaimDraft? Between(ParsedText text, int verb, CueLexicon lexicon)
    {
        if (Speech(text, verb, lexicon) is not { } cue) return null;
        TokenRange sentence = text.Tokens.Sentence(text.Tokens.SentenceOf(verb));
        TokenRange group = Phrases.Group(text, verb);
        bool inverted = IsBreak(text, group.Start - 1, sentence);
        int source = inverted ? NominalAfter(text, verb, sentence) : NominalBefore(text, group.Start, sentence);
        if (source < 0) return null;
        TokenRange phrase = Phrases.NounPhrase(text, source, verb);
        int start = inverted ? group.Start : phrase.Start;
        int end = EndOfAside(text, inverted ? Math.Max(phrase.End, verb + 1) : group.End, sentence);
        if (end < 0 || !IsBreak(text, start - 1, sentence)) return null;
        TokenRange before = new(sentence.Start, start);
        if (before.Length <= FewestWords || (before.Length <= 2 * FewestWords && !HasVerb(text, before))) return null;
        bool goesOn = end + 1 < sentence.End && !inverted && text.Tags.Xpos(end + 1) is not ("VBG" or "WP" or "WRB" or "CC") && char.IsLower(text.Tokens.TrueWord(end + 1)[0]);
        TextSpan content = Phrases.Trim(text, goesOn ? sentence : before);
        return content.IsEmpty ? null : new ClaimDraft(verb, group, source, content, cue.Stance, cue.Rule("interjected"));
    }

    /// <summary>What follows the verb, where the parse sees no clause in it; tried after everything else.</summary>
    public static ClaimDraft? Before(ParsedText text, int verb, CueLexicon lexicon)
    {
        TokenRange sentence = text.Tokens.Sentence(text.Tokens.SentenceOf(verb));
        TokenRange group = Phrases.Group(text, verb);
        int that = That(text, group.End, sentence);
        if ((Speech(text, verb, lexicon) ?? (that < 0 ? null : WithThat(text, verb, lexicon))) is not { } cue) return null;
        // A participle is a past tense mistaken where it has a subject of its own.
        bool participle = text.Tags.Xpos(verb) is "VBG" or "VBN" && text.Child(verb, Relation.Nsubj) < 0;
        if (that < 0 && (participle || text.Tags.Upos(Math.Min(group.End, sentence.End - 1)) == Upos.Adp)) return null;
        int source = SourceBefore(text, group.Start);
        TokenRange after = new(that < 0 ? group.End : that, sentence.End);
        if (source < 0 || after.Length <= FewestWords || !HasVerb(text, after)) return null;
        TextSpan content = Phrases.Trim(text, after);
        Stance stance = Phrases.IsNegated(text, verb) ? Stance.Hedges : cue.Stance;
        return content.IsEmpty ? null : new ClaimDraft(verb, group, source, content, stance, cue.Rule("following"));
    }

    // The denial in "denied that", "guaranteed residents that": any cue that takes a clause.
    private static Cue? WithThat(ParsedText text, int verb, CueLexicon lexicon)
    {
        if (text.Tags.Upos(verb) != Upos.Verb) return null;
        foreach (Cue cue in lexicon.Find(text, verb))
        {
            if (cue.Particle is null && cue.Takes(CueFrames.Clause)) return cue;
        }

        return null;
    }

    /// <summary>The head of the noun phrase that ends before a verb, beyond an apposition between commas; −1 where there is none.</summary>
    public static int SourceBefore(ParsedText text, int start)
    {
        if (start == 0) return -1;
        TokenRange sentence = text.Tokens.Sentence(text.Tokens.SentenceOf(start));
        int source = NominalBefore(text, start, sentence);
        return source >= 0 ? source : SubjectBeyondAside(text, start, sentence);
    }

    // claimed yesterday that …: the clause begins at "that"; −1 where none is near.
    private static int That(ParsedText text, int from, TokenRange sentence)
    {
        for (int i = from; i < Math.Min(from + LongestAside, sentence.End); i++)
        {
            if (text.Tokens.TrueWord(i) is "that") return i;
        }

        return -1;
    }

    private static Cue? Speech(ParsedText text, int verb, CueLexicon lexicon)
    {
        if (text.Tags.Upos(verb) != Upos.Verb || Phrases.IsNegated(text, verb)) return null;
        foreach (Cue cue in lexicon.Find(text, verb))
        {
            if (cue.Kind is "speech" or "denial" && cue.Particle is null && cue.Takes(CueFrames.Clause) && cue.Takes(CueFrames.Quote)) return cue;
        }

        return null;
    }

    private static bool IsBreak(ParsedText text, int token, TokenRange sentence) =>
        token > sentence.Start && text.Tokens.TrueWord(token) is "," or "\"" or "”" or "'" or "’" or "''";

    // The comma or full stop after the verb, with at most a few words of time or manner between, or −1.
    private static int EndOfAside(ParsedText text, int from, TokenRange sentence)
    {
        for (int i = from; i < Math.Min(from + LongestAside, sentence.End); i++)
        {
            if (text.Tokens.TrueWord(i) is "," or "." or "?" or "!" or ";") return i;
            if (text.Tags.Upos(i) is Upos.Verb or Upos.Aux or Upos.Sconj or Upos.Pron) return -1;
        }

        return from >= sentence.End ? sentence.End : -1;
    }

    private static int NominalBefore(ParsedText text, int start, TokenRange sentence)
    {
        int last = start - 1;
        if (last < sentence.Start || !IsNominal(text, last)) return -1;
        int head = last;
        // To the head of a phrase like "officials in the capital", but not out of it.
        while (text.Head(head) is >= 0 and int above && above >= sentence.Start && above < start && IsNominal(text, above) &&
            !HasComma(text, above, last))
            head = above;
        return head;
    }

    private static int NominalAfter(ParsedText text, int verb, TokenRange sentence)
    {
        for (int i = verb + 1; i < Math.Min(verb + LongestAside, sentence.End); i++)
        {
            if (text.Tags.Upos(i) is Upos.Punct or Upos.Verb or Upos.Adp or Upos.Sconj) return -1;
            if (!IsNominal(text, i)) continue;
            int head = i;
            while (text.Head(head) is int above && above > verb && above < sentence.End && IsNominal(text, above) && !HasComma(text, head, above)) head = above;
            return head;
        }

        return -1;
    }

    // [The governor], a former general, (said) …
    private static int SubjectBeyondAside(ParsedText text, int start, TokenRange sentence)
    {
        if (start - 2 < sentence.Start || text.Tokens.TrueWord(start - 1) is not ",") return -1;
        int at = start - 2;
        while (text.Head(at) is >= 0 and int above && above >= sentence.Start && above < start) at = above;
        return IsNominal(text, at) ? at : -1;
    }

    private static bool IsNominal(ParsedText text, int token) => text.Tags.Upos(token) is Upos.Noun or Upos.Propn or Upos.Pron;

    private static bool HasComma(ParsedText text, int from, int to)
    {
        for (int i = Math.Max(from, to - 20); i < to; i++)
        {
            if (text.Tokens.TrueWord(i) is ",") return true;
        }

        return false;
    }

    private static bool HasVerb(ParsedText text, TokenRange range)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            if (text.Tags.Upos(i) is Upos.Verb or Upos.Aux) return true;
        }

        return false;
    }
}
