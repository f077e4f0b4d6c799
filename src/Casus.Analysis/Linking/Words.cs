namespace Casus.Analysis.Linking;

/// <summary>A word of a text as it is compared.</summary>
/// <param name="Exact">Hash of its letters.</param>
/// <param name="Lower">Hash of its letters in small.</param>
/// <param name="IsName">Begins with a capital.</param>
/// <param name="Number">Its value where it is a number, else −1.</param>
internal readonly record struct Word(uint Exact, uint Lower, bool IsName, int Number);

/// <summary>Cuts a text into words for comparing: letters with apostrophes, or digits; words that every report uses are left out.</summary>
internal static class Words
{
    private const int Reach = 6000;

    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "of", "and", "to", "in", "on", "at", "for", "with", "by", "from", "was", "were", "is", "are", "be", "been",
        "that", "this", "it", "he", "she", "his", "her", "they", "their", "had", "has", "have", "said", "as", "who", "not", "but",
        "after", "when", "before", "police",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> IsCommon = Common.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words of a text's beginning, in order; a common word is a gap, which no pair of words runs over.</summary>
    public static List<Word> In(string text)
    {
        List<Word> words = new(Math.Min(text.Length, Reach) / 6);
        int end = Math.Min(text.Length, Reach), at = 0;
        while (at < end)
        {
            int start = at;
            bool digits = char.IsAsciiDigit(text[at]);
            while (at < end && (digits ? char.IsAsciiDigit(text[at]) : char.IsLetter(text[at]) || (at > start && text[at] is '\'' or '’'))) at++;
            if (at == start)
            {
                at++;
                continue;
            }

            ReadOnlySpan<char> word = text.AsSpan(start, at - start);
            if ((word.Length == 1 && !digits) || IsCommon.Contains(word)) continue;
            words.Add(new Word(
                Hash(word, lower: false), Hash(word, lower: true), char.IsUpper(word[0]),
                digits && word.Length < 9 ? int.Parse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture) : -1));
        }

        return words;
    }

    /// <summary>Ages told as "34-year-old" or between commas.</summary>
    /// <returns>Ascending, each once.</returns>
    public static int[] Ages(string text)
    {
        SortedSet<int> ages = [];
        for (int i = 0; i + 1 < Math.Min(text.Length, Reach); i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && char.IsAsciiDigit(text[i - 1]))) continue;
            int end = i + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            if (end - i > 2) continue;
            ReadOnlySpan<char> after = text.AsSpan(end);
            bool old = after.StartsWith("-year", StringComparison.Ordinal) || after.StartsWith(" year", StringComparison.Ordinal);
            bool between = i > 1 && text[i - 1] == ' ' && text[i - 2] == ',' && after.StartsWith(",", StringComparison.Ordinal);
            if (old || between) ages.Add(int.Parse(text.AsSpan(i, end - i), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture));
        }

        return [.. ages];
    }

    public static uint Pair(uint first, uint second) => unchecked((first * 16777619) ^ (second * 2654435761));

    private static uint Hash(ReadOnlySpan<char> word, bool lower)
    {
        uint hash = 2166136261;
        foreach (char c in word) hash = (hash ^ (lower ? char.ToLowerInvariant(c) : c)) * 16777619;
        return hash ^ (hash >> 15);
    }
}
