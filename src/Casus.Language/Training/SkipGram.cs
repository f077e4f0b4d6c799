namespace Casus.Language.Training;

/// <param name="Dimensions">Numbers per word.</param>
/// <param name="Window">Words to either side that a word is to foretell; each time a number from 1 to this is drawn.</param>
/// <param name="Negatives">Words drawn against each that is there.</param>
/// <param name="Epochs">Passes.</param>
/// <param name="MinCount">Words seen less often get no vector.</param>
public readonly record struct SkipGramOptions(
    ulong Seed = 1, int Dimensions = 100, int Window = 3, int Negatives = 8, int Epochs = 10, int MinCount = 4)
{
    public SkipGramOptions()
        : this(Seed: 1)
    {
    }
}

/// <summary>
/// Skip-gram with negative sampling (Mikolov et al. 2013). What a word foretells to its left and to its right is learnt
/// apart (Ling et al. 2015): names and parts of speech show in the order of words. One thread, so that the same text,
/// options and program give the same vectors.
/// </summary>
internal sealed class SkipGram
{
    private const float FirstRate = 0.035f;
    private const float LastRate = 0.0002f;
    private const double KeepShare = 1e-4;
    private const double NegativePower = 0.75;
    private const int NegativeSlots = 1 << 22;

    private readonly SkipGramOptions _options;
    private readonly SplitMix _random;
    private readonly int _words;
    private readonly double[] _keep;
    private readonly int[] _drawn;
    private readonly float[] _inner;
    private readonly float[] _outer;
    private readonly float[] _change;

    private SkipGram(int[] counts, SkipGramOptions options)
    {
        _options = options;
        _random = new SplitMix(options.Seed);
        _words = counts.Length;
        long total = counts.Sum(c => (long)c);
        _keep = [.. counts.Select(c => Math.Sqrt(KeepShare * total / c) + KeepShare * total / c)];
        _drawn = NegativeTable(counts);
        _inner = new float[_words * options.Dimensions];
        _outer = new float[2 * _words * options.Dimensions];
        _change = new float[options.Dimensions];
        for (int i = 0; i < _inner.Length; i++) _inner[i] = (float)((_random.NextDouble() - 0.5) / options.Dimensions);
    }

    /// <param name="texts">Word numbers by text, −1 for a word that gets no vector.</param>
    /// <param name="counts">How often each word stands in them.</param>
    /// <param name="report">Called with a line after each pass.</param>
    /// <returns>The vectors one after another.</returns>
    public static float[] Train(IReadOnlyList<int[]> texts, int[] counts, SkipGramOptions options, Action<string> report)
    {
        SkipGram model = new(counts, options);
        long seen = 0, goal = options.Epochs * texts.Sum(t => (long)t.Length);
        for (int epoch = 1; epoch <= options.Epochs; epoch++)
        {
            foreach (int[] text in texts)
            {
                model.Learn(text, Math.Max(LastRate, FirstRate * (1 - seen / (float)goal)));
                seen += text.Length;
            }

            report($"vectors: pass {epoch} of {options.Epochs}");
        }

        return model._inner;
    }

    private void Learn(int[] text, float rate)
    {
        int[] kept = new int[text.Length];
        int count = 0;
        foreach (int word in text)
        {
            if (word >= 0 && _random.NextDouble() < _keep[word]) kept[count++] = word;
        }

        for (int i = 0; i < count; i++)
        {
            int window = 1 + (int)(_random.Next() % (ulong)_options.Window);
            for (int j = Math.Max(0, i - window); j <= Math.Min(count - 1, i + window); j++)
            {
                if (j != i) LearnPair(kept[i], kept[j], j < i ? 0 : _words, rate);
            }
        }
    }

    private void LearnPair(int word, int context, int side, float rate)
    {
        int size = _options.Dimensions;
        Span<float> inner = _inner.AsSpan(word * size, size);
        Array.Clear(_change);
        Step(inner, side + context, 1, rate);
        for (int k = 0; k < _options.Negatives; k++)
        {
            int other = _drawn[_random.Next() & (NegativeSlots - 1)];
            if (other != context) Step(inner, side + other, 0, rate);
        }

        VectorMath.AddScaled(inner, 1, _change);
    }

    private void Step(ReadOnlySpan<float> inner, int target, float label, float rate)
    {
        Span<float> outer = _outer.AsSpan(target * inner.Length, inner.Length);
        float dot = Math.Clamp(VectorMath.Dot(inner, outer), -8, 8);
        float gradient = (label - 1 / (1 + MathF.Exp(-dot))) * rate;
        VectorMath.AddScaled(_change, gradient, outer);
        VectorMath.AddScaled(outer, gradient, inner);
    }

    private static int[] NegativeTable(int[] counts)
    {
        double total = counts.Sum(c => Math.Pow(c, NegativePower));
        int[] table = new int[NegativeSlots];
        int word = 0;
        double reached = Math.Pow(counts[0], NegativePower) / total;
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = word;
            if (i / (double)table.Length > reached && word < counts.Length - 1)
                reached += Math.Pow(counts[++word], NegativePower) / total;
        }

        return table;
    }
}
