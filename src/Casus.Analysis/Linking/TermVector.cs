namespace Casus.Analysis.Linking;

/// <summary>Words with weights, the sum of whose squares is one; ascending by word.</summary>
internal sealed class TermVector
{
    private readonly uint[] _terms;
    private readonly float[] _weights;
    private readonly float[] _idf;

    private TermVector(uint[] terms, float[] weights, float[] idf)
    {
        _terms = terms;
        _weights = weights;
        _idf = idf;
    }

    public int Count => _terms.Length;

    public ReadOnlySpan<uint> Terms => _terms;

    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>How seldom each word is (<see cref="TermWeights.Of"/>).</summary>
    public ReadOnlySpan<float> Rarity => _idf;

    /// <summary>Sublinear in how often a word stands, times how seldom others use it.</summary>
    /// <param name="words">Each with its rarity, as often as it stands; sorted in place.</param>
    public static TermVector Of(Span<(uint Term, float Rarity)> words)
    {
        words.Sort(static (a, b) => a.Term.CompareTo(b.Term));
        int distinct = 0;
        for (int i = 0; i < words.Length; i++) distinct += i == 0 || words[i].Term != words[i - 1].Term ? 1 : 0;
        uint[] terms = new uint[distinct];
        float[] weights = new float[distinct], idf = new float[distinct];
        float squares = 0;
        for (int i = 0, at = 0; i < words.Length; at++)
        {
            int start = i;
            while (i < words.Length && words[i].Term == words[start].Term) i++;
            terms[at] = words[start].Term;
            idf[at] = words[start].Rarity;
            weights[at] = (1 + MathF.Log(i - start)) * words[start].Rarity;
            squares += weights[at] * weights[at];
        }

        float length = MathF.Sqrt(squares);
        for (int i = 0; length > 0 && i < distinct; i++) weights[i] /= length;
        return new TermVector(terms, weights, idf);
    }

    public float Cosine(TermVector other)
    {
        uint[] mine = _terms, theirs = other._terms;
        float sum = 0;
        for (int i = 0, j = 0; i < mine.Length && j < theirs.Length;)
        {
            uint a = mine[i], b = theirs[j];
            if (a == b) sum += _weights[i] * other._weights[j];
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return sum;
    }

    /// <summary>Cosine, and the weight of the rarest words that both have, as many at most as <paramref name="rarest"/> is long.</summary>
    public float Cosine(TermVector other, Span<float> rarest, out float rare)
    {
        rarest.Clear();
        float sum = 0;
        for (int i = 0, j = 0; i < _terms.Length && j < other._terms.Length;)
        {
            uint a = _terms[i], b = other._terms[j];
            if (a == b)
            {
                sum += _weights[i] * other._weights[j];
                Keep(rarest, _idf[i]);
            }

            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        rare = 0;
        foreach (float one in rarest) rare += one;
        return sum;
    }

    // Descending; the least falls off.
    private static void Keep(Span<float> rarest, float one)
    {
        for (int k = 0; k < rarest.Length; k++)
        {
            if (one > rarest[k]) (one, rarest[k]) = (rarest[k], one);
        }
    }
}
