using System.Text;

namespace Casus.Coding.Places;

/// <summary>
/// A compiled gazetteer, shipped or imported: columns over one block of bytes, and an open-addressing table from folded
/// names to candidate entries. Immutable; look-ups allocate nothing. Written by <see cref="Building.GazetteerWriter"/>
/// and <see cref="Building.Import.ImportedFile"/>.
/// </summary>
internal sealed class Gazetteer
{
    // In an imported file, over the number of a name's candidates: the shipped gazetteer does not know the name.
    internal const ushort OnlyImported = 0x8000;

    private readonly GazetteerBlock _block;
    private readonly GazetteerLayout _at;
    private readonly uint[]? _displayStarts;
    private readonly uint[]? _nameStarts;
    private readonly uint[]? _candidateStarts;

    internal Gazetteer(byte[] data)
        : this(new GazetteerBlock(data), GazetteerFile.FileName)
    {
    }

    internal Gazetteer(GazetteerBlock block, string name)
    {
        _block = block;
        _at = GazetteerLayout.Read(block, name);
        if (_at.IsImported) return;
        _displayStarts = Starts(_block.Of<byte>(_at.DisplayLengths));
        _nameStarts = Starts(_block.Of<byte>(_at.NameLengths));
        _candidateStarts = Starts(_block.Of<ushort>(_at.CandidateCounts));
    }

    /// <summary>Number of entries.</summary>
    internal int Count => _at.Counts.Entries;

    /// <summary>Entries below this number are those of the shipped gazetteer.</summary>
    internal int ShippedCount => _at.IsImported ? _at.Counts.Shipped : Count;

    internal int NameCount => _at.Counts.Names;

    /// <summary>True for an imported file.</summary>
    internal bool IsImport => _at.IsImported;

    /// <summary>Which shipped file an imported one was compiled with: <see cref="GazetteerFile.Stamp"/>.</summary>
    internal long Stamp => _at.Counts.Stamp;

    /// <summary>GeoNames' number, or 0.</summary>
    internal int Id(int entry) => _block.Of<int>(_at.Ids)[entry];

    internal double Latitude(int entry) => _block.Of<int>(_at.Latitudes)[entry] / 10000d;

    internal double Longitude(int entry) => _block.Of<int>(_at.Longitudes)[entry] / 10000d;

    /// <summary>log10(inhabitants + 1).</summary>
    internal double LogPopulation(int entry) => _block.Of<ushort>(_at.Populations)[entry] / 1000d;

    /// <summary>In how many spellings GeoNames knows it, at most 255: how well-known it is.</summary>
    internal int Spellings(int entry) => _block.Of<byte>(_at.Spellings)[entry];

    internal PlaceKind Kind(int entry) => (PlaceKind)_block.Of<byte>(_at.Kinds)[entry];

    /// <summary>ISO 3166-1 alpha-2 as its two characters in one number, or 0.</summary>
    internal int Country(int entry) => _block.Of<ushort>(_at.Countries)[entry];

    /// <summary>Entry of the first-level division it lies in (itself, if it is one), or −1.</summary>
    internal int Admin1(int entry) => _block.Of<int>(_at.Admin1s)[entry];

    /// <summary>Entry of the second-level division it lies in, or −1.</summary>
    internal int Admin2(int entry) => _block.Of<int>(_at.Admin2s)[entry];

    internal string Name(int entry) => Encoding.UTF8.GetString(Display(entry));

    internal ReadOnlySpan<byte> Display(int entry)
    {
        ReadOnlySpan<byte> lengths = _block.Of<byte>(_at.DisplayLengths);
        return _block.Of<byte>(_at.Displays).Slice(
            (int)Start(_displayStarts ?? _block.Of<uint>(_at.DisplayStarts), lengths, entry), lengths[entry]);
    }

    /// <summary>
    /// The entries a folded name may mean, the most prominent first and those of the shipped gazetteer before imported
    /// ones; each value is the entry times two, plus one where the name is not its main name. Empty where the name is unknown.
    /// </summary>
    internal ReadOnlySpan<int> Find(ReadOnlySpan<byte> key) => NameOf(key) is >= 0 and int name ? Candidates(name) : [];

    /// <summary>Number of a folded name, or −1.</summary>
    internal int NameOf(ReadOnlySpan<byte> key)
    {
        ReadOnlySpan<int> slots = _block.Of<int>(_at.Slots);
        ReadOnlySpan<byte> lengths = _block.Of<byte>(_at.NameLengths);
        int slot = Slot(NameFolding.Hash(key), slots.Length, _at.IsImported);
        for (; slots[slot] is not 0 and int found; slot = slot + 1 == slots.Length ? 0 : slot + 1)
        {
            if (lengths[found - 1] == key.Length && Key(found - 1).SequenceEqual(key)) return found - 1;
        }

        return -1;
    }

    /// <summary>The slot at which a key's search begins: a table of any length is divided by the hash's highest bits.</summary>
    internal static int Slot(uint hash, int slots, bool imported) =>
        (int)(imported ? (uint)(((ulong)hash * (uint)slots) >> 32) : hash & ((uint)slots - 1));

    /// <summary>The folded name with a number below <see cref="NameCount"/>, in ASCII.</summary>
    internal ReadOnlySpan<byte> Key(int name)
    {
        ReadOnlySpan<byte> lengths = _block.Of<byte>(_at.NameLengths);
        return _block.Of<byte>(_at.NamePool).Slice(
            (int)Start(_nameStarts ?? _block.Of<uint>(_at.NameStarts), lengths, name), lengths[name]);
    }

    /// <summary>What a folded name may mean, as <see cref="Find"/> gives it.</summary>
    internal ReadOnlySpan<int> Candidates(int name)
    {
        ReadOnlySpan<ushort> counts = _block.Of<ushort>(_at.CandidateCounts);
        uint start = (_candidateStarts ?? _block.Of<uint>(_at.CandidateStarts))[name / GazetteerLayout.Stride];
        int mask = CountMask;
        for (int i = name & -GazetteerLayout.Stride; i < name; i++) start += (uint)(counts[i] & mask);
        return _block.Of<int>(_at.Candidates).Slice((int)start, counts[name] & mask);
    }

    /// <summary>True where the shipped gazetteer does not know this name.</summary>
    internal bool IsOnlyImported(int name) =>
        _at.IsImported && (_block.Of<ushort>(_at.CandidateCounts)[name] & OnlyImported) != 0;

    private int CountMask => _at.IsImported ? OnlyImported - 1 : ushort.MaxValue;

    private static uint Start(ReadOnlySpan<uint> starts, ReadOnlySpan<byte> lengths, int item)
    {
        uint start = starts[item / GazetteerLayout.Stride];
        foreach (byte length in lengths[(item & -GazetteerLayout.Stride)..item]) start += length;
        return start;
    }

    private static uint[] Starts(ReadOnlySpan<byte> lengths)
    {
        uint[] starts = new uint[GazetteerLayout.Starts(lengths.Length)];
        uint start = 0;
        for (int i = 0; i < lengths.Length; i++)
        {
            if (i % GazetteerLayout.Stride == 0) starts[i / GazetteerLayout.Stride] = start;
            start += lengths[i];
        }

        return starts;
    }

    private static uint[] Starts(ReadOnlySpan<ushort> lengths)
    {
        uint[] starts = new uint[GazetteerLayout.Starts(lengths.Length)];
        uint start = 0;
        for (int i = 0; i < lengths.Length; i++)
        {
            if (i % GazetteerLayout.Stride == 0) starts[i / GazetteerLayout.Stride] = start;
            start += lengths[i];
        }

        return starts;
    }
}
