using System.Text;

namespace Casus.Coding.Places.Building.Import;

/// <summary>Which entry of the shipped gazetteer a row of a dump is: by its number; divisions by name, since many have none.</summary>
internal sealed class ShippedMatch
{
    // Two second-level divisions of one name in a country are told apart by where they lie.
    private const double SameDivisionKm = 100;

    private readonly Gazetteer _shipped;
    private readonly int[] _ids;
    private readonly int[] _entries;

    internal ShippedMatch(Gazetteer shipped)
    {
        _shipped = shipped;
        _ids = new int[shipped.Count];
        _entries = new int[shipped.Count];
        for (int entry = 0; entry < shipped.Count; entry++) (_ids[entry], _entries[entry]) = (shipped.Id(entry), entry);
        Array.Sort(_ids, _entries);
    }

    /// <summary>The shipped entry, or −1.</summary>
    internal int Find(in DumpRow row, PlaceKind kind, int country)
    {
        if (Array.BinarySearch(_ids, row.Id) is >= 0 and int found) return _entries[found];
        if (kind is not (PlaceKind.Admin1 or PlaceKind.Admin2) || row.FeatureCode is not ([.., (byte)'1'] or [.., (byte)'2'])) return -1;
        string name = Encoding.UTF8.GetString(row.Name);
        int entry = Division(name, row, kind, country);
        return entry >= 0 ? entry : Division(Divisions.Bare(name), row, kind, country);
    }

    private int Division(string name, in DumpRow row, PlaceKind kind, int country)
    {
        Span<byte> key = stackalloc byte[NameFolding.MaxLength];
        if (!NameFolding.TryFold(name, key, out int length)) return -1;
        int best = -1;
        double nearest = kind == PlaceKind.Admin2 ? SameDivisionKm : double.MaxValue;
        foreach (int reading in _shipped.Find(key[..length]))
        {
            int entry = reading / 2;
            if (_shipped.Kind(entry) != kind || _shipped.Country(entry) != country) continue;
            double km = Distance.Km(row.Latitude, row.Longitude, _shipped.Latitude(entry), _shipped.Longitude(entry));
            if (km < nearest) (best, nearest) = (entry, km);
        }

        return best;
    }
}
