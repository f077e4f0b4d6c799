using Casus.Language.Tokens;
using Casus.Language.Weights;

namespace Casus.Language.Training;

/// <summary>Which words have one tag for sure, and which tag a word usually has.</summary>
internal static class WordStatistics
{
    public static (WordClasses Certain, WordClasses Usual) Count(
        TokenizedText text, byte[] gold, int classes, IReadOnlyList<int> sentences,
        int certainCount, double certainShare, int usualCount)
    {
        Dictionary<uint, int[]> exact = [], lower = [];
        foreach (int sentence in sentences)
        {
            TokenRange range = text.Sentence(sentence);
            for (int i = range.Start; i < range.End; i++)
            {
                Add(exact, FeatureHash.Exact(text.Word(i)), gold[i], classes);
                Add(lower, FeatureHash.Lower(text.Word(i)), gold[i], classes);
            }
        }

        return (Select(exact, certainCount, certainShare), Select(lower, usualCount, 0));
    }

    private static void Add(Dictionary<uint, int[]> counts, uint word, byte tag, int classes)
    {
        if (!counts.TryGetValue(word, out int[]? row)) counts[word] = row = new int[classes];
        row[tag]++;
    }

    private static WordClasses Select(Dictionary<uint, int[]> counts, int minCount, double minShare)
    {
        var kept = counts
            .Select(e => (e.Key, Total: e.Value.Sum(), Best: Array.IndexOf(e.Value, e.Value.Max()), Top: e.Value.Max()))
            .Where(e => e.Key != 0 && e.Total >= minCount && e.Top >= minShare * e.Total)
            .OrderBy(e => e.Key)
            .ToArray();
        return new WordClasses([.. kept.Select(e => e.Key)], [.. kept.Select(e => (ushort)e.Best)]);
    }
}
