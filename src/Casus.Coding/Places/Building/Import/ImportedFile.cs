using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Casus.Core;
using Microsoft.Win32.SafeHandles;

namespace Casus.Coding.Places.Building.Import;

/// <summary>Puts the shipped gazetteer, the imported places and the merged names into one file, column by column.</summary>
internal sealed class ImportedFile(Gazetteer shipped, ImportManifest manifest, DivisionCodes codes, NameMerge names, long stamp)
{
    // Slots per name: fuller tables are searched for longer, emptier ones take more memory while they are made.
    private const double SlotsPerName = 1.4;

    /// <param name="path">Written through <c>path.part</c> and renamed.</param>
    /// <exception cref="CasusException">CAS041 more places than a file can hold.</exception>
    internal void Write(string path, CancellationToken cancel)
    {
        GazetteerLayout layout = new(new GazetteerCounts(
            shipped.Count + manifest.Last.Kept,
            names.Names,
            Fit(names.Candidates),
            Math.Max(4, Fit((long)(names.Names * SlotsPerName) + 1)),
            Fit(ShippedDisplayBytes() + manifest.Last.DisplayBytes),
            Fit(names.NameBytes),
            shipped.Count,
            stamp));
        string part = path + ".part";
        using (SafeFileHandle file = File.OpenHandle(part, FileMode.Create, FileAccess.Write, FileShare.None, FileOptions.None, layout.TotalLength))
        {
            WriteHeader(file, layout);
            WriteEntries(new EntryColumns(file, layout), cancel);
            cancel.ThrowIfCancellationRequested();
            WriteNames(file, layout, cancel);
            Copy(names.CandidateList, new ColumnWriter(file, layout.Candidates));
            RandomAccess.SetLength(file, layout.TotalLength);
            RandomAccess.FlushToDisk(file);
        }

        cancel.ThrowIfCancellationRequested();
        File.Move(part, path, overwrite: true);
    }

    private static int Fit(long count) => count <= int.MaxValue
        ? (int)count
        : throw new CasusException("CAS041", "the dump", "has more names than a gazetteer can hold: import single countries");

    private static void WriteHeader(SafeFileHandle file, GazetteerLayout layout)
    {
        byte[] header = new byte[GazetteerLayout.ImportedHeaderLength];
        layout.WriteHeader(header);
        RandomAccess.Write(file, header, 0);
    }

    private long ShippedDisplayBytes()
    {
        long bytes = 0;
        for (int entry = 0; entry < shipped.Count; entry++) bytes += shipped.Display(entry).Length;
        return bytes;
    }

    private void WriteEntries(EntryColumns to, CancellationToken cancel)
    {
        for (int entry = 0; entry < shipped.Count; entry++)
        {
            to.Add(
                shipped.Id(entry), (int)Math.Round(shipped.Latitude(entry) * 10000), (int)Math.Round(shipped.Longitude(entry) * 10000),
                (ushort)Math.Round(shipped.LogPopulation(entry) * 1000), (byte)shipped.Spellings(entry), (byte)shipped.Kind(entry),
                (ushort)shipped.Country(entry), shipped.Admin1(entry), shipped.Admin2(entry), shipped.Display(entry));
        }

        byte[] record = new byte[EntryRecord.MaxLength];
        for (int part = 0; part < manifest.Parts.Count; part++)
        {
            cancel.ThrowIfCancellationRequested();
            using FileStream file = new(manifest.Entries(part), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 18, FileOptions.SequentialScan);
            while (file.ReadAtLeast(record.AsSpan(0, EntryRecord.FixedLength), EntryRecord.FixedLength, throwOnEndOfStream: false) == EntryRecord.FixedLength)
            {
                file.ReadExactly(record, EntryRecord.FixedLength, record[26]);
                Add(to, record);
            }
        }

        to.End();
    }

    private void Add(EntryColumns to, ReadOnlySpan<byte> record) => to.Add(
        BinaryPrimitives.ReadInt32LittleEndian(record),
        BinaryPrimitives.ReadInt32LittleEndian(record[4..]),
        BinaryPrimitives.ReadInt32LittleEndian(record[8..]),
        BinaryPrimitives.ReadUInt16LittleEndian(record[20..]),
        record[24],
        record[25],
        BinaryPrimitives.ReadUInt16LittleEndian(record[22..]),
        codes.Entry(BinaryPrimitives.ReadInt32LittleEndian(record[12..])),
        codes.Entry(BinaryPrimitives.ReadInt32LittleEndian(record[16..])),
        record.Slice(EntryRecord.FixedLength, record[26]));

    // One pass over the names: their columns, the starts of every sixteenth, and the table of slots.
    private void WriteNames(SafeFileHandle file, GazetteerLayout layout, CancellationToken cancel)
    {
        ColumnWriter lengths = new(file, layout.NameLengths), pool = new(file, layout.NamePool), counts = new(file, layout.CandidateCounts);
        ColumnWriter nameStarts = new(file, layout.NameStarts), candidateStarts = new(file, layout.CandidateStarts);
        int[] slots = new int[layout.Counts.Slots];
        Span<byte> key = stackalloc byte[NameFolding.MaxLength];
        Span<byte> count = stackalloc byte[2];
        uint nameStart = 0, candidateStart = 0;
        for (int name = 0; name < names.Names; name++)
        {
            if ((name & 0xffff) == 0) cancel.ThrowIfCancellationRequested();
            if (name % GazetteerLayout.Stride == 0)
            {
                nameStarts.Add(nameStart);
                candidateStarts.Add(candidateStart);
            }

            int length = names.Lengths.ReadByte();
            names.Pool.ReadExactly(key[..length]);
            names.CandidateCounts.ReadExactly(count);
            lengths.Add((byte)length);
            pool.Add(key[..length]);
            counts.Add(count);
            nameStart += (uint)length;
            candidateStart += (uint)(BinaryPrimitives.ReadUInt16LittleEndian(count) & (Gazetteer.OnlyImported - 1));
            int slot = Gazetteer.Slot(NameFolding.Hash(key[..length]), slots.Length, imported: true);
            while (slots[slot] != 0) slot = slot + 1 == slots.Length ? 0 : slot + 1;
            slots[slot] = name + 1;
        }

        if (names.Names % GazetteerLayout.Stride == 0)
        {
            nameStarts.Add(nameStart);
            candidateStarts.Add(candidateStart);
        }

        foreach (ColumnWriter column in (ReadOnlySpan<ColumnWriter>)[lengths, pool, counts, nameStarts, candidateStarts]) column.End();
        RandomAccess.Write(file, MemoryMarshal.AsBytes(slots.AsSpan()), layout.Slots.Offset);
    }

    private static void Copy(FileStream from, ColumnWriter to)
    {
        byte[] buffer = new byte[1 << 16];
        while (from.Read(buffer) is > 0 and int read) to.Add(buffer.AsSpan(0, read));
        to.End();
    }
}
