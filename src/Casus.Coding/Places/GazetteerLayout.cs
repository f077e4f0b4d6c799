using System.Buffers.Binary;
using Casus.Core;

namespace Casus.Coding.Places;

/// <summary>
/// Where the columns of a compiled gazetteer lie in its bytes: seven 32-bit counts, then the columns in the order
/// of the properties, each padded to eight bytes. All numbers are little-endian.
/// </summary>
internal sealed class GazetteerLayout
{
    internal const int HeaderLength = 32;

    private int _end = HeaderLength;

    internal GazetteerLayout(int entries, int names, int candidates, int slots, int displayBytes, int nameBytes)
    {
        (Entries, Names) = (entries, names);
        Ids = Column(entries * 4);
        Latitudes = Column(entries * 4);
        Longitudes = Column(entries * 4);
        Populations = Column(entries * 2);
        Spellings = Column(entries);
        Kinds = Column(entries);
        Countries = Column(entries * 2);
        Admin1s = Column(entries * 4);
        Admin2s = Column(entries * 4);
        DisplayLengths = Column(entries);
        Displays = Column(displayBytes);
        NameLengths = Column(names);
        NamePool = Column(nameBytes);
        CandidateCounts = Column(names * 2);
        Candidates = Column(candidates * 4);
        Slots = Column(slots * 4);
    }

    internal int Entries { get; }

    internal int Names { get; }

    internal int TotalLength => _end;

    internal (int Offset, int Length) Ids { get; }

    internal (int Offset, int Length) Latitudes { get; }

    internal (int Offset, int Length) Longitudes { get; }

    internal (int Offset, int Length) Populations { get; }

    internal (int Offset, int Length) Spellings { get; }

    internal (int Offset, int Length) Kinds { get; }

    internal (int Offset, int Length) Countries { get; }

    internal (int Offset, int Length) Admin1s { get; }

    internal (int Offset, int Length) Admin2s { get; }

    internal (int Offset, int Length) DisplayLengths { get; }

    internal (int Offset, int Length) Displays { get; }

    internal (int Offset, int Length) NameLengths { get; }

    internal (int Offset, int Length) NamePool { get; }

    internal (int Offset, int Length) CandidateCounts { get; }

    internal (int Offset, int Length) Candidates { get; }

    internal (int Offset, int Length) Slots { get; }

    /// <exception cref="CasusException">CAS041 the bytes are no gazetteer of this version.</exception>
    internal static GazetteerLayout Read(ReadOnlySpan<byte> data)
    {
        if (data.Length >= HeaderLength && Count(data, 0) == Magic)
        {
            GazetteerLayout layout = new(
                Count(data, 1), Count(data, 2), Count(data, 3), Count(data, 4), Count(data, 5), Count(data, 6));
            if (layout.TotalLength == data.Length) return layout;
        }

        throw new CasusException("CAS041", GazetteerFile.FileName, "is damaged or of another version: build it again with 'casus gazetteer build'");
    }

    internal const int Magic = 0x315a4743; // "CGZ1"

    private static int Count(ReadOnlySpan<byte> data, int index) => BinaryPrimitives.ReadInt32LittleEndian(data[(index * 4)..]);

    private (int Offset, int Length) Column(int length)
    {
        int offset = _end;
        _end += (length + 7) / 8 * 8;
        return (offset, length);
    }
}
