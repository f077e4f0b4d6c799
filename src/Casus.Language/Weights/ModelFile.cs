using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Casus.Core;

namespace Casus.Language.Weights;

/// <summary>
/// A compiled model: named sections, each Brotli-compressed by itself so that they decode in parallel, and a SHA-256 of
/// everything before it at the end.
/// <code>
/// "CASUSM1\n"  int32 sections  { byte length, ASCII name, int32 packed, int32 unpacked }  data  32 bytes SHA-256
/// </code>
/// Numbers are little-endian.
/// </summary>
internal sealed class ModelFile
{
    public const string FileName = "parser.model";
    private const string Training = "casus train";
    private const int HashLength = SHA256.HashSizeInBytes;
    private readonly byte[] _data;
    private readonly string _place;
    private readonly string _training;
    private readonly Dictionary<string, (int Offset, int Packed, int Unpacked)> _sections = [];

    private ModelFile(byte[] data, string place, string training)
    {
        _data = data;
        _place = place;
        _training = training;
    }

    public static ReadOnlySpan<byte> Magic => "CASUSM1\n"u8;

    /// <summary>First eight hexadecimal digits of the checksum.</summary>
    public string Version => Convert.ToHexStringLower(_data.AsSpan(_data.Length - HashLength, 4));

    /// <exception cref="CasusException">CAS021 the file is missing; CAS022 it is damaged.</exception>
    public static ModelFile Load(string path, string training = Training)
    {
        if (!File.Exists(path))
            throw new CasusException("CAS021", path, $"is missing: run `{training}`, or reinstall");
        return Read(File.ReadAllBytes(path), path, training);
    }

    /// <param name="data">The file's bytes; kept, not copied.</param>
    /// <param name="place">Named in errors.</param>
    /// <param name="training">The command that makes such a file; named in errors.</param>
    public static ModelFile Read(byte[] data, string place, string training = Training)
    {
        ModelFile file = new(data, place, training);
        if (data.Length < Magic.Length + HashLength || !data.AsSpan().StartsWith(Magic)) throw file.Damaged(null);
        if (!SHA256.HashData(data.AsSpan(..^HashLength)).AsSpan().SequenceEqual(data.AsSpan(^HashLength..)))
            throw file.Damaged(null);
        file.ReadDirectory();
        return file;
    }

    /// <summary>Decodes a section.</summary>
    public byte[] Unpack(string name)
    {
        if (!_sections.TryGetValue(name, out (int Offset, int Packed, int Unpacked) section)) throw Damaged(null);
        byte[] result = GC.AllocateUninitializedArray<byte>(section.Unpacked);
        if (!BrotliDecoder.TryDecompress(_data.AsSpan(section.Offset, section.Packed), result, out int written)
            || written != result.Length)
            throw Damaged(null);
        return result;
    }

    public CasusException Damaged(Exception? inner) =>
        new("CAS022", _place, $"is damaged or of another version: run `{_training}`, or reinstall", inner);

    private void ReadDirectory()
    {
        ReadOnlySpan<byte> rest = _data.AsSpan(Magic.Length);
        int count = BinaryPrimitives.ReadInt32LittleEndian(rest);
        rest = rest[4..];
        List<(string Name, int Packed, int Unpacked)> entries = [];
        for (int i = 0; i < count; i++)
        {
            int length = rest[0];
            string name = Encoding.ASCII.GetString(rest.Slice(1, length));
            rest = rest[(1 + length)..];
            entries.Add((name, BinaryPrimitives.ReadInt32LittleEndian(rest), BinaryPrimitives.ReadInt32LittleEndian(rest[4..])));
            rest = rest[8..];
        }

        int offset = _data.Length - rest.Length;
        foreach ((string name, int packed, int unpacked) in entries)
        {
            _sections[name] = (offset, packed, unpacked);
            offset += packed;
        }
    }
}
