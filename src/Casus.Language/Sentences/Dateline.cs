namespace Casus.Language.Sentences;

/// <summary>
/// Recognises the place, date and agency that open a news report: "DAMASCUS, Syria (NSW) —". It is no part of the
/// sentence after it, and a parser would take its place for the subject.
/// </summary>
internal static class Dateline
{
    private const int LongestTokens = 16;
    private const int FewestCapitals = 3;

    /// <param name="tokens">The text's tokens.</param>
    /// <param name="first">A token that starts a line.</param>
    /// <param name="lineEnd">The token after the line.</param>
    /// <returns>The token after the dash that closes the dateline, or −1 where there is none.</returns>
    public static int End(TokenRun tokens, int first, int lineEnd)
    {
        bool capitals = IsCapitals(tokens.Word(first));
        int limit = Math.Min(lineEnd - 1, first + LongestTokens);
        for (int i = first; i < limit; i++)
        {
            if (IsDash(tokens.Word(i)))
            {
                bool agency = i > first && tokens.First(i - 1) == ')';
                bool spaced = tokens.First(i) == '\u2014' || (i > first && !tokens.IsGlued(i) && !tokens.IsGlued(i + 1));
                return i > first && (capitals || agency) && spaced ? i + 1 : -1;
            }

            char c = tokens.First(i);
            if (!char.IsUpper(c) && !char.IsAsciiDigit(c) && c is not (',' or '(' or ')' or '.' or '/')) return -1;
        }

        return -1;
    }

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
