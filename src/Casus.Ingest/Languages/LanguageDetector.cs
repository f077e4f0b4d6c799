using System.Collections.Frozen;
using System.Reflection;
using System.Text;

namespace Casus.Ingest.Languages;

/// <summary>
/// A small guess at a text's language: by script where that decides, else by the share of function words
/// (<c>function-words.tsv</c>). Silent rather than wrong on short or mixed text.
/// </summary>
internal static class LanguageDetector
{
    private const int Looked = 20_000;
    private const int FewestLetters = 20;
    private const double LeastShare = 0.08;

    private static readonly FrozenDictionary<string, string[]> FunctionWords = Load();

    /// <summary>ISO 639-1 code, or null where the text does not tell.</summary>
    public static string? Detect(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Looked)];
        return Scripts.Detect(text, FewestLetters, out bool isLatin) ?? (isLatin ? ByFunctionWords(text) : null);
    }

    private static string? ByFunctionWords(ReadOnlySpan<char> text)
    {
        var lookup = FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>();
        var hits = new Dictionary<string, int>(StringComparer.Ordinal);
        int words = 0;
        Span<char> lower = stackalloc char[16];
        for (int i = 0; i < text.Length;)
        {
            int start = i;
            while (i < text.Length && char.IsLetter(text[i])) i++;
            int length = i - start;
            if (length == 0)
            {
                i++;
                continue;
            }

            words++;
            if (length > lower.Length) continue;
            text.Slice(start, length).ToLowerInvariant(lower);
            if (!lookup.TryGetValue(lower[..length], out string[]? languages)) continue;
            foreach (string language in languages) hits[language] = hits.GetValueOrDefault(language) + 1;
        }

        return Best(hits, words);
    }

    // The best must hold a fair share of the words and be clear of the second.
    private static string? Best(Dictionary<string, int> hits, int words)
    {
        string? best = null;
        int first = 0, second = 0;
        foreach ((string language, int count) in hits.OrderBy(h => h.Key, StringComparer.Ordinal))
        {
            if (count > first) (best, first, second) = (language, count, first);
            else if (count > second) second = count;
        }

        return first >= 3 && first >= words * LeastShare && first * 4 > second * 5 ? best : null;
    }

    private static FrozenDictionary<string, string[]> Load()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("function-words.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var table = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        reader.ReadLine();
        while (reader.ReadLine() is { } row)
        {
            string[] cells = row.Split('\t');
            foreach (string word in cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!table.TryGetValue(word, out List<string>? languages)) table[word] = languages = [];
                languages.Add(cells[0]);
            }
        }

        return table.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>True where nearly every cased letter of a text long enough to tell is a capital.</summary>
    public static bool IsAllCapitals(ReadOnlySpan<char> text)
    {
        int upper = 0, lower = 0;
        foreach (char c in text[..Math.Min(text.Length, Looked)])
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsLower(c)) lower++;
        }

        return upper >= 40 && upper >= 9 * lower;
    }
}
