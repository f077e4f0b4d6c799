using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Casus.Core;

namespace Casus.Language.Parsing.Biaffine;

/// <summary>A matrix of floats, row after row.</summary>
internal sealed record FloatMatrix(int Rows, int Columns, float[] Cells)
{
    public ReadOnlySpan<float> Row(int row) => Cells.AsSpan(row * Columns, Columns);
}

/// <summary>
/// Trained weights as training/biaffine/train.py exports them, before quantisation.
/// <code>
/// "CASUSW1\n"  int32 entries  { byte length, ASCII name, int32 rows, int32 columns, int32 bytes, data }
/// </code>
/// Numbers are little-endian; an entry with 0 columns holds lines of UTF-8, any other one floats.
/// </summary>
internal sealed class NetworkWeights(Dictionary<string, FloatMatrix> matrices, Dictionary<string, string[]> lines)
{
    private static ReadOnlySpan<byte> Magic => "CASUSW1\n"u8;

    public FloatMatrix this[string name] => matrices[name];

    public string[] Lines(string name) => lines[name];

    /// <exception cref="CasusException">CAS001 the file is missing; CAS025 it holds no weights.</exception>
    public static NetworkWeights Load(string path)
    {
        if (!File.Exists(path)) throw new CasusException("CAS001", path, "is not there: export it with training/biaffine/train.py");
        try
        {
            return Parse(File.ReadAllBytes(path));
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or IndexOutOfRangeException)
        {
            throw new CasusException("CAS025", path, "holds no exported weights: export it again with training/biaffine/train.py", fault);
        }
    }

    private static NetworkWeights Parse(ReadOnlySpan<byte> rest)
    {
        if (!rest.StartsWith(Magic)) throw new FormatException("another file format");
        Dictionary<string, FloatMatrix> matrices = new(StringComparer.Ordinal);
        Dictionary<string, string[]> lines = new(StringComparer.Ordinal);
        int entries = BinaryPrimitives.ReadInt32LittleEndian(rest[Magic.Length..]);
        rest = rest[(Magic.Length + 4)..];
        for (int i = 0; i < entries; i++)
        {
            string name = Encoding.ASCII.GetString(rest.Slice(1, rest[0]));
            rest = rest[(1 + rest[0])..];
            int rows = BinaryPrimitives.ReadInt32LittleEndian(rest);
            int columns = BinaryPrimitives.ReadInt32LittleEndian(rest[4..]);
            int length = BinaryPrimitives.ReadInt32LittleEndian(rest[8..]);
            ReadOnlySpan<byte> data = rest.Slice(12, length);
            rest = rest[(12 + length)..];
            if (columns == 0) lines[name] = Encoding.UTF8.GetString(data).Split('\n');
            else matrices[name] = new FloatMatrix(rows, columns, MemoryMarshal.Cast<byte, float>(data).ToArray());
        }

        return new NetworkWeights(matrices, lines);
    }
}
