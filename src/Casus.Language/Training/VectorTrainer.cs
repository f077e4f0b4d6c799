using Casus.Core.Text;
using Casus.Language.Tokens;
using Casus.Language.Weights;

namespace Casus.Language.Training;

/// <summary>From raw texts to word vectors.</summary>
public static class VectorTrainer
{
    private const int ShortestText = 3;

    /// <param name="texts">Raw texts; case does not matter.</param>
    /// <param name="report">Called with a line now and then.</param>
    public static WordVectors Train(IEnumerable<string> texts, SkipGramOptions options, Action<string> report)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        List<int> counts = [];
        List<int[]> read = [];
        foreach (string text in texts)
        {
            int[] words = Number(text, numbers, counts);
            if (words.Length >= ShortestText) read.Add(words);
        }

        (string[] kept, int[] place) = Rank(numbers, counts, options.MinCount);
        foreach (int[] words in read)
        {
            for (int i = 0; i < words.Length; i++) words[i] = place[words[i]];
        }

        report($"{read.Count} texts, {read.Sum(t => (long)t.Length)} words, {kept.Length} of them different and often enough");
        if (kept.Length == 0) return new WordVectors([], []);
        int[] frequencies = [.. kept.Select(w => counts[numbers[w]])];
        return new WordVectors(kept, SkipGram.Train(read, frequencies, options, report));
    }

    // The word as the models see it: the same folding as in FeatureHash.Lower.
    private static int[] Number(string text, Dictionary<string, int> numbers, List<int> counts)
    {
        TokenizedText tokens = Tokenizer.Tokenize(new SourceText(text));
        int[] words = new int[tokens.Count];
        for (int i = 0; i < words.Length; i++)
        {
            string word = string.Create(tokens.Word(i).Length, (tokens, i), static (folded, from) =>
            {
                ReadOnlySpan<char> source = from.tokens.Word(from.i);
                for (int c = 0; c < folded.Length; c++) folded[c] = FeatureHash.Folded(source[c]);
            });
            if (!numbers.TryGetValue(word, out words[i]))
            {
                numbers[word] = words[i] = counts.Count;
                counts.Add(0);
            }

            counts[words[i]]++;
        }

        return words;
    }

    // Most frequent first; words with a space or half a character in them would spoil the file.
    private static (string[] Kept, int[] Place) Rank(Dictionary<string, int> numbers, List<int> counts, int minCount)
    {
        string[] kept =
        [
            .. numbers.Where(w => counts[w.Value] >= minCount && !w.Key.Any(c => char.IsSurrogate(c) || char.IsWhiteSpace(c) || char.IsControl(c)))
                .OrderByDescending(w => counts[w.Value]).ThenBy(w => w.Key, StringComparer.Ordinal).Select(w => w.Key),
        ];
        int[] place = new int[counts.Count];
        Array.Fill(place, -1);
        for (int i = 0; i < kept.Length; i++) place[numbers[kept[i]]] = i;
        return (kept, place);
    }
}
