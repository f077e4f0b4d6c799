using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using Casus.Core;

namespace Casus.Coding.Places;

/// <summary>
/// Compiled gazetteers on disk. The shipped one is its length in four bytes, then the block, Brotli-compressed; an
/// imported one is the block alone, so that it can be mapped into memory.
/// </summary>
internal static class GazetteerFile
{
    internal const string FileName = "places.bin.br";

    /// <summary>What an imported one is called.</summary>
    internal const string ImportedName = "places.bin";

    /// <param name="folder">Where the shipped gazetteer lies.</param>
    /// <param name="imported">An imported file that takes its place, or null.</param>
    /// <exception cref="CasusException">CAS040 the file is missing; CAS041 it is damaged.</exception>
    internal static Gazetteer Load(string folder, string? imported = null)
    {
        if (imported is not null) return Open(imported);
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            throw new CasusException("CAS040", FileName, "is missing: reinstall, or build it with 'casus gazetteer build --help'");
        byte[] file = File.ReadAllBytes(path);
        return new Gazetteer(Unpack(file));
    }

    /// <summary>Maps an imported gazetteer.</summary>
    /// <exception cref="CasusException">CAS040 the file is missing; CAS041 it is damaged.</exception>
    internal static Gazetteer Open(string path)
    {
        if (!File.Exists(path))
            throw new CasusException("CAS040", path, "is not there: make it with 'casus gazetteer import', or leave it out to read with the shipped gazetteer");
        return new Gazetteer(GazetteerBlock.Map(path), path);
    }

    /// <summary>Tells one shipped file from another: the first eight bytes of its SHA-256.</summary>
    internal static long Stamp(string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            throw new CasusException("CAS040", FileName, "is missing: reinstall, or build it with 'casus gazetteer build --help'");
        using FileStream file = File.OpenRead(path);
        return BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(file));
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
