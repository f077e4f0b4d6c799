using System.Buffers;

namespace Casus.Ingest.Languages;

/// <summary>Languages told by their script, and within one script by letters only they use.</summary>
internal static class Scripts
{
    private static readonly (char First, char Last, string Language)[] Blocks =
    [
        ('\u0370', '\u03ff', "el"), ('\u0400', '\u04ff', "ru"), ('\u0530', '\u058f', "hy"), ('\u0590', '\u05ff', "he"),
        ('\u0600', '\u06ff', "ar"), ('\u0900', '\u097f', "hi"), ('\u0980', '\u09ff', "bn"), ('\u0b80', '\u0bff', "ta"),
        ('\u0e00', '\u0e7f', "th"), ('\u1000', '\u109f', "my"), ('\u10a0', '\u10ff', "ka"), ('\u1200', '\u137f', "am"),
        ('\u3040', '\u30ff', "ja"), ('\u4e00', '\u9fff', "zh"), ('\uac00', '\ud7a3', "ko"),
    ];

    private static readonly SearchValues<char> Urdu = SearchValues.Create("ٹڈڑے");
    private static readonly SearchValues<char> Persian = SearchValues.Create("پچژگ");
    private static readonly SearchValues<char> Ukrainian = SearchValues.Create("іїєґІЇЄҐ");

    /// <summary>The language of the script most letters belong to, or null where that is Latin or unknown.</summary>
    public static string? Detect(ReadOnlySpan<char> text, int fewestLetters, out bool isLatin)
    {
        Span<int> counts = stackalloc int[Blocks.Length];
        int latin = 0, letters = 0;
        foreach (char c in text)
        {
            if (c < '\u0250')
            {
                if (!char.IsLetter(c)) continue;
                latin++;
                letters++;
                continue;
            }

            int block = BlockOf(c);
            if (block < 0) continue;
            counts[block]++;
            letters++;
        }

        isLatin = latin * 2 > letters;
        if (isLatin || letters < fewestLetters) return null;
        return Refine(Largest(counts), counts, text);
    }

    private static string Largest(ReadOnlySpan<int> counts)
    {
        int best = 0;
        for (int i = 1; i < counts.Length; i++)
            if (counts[i] > counts[best]) best = i;
        return Blocks[best].Language;
    }

    private static string Refine(string language, ReadOnlySpan<int> counts, ReadOnlySpan<char> text) => language switch
    {
        "ar" when text.ContainsAny(Urdu) => "ur",
        "ar" when text.ContainsAny(Persian) => "fa",
        "ru" when text.ContainsAny(Ukrainian) => "uk",
        "zh" when counts[BlockOf('\u3042')] > 0 => "ja",
        _ => language,
    };

    private static int BlockOf(char c)
    {
        for (int i = 0; i < Blocks.Length; i++)
            if (c >= Blocks[i].First && c <= Blocks[i].Last) return i;
        return -1;
    }
}
