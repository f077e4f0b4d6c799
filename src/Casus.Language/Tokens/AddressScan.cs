namespace Casus.Language.Tokens;

/// <summary>Finds where a web or e-mail address ends.</summary>
internal static class AddressScan
{
    private const int LongestName = 64;
    private static readonly string[] Schemes = ["http://", "https://", "ftp://", "www."];

    /// <returns>The end, or <paramref name="start"/> where no address begins.</returns>
    public static int End(string text, int start)
    {
        if (text[start] is 'h' or 'H' or 'f' or 'F' or 'w' or 'W')
        {
            foreach (string scheme in Schemes)
            {
                if (text.AsSpan(start).StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                    return Web(text, start, start + scheme.Length);
            }
        }

        return StartsName(text, start) ? Mail(text, start) : start;
    }

    private static int Web(string text, int start, int at)
    {
        int least = at;
        int limit = Math.Min(text.Length, start + TokenScanner.Longest);
        while (at < limit && CharKinds.At(text, at) != CharKind.Gap && text[at] is not ('<' or '>' or '"' or '\u201c' or '\u201d'))
            at++;
        while (at > least && text[at - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '\u2019' or ')' or ']' or '}') at--;
        return at > least ? at : start;
    }

    // Only where a name can begin, so that a long run of name characters is looked through once and not from each of its parts.
    private static bool StartsName(string text, int start) =>
        start == 0 || !IsNameChar(text[start - 1]);

    private static bool IsNameChar(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-';

    private static int Mail(string text, int start)
    {
        int at = start;
        int limit = Math.Min(text.Length, start + LongestName);
        while (at < limit && IsNameChar(text[at])) at++;
        if (at == start || at >= limit || text[at] != '@') return start;
        int domain = ++at;
        limit = Math.Min(text.Length, at + (2 * LongestName));
        bool dot = false;
        for (; at < limit && IsNameChar(text[at]); at++) dot |= text[at] == '.' && at > domain;
        while (at > domain && !char.IsAsciiLetterOrDigit(text[at - 1])) at--;
        return dot && at > domain ? at : start;
    }
}
