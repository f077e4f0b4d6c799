using System.Collections.Frozen;
using Casus.Core.Records;

namespace Casus.Coding.Places;

/// <summary>
/// Every place by every name: the compiled gazetteer and, behind it in numbering, the entries of our own lexicons
/// (countries and conflict places). Immutable; look-ups allocate nothing but the list they fill.
/// </summary>
internal sealed class PlaceIndex
{
    /// <summary>More readings than this of one name are cut, the least populous first.</summary>
    internal const int MaxReadings = 100;

    private readonly Gazetteer _gazetteer;
    private readonly LexiconPlace[] _own;
    private readonly int[] _ownDivision;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _ownNames;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _demonyms;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _abbreviations;
    private readonly FrozenDictionary<int, int> _countryEntries;
    private readonly FrozenDictionary<int, string> _seatOf;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _capitals;

    internal PlaceIndex(Gazetteer gazetteer, PlaceLexicon lexicon)
    {
        _gazetteer = gazetteer;
        _own = lexicon.Places;
        _ownNames = lexicon.Names.GetAlternateLookup<ReadOnlySpan<char>>();
        _demonyms = lexicon.Demonyms.GetAlternateLookup<ReadOnlySpan<char>>();
        _countryEntries = lexicon.CountryEntries;
        _seatOf = lexicon.SeatOf;
        _capitals = lexicon.Capitals.GetAlternateLookup<ReadOnlySpan<char>>();
        _ownDivision = [.. _own.Select(p => p.Admin1 is { } division ? Division(division, p.Alpha2) : -1)];
        _abbreviations = Abbreviations(lexicon.Abbreviations).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many places an import has put beside ours; 0 without one.</summary>
    internal int ImportedCount => _gazetteer.IsImport ? _gazetteer.Count - _gazetteer.ShippedCount : 0;

    /// <summary>Adds the readings of a folded name, each an entry times two, plus one where it is not the main name.</summary>
    internal void AddReadings(ReadOnlySpan<byte> key, List<int> readings)
    {
        Span<char> chars = stackalloc char[NameFolding.MaxLength];
        if (_ownNames.TryGetValue(Widen(key, chars), out int[]? own))
        {
            foreach (int place in own) readings.Add((place + _gazetteer.Count) * 2);
        }

        ReadOnlySpan<int> found = _gazetteer.Find(key);
        readings.AddRange(found.Length > MaxReadings ? found[..MaxReadings] : found);
    }

    /// <summary>True where any place has this folded name, other than by an import.</summary>
    internal bool Knows(ReadOnlySpan<byte> key) =>
        IsOwn(key) || (_gazetteer.NameOf(key) is >= 0 and int name && !_gazetteer.IsOnlyImported(name));

    /// <summary>True where an import alone knows this folded name.</summary>
    internal bool IsOnlyImported(ReadOnlySpan<byte> key) =>
        _gazetteer.NameOf(key) is >= 0 and int name && _gazetteer.IsOnlyImported(name) && !IsOwn(key);

    /// <summary>True where an import alone knows this entry.</summary>
    internal bool IsImported(int entry) => entry >= _gazetteer.ShippedCount && entry < _gazetteer.Count;

    /// <summary>True where places of an import stand behind the shipped ones.</summary>
    internal bool HasImports => _gazetteer.IsImport;

    /// <summary>
    /// log10 of inhabitants of the largest place of this name, less for names that are not the main one; 9 for our own, 0
    /// for what an import alone knows.
    /// </summary>
    internal double Fame(ReadOnlySpan<byte> key)
    {
        if (IsOwn(key)) return 9;
        double fame = 0;
        int name = _gazetteer.NameOf(key);
        if (name < 0 || _gazetteer.IsOnlyImported(name)) return fame;
        foreach (int reading in _gazetteer.Candidates(name))
        {
            if (IsImported(reading / 2)) continue;
            double own = _gazetteer.Kind(reading / 2) == PlaceKind.Admin1 ? _gazetteer.LogPopulation(reading / 2) + 0.5 : _gazetteer.LogPopulation(reading / 2);
            fame = Math.Max(fame, (reading & 1) == 0 ? own : own - 1);
        }

        return fame;
    }

    /// <summary>True where a country or another entry of our own lexicons has this folded name.</summary>
    internal bool IsOwn(ReadOnlySpan<byte> key)
    {
        Span<char> chars = stackalloc char[NameFolding.MaxLength];
        return _ownNames.ContainsKey(Widen(key, chars));
    }

    /// <summary>True where this folded name counts only in capitals: "US" and not "us".</summary>
    internal bool IsOnlyCapitals(ReadOnlySpan<byte> key)
    {
        Span<char> chars = stackalloc char[NameFolding.MaxLength];
        return _capitals.Contains(Widen(key, chars));
    }

    /// <summary>Entry of the country that a folded word like "syrian" belongs to, or −1.</summary>
    internal int Demonym(ReadOnlySpan<byte> key)
    {
        Span<char> chars = stackalloc char[NameFolding.MaxLength];
        return _demonyms.TryGetValue(Widen(key, chars), out int place) ? place + _gazetteer.Count : -1;
    }

    /// <summary>Entry of the capital of the state that a folded name or demonym ("syria", "syrian") means, or −1.</summary>
    internal int Capital(string state)
    {
        int country = 0;
        if (_demonyms.TryGetValue(state, out int own)) country = _own[own].Alpha2;
        else if (_ownNames.TryGetValue(state, out int[]? named) && _own[named[0]].Kind == PlaceKind.Country) country = _own[named[0]].Alpha2;
        if (!_seatOf.TryGetValue(country, out string? seat)) return -1;
        Span<byte> key = stackalloc byte[NameFolding.MaxLength];
        List<int> readings = [];
        if (NameFolding.TryFold(seat, key, out int length)) AddReadings(key[..length], readings);
        int best = -1;
        foreach (int reading in readings)
        {
            int entry = reading / 2;
            if (IsImported(entry) || Country(entry) != country || Kind(entry) is not (PlaceKind.Settlement or PlaceKind.Capital)) continue;
            if (best < 0 || LogPopulation(entry) > LogPopulation(best)) best = entry;
        }

        return best;
    }

    /// <summary>Entry of the division that a word as written ("Pa.", "TX") abbreviates, or −1.</summary>
    internal int Abbreviation(ReadOnlySpan<char> word) => _abbreviations.TryGetValue(word, out int entry) ? entry : -1;

    internal PlaceKind Kind(int entry) => Own(entry)?.Kind ?? _gazetteer.Kind(entry);

    internal double Latitude(int entry) => Own(entry)?.Latitude ?? _gazetteer.Latitude(entry);

    internal double Longitude(int entry) => Own(entry)?.Longitude ?? _gazetteer.Longitude(entry);

    /// <summary>log10 of inhabitants plus one; entries of our own count as well known.</summary>
    internal double LogPopulation(int entry) => Own(entry)?.Prominence ?? _gazetteer.LogPopulation(entry);

    internal int Spellings(int entry) => Own(entry) is null ? _gazetteer.Spellings(entry) : 50;

    /// <summary>ISO 3166-1 alpha-2 as its two characters in one number, or 0.</summary>
    internal int Country(int entry) => Own(entry)?.Alpha2 ?? _gazetteer.Country(entry);

    /// <summary>Entry of the first-level division, or −1.</summary>
    internal int Admin1(int entry) => Own(entry) is null ? _gazetteer.Admin1(entry) : _ownDivision[entry - _gazetteer.Count];

    internal int Admin2(int entry) => Own(entry) is null ? _gazetteer.Admin2(entry) : -1;

    internal string Name(int entry) => Own(entry)?.Name ?? _gazetteer.Name(entry);

    /// <summary>The place as a record.</summary>
    /// <param name="precision">How narrowly the words place it; null for what the entry itself is.</param>
    internal Place Place(int entry, PlacePrecision? precision)
    {
        PlacePrecision known = precision ?? Precision(Kind(entry));
        if (Own(entry) is { } own)
            return new Place(own.Name, null, own.Latitude, own.Longitude, own.Country, own.Admin1, known);
        int admin1 = _gazetteer.Admin1(entry);
        int id = _gazetteer.Id(entry);
        return new Place(
            _gazetteer.Name(entry),
            id == 0 ? null : id,
            _gazetteer.Latitude(entry),
            _gazetteer.Longitude(entry),
            CountryEntry(_gazetteer.Country(entry)) is >= 0 and int country ? Own(country)!.Country : null,
            admin1 < 0 ? null : _gazetteer.Name(admin1),
            known);
    }

    /// <summary>Entry of a country by its alpha-2 number, or −1.</summary>
    internal int CountryEntry(int alpha2) =>
        _countryEntries.TryGetValue(alpha2, out int place) ? place + _gazetteer.Count : -1;

    // The first-level division of a state by its name, or −1.
    private int Division(string name, int alpha2)
    {
        Span<byte> key = stackalloc byte[NameFolding.MaxLength];
        if (!NameFolding.TryFold(name, key, out int length)) return -1;
        foreach (int reading in _gazetteer.Find(key[..length]))
        {
            if (_gazetteer.Country(reading / 2) == alpha2 && _gazetteer.Kind(reading / 2) == PlaceKind.Admin1) return reading / 2;
        }

        return -1;
    }

    private static PlacePrecision Precision(PlaceKind kind) => kind switch
    {
        PlaceKind.Country => PlacePrecision.Country,
        PlaceKind.Admin1 or PlaceKind.Admin2 => PlacePrecision.Admin1,
        PlaceKind.Facility => PlacePrecision.Facility,
        PlaceKind.Region => PlacePrecision.Region,
        _ => PlacePrecision.Settlement,
    };

    private LexiconPlace? Own(int entry) => entry < _gazetteer.Count ? null : _own[entry - _gazetteer.Count];

    private static ReadOnlySpan<char> Widen(ReadOnlySpan<byte> key, Span<char> chars)
    {
        for (int i = 0; i < key.Length; i++) chars[i] = (char)key[i];
        return chars[..key.Length];
    }

    // An abbreviation whose division the gazetteer lacks is left out: a gazetteer compiled from a part of the world has few.
    private FrozenDictionary<string, int> Abbreviations((string Text, string Name, int Alpha2)[] rows)
    {
        Dictionary<string, int> entries = new(StringComparer.Ordinal);
        foreach ((string text, string name, int alpha2) in rows)
        {
            if (Division(name, alpha2) is >= 0 and int division) entries[text] = division;
        }

        return entries.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
