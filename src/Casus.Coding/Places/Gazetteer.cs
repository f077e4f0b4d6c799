using System.Runtime.InteropServices;
using System.Text;

namespace Casus.Coding.Places;

/// <summary>
/// The compiled gazetteer: columns over one block of bytes, and an open-addressing table from folded names to
/// candidate entries. Immutable; look-ups allocate nothing. Written by <see cref="Building.GazetteerWriter"/>.
/// </summary>
internal sealed class Gazetteer
{
    private readonly byte[] _data;
    private readonly GazetteerLayout _at;
    private readonly int[] _displayStarts;
    private readonly int[] _nameStarts;
    private readonly int[] _candidateStarts;

    internal Gazetteer(byte[] data)
    {
        _data = data;
        _at = GazetteerLayout.Read(data);
        _displayStarts = Starts(Bytes(_at.DisplayLengths));
        _nameStarts = Starts(Bytes(_at.NameLengths));
        _candidateStarts = Starts(MemoryMarshal.Cast<byte, ushort>(Bytes(_at.CandidateCounts)));
    }

    /// <summary>Number of entries.</summary>
    internal int Count => _at.Entries;

    internal int NameCount => _at.Names;

    /// <summary>GeoNames' number, or 0.</summary>
    internal int Id(int entry) => Ints(_at.Ids)[entry];

    internal double Latitude(int entry) => Ints(_at.Latitudes)[entry] / 10000d;

    internal double Longitude(int entry) => Ints(_at.Longitudes)[entry] / 10000d;

    /// <summary>log10(inhabitants + 1).</summary>
    internal double LogPopulation(int entry) => MemoryMarshal.Cast<byte, ushort>(Bytes(_at.Populations))[entry] / 1000d;

    /// <summary>In how many spellings GeoNames knows it, at most 255: how well-known it is.</summary>
    internal int Spellings(int entry) => Bytes(_at.Spellings)[entry];

    internal PlaceKind Kind(int entry) => (PlaceKind)Bytes(_at.Kinds)[entry];

    /// <summary>ISO 3166-1 alpha-2 as its two characters in one number.</summary>
    internal int Country(int entry) => MemoryMarshal.Cast<byte, ushort>(Bytes(_at.Countries))[entry];

    /// <summary>Entry of the first-level division it lies in (itself, if it is one), or −1.</summary>
    internal int Admin1(int entry) => Ints(_at.Admin1s)[entry];

    /// <summary>Entry of the second-level division it lies in, or −1.</summary>
    internal int Admin2(int entry) => Ints(_at.Admin2s)[entry];

    internal string Name(int entry) => Encoding.UTF8.GetString(
        Bytes(_at.Displays).Slice(_displayStarts[entry], _displayStarts[entry + 1] - _displayStarts[entry]));

    /// <summary>
    /// The entries a folded name may mean, the most prominent first; each value is the entry times two, plus one
    /// where the name is not its main name. Empty where the name is unknown.
    /// </summary>
    internal ReadOnlySpan<int> Find(ReadOnlySpan<byte> key)
    {
        ReadOnlySpan<int> slots = Ints(_at.Slots);
        ReadOnlySpan<byte> pool = Bytes(_at.NamePool);
        uint mask = (uint)slots.Length - 1;
        for (uint slot = NameFolding.Hash(key) & mask; slots[(int)slot] is not 0 and int found; slot = (slot + 1) & mask)
        {
            int name = found - 1;
            if (!pool[_nameStarts[name].._nameStarts[name + 1]].SequenceEqual(key)) continue;
            return Candidates(name);
        }

        return [];
    }

    /// <summary>The folded name with a number below <see cref="NameCount"/>, in ASCII.</summary>
    internal ReadOnlySpan<byte> Key(int name) => Bytes(_at.NamePool)[_nameStarts[name].._nameStarts[name + 1]];

    /// <summary>What a folded name may mean, as <see cref="Find"/> gives it.</summary>
    internal ReadOnlySpan<int> Candidates(int name) => Ints(_at.Candidates)[_candidateStarts[name].._candidateStarts[name + 1]];

    private ReadOnlySpan<byte> Bytes((int Offset, int Length) column) => _data.AsSpan(column.Offset, column.Length);

    private ReadOnlySpan<int> Ints((int Offset, int Length) column) => MemoryMarshal.Cast<byte, int>(Bytes(column));

    private static int[] Starts(ReadOnlySpan<byte> lengths)
    {
        int[] starts = new int[lengths.Length + 1];
        for (int i = 0; i < lengths.Length; i++) starts[i + 1] = starts[i] + lengths[i];
        return starts;
    }

    private static int[] Starts(ReadOnlySpan<ushort> lengths)
    {
        int[] starts = new int[lengths.Length + 1];
        for (int i = 0; i < lengths.Length; i++) starts[i + 1] = starts[i] + lengths[i];
        return starts;
    }
}
