using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Claims;

/// <summary>Where phrases begin and end, given the parse.</summary>
internal static class Phrases
{
    /// <summary>The first dependent with one of two relations, −1 where there is none.</summary>
    public static int Child(ParsedText text, int token, Relation relation, Relation or = Relation.Root)
    {
        foreach (int child in text.Children(token))
        {
            if (text.Relation(child) == relation || text.Relation(child) == or) return child;
        }

        return -1;
    }

    /// <summary>Whether a dependent marks its phrase with this word: <c>of</c> in "of shelling", <c>that</c> in "that he fled".</summary>
    public static bool IsMarkedBy(ParsedText text, int token, ReadOnlySpan<char> word)
    {
        foreach (int child in text.Children(token))
        {
            if (text.Relation(child) is Relation.Case or Relation.Mark &&
                text.Tokens.Word(child).Equals(word, StringComparison.OrdinalIgnoreCase))
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

    private static bool IsGroupWord(ParsedText text, int token, int head) =>
        text.Head(token) == head &&
        (text.Relation(token) is Relation.Aux or Relation.AuxPass or Relation.Cop ||
         (text.Relation(token) == Relation.Advmod && text.Tags.Upos(token) is Upos.Adv or Upos.Part) ||
         (text.Relation(token) == Relation.Mark && text.Tags.Upos(token) == Upos.Part));

    public static bool IsNegated(ParsedText text, int head)
    {
        foreach (int child in text.Children(head))
        {
            if (text.Relation(child) == Relation.Advmod && IsNegation(text.Tokens.Word(child))) return true;
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
            if (text.Relation(child) is Relation.Case or Relation.Mark or Relation.Cc && child < head && child >= start)
                start = Math.Max(start, text.Subtree(child).End);
        }

        while (end > head + 1 && (IsPunctuation(text, end - 1) || text.Tags.Upos(end - 1) is Upos.Aux)) end--;
        while (start < head && IsPunctuation(text, start)) start++;
        return new TokenRange(Math.Min(start, head), Math.Max(end, head + 1));
    }

    /// <summary>A range as a span, without punctuation at its ends other than quotation marks and brackets; empty where nothing is left.</summary>
    public static TextSpan Trim(ParsedText text, TokenRange range)
    {
        int start = range.Start, end = range.End;
        while (start < end && IsTrimmed(text, start)) start++;
        while (end > start && IsTrimmed(text, end - 1)) end--;
        return start < end ? text.Tokens.Span(new TokenRange(start, end)) : default;
    }

    private static bool IsPunctuation(ParsedText text, int token) => text.Tags.Upos(token) == Upos.Punct;

    private static bool IsTrimmed(ParsedText text, int token) =>
        text.Tokens.Word(token) is "," or "." or ":" or ";" or "-" or "--" or "–" or "—" or "...";

    private static bool IsNegation(ReadOnlySpan<char> word) =>
        word.Equals("not", StringComparison.OrdinalIgnoreCase) || word.Equals("n't", StringComparison.OrdinalIgnoreCase) ||
        word.Equals("n’t", StringComparison.OrdinalIgnoreCase) || word.Equals("never", StringComparison.OrdinalIgnoreCase);
}
