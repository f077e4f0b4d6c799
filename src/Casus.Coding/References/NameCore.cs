using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.References;

/// <summary>The words of a name without article and titles: "<c>Ilya Orlov</c>" of "General Ilya Orlov".</summary>
internal static class NameCore
{
    private const int Longest = 10;

    public static TokenRange Of(ParsedText text, int head, ReferenceLexicon words)
    {
        TokenRange sentence = text.Tokens.Sentence(text.Tokens.SentenceOf(head));
        int start = head, end = head + 1;
        while (start > sentence.Start && head - start < Longest && IsPart(text, start - 1, head)) start--;
        while (end < sentence.End && end - head < Longest && IsPart(text, end, head)) end++;
        while (start < end - 1 && !IsProper(text, start)) start++;
        while (end > start + 1 && !IsProper(text, end - 1)) end--;
        while (start < end - 1 && (words.IsHonorific(text.Tokens.TrueWord(start)) || IsRole(text, start, words))) start++;
        return new TokenRange(start, end);
    }

    // A name's words hang on one another; of two names side by side ("Ben Gvir, Smotrich") each has its own head.
    private static bool IsPart(ParsedText text, int token, int head)
    {
        bool tied = text.Head(token) == head || text.Head(head) == token
            || (text.Head(token) >= 0 && text.Head(text.Head(token)) == head);
        if (!tied) return false;
        if (IsProper(text, token)) return text.Relation(token) is Relation.Flat or Relation.Compound or Relation.Amod || text.Relation(head) is Relation.Flat or Relation.Compound;
        return text.Tokens.TrueWord(token) is "-" or "al" or "bin" or "ibn" or "de" or "van" or "von" or "of";
    }

    private static bool IsProper(ParsedText text, int token) =>
        text.Tags.Upos(token) is Upos.Propn || (text.Tags.Upos(token) is Upos.Adj or Upos.Noun && char.IsUpper(text.Tokens.TrueWord(token)[0]));

    private static bool IsRole(ParsedText text, int token, ReferenceLexicon words) =>
        words.Noun(text.Tokens.TrueWord(token)).IsPerson() || words.Title(text.Tokens.TrueWord(token)) != Traits.None;
}
