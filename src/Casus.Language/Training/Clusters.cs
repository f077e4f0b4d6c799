using Casus.Language.Weights;

namespace Casus.Language.Training;

/// <summary>
/// Words in groups of like use: k-means over the directions of their vectors (spherical k-means, Dhillon and Modha 2001).
/// </summary>
internal static class Clusters
{
    private const int Passes = 12;

    /// <returns>The group of each word, 0 to <paramref name="count"/> − 1.</returns>
    public static int[] Of(WordVectors vectors, int count, ulong seed)
    {
        int size = vectors.Dimensions;
        float[] points = new float[vectors.Count * size];
        for (int i = 0; i < vectors.Count; i++)
        {
            vectors.Vector(i).CopyTo(points.AsSpan(i * size));
            VectorMath.Normalize(points.AsSpan(i * size, size));
        }

        float[] centres = Start(points, vectors.Count, Math.Min(count, vectors.Count), size, seed);
        int[] groups = new int[vectors.Count];
        for (int pass = 0; pass < Passes; pass++)
        {
            Parallel.For(0, groups.Length, i => groups[i] = Nearest(points.AsSpan(i * size, size), centres));
            Move(points, groups, centres, size);
        }

        return groups;
    }

    /// <summary>As a map from the words' hashes; of two words with one hash the more frequent counts.</summary>
    public static WordClasses ToClasses(WordVectors vectors, int[] groups)
    {
        SortedDictionary<uint, ushort> map = [];
        for (int i = 0; i < groups.Length; i++)
        {
            uint key = FeatureHash.Lower(vectors.Word(i));
            if (key != 0) map.TryAdd(key, (ushort)groups[i]);
        }

        return new WordClasses([.. map.Keys], [.. map.Values]);
    }

    private static float[] Start(float[] points, int words, int count, int size, ulong seed)
    {
        int[] order = [.. Enumerable.Range(0, words)];
        new SplitMix(seed).Shuffle(order);
        float[] centres = new float[count * size];
        for (int c = 0; c < count; c++) points.AsSpan(order[c] * size, size).CopyTo(centres.AsSpan(c * size));
        return centres;
    }

    private static int Nearest(ReadOnlySpan<float> point, float[] centres)
    {
        int best = 0;
        float bestScore = float.NegativeInfinity;
        for (int c = 0; c * point.Length < centres.Length; c++)
        {
            float score = VectorMath.Dot(point, centres.AsSpan(c * point.Length, point.Length));
            if (score <= bestScore) continue;
            bestScore = score;
            best = c;
        }

        return best;
    }

    // A group that has lost all its words stays where it was.
    private static void Move(float[] points, int[] groups, float[] centres, int size)
    {
        float[] sums = new float[centres.Length];
        bool[] any = new bool[centres.Length / size];
        for (int i = 0; i < groups.Length; i++)
        {
            any[groups[i]] = true;
            Span<float> sum = sums.AsSpan(groups[i] * size, size);
            VectorMath.AddScaled(sum, 1, points.AsSpan(i * size, size));
        }

        for (int c = 0; c < any.Length; c++)
        {
            if (!any[c]) continue;
            VectorMath.Normalize(sums.AsSpan(c * size, size));
            sums.AsSpan(c * size, size).CopyTo(centres.AsSpan(c * size));
        }
    }
}
