namespace Casus.Language.Tokens;

/// <summary>Finds where a token ends that begins with neither letter nor digit.</summary>
internal static class MarkScan
{
    private const char ZeroWidthJoiner = '\u200d';

    /// <param name="text">The text.</param>
    /// <param name="start">Offset of the mark.</param>
    /// <param name="length">Code units of its first character.</param>
    public static int End(string text, int start, int length)
    {
        char mark = text[start];
        if (length == 2 || mark > 0x2100) return Symbol(text, start, start + length);
        if (CharKinds.IsApostrophe(mark)) return Apostrophe(text, start);
        CharKind next = CharKinds.At(text, start + 1);
        bool opens = CharKinds.At(text, start - 1) is CharKind.Gap or CharKind.Mark;
        switch (mark)
        {
            case '.' when opens && next == CharKind.Digit && CharKinds.At(text, start - 1) == CharKind.Gap:
                return WordScan.End(text, start + 1);
            case '@' or '#' when opens && next == CharKind.Letter:
                return Handle(text, start + 1);
            case ':' or ';' or '=' when opens && Face(text, start) is > 0 and int face:
                return face;
            case '!' or '?':
                return While(text, start, static (c, _) => c is '!' or '?', mark);
            case '.' or '-' or '*' or '=' or '+' or '~' or '#' or '<' or '>' or '\u2026' or '\u2014' or '\u2013' or '/' or '\\' or '|':
                return While(text, start, static (c, first) => c == first, mark);
            default:
                return start + length;
        }
    }

    private static int While(string text, int at, Func<char, char, bool> belongs, char first)
    {
        while (at < text.Length && belongs(text[at], first)) at++;
        return at;
    }

    // "'s" after a bracket or a quote, "'90s", a doubled apostrophe as quotation mark, else one apostrophe.
    private static int Apostrophe(string text, int start)
    {
        if (start + 1 < text.Length && text[start + 1] == text[start]) return start + 2;
        CharKind before = CharKinds.At(text, start - 1);
        if (before == CharKind.Gap && Decade(text, start) is > 0 and int decade) return decade;
        if (before == CharKind.Gap || text[start] is '\u2018' or '`') return start + 1;
        int end = start + 1;
        while (end < text.Length && end - start < 4 && char.IsAsciiLetter(text[end])) end++;
        ReadOnlySpan<char> tail = text.AsSpan(start + 1, end - start - 1);
        bool clitic = tail is "s" or "S" or "re" or "ve" or "ll" or "d" or "m";
        return clitic ? end : start + 1;
    }

    private static int Decade(string text, int start)
    {
        if (start + 2 >= text.Length || !char.IsAsciiDigit(text[start + 1]) || !char.IsAsciiDigit(text[start + 2])) return 0;
        int end = start + 3;
        if (end < text.Length && text[end] == 's') end++;
        return CharKinds.At(text, end) is CharKind.Letter or CharKind.Digit ? 0 : end;
    }

    private static int Handle(string text, int at)
    {
        while (at < text.Length && CharKinds.At(text, at, out int length) is CharKind.Letter or CharKind.Digit or CharKind.Joiner)
            at += length;
        return at;
    }

    private static int Face(string text, int start)
    {
        int at = start + 1;
        if (at < text.Length && text[at] == '-') at++;
        if (at >= text.Length || text[at] is not (')' or '(' or 'D' or 'P')) return 0;
        return CharKinds.At(text, at + 1) == CharKind.Gap ? at + 1 : 0;
    }

    // An emoji with its modifiers, joined emoji and flags is one token.
    private static int Symbol(string text, int start, int at)
    {
        if (IsRegional(text, start) && IsRegional(text, at)) return at + 2;
        int limit = Math.Min(text.Length, start + TokenScanner.Longest);
        while (at < limit)
        {
            if (text[at] == ZeroWidthJoiner && at + 1 < text.Length && CharKinds.At(text, at + 1, out int joined) == CharKind.Mark)
                at += 1 + joined;
            else if (text[at] is >= '\ufe00' and <= '\ufe0f' or '\u20e3') at++;
            else if (IsSkinTone(text, at)) at += 2;
            else break;
        }

        return at;
    }

    private static bool IsRegional(string text, int at) =>
        at + 1 < text.Length && text[at] == '\ud83c' && text[at + 1] is >= '\udde6' and <= '\uddff';

    private static bool IsSkinTone(string text, int at) =>
        at + 1 < text.Length && text[at] == '\ud83c' && text[at + 1] is >= '\udffb' and <= '\udfff';
}
