namespace Casus.Language.Tokens;

/// <summary>
/// Recognises the place, date and agency that open a news report: "DAMASCUS, Syria (NSW) —". It is no part of the
/// sentence after it, and a parser would take its place for the subject.
/// </summary>
internal static class Dateline
{
    private const int LongestTokens = 16;
    private const int FewestCapitals = 3;

    /// <param name="text">The text.</param>
    /// <param name="starts">Start of every token.</param>
    /// <param name="ends">End of every token.</param>
    /// <param name="first">A token that starts a line.</param>
    /// <returns>The token after the dash that closes the dateline, or −1 where there is none.</returns>
    public static int End(string text, IReadOnlyList<int> starts, IReadOnlyList<int> ends, int first)
    {
        bool capitals = IsCapitals(text, starts[first], ends[first]);
        int limit = Math.Min(starts.Count - 1, first + LongestTokens);
        for (int i = first; i < limit; i++)
        {
            if (IsDash(text, starts[i], ends[i]))
            {
                bool agency = i > first && text[starts[i - 1]] == ')';
                bool spaced = text[starts[i]] == '\u2014' || (i > 0 && starts[i] > ends[i - 1] && starts[i + 1] > ends[i]);
                return i > first && (capitals || agency) && spaced ? i + 1 : -1;
            }

            char c = text[starts[i]];
            if (!char.IsUpper(c) && !char.IsAsciiDigit(c) && c is not (',' or '(' or ')' or '.' or '/')) return -1;
        }

        return -1;
    }

    private static bool IsCapitals(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!char.IsUpper(text[i])) return false;
        }

        return end - start >= FewestCapitals;
    }

    private static bool IsDash(string text, int start, int end) => text[start] is '-' or '\u2013' or '\u2014' && end - start <= 2;
}
