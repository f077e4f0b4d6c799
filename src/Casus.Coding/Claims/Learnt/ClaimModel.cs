using System.IO.Compression;
using Casus.Core;

namespace Casus.Coding.Claims.Learnt;

/// <summary>The two sequence models of <c>claims.model</c>: which words are cues, and whose words and what words stand at a cue.</summary>
/// <remarks>
/// The file, Brotli-compressed: a mark, then for each model the numbers of labels and rows, the transitions, the keys as
/// ascending differences, and a plane of 8-bit weights for each label.
/// </remarks>
internal sealed record ClaimModel(SequenceModel Cues, SequenceModel Roles)
{
    public const string FileName = "claims.model";
    private const string Training = "casus train claims";
    private const uint Magic = 0x314D4C43;
    private const int MostRows = 1 << 22;

    // Weights in steps of this size; the largest reach ±4.
    private const float Step = 1 / 32f;

    /// <param name="folder">The folder of the language's models.</param>
    /// <exception cref="CasusException">CAS021 the file is missing; CAS022 it is damaged.</exception>
    public static ClaimModel Load(string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) throw new CasusException("CAS021", path, $"is missing: run `{Training}`, or reinstall");
        return Read(File.ReadAllBytes(path), path);
    }

    /// <param name="place">Named in errors.</param>
    /// <exception cref="CasusException">CAS022 the bytes are damaged.</exception>
    public static ClaimModel Read(byte[] file, string place)
    {
        try
        {
            using BrotliStream unpacked = new(new MemoryStream(file), CompressionMode.Decompress);
            using MemoryStream whole = new();
            unpacked.CopyTo(whole);
            whole.Position = 0;
            using BinaryReader reader = new(whole);
            if (reader.ReadUInt32() != Magic) throw new InvalidDataException();
            return new ClaimModel(ReadModel(reader, CueLabel.Count), ReadModel(reader, RoleLabel.Count));
        }
        catch (Exception fault) when (fault is EndOfStreamException or InvalidDataException or InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            throw new CasusException("CAS022", place, $"is damaged or of another version: run `{Training}`, or reinstall", fault);
        }
    }

    /// <summary>The file's bytes.</summary>
    public byte[] ToBytes()
    {
        using MemoryStream file = new();
        using (BrotliStream packed = new(file, CompressionLevel.SmallestSize, leaveOpen: true))
        using (BinaryWriter writer = new(packed))
        {
            writer.Write(Magic);
            Write(writer, Cues);
            Write(writer, Roles);
        }

        return file.ToArray();
    }

    private static SequenceModel ReadModel(BinaryReader reader, int expected)
    {
        int labels = reader.ReadByte(), rows = reader.ReadInt32();
        if (labels != expected || rows is < 0 or > MostRows) throw new InvalidDataException();
        float[] transitions = new float[labels * labels];
        for (int i = 0; i < transitions.Length; i++) transitions[i] = reader.ReadSingle();
        uint[] keys = new uint[rows];
        uint key = 0;
        for (int i = 0; i < rows; i++) keys[i] = key += (uint)reader.Read7BitEncodedInt();
        float[] weights = new float[rows * labels];
        byte[] plane = new byte[rows];
        for (int label = 0; label < labels; label++)
        {
            reader.BaseStream.ReadExactly(plane);
            for (int i = 0; i < rows; i++) weights[(i * labels) + label] = Step * (sbyte)plane[i];
        }

        return new SequenceModel(keys, weights, transitions, labels);
    }

    private static void Write(BinaryWriter writer, SequenceModel model)
    {
        writer.Write((byte)model.Labels);
        writer.Write(model.Keys.Length);
        foreach (float transition in model.Transitions) writer.Write(transition);
        uint last = 0;
        foreach (uint key in model.Keys)
        {
            writer.Write7BitEncodedInt((int)(key - last));
            last = key;
        }

        for (int label = 0; label < model.Labels; label++)
        {
            for (int i = 0; i < model.Keys.Length; i++)
                writer.Write((sbyte)Math.Clamp(MathF.Round(model.Weights[(i * model.Labels) + label] / Step), -sbyte.MaxValue, sbyte.MaxValue));
        }
    }
}

/// <summary>Labels of the cue model: outside, first token of a cue, further token of one.</summary>
internal static class CueLabel
{
    public const int Outside = 0, First = 1, Further = 2, Count = 3;
}

/// <summary>Labels of the role model: neither, the cue's source, its content, the cue itself.</summary>
internal static class RoleLabel
{
    public const int Neither = 0, Source = 1, Content = 2, Cue = 3, Count = 4;
}
