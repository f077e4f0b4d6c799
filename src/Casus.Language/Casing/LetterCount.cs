namespace Casus.Language.Casing;

/// <summary>How many capitals and small letters a text or sentence has, and what that says of its case.</summary>
internal readonly record struct LetterCount(int Upper, int Lower)
{
    /// <summary>Capitals that make a shout: a lone "NATO" is none.</summary>
    private const int ShoutLetters = 12;

    /// <summary>Small letters that make a text without capitals one that lost them.</summary>
    private const int HushLetters = 24;

    /// <summary>Small letters that a text in capitals may still hold, per hundred: a typist's slip, "3d", "al-".</summary>
    private const int StrayPerHundred = 2;

    /// <summary>All in capitals, but for a stray letter.</summary>
    public bool IsShouted => Upper >= ShoutLetters && Lower * 100L <= Upper * (long)StrayPerHundred;

    /// <summary>Without any capital.</summary>
    public bool IsHushed => Upper == 0 && Lower >= HushLetters;

    public static LetterCount Of(ReadOnlySpan<char> text)
    {
        int upper = 0, lower = 0;
        foreach (char c in text)
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsLower(c)) lower++;
        }

        return new LetterCount(upper, lower);
    }

    public static LetterCount operator +(LetterCount left, LetterCount right) =>
        new(left.Upper + right.Upper, left.Lower + right.Lower);
}
