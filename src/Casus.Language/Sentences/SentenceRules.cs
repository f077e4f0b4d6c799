using Casus.Language.Tokens;

namespace Casus.Language.Sentences;

/// <summary>
/// Where sentences end by rule: after final marks, with the quotes and brackets that close with them. Looks at a
/// bounded stretch only, but for closing marks, of which each belongs to one end.
/// </summary>
internal static class SentenceRules
{
    /// <param name="tokens">The text's tokens.</param>
    /// <param name="next">The token that may start a sentence.</param>
    /// <param name="first">The first token of the sentence before it.</param>
    /// <param name="small">True in a line without capitals, where a small letter may start a sentence.</param>
    public static bool EndsBefore(TokenRun tokens, int next, int first, bool small = false)
    {
        if (tokens.IsClosing(next)) return false;
        int last = next - 1;
        // Closing marks go with the sentence they close, however many.
        while (last > first && tokens.IsClosing(last)) last--;
        char mark = tokens.Last(last);
        if (!TokenRun.IsFinalMark(mark)) return false;
        bool alone = !char.IsLetterOrDigit(tokens.First(last));
        if (!alone) return mark == '.' && EndsAbbreviated(tokens, last, next);
        if (last == first || (last == first + 1 && IsEnumerator(tokens, first))) return false;
        return CanStart(tokens, next, mark, last, small);
    }

    // A capital, digit, opening mark or letter without case may start a sentence; a small letter does not.
    private static bool CanStart(TokenRun tokens, int next, char mark, int last, bool small)
    {
        char c = tokens.First(next);
        if (tokens.IsOpening(next) && next + 1 < tokens.Count && tokens.IsGlued(next + 1)) c = tokens.First(next + 1);
        if (char.IsLower(c)) return small && tokens.End(last) - tokens.Start(last) == 1 && !tokens.IsGlued(next);
        if (char.IsUpper(c) || char.IsLetter(c)) return true;
        // Three dots trail off within a sentence unless a capital follows.
        if (tokens.End(last) - tokens.Start(last) > 1 && mark is '.' or '\u2026') return false;
        return !tokens.IsGlued(next) || char.IsSurrogate(c);
    }

    // "U.S." or "Inc." before a word that starts sentences; a title never ends one.
    private static bool EndsAbbreviated(TokenRun tokens, int last, int next)
    {
        ReadOnlySpan<char> word = tokens.Word(last)[..^1];
        if ((WordList.English.Kind(word) & WordKind.Name) != 0) return false;
        if (word.Length == 1 && char.IsUpper(word[0])) return false;
        int from = next;
        if (tokens.IsOpening(from) && from + 1 < tokens.Count) from++;
        ReadOnlySpan<char> start = tokens.Word(from);
        return char.IsUpper(start[0]) && (from > next || (WordList.English.Kind(start) & WordKind.Starter) != 0);
    }

    // "1." or "a." at the start numbers what follows.
    private static bool IsEnumerator(TokenRun tokens, int token)
    {
        ReadOnlySpan<char> word = tokens.Word(token);
        return word.Length <= 2 && (char.IsAsciiDigit(word[0]) || (word.Length == 1 && char.IsAsciiLetterLower(word[0])));
    }
}
