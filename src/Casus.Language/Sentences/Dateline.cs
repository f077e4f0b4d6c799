using Casus.Language.Documents;

namespace Casus.Language.Sentences;

/// <summary>
/// Recognises the place, date and agency that open a news report: "DAMASCUS, Syria (NSW) —", "DAMASCUS, Syria:". It is no
/// part of the sentence after it, and a parser would take its place for the subject.
/// </summary>
internal static class Dateline
{
    private const int LongestTokens = 16;
    private const int FewestCapitals = 3;

    // "deir el zour", "(harbour wire service)"
    private const int LongestName = 3;

    /// <param name="tokens">The text's tokens.</param>
    /// <param name="first">A token that starts a line.</param>
    /// <param name="lineEnd">The token after the line.</param>
    /// <param name="hushed">The text has no capitals at all, so that they tell nothing.</param>
    /// <returns>The token after the dash or colon that closes the dateline, or −1 where there is none.</returns>
    public static int End(TokenRun tokens, int first, int lineEnd, bool hushed)
    {
        int limit = Math.Min(lineEnd - 1, first + LongestTokens);
        if (hushed) return EndWithoutCase(tokens, first, limit);
        bool capitals = IsCapitals(tokens.Word(first)), comma = false;
        for (int i = first; i < limit; i++)
        {
            if (IsDash(tokens.Word(i)))
            {
                bool agency = i > first && tokens.First(i - 1) == ')';
                return i > first && (capitals || agency) && IsSpaced(tokens, i) ? i + 1 : -1;
            }

            char c = tokens.First(i);

            // A colon alone may close the name of a speaker.
            if (c == ':') return capitals && comma ? i + 1 : -1;
            comma |= c == ',';
            if (!char.IsUpper(c) && !char.IsAsciiDigit(c) && c is not (',' or '(' or ')' or '.' or '/')) return -1;
        }

        return -1;
    }

    // "damascus, may 3 (nsw) -": without capitals an agency or a day must tell it from a sentence with a dash.
    private static int EndWithoutCase(TokenRun tokens, int first, int limit)
    {
        bool dated = false;
        for (int i = first, words = 0; i < limit; i++)
        {
            ReadOnlySpan<char> word = tokens.Word(i);
            if (i > first && IsDash(word)) return (dated || tokens.First(i - 1) == ')') && IsSpaced(tokens, i) ? i + 1 : -1;
            if (i > first && word is "," or "(" or ")" or "." or "/")
            {
                words = 0;
                continue;
            }

            if (!char.IsLetterOrDigit(word[0]) || ++words > LongestName) return -1;
            dated |= words > 1 && (IsDay(tokens.Word(i - 1), word) || IsDay(word, tokens.Word(i - 1)));
        }

        return -1;
    }

    private static bool IsDay(ReadOnlySpan<char> month, ReadOnlySpan<char> day) =>
        char.IsAsciiDigit(day[0]) && day.Length <= 2 && LayoutWords.English.IsMonth(month.TrimEnd('.'));

    private static bool IsSpaced(TokenRun tokens, int dash) =>
        tokens.First(dash) == '\u2014' || (!tokens.IsGlued(dash) && !tokens.IsGlued(dash + 1));

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsUpper(c)) return false;
        }

        return word.Length >= FewestCapitals;
    }

    private static bool IsDash(ReadOnlySpan<char> word) => word[0] is '-' or '\u2013' or '\u2014' && word.Length <= 2;
}
