using System.Buffers.Binary;
using Casus.Core;

namespace Casus.Coding.Places;

/// <summary>Where one column lies in a compiled gazetteer.</summary>
/// <param name="Length">In bytes, without the padding behind it.</param>
internal readonly record struct GazetteerColumn(long Offset, int Length);

/// <summary>How many of everything a compiled gazetteer holds.</summary>
/// <param name="Shipped">How many entries, the first ones, are those of the shipped gazetteer; the rest was imported.</param>
/// <param name="Stamp">The first eight bytes of the SHA-256 of the shipped file it was compiled with; 0 in the shipped file.</param>
internal readonly record struct GazetteerCounts(
    int Entries, int Names, int Candidates, int Slots, int DisplayBytes, int NameBytes, int Shipped = -1, long Stamp = 0);

/// <summary>
/// Where the columns of a compiled gazetteer lie in its bytes: a header of counts, then the columns in the order of the
/// properties, each padded to eight bytes. All numbers are little-endian.
/// </summary>
/// <remarks>
/// Version 1, the shipped file: seven 32-bit counts; a power of two of slots. Version 2, an imported file: two numbers
/// more in the header; any number of slots; the start of every sixteenth display and name and of every sixteenth name's
/// candidates stands in the file, since adding them up at opening would take seconds; the highest bit of a name's number
/// of candidates says that the shipped gazetteer does not know the name.
/// </remarks>
internal sealed class GazetteerLayout
{
    internal const int HeaderLength = 32;
    internal const int ImportedHeaderLength = 64;
    internal const int Magic = 0x315a4743; // "CGZ1"
    internal const int ImportedMagic = 0x325a4743; // "CGZ2"

    /// <summary>Of every so many items the start is known.</summary>
    internal const int Stride = 16;

    private long _end;

    internal GazetteerLayout(GazetteerCounts counts)
    {
        Counts = counts;
        _end = IsImported ? ImportedHeaderLength : HeaderLength;
        (int entries, int names) = (counts.Entries, counts.Names);
        Ids = Column(entries * 4L);
        Latitudes = Column(entries * 4L);
        Longitudes = Column(entries * 4L);
        Populations = Column(entries * 2L);
        Spellings = Column(entries);
        Kinds = Column(entries);
        Countries = Column(entries * 2L);
        Admin1s = Column(entries * 4L);
        Admin2s = Column(entries * 4L);
        DisplayLengths = Column(entries);
        Displays = Column(counts.DisplayBytes);
        NameLengths = Column(names);
        NamePool = Column(counts.NameBytes);
        CandidateCounts = Column(names * 2L);
        Candidates = Column(counts.Candidates * 4L);
        Slots = Column(counts.Slots * 4L);
        if (!IsImported) return;
        DisplayStarts = Column(Starts(entries) * 4L);
        NameStarts = Column(Starts(names) * 4L);
        CandidateStarts = Column(Starts(names) * 4L);
    }

    internal GazetteerCounts Counts { get; }

    internal bool IsImported => Counts.Shipped >= 0;

    internal long TotalLength => _end;

    internal GazetteerColumn Ids { get; }

    internal GazetteerColumn Latitudes { get; }

    internal GazetteerColumn Longitudes { get; }

    internal GazetteerColumn Populations { get; }

    internal GazetteerColumn Spellings { get; }

    internal GazetteerColumn Kinds { get; }

    internal GazetteerColumn Countries { get; }

    internal GazetteerColumn Admin1s { get; }

    internal GazetteerColumn Admin2s { get; }

    internal GazetteerColumn DisplayLengths { get; }

    internal GazetteerColumn Displays { get; }

    internal GazetteerColumn NameLengths { get; }

    internal GazetteerColumn NamePool { get; }

    internal GazetteerColumn CandidateCounts { get; }

    internal GazetteerColumn Candidates { get; }

    internal GazetteerColumn Slots { get; }

    internal GazetteerColumn DisplayStarts { get; }

    internal GazetteerColumn NameStarts { get; }

    internal GazetteerColumn CandidateStarts { get; }

    internal static int Starts(int items) => (items / Stride) + 1;

    /// <param name="name">What to call the file in an error.</param>
    /// <exception cref="CasusException">CAS041 the bytes are no gazetteer of a known version.</exception>
    internal static GazetteerLayout Read(GazetteerBlock block, string name)
    {
        if (block.Length >= HeaderLength && Counted(block) is { } counts && counts is { Entries: >= 0, Names: >= 0, Candidates: >= 0, Slots: >= 0, DisplayBytes: >= 0, NameBytes: >= 0 })
        {
            GazetteerLayout layout = new(counts);
            if (layout.TotalLength == block.Length && counts.Shipped <= counts.Entries) return layout;
        }

        throw new CasusException("CAS041", name, "is damaged or of another version: make it again with 'casus gazetteer'");
    }

    /// <param name="header">Of <see cref="HeaderLength"/> or <see cref="ImportedHeaderLength"/> bytes, all zero.</param>
    internal void WriteHeader(Span<byte> header)
    {
        ReadOnlySpan<int> values =
        [
            IsImported ? ImportedMagic : Magic, Counts.Entries, Counts.Names, Counts.Candidates, Counts.Slots, Counts.DisplayBytes, Counts.NameBytes,
        ];
        for (int i = 0; i < values.Length; i++) BinaryPrimitives.WriteInt32LittleEndian(header[(i * 4)..], values[i]);
        if (!IsImported) return;
        BinaryPrimitives.WriteInt32LittleEndian(header[28..], Counts.Shipped);
        BinaryPrimitives.WriteInt64LittleEndian(header[32..], Counts.Stamp);
    }

    private static GazetteerCounts? Counted(GazetteerBlock block)
    {
        ReadOnlySpan<byte> header = block.Of<byte>(new GazetteerColumn(0, (int)Math.Min(block.Length, ImportedHeaderLength)));
        int magic = Count(header, 0);
        GazetteerCounts counts = new(Count(header, 1), Count(header, 2), Count(header, 3), Count(header, 4), Count(header, 5), Count(header, 6));
        if (magic == Magic) return counts;
        if (magic != ImportedMagic || header.Length < ImportedHeaderLength || Count(header, 7) < 0) return null;
        return counts with { Shipped = Count(header, 7), Stamp = BinaryPrimitives.ReadInt64LittleEndian(header[32..]) };
    }

    private static int Count(ReadOnlySpan<byte> data, int index) => BinaryPrimitives.ReadInt32LittleEndian(data[(index * 4)..]);

    // Spans reach no further than 2 GB: a column of 500 million numbers.
    private GazetteerColumn Column(long length)
    {
        if (length > int.MaxValue)
            throw new CasusException("CAS041", "the gazetteer", "would have more names than a file can hold, or is damaged: import single countries");
        long offset = _end;
        _end += (length + 7) / 8 * 8;
        return new GazetteerColumn(offset, (int)length);
    }
}
