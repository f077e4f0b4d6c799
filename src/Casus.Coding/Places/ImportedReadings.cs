using System.Runtime.InteropServices;

namespace Casus.Coding.Places;

/// <summary>
/// Which places that an import alone knows may be meant. With millions of villages every other word is one's name; so one
/// counts only where the document speaks for it: what is said to contain it, its division or its country named nearby.
/// "Fighting in Marj" is no village in a story of London; a second Homs is none unless its own province is named.
/// </summary>
internal sealed class ImportedReadings
{
    private const double TogetherKm = 50;

    private readonly PlaceIndex _index;
    private readonly List<Toponym> _toponyms;

    // How many names of the document, each read as it most often is, lie in a country or a first-level division.
    private readonly Dictionary<int, int> _countries = [];
    private readonly Dictionary<int, int> _divisions = [];

    private ImportedReadings(PlaceIndex index, List<Toponym> toponyms)
    {
        (_index, _toponyms) = (index, toponyms);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (Toponym toponym in toponyms)
        {
            if (First(toponym) is not (>= 0 and int entry) || !seen.Add(toponym.Key)) continue;
            CollectionsMarshal.GetValueRefOrAddDefault(_countries, index.Country(entry), out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(_divisions, index.Admin1(entry), out _)++;
        }
    }

    /// <summary>Drops the readings that nothing supports, and the names that are left without any.</summary>
    internal static void KeepSupported(PlaceIndex index, List<Toponym> toponyms)
    {
        if (!index.HasImports || !toponyms.Exists(t => t.IsImported || Array.Exists(t.Readings, r => index.IsImported(r / 2)))) return;
        ImportedReadings readings = new(index, toponyms);
        Toponym[] kept = new Toponym[toponyms.Count];
        for (int i = 0; i < kept.Length; i++) kept[i] = readings.Supported(toponyms[i]);
        Replace(toponyms, kept);
    }

    /// <summary>
    /// True where a longer name that an import alone knows lies where a known name in it lies: "Homs Citadel" in Homs. Else
    /// it is no place for the known one to give way to.
    /// </summary>
    internal static bool LieTogether(PlaceIndex index, int[] longer, int[] known) =>
        Array.Exists(longer, a => Array.Exists(known, b => Distance.Km(
            index.Latitude(a / 2), index.Longitude(a / 2), index.Latitude(b / 2), index.Longitude(b / 2)) < TogetherKm));

    private Toponym Supported(Toponym toponym)
    {
        if (!toponym.IsImported && !Array.Exists(toponym.Readings, r => _index.IsImported(r / 2))) return toponym;
        int[] container = toponym.Container >= 0 ? _toponyms[toponym.Container].Readings : [];
        int own = First(toponym);
        // Beside a shipped place of the same name a country is too little.
        int[] readings = Array.FindAll(toponym.Readings, r =>
            (!toponym.IsImported && !_index.IsImported(r / 2))
            || Containment.IsPossible(_index, [r], container)
            || Votes(_divisions, _index.Admin1(r / 2), own < 0 ? -1 : _index.Admin1(own), none: -1)
            || (toponym.IsImported && Votes(_countries, _index.Country(r / 2), 0, none: 0)));
        if (readings.Length == 0 && toponym.IsImported && toponym.IsCalledPlace) readings = toponym.Readings;
        return toponym with { Readings = readings };
    }

    // True where another name than this one lies there.
    private static bool Votes(Dictionary<int, int> votes, int area, int own, int none) =>
        area != none && votes.GetValueOrDefault(area) > (area == own ? 1 : 0);

    // The most common reading of a name that is known without an import, or −1.
    private int First(Toponym toponym) =>
        toponym.IsImported || toponym.Readings.Length == 0 || _index.IsImported(toponym.Readings[0] / 2) ? -1 : toponym.Readings[0] / 2;

    // Containers are counted anew.
    private static void Replace(List<Toponym> toponyms, Toponym[] kept)
    {
        int[] moved = new int[kept.Length];
        int count = 0;
        for (int i = 0; i < kept.Length; i++) moved[i] = kept[i].IsImported && kept[i].Readings.Length == 0 ? -1 : count++;
        toponyms.Clear();
        for (int i = 0; i < kept.Length; i++)
        {
            if (moved[i] < 0) continue;
            int container = kept[i].Container;
            toponyms.Add(container < 0 ? kept[i] : kept[i] with { Container = moved[container] });
        }
    }
}
