using System.IO.Compression;
using Casus.Core;

namespace Casus.Coding.Events.Ranking;

/// <summary>
/// How likely each of some classes is: a multinomial logistic regression over hashed features. Immutable; one instance
/// serves all threads.
/// </summary>
internal sealed class LinearModel
{
    private const uint Magic = 0x31524343;
    private const int MostFeatures = 1 << 22;

    private readonly uint[] _keys;
    private readonly float[] _scales;
    private readonly float[] _weights;
    private readonly int _classes;

    /// <param name="keys">Features, ascending.</param>
    /// <param name="scales">Value of each feature where it is present.</param>
    /// <param name="weights">A row of one number per class for each feature.</param>
    public LinearModel(uint[] keys, float[] scales, float[] weights, int classes)
    {
        _keys = keys;
        _scales = scales;
        _weights = weights;
        _classes = classes;
    }

    public int Features => _keys.Length;

    /// <summary>One probability per class; they sum to one.</summary>
    public float[] Probabilities(ReadOnlySpan<uint> features)
    {
        float[] scores = new float[_classes];
        float length = 0;
        foreach (uint key in features)
        {
            int row = Array.BinarySearch(_keys, key);
            if (row < 0) continue;
            length += _scales[row] * _scales[row];
            for (int c = 0; c < _classes; c++) scores[c] += _scales[row] * _weights[(row * _classes) + c];
        }

        float unit = length == 0 ? 1 : 1 / MathF.Sqrt(length);
        for (int c = 0; c < _classes; c++) scores[c] *= unit;
        Softmax(scores);
        return scores;
    }

    /// <summary>The same model, less (or more) sure of itself.</summary>
    /// <param name="temperature">Scores are divided by it (Guo et al. 2017).</param>
    public LinearModel At(float temperature) =>
        new(_keys, _scales, [.. _weights.Select(w => w / temperature)], _classes);

    /// <summary>A model of nearly the same answers in a smaller file.</summary>
    /// <param name="least">What a feature must add to some class's score to be kept.</param>
    /// <param name="levels">How many steps a feature's weights are rounded to, either side of zero.</param>
    public LinearModel Compact(float least, int levels)
    {
        float[] largest = [.. Enumerable.Range(0, _keys.Length).Select(i => _weights.AsSpan(i * _classes, _classes).ToArray().Max(MathF.Abs))];
        int[] kept = [.. Enumerable.Range(0, _keys.Length).Where(i => largest[i] > 0 && _scales[i] * largest[i] >= least)];
        return new LinearModel(
            [.. kept.Select(i => _keys[i])], [.. kept.Select(i => _scales[i])],
            [.. kept.SelectMany(i => Enumerable.Range(i * _classes, _classes).Select(w => largest[i] / levels * MathF.Round(_weights[w] / largest[i] * levels)))], _classes);
    }

    internal static void Softmax(Span<float> scores)
    {
        float top = float.NegativeInfinity, sum = 0;
        foreach (float score in scores) top = MathF.Max(top, score);
        for (int c = 0; c < scores.Length; c++) sum += scores[c] = MathF.Exp(scores[c] - top);
        for (int c = 0; c < scores.Length; c++) scores[c] /= sum;
    }

    /// <param name="path">The model's file.</param>
    /// <param name="classes">How many classes it must tell apart.</param>
    /// <param name="training">The command that makes such a file; named in errors.</param>
    /// <exception cref="CasusException">CAS021 the file is missing; CAS022 it is damaged.</exception>
    public static LinearModel Load(string path, int classes, string training)
    {
        if (!File.Exists(path)) throw new CasusException("CAS021", path, $"is missing: run `{training}`, or reinstall");
        using FileStream file = File.OpenRead(path);
        try
        {
            return Read(file, classes);
        }
        catch (Exception fault) when (fault is EndOfStreamException or InvalidDataException or ArgumentException or OverflowException)
        {
            throw new CasusException("CAS022", path, $"is damaged or of another version: run `{training}`, or reinstall", fault);
        }
    }

    internal static LinearModel Read(Stream file, int expected)
    {
        using BrotliStream unpacked = new(file, CompressionMode.Decompress);
        using BinaryReader reader = new(unpacked);
        if (reader.ReadUInt32() != Magic) throw new InvalidDataException();
        int classes = reader.ReadByte(), count = reader.ReadInt32();
        if (classes != expected || count is < 0 or > MostFeatures) throw new InvalidDataException();
        uint[] keys = new uint[count];
        float[] scales = new float[count], weights = new float[count * classes];
        for (int i = 0; i < count; i++) keys[i] = reader.ReadUInt32();
        for (int i = 0; i < count; i++) scales[i] = (float)reader.ReadHalf();
        for (int i = 0; i < count; i++)
        {
            float step = (float)reader.ReadHalf();
            for (int c = 0; c < classes; c++) weights[(i * classes) + c] = step * reader.ReadSByte();
        }

        return new LinearModel(keys, scales, weights, classes);
    }

    /// <summary>The file's bytes; weights as 8-bit numbers with a step for each feature.</summary>
    public byte[] ToBytes()
    {
        using MemoryStream file = new();
        using (BrotliStream packed = new(file, CompressionLevel.SmallestSize, leaveOpen: true))
        using (BinaryWriter writer = new(packed))
        {
            writer.Write(Magic);
            writer.Write((byte)_classes);
            writer.Write(_keys.Length);
            foreach (uint key in _keys) writer.Write(key);
            foreach (float scale in _scales) writer.Write((Half)scale);
            for (int i = 0; i < _keys.Length; i++) WriteRow(writer, _weights.AsSpan(i * _classes, _classes));
        }

        return file.ToArray();
    }

    private static void WriteRow(BinaryWriter writer, ReadOnlySpan<float> row)
    {
        float largest = 0;
        foreach (float weight in row) largest = MathF.Max(largest, MathF.Abs(weight));
        Half step = (Half)(largest / sbyte.MaxValue);
        writer.Write(step);
        foreach (float weight in row)
            writer.Write((float)step == 0 ? (sbyte)0 : (sbyte)Math.Clamp(MathF.Round(weight / (float)step), -sbyte.MaxValue, sbyte.MaxValue));
    }
}
