using System.Runtime.InteropServices;
using Casus.Core;
using Casus.Language.Tags;
using Casus.Language.Training;
using Casus.Language.Weights;

namespace Casus.Language.Parsing.Biaffine;

/// <summary>
/// Reads the network from a model file. A matrix is three sections: <c>NAME</c> (rows, columns, scales, bias),
/// <c>NAME.low</c> and <c>NAME.high</c> (the bytes of its 16-bit weights); a table is one (columns, scales, cells).
/// </summary>
internal static class BiaffineFile
{
    public const string FileName = "accurate.model";
    private const string Training = "casus train --parser accurate";
    public const string Words = "words", Vectors = "vectors", Tags = "tags", Labels = "labels", Root = "root";
    public const string First = "first", FirstTag = "first.tag", Between = "between", Arcs = "arcs", Views = "views", Relations = "relations", Tagger = "tagger";

    /// <summary>The tables in the order of <see cref="FirstLayerInput"/>.</summary>
    public static readonly string[] Tables = ["word", "vector", "ending2", "ending3", "ending4", "beginning3", "shape"];

    /// <summary>The recurrences: layer, then forward and backward.</summary>
    public static readonly string[] Recurrences = ["first.forward", "first.backward", "second.forward", "second.backward"];

    /// <exception cref="CasusException">CAS021 the file is missing; CAS022 it is damaged.</exception>
    public static BiaffineParser Load(string path) => Of(ModelFile.Load(path, Training));

    /// <summary>A network from the bytes of a model file.</summary>
    /// <exception cref="CasusException">CAS022 the bytes are damaged.</exception>
    public static BiaffineParser Read(byte[] model) => Of(ModelFile.Read(model, FileName, Training));

    private static BiaffineParser Of(ModelFile file)
    {
        try
        {
            string[] matrices = [First, Between, Arcs, Views, Relations, Tagger, .. Recurrences];
            Task<Dictionary<string, int>> words = Task.Run(() => Rows(file, Words)), vectors = Task.Run(() => Rows(file, Vectors));
            ByteTable[] tables = new ByteTable[Tables.Length];
            PackedMatrix[] m = new PackedMatrix[matrices.Length];
            Parallel.For(0, tables.Length + m.Length, i =>
            {
                if (i < m.Length) m[i] = Matrix(file, matrices[i]);
                else tables[i - m.Length] = Table(file, Tables[i - m.Length]);
            });
            LstmDirection[] directions = [.. m[6..].Select(r => new LstmDirection(r))];
            ByteTable guessed = Table(file, FirstTag);
            float[] root = Floats(file.Unpack(Root));
            Relation[] names = [.. Lines(file, Labels).Select(l => Parsing.Relations.Parse(l))];
            return new BiaffineParser(
                file.Version,
                Classes(file),
                new FirstLayerInput(words.GetAwaiter().GetResult(), vectors.GetAwaiter().GetResult(), tables, m[0], guessed),
                directions[..2], m[1], directions[2..], m[6].Stride, new Scorer(m[5], m[3], m[2], m[4], root, names));
        }
        catch (Exception fault) when (fault is IndexOutOfRangeException or ArgumentException or OverflowException or AggregateException)
        {
            throw file.Damaged(fault);
        }
    }

    private static TagClass[] Classes(ModelFile file)
    {
        return [.. Lines(file, Tags).Select(line =>
        {
            string[] parts = line.Split('|');
            return new TagClass(Conllu.ParseUpos(parts[0]), string.Intern(parts[1]));
        })];
    }

    private static string[] Lines(ModelFile file, string name)
    {
        SectionReader reader = new(file.Unpack(name));
        string[] lines = new string[reader.Number()];
        for (int i = 0; i < lines.Length; i++) lines[i] = reader.Text();
        return lines;
    }

    private static Dictionary<string, int> Rows(ModelFile file, string name)
    {
        string[] lines = Lines(file, name);
        Dictionary<string, int> rows = new(lines.Length, StringComparer.Ordinal);
        for (int i = 0; i < lines.Length; i++) rows.TryAdd(lines[i], i);
        return rows;
    }

    private static PackedMatrix Matrix(ModelFile file, string name)
    {
        SectionReader reader = new(file.Unpack(name));
        int rows = (int)reader.Number(), columns = (int)reader.Number();
        float[] scales = Floats(reader.Bytes(4 * rows));
        float[] bias = Floats(reader.Bytes(4 * rows));
        byte[] low = file.Unpack(name + ".low"), high = file.Unpack(name + ".high");
        short[] weights = new short[low.Length];
        for (int i = 0; i < weights.Length; i++) weights[i] = (short)(low[i] | high[i] << 8);
        return new PackedMatrix(rows, columns, weights, scales, bias);
    }

    private static ByteTable Table(ModelFile file, string name)
    {
        SectionReader reader = new(file.Unpack(name));
        int rows = (int)reader.Number(), columns = (int)reader.Number();
        float[] scales = Floats(reader.Bytes(4 * rows));
        return new ByteTable(columns, MemoryMarshal.Cast<byte, sbyte>(reader.Bytes(rows * columns)).ToArray(), scales);
    }

    private static float[] Floats(ReadOnlySpan<byte> bytes) => MemoryMarshal.Cast<byte, float>(bytes).ToArray();
}
