using System.Buffers.Binary;

namespace Casus.Coding.Places.Building.Import;

/// <summary>One imported place while it waits on disk: a fixed part, then its name in UTF-8.</summary>
internal static class EntryRecord
{
    internal const int FixedLength = 28;
    internal const int MaxLength = FixedLength + 255;

    // Half of the world's villages have no number of inhabitants in GeoNames: they count as 100.
    private const long Unknown = 99;

    /// <summary>log10 of inhabitants + 1, in thousandths.</summary>
    internal static ushort Population(in DumpRow row) =>
        (ushort)Math.Min(ushort.MaxValue, Math.Round(1000 * Math.Log10((row.Population == 0 ? Unknown : row.Population) + 1)));

    internal static int Write(in DumpRow row, PlaceKind kind, int country, int spellings, (int First, int Second) divisions, Span<byte> record)
    {
        ReadOnlySpan<byte> name = Fitting(row.Name);
        BinaryPrimitives.WriteInt32LittleEndian(record, row.Id);
        BinaryPrimitives.WriteInt32LittleEndian(record[4..], (int)Math.Round(row.Latitude * 10000));
        BinaryPrimitives.WriteInt32LittleEndian(record[8..], (int)Math.Round(row.Longitude * 10000));
        BinaryPrimitives.WriteInt32LittleEndian(record[12..], divisions.First);
        BinaryPrimitives.WriteInt32LittleEndian(record[16..], divisions.Second);
        BinaryPrimitives.WriteUInt16LittleEndian(record[20..], Population(row));
        BinaryPrimitives.WriteUInt16LittleEndian(record[22..], (ushort)country);
        record[24] = (byte)Math.Min(255, spellings);
        record[25] = (byte)kind;
        record[26] = (byte)name.Length;
        record[27] = 0;
        name.CopyTo(record[FixedLength..]);
        return FixedLength + name.Length;
    }

    // At most 255 bytes, cut between characters.
    private static ReadOnlySpan<byte> Fitting(ReadOnlySpan<byte> name)
    {
        if (name.Length <= 255) return name;
        int end = 255;
        while (end > 0 && (name[end] & 0xC0) == 0x80) end--;
        return name[..end];
    }
}
