namespace Casus.Analysis.Linking;

/// <summary>
/// A probability from numbers by gradient boosting (Friedman 2001): the sum of what many small trees say, each grown to
/// mend what those before it left wrong. Every tree asks <see cref="Depth"/> questions of the form "is number f above t?".
/// </summary>
internal sealed class BoostedTrees
{
    /// <summary>Questions on the way to a leaf.</summary>
    public const int Depth = 4;

    /// <summary>Inner nodes of a tree, root first, level by level.</summary>
    public const int Nodes = (1 << Depth) - 1;

    public const int Leaves = 1 << Depth;

    private const int MostTrees = 10_000;

    private readonly byte[] _features;
    private readonly float[] _thresholds;
    private readonly float[] _leaves;
    private readonly float _start;

    /// <param name="start">Log-odds before the first tree.</param>
    /// <param name="features">Number asked for by each node, tree by tree.</param>
    /// <param name="thresholds">Above it the way goes right.</param>
    /// <param name="leaves">Log-odds added, tree by tree, left to right.</param>
    public BoostedTrees(float start, byte[] features, float[] thresholds, float[] leaves)
    {
        _start = start;
        _features = features;
        _thresholds = thresholds;
        _leaves = leaves;
    }

    /// <summary>0 to 1.</summary>
    public float Probability(ReadOnlySpan<float> numbers)
    {
        float score = _start;
        int trees = _leaves.Length / Leaves;
        for (int tree = 0; tree < trees; tree++)
        {
            ReadOnlySpan<byte> features = _features.AsSpan(tree * Nodes, Nodes);
            ReadOnlySpan<float> thresholds = _thresholds.AsSpan(tree * Nodes, Nodes);
            int node = 0;
            for (int level = 0; level < Depth; level++) node = (2 * node) + 1 + (numbers[features[node]] > thresholds[node] ? 1 : 0);
            score += _leaves[(tree * Leaves) + node - Nodes];
        }

        return 1 / (1 + MathF.Exp(-score));
    }

    /// <param name="numbers">How many numbers a case has.</param>
    public static BoostedTrees Read(BinaryReader reader, int numbers)
    {
        float start = reader.ReadSingle();
        int trees = reader.ReadInt32();
        if (trees is < 0 or > MostTrees) throw new InvalidDataException();
        byte[] features = reader.ReadBytes(trees * Nodes);
        if (features.Length < trees * Nodes || features.Any(f => f >= numbers)) throw new InvalidDataException();
        float[] thresholds = new float[trees * Nodes], leaves = new float[trees * Leaves];
        for (int i = 0; i < thresholds.Length; i++) thresholds[i] = reader.ReadSingle();
        for (int i = 0; i < leaves.Length; i++) leaves[i] = reader.ReadSingle();
        return new BoostedTrees(start, features, thresholds, leaves);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_start);
        writer.Write(_leaves.Length / Leaves);
        writer.Write(_features);
        foreach (float threshold in _thresholds) writer.Write(threshold);
        foreach (float leaf in _leaves) writer.Write(leaf);
    }
}
