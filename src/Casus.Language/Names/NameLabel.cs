namespace Casus.Language.Names;

/// <summary>
/// Labels of single tokens: outside, or first, inner, last or only token of a name of some kind (BILOU, which tells
/// names apart better than BIO; Ratinov and Roth 2009). Number 0 is outside, then four for each kind.
/// </summary>
internal static class NameLabel
{
    /// <summary>The kinds that the model itself tells apart are the first of <see cref="NameKind"/>.</summary>
    public const int Kinds = (int)NameKind.Other + 1;

    public const int Count = 1 + 4 * Kinds;
    public const int Outside = 0;
    private const int First = 0, Inner = 1, Last = 2, Only = 3;

    public static NameKind Kind(int label) => (NameKind)((label - 1) >> 2);

    /// <summary>True where a name goes on after this token.</summary>
    public static bool IsOpen(int label) => label != Outside && Part(label) <= Inner;

    /// <summary>True where this token goes on with the name of the token before.</summary>
    public static bool Continues(int label) => label != Outside && Part(label) is Inner or Last;

    /// <summary>Whether one label may come after another.</summary>
    public static bool MayFollow(int label, int before) =>
        IsOpen(before) == Continues(label) && (!IsOpen(before) || Kind(before) == Kind(label));

    /// <summary>Labels a name's tokens.</summary>
    /// <param name="labels">The labels of its tokens alone.</param>
    public static void Write(Span<byte> labels, NameKind kind)
    {
        int start = 1 + ((int)kind << 2);
        if (labels.Length == 1)
        {
            labels[0] = (byte)(start + Only);
            return;
        }

        labels.Fill((byte)(start + Inner));
        labels[0] = (byte)(start + First);
        labels[^1] = (byte)(start + Last);
    }

    /// <summary>The end of the name that starts at a token; the token itself plus one where none does.</summary>
    public static int EndOf(ReadOnlySpan<byte> labels, int start)
    {
        int end = start + 1;
        while (end < labels.Length && IsOpen(labels[end - 1])) end++;
        return end;
    }

    private static int Part(int label) => (label - 1) & 3;
}
