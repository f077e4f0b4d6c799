namespace Casus.Language.Tokens;

/// <summary>Finds where a word or number ends.</summary>
internal static class WordScan
{
    private const int LongestDomainPart = 8;

    /// <param name="text">The text.</param>
    /// <param name="start">Offset of a letter or digit.</param>
    public static int End(string text, int start)
    {
        if (char.IsAsciiDigit(text[start]) && HyphenatedNumber(text, start) is > 0 and int number) return number;
        int at = start, part = start;
        while (at < text.Length)
        {
            CharKind kind = CharKinds.At(text, at, out int length);
            if (kind is CharKind.Letter or CharKind.Digit or CharKind.Joiner)
            {
                at += length;
                continue;
            }

            if (kind == CharKind.Gap || !Continues(text, part, at)) break;
            at++;
            part = at;
        }

        return at;
    }

    // Whether the mark at an offset, right after a part of a word, belongs to the word with what follows.
    private static bool Continues(string text, int part, int at)
    {
        CharKind after = CharKinds.At(text, at + 1);
        if (after is not (CharKind.Letter or CharKind.Digit)) return false;
        CharKind before = CharKinds.At(text, at - 1);
        char mark = text[at];
        if (CharKinds.IsApostrophe(mark)) return after == CharKind.Letter && mark != '`';
        if (CharKinds.IsHyphen(mark)) return mark == '-' && IsPrefix(text, part, at);
        return mark switch
        {
            '.' when before == CharKind.Digit => after == CharKind.Digit,
            '.' => after == CharKind.Letter && JoinsByPeriod(text, part, at),
            ':' or '/' => before == CharKind.Digit && after == CharKind.Digit,
            ',' => before == CharKind.Digit && IsThousands(text, at + 1),
            '&' => char.IsUpper(text[at - 1]) && char.IsUpper(text[at + 1]),
            _ => false,
        };
    }

    private static bool IsPrefix(string text, int part, int at) =>
        at - part <= 7 && (WordList.English.Kind(text.AsSpan(part, at - part)) & WordKind.Prefix) != 0
        && CharKinds.At(text, part - 1) != CharKind.Mark;

    // "U.S", "Ph.D", "example.com"; not the end of one sentence glued to the next.
    private static bool JoinsByPeriod(string text, int part, int at)
    {
        int end = at + 1;
        int limit = Math.Min(text.Length, at + 1 + LongestDomainPart);
        while (end < limit && char.IsAsciiLetter(text[end])) end++;
        bool single = at - part == 1 && char.IsLetter(text[part]);
        if (single && end - at == 2) return true;
        if (at - part == 2 && end - at == 2 && char.IsUpper(text[part]) && char.IsLower(text[part + 1])) return true;
        ReadOnlySpan<char> next = text.AsSpan(at + 1, end - at - 1);
        return (WordList.English.Kind(next) & WordKind.Domain) != 0
            || (end < limit && text[end] == '.' && CharKinds.At(text, end + 1) == CharKind.Letter
                && char.IsLower(text[at + 1]) && IsDomainTail(text, end + 1));
    }

    private static bool IsDomainTail(string text, int start)
    {
        int end = start;
        int limit = Math.Min(text.Length, start + LongestDomainPart);
        while (end < limit && char.IsAsciiLetter(text[end])) end++;
        return (WordList.English.Kind(text.AsSpan(start, end - start)) & WordKind.Domain) != 0;
    }

    private static bool IsThousands(string text, int at) =>
        at + 2 < text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1])
        && char.IsAsciiDigit(text[at + 2]) && CharKinds.At(text, at + 3) != CharKind.Digit;

    // Telephone numbers and dates keep their hyphens, ranges do not: the lengths of the groups tell them apart.
    private static int HyphenatedNumber(string text, int start)
    {
        Span<int> groups = stackalloc int[4];
        int count = 0, at = start;
        while (count < groups.Length)
        {
            int from = at;
            while (at < text.Length && at - from < 5 && char.IsAsciiDigit(text[at])) at++;
            groups[count++] = at - from;
            if (at - from == 0 || CharKinds.At(text, at) is CharKind.Digit or CharKind.Letter) return 0;
            if (at >= text.Length || text[at] != '-' || CharKinds.At(text, at + 1) != CharKind.Digit) break;
            at++;
        }

        ReadOnlySpan<int> g = groups[..count];
        bool whole = g.SequenceEqual([3, 4]) || g.SequenceEqual([3, 3, 4]) || g.SequenceEqual([1, 3, 3, 4])
            || g.SequenceEqual([4, 2, 2]) || (count == 3 && g[0] <= 2 && g[1] <= 2 && g[2] is 2 or 4);
        return whole ? at : 0;
    }
}
