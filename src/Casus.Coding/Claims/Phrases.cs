using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Claims;

/// <summary>Where phrases begin and end, given the parse.</summary>
internal static class Phrases
{
    /// <summary>Whether a dependent marks its phrase with this word: <c>of</c> in "of shelling", <c>that</c> in "that he fled".</summary>
    public static bool IsMarkedBy(ParsedText text, int token, ReadOnlySpan<char> word)
    {
        foreach (int child in text.Children(token))
        {
            if (text.Relation(child) is Relation.Case or Relation.Mark &&
                text.Tokens.TrueWord(child).Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Verb or adjective with the auxiliaries, negation and adverbs directly before it and its particle after it.</summary>
    public static TokenRange Group(ParsedText text, int head)
    {
        int sentenceStart = text.Tokens.Sentence(text.Tokens.SentenceOf(head)).Start;
        int start = head;
        while (start > sentenceStart && IsGroupWord(text, start - 1, head)) start--;
        int end = head + 1;
        if (end < text.Count && text.Head(end) == head && text.Relation(end) == Relation.CompoundPrt) end++;
        return new TokenRange(start, end);
    }

    /// <summary>A verb group with the medium of the words directly after it: said <c>in a statement</c>.</summary>
    public static TokenRange WithMedium(ParsedText text, TokenRange group)
    {
        int sentenceEnd = text.Tokens.Sentence(text.Tokens.SentenceOf(group.Start)).End;
        if (group.End + 1 >= sentenceEnd || text.Tokens.TrueWord(group.End) is not ("in" or "on")) return group;
        for (int i = group.End + 1; i < Math.Min(group.End + 5, sentenceEnd); i++)
        {
            if (text.Tags.Upos(i) is Upos.Punct or Upos.Verb or Upos.Sconj) return group;
            if (IsMedium(text.Tags.Lemma(i)) && (i + 1 >= sentenceEnd || text.Tags.Upos(i + 1) is not (Upos.Noun or Upos.Propn)))
                return new TokenRange(group.Start, i + 1);
        }

        return group;
    }

    private static bool IsMedium(string lemma) => lemma is
        "statement" or "interview" or "speech" or "letter" or "report" or "email" or "e-mail" or "message" or "memo" or
        "tweet" or "post" or "release" or "briefing" or "article" or "column" or "Twitter" or "Facebook" or "address";

    private static bool IsGroupWord(ParsedText text, int token, int head) =>
        text.Head(token) == head &&
        (text.Relation(token) is Relation.Aux or Relation.AuxPass or Relation.Cop ||
         (text.Relation(token) == Relation.Advmod && text.Tags.Upos(token) is Upos.Adv or Upos.Part && text.Tags.Xpos(token) is not "WRB") ||
         (text.Relation(token) == Relation.Mark && text.Tags.Upos(token) == Upos.Part));

    /// <summary>would say, could deny: the verb is not asserted.</summary>
    public static bool IsModal(ParsedText text, int head)
    {
        foreach (int child in text.Children(head))
        {
            if (text.Relation(child) == Relation.Aux && text.Tags.Xpos(child) == "MD") return true;
        }

        return false;
    }

    public static bool IsNegated(ParsedText text, int head)
    {
        foreach (int child in text.Children(head))
        {
            if (text.Relation(child) == Relation.Advmod && IsNegation(text.Tokens.TrueWord(child))) return true;
        }

        return false;
    }

    /// <summary>The noun phrase around a head, without what stands on the far side of <paramref name="cue"/>, without trailing punctuation.</summary>
    public static TokenRange NounPhrase(ParsedText text, int head, int cue)
    {
        TokenRange whole = text.Subtree(head);
        int start = whole.Start, end = whole.End;
        if (cue >= start && cue < head) start = cue + 1;
        if (cue < end && cue > head) end = cue;
        foreach (int child in text.Children(head))
        {
            // A relative clause says more about who speaks, not who it is; a case word belongs to the cue.
            if (text.Relation(child) is Relation.AclRelcl or Relation.Parataxis or Relation.Advcl && child > head)
                end = Math.Min(end, Math.Max(text.Subtree(child).Start, head + 1));
            if (text.Relation(child) is Relation.Case or Relation.Mark or Relation.Cc && child < head)
                start = Math.Max(start, text.Subtree(child).End);
        }

        // Where the parse lets a name run into a clause, the name ends before its verb.
        for (int i = head + 1; i < end; i++)
        {
            if (text.Tags.Xpos(i) is "VBD" or "VBZ" or "VBP" || text.Tokens.TrueWord(i) is "(" && !HasClosingBracket(text, i, end)) end = i;
        }

        while (end < cue && cue - end < 6 && text.Tags.Upos(end) == Upos.Propn) end++;
        while (end > head + 1 && (IsPunctuation(text, end - 1) || text.Tags.Upos(end - 1) is Upos.Aux)) end--;
        while (start < head && (IsPunctuation(text, start) || text.Tags.Upos(start) == Upos.Adp)) start++;
        start = WithTitles(text, start);
        return new TokenRange(Math.Min(start, head), Math.Max(end, head + 1));
    }

    // Titles that the parse left beside the name: [political analyst] Jane Roe.
    private static int WithTitles(ParsedText text, int start)
    {
        int sentenceStart = text.Tokens.Sentence(text.Tokens.SentenceOf(start)).Start;
        if (text.Tags.Upos(start) != Upos.Propn) return start;
        while (start > sentenceStart && text.Tags.Upos(start - 1) is Upos.Propn or Upos.Noun or Upos.Adj) start--;
        return start;
    }

    /// <summary>A range as a span, without punctuation at its ends other than quotation marks and brackets; empty where nothing is left.</summary>
    public static TextSpan Trim(ParsedText text, TokenRange range)
    {
        int start = range.Start, end = range.End;
        while (start < end && IsTrimmed(text, start)) start++;
        while (end > start && IsTrimmed(text, end - 1)) end--;
        return start < end ? text.Tokens.Span(new TokenRange(start, end)) : default;
    }

    private static bool HasClosingBracket(ParsedText text, int from, int end)
    {
        for (int i = from; i < end; i++)
        {
            if (text.Tokens.TrueWord(i) is ")") return true;
        }

        return false;
    }

    private static bool IsPunctuation(ParsedText text, int token) => text.Tags.Upos(token) == Upos.Punct;

    private static bool IsTrimmed(ParsedText text, int token) =>
        text.Tokens.TrueWord(token) is "," or "." or ":" or ";" or "-" or "--" or "–" or "—" or "...";

    private static bool IsNegation(ReadOnlySpan<char> word) =>
        word.Equals("not", StringComparison.OrdinalIgnoreCase) || word.Equals("n't", StringComparison.OrdinalIgnoreCase) ||
        word.Equals("n’t", StringComparison.OrdinalIgnoreCase) || word.Equals("never", StringComparison.OrdinalIgnoreCase);
}
