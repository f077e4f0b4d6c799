using System.Text;

namespace Casus.Language.Parsing.Biaffine;

/// <summary>
/// What the network sees of a word: its form in lower case with plain quotes and every digit as 0, hashes of that form's
/// last two, three and four and first three characters, and a hash of its shape. training/biaffine/train.py computes
/// the same numbers; the two must change together.
/// </summary>
internal static class WordForm
{
    /// <summary>Slots of the tables of endings and beginnings.</summary>
    public const int PartSlots = 4096;

    /// <summary>Slots of the table of shapes.</summary>
    public const int ShapeSlots = 512;

    private const int ShapeLength = 6;

    /// <summary>Writes the form as the vocabularies know it; as long as the word.</summary>
    public static void Normalise(ReadOnlySpan<char> word, Span<char> form)
    {
        word.ToLowerInvariant(form);
        for (int i = 0; i < word.Length; i++)
        {
            form[i] = form[i] switch
            {
                '\u2018' or '\u2019' => '\'',
                '\u201c' or '\u201d' => '"',
                char c when char.IsDigit(c) => '0',
                char c => c,
            };
        }
    }

    /// <summary>Slot of the last <paramref name="length"/> characters (2, 3 or 4).</summary>
    public static int Ending(ReadOnlySpan<char> form, int length)
    {
        int start = form.Length;
        for (int i = 0; i < length && start > 0; i++) start -= start > 1 && char.IsSurrogatePair(form[start - 2], form[start - 1]) ? 2 : 1;
        return Slot(form[start..], (uint)length - 1, PartSlots);
    }

    /// <summary>Slot of the first three characters.</summary>
    public static int Beginning(ReadOnlySpan<char> form)
    {
        int end = 0;
        for (int i = 0; i < 3 && end < form.Length; i++) end += end + 1 < form.Length && char.IsSurrogatePair(form[end], form[end + 1]) ? 2 : 1;
        return Slot(form[..end], 4, PartSlots);
    }

    /// <summary>Slot of the shape: "Ben-Gvir" is Xxx-Xx, a run counted up to two, six characters at most.</summary>
    public static int Shape(ReadOnlySpan<char> word)
    {
        Span<Rune> shape = stackalloc Rune[ShapeLength];
        int length = 0;
        foreach (Rune rune in word.EnumerateRunes())
        {
            Rune kind = Rune.IsDigit(rune) ? new Rune('d') : Rune.IsUpper(rune) ? new Rune('X') : Rune.IsLetter(rune) ? new Rune('x') : rune;
            if (length >= 2 && shape[length - 1] == kind && shape[length - 2] == kind) continue;
            shape[length++] = kind;
            if (length == ShapeLength) break;
        }

        Span<char> text = stackalloc char[2 * ShapeLength];
        int end = 0;
        foreach (Rune rune in shape[..length]) end += rune.EncodeToUtf16(text[end..]);
        return Slot(text[..end], 5, ShapeSlots);
    }

    // FNV-1a over the bytes of UTF-8, its bits mixed once more at the end.
    private static int Slot(ReadOnlySpan<char> text, uint seed, int slots)
    {
        Span<byte> bytes = stackalloc byte[3 * 2 * ShapeLength];
        int length = Encoding.UTF8.GetBytes(text, bytes);
        uint hash = 2166136261u ^ seed;
        foreach (byte b in bytes[..length]) hash = (hash ^ b) * 16777619u;
        hash ^= hash >> 15;
        hash *= 2246822519u;
        hash ^= hash >> 13;
        return (int)(hash % (uint)slots);
    }
}
