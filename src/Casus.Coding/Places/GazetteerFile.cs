using System.Buffers.Binary;
using System.IO.Compression;
using Casus.Core;

namespace Casus.Coding.Places;

/// <summary>The compiled gazetteer on disk: its length in four bytes, then the block, Brotli-compressed.</summary>
internal static class GazetteerFile
{
    internal const string FileName = "places.bin.br";

    /// <exception cref="CasusException">CAS040 the file is missing; CAS041 it is damaged.</exception>
    internal static Gazetteer Load(string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            throw new CasusException("CAS040", FileName, "is missing: reinstall, or build it with 'casus gazetteer build --help'");
        byte[] file = File.ReadAllBytes(path);
        return new Gazetteer(Unpack(file));
    }

    internal static byte[] Unpack(ReadOnlySpan<byte> file)
    {
        int length = file.Length < 4 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(file);
        if (length is >= 0 and < 1 << 28)
        {
            byte[] data = GC.AllocateUninitializedArray<byte>(length);
            if (BrotliDecoder.TryDecompress(file[4..], data, out int written) && written == length) return data;
        }

        throw new CasusException("CAS041", FileName, "is damaged: reinstall, or build it with 'casus gazetteer build --help'");
    }

    internal static byte[] Pack(ReadOnlySpan<byte> data)
    {
        byte[] packed = new byte[4 + BrotliEncoder.GetMaxCompressedLength(data.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(packed, data.Length);
        if (!BrotliEncoder.TryCompress(data, packed.AsSpan(4), out int written, quality: 11, window: 24))
            throw new CasusException("CAS042", FileName, "could not be compressed");
        return packed[..(4 + written)];
    }
}
