using System.Globalization;

namespace Casus.Language.Tokens;

/// <summary>What a character does in a text.</summary>
internal enum CharKind : byte
{
    /// <summary>White space, control and direction marks: between tokens.</summary>
    Gap,

    /// <summary>A letter, in any script.</summary>
    Letter,

    Digit,

    /// <summary>Part of a word that has begun: accents, soft hyphen, zero-width joiners, underscore.</summary>
    Joiner,

    /// <summary>Everything else, unpaired surrogates too.</summary>
    Mark,
}

internal static class CharKinds
{
    private static readonly CharKind[] Ascii = [.. Enumerable.Range(0, 128).Select(c => Classify((char)c))];

    /// <summary>The kind of the character at <paramref name="at"/> and its length in code units, 1 or 2.</summary>
    public static CharKind At(string text, int at, out int length)
    {
        char c = text[at];
        length = 1;
        if (c < 128) return Ascii[c];
        if (!char.IsSurrogate(c)) return Classify(c);
        if (!char.IsHighSurrogate(c) || at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1])) return CharKind.Mark;
        length = 2;
        return Kind(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[at + 1])));
    }

    /// <summary>The kind at an offset; <see cref="CharKind.Gap"/> outside the text.</summary>
    public static CharKind At(string text, int at) =>
        (uint)at >= (uint)text.Length ? CharKind.Gap : At(text, at, out _);

    /// <summary>Straight and curly apostrophes.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02bc' or '`';

    /// <summary>Hyphens and dashes that may stand within a word.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013';

    private static CharKind Classify(char c) => c switch
    {
        '_' or '\u00ad' or '\u200c' or '\u200d' => CharKind.Joiner,
        _ when char.IsWhiteSpace(c) => CharKind.Gap,
        _ => Kind(char.GetUnicodeCategory(c)),
    };

    private static CharKind Kind(UnicodeCategory category) => category switch
    {
        <= UnicodeCategory.OtherLetter => CharKind.Letter,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharKind.Joiner,
        UnicodeCategory.DecimalDigitNumber => CharKind.Digit,
        UnicodeCategory.LetterNumber => CharKind.Letter,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => CharKind.Gap,
        UnicodeCategory.Control or UnicodeCategory.Format => CharKind.Gap,
        _ => CharKind.Mark,
    };
}
