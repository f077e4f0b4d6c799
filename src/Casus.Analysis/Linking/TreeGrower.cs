namespace Casus.Analysis.Linking;

/// <summary>
/// Grows <see cref="BoostedTrees"/> for the logistic loss by Newton steps over histograms (Chen and Guestrin 2016): one
/// thread, sums in the order of the cases, so that the same cases give the same trees.
/// </summary>
internal sealed class TreeGrower
{
    private const int Bins = 64;
    private const double Rate = 0.08;

    // Penalty on the square of a leaf, and the least that must speak for a leaf, in summed curvature.
    private const double Ridge = 1;
    private const double LeastCurvature = 2;

    private readonly int _numbers;
    private readonly int _cases;
    private readonly bool[] _isSame;
    private readonly float[][] _edges;
    private readonly byte[] _bins;
    private readonly double[] _scores;
    private readonly double[] _slopes;
    private readonly double[] _curvatures;
    private readonly int[] _nodes;

    /// <param name="values">Case by case, so many numbers each.</param>
    private TreeGrower(int numbers, float[] values, bool[] isSame)
    {
        _numbers = numbers;
        _cases = isSame.Length;
        _isSame = isSame;
        _edges = [.. Enumerable.Range(0, numbers).Select(f => Edges(values, f))];
        _bins = new byte[values.Length];
        for (int i = 0; i < values.Length; i++) _bins[i] = Bin(_edges[i % numbers], values[i]);
        _scores = new double[_cases];
        _slopes = new double[_cases];
        _curvatures = new double[_cases];
        _nodes = new int[_cases];
    }

    /// <param name="numbers">Numbers per case.</param>
    /// <param name="values">Case by case.</param>
    /// <param name="isSame">What is to be told, per case.</param>
    public static BoostedTrees Grow(int numbers, float[] values, bool[] isSame, int trees)
    {
        TreeGrower grower = new(numbers, values, isSame);
        double share = (isSame.Count(s => s) + 1.0) / (isSame.Length + 2.0);
        float start = (float)Math.Log(share / (1 - share));
        Array.Fill(grower._scores, start);
        byte[] features = new byte[trees * BoostedTrees.Nodes];
        float[] thresholds = new float[trees * BoostedTrees.Nodes], leaves = new float[trees * BoostedTrees.Leaves];
        for (int tree = 0; tree < trees; tree++)
        {
            grower.GrowOne(
                features.AsSpan(tree * BoostedTrees.Nodes, BoostedTrees.Nodes), thresholds.AsSpan(tree * BoostedTrees.Nodes, BoostedTrees.Nodes),
                leaves.AsSpan(tree * BoostedTrees.Leaves, BoostedTrees.Leaves));
        }

        return new BoostedTrees(start, features, thresholds, leaves);
    }

    private void GrowOne(Span<byte> features, Span<float> thresholds, Span<float> leaves)
    {
        for (int i = 0; i < _cases; i++)
        {
            double probability = 1 / (1 + Math.Exp(-_scores[i]));
            _slopes[i] = probability - (_isSame[i] ? 1 : 0);
            _curvatures[i] = probability * (1 - probability);
        }

        Array.Clear(_nodes);
        for (int level = 0; level < BoostedTrees.Depth; level++) Ask(level, features, thresholds);
        double[] slope = new double[leaves.Length], curvature = new double[leaves.Length];
        for (int i = 0; i < _cases; i++)
        {
            int leaf = _nodes[i] - BoostedTrees.Nodes;
            slope[leaf] += _slopes[i];
            curvature[leaf] += _curvatures[i];
        }

        for (int leaf = 0; leaf < leaves.Length; leaf++) leaves[leaf] = (float)(-Rate * slope[leaf] / (curvature[leaf] + Ridge));
        for (int i = 0; i < _cases; i++) _scores[i] += leaves[_nodes[i] - BoostedTrees.Nodes];
    }

    // Finds the best question for each node of a level, and sends the cases on.
    private void Ask(int level, Span<byte> features, Span<float> thresholds)
    {
        int first = (1 << level) - 1, count = 1 << level;
        double[] slopes = new double[count * _numbers * Bins], curvatures = new double[slopes.Length];
        for (int i = 0; i < _cases; i++)
        {
            int node = (_nodes[i] - first) * _numbers;
            ReadOnlySpan<byte> bins = _bins.AsSpan(i * _numbers, _numbers);
            for (int f = 0; f < bins.Length; f++)
            {
                int at = ((node + f) * Bins) + bins[f];
                slopes[at] += _slopes[i];
                curvatures[at] += _curvatures[i];
            }
        }

        byte[] edges = new byte[count];
        for (int n = 0; n < count; n++)
        {
            (int feature, int bin) = Best(slopes.AsSpan(n * _numbers * Bins, _numbers * Bins), curvatures.AsSpan(n * _numbers * Bins, _numbers * Bins));
            features[first + n] = (byte)Math.Max(feature, 0);
            edges[n] = feature < 0 ? byte.MaxValue : (byte)bin;
            // A node that asks nothing sends all to the left.
            thresholds[first + n] = feature < 0 ? float.PositiveInfinity : _edges[feature][bin];
        }

        for (int i = 0; i < _cases; i++)
        {
            int n = _nodes[i] - first;
            _nodes[i] = (2 * _nodes[i]) + 1 + (_bins[(i * _numbers) + features[first + n]] > edges[n] ? 1 : 0);
        }
    }

    private (int Feature, int Bin) Best(ReadOnlySpan<double> slopes, ReadOnlySpan<double> curvatures)
    {
        (int feature, int best) = (-1, 0);
        double most = 1e-6, allSlope = 0, allCurvature = 0;
        for (int b = 0; b < Bins; b++)
        {
            allSlope += slopes[b];
            allCurvature += curvatures[b];
        }

        double before = allSlope * allSlope / (allCurvature + Ridge);
        for (int f = 0; f < _numbers; f++)
        {
            double slope = 0, curvature = 0;
            for (int b = 0; b < _edges[f].Length; b++)
            {
                slope += slopes[(f * Bins) + b];
                curvature += curvatures[(f * Bins) + b];
                double otherSlope = allSlope - slope, otherCurvature = allCurvature - curvature;
                if (curvature < LeastCurvature || otherCurvature < LeastCurvature) continue;
                double gain = (slope * slope / (curvature + Ridge)) + (otherSlope * otherSlope / (otherCurvature + Ridge)) - before;
                if (gain > most) (most, feature, best) = (gain, f, b);
            }
        }

        return (feature, best);
    }

    // Values between which the cases fall into parts of about equal size.
    private float[] Edges(float[] values, int feature)
    {
        float[] sorted = new float[_cases];
        for (int i = 0; i < _cases; i++) sorted[i] = values[(i * _numbers) + feature];
        Array.Sort(sorted);
        List<float> edges = [];
        for (int b = 1; b < Bins && _cases > 0; b++)
        {
            float edge = sorted[(int)((long)b * _cases / Bins)];
            if (edge < sorted[^1] && (edges.Count == 0 || edge > edges[^1])) edges.Add(edge);
        }

        return [.. edges];
    }

    // The first part whose upper edge is not below the value.
    private static byte Bin(float[] edges, float value)
    {
        int at = Array.BinarySearch(edges, value);
        return (byte)(at < 0 ? ~at : at);
    }
}
