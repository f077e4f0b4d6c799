using System.Collections.Frozen;
using System.Globalization;
using Casus.Coding.Lexicons;

namespace Casus.Coding.Places;

/// <summary>A place of our own lexicons.</summary>
/// <param name="Alpha2">ISO 3166-1 alpha-2 as its two characters in one number, or 0.</param>
/// <param name="Country">Alpha-3, or null.</param>
/// <param name="Prominence">On the scale of log10 of inhabitants.</param>
internal sealed record LexiconPlace(
    string Name, PlaceKind Kind, double Latitude, double Longitude, int Alpha2, string? Country, string? Admin1, double Prominence);

/// <summary>
/// Our own places: countries with demonyms (<c>place_countries.tsv</c>), conflict places (<c>places.tsv</c>),
/// abbreviated divisions (<c>place_abbreviations.tsv</c>) and capitals (the seats of <c>countries.tsv</c>). Errors name file, line and column.
/// </summary>
internal sealed class PlaceLexicon
{
    private readonly Dictionary<string, int[]> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _demonyms = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _countries = [];
    private readonly HashSet<string> _capitals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _alpha2 = new(StringComparer.Ordinal);
    private readonly List<LexiconPlace> _places = [];

    private PlaceLexicon(LexiconTable countries, LexiconTable places, LexiconTable abbreviations, LexiconTable states)
    {
        foreach (LexiconRow row in countries.Rows) AddCountry(row);
        foreach (LexiconRow row in places.Rows) AddPlace(row);
        Abbreviations = [.. abbreviations.Rows.Select(r => (r["text"], r["name"], Alpha2(r)))];
        // The first seat of a state is its capital.
        SeatOf = states.Rows.Where(r => r["seats"].Length > 0 && _alpha2.ContainsKey(r["code"]))
            .ToFrozenDictionary(r => _alpha2[r["code"]], r => Key(r, "seats", r.List("seats").First()));
        Places = [.. _places];
        Names = _names.ToFrozenDictionary(StringComparer.Ordinal);
        Demonyms = _demonyms.ToFrozenDictionary(StringComparer.Ordinal);
        CountryEntries = _countries.ToFrozenDictionary();
        Capitals = _capitals.ToFrozenSet(StringComparer.Ordinal);
    }

    internal LexiconPlace[] Places { get; }

    /// <summary>Folded name to indexes into <see cref="Places"/>.</summary>
    internal FrozenDictionary<string, int[]> Names { get; }

    /// <summary>Folded demonym to the index of its country.</summary>
    internal FrozenDictionary<string, int> Demonyms { get; }

    /// <summary>Alpha-2 number to the index of the country.</summary>
    internal FrozenDictionary<int, int> CountryEntries { get; }

    /// <summary>Alpha-2 number to the folded name of the state's capital.</summary>
    internal FrozenDictionary<int, string> SeatOf { get; }

    /// <summary>Folded names that count only where they are written in capitals: "US" and not "us".</summary>
    internal FrozenSet<string> Capitals { get; }

    internal (string Text, string Name, int Alpha2)[] Abbreviations { get; }

    /// <exception cref="Core.CasusException">CAS010 to CAS012: a file is missing or a row is faulty.</exception>
    internal static PlaceLexicon Load(LexiconSet lexicons) => new(
        lexicons.Table("place_countries.tsv"),
        lexicons.Table("places.tsv"),
        lexicons.Table("place_abbreviations.tsv"),
        lexicons.Table("countries.tsv"));

    private void AddCountry(LexiconRow row)
    {
        string alpha2 = row["iso2"];
        if (alpha2.Length != 2) throw row.Fault("iso2", $"'{alpha2}' is no alpha-2 code: give two letters");
        int number = (alpha2[0] << 8) | alpha2[1];
        int index = _places.Count;
        // Small territories share names with much else; a country outweighs every settlement.
        _places.Add(new LexiconPlace(
            row["name"], PlaceKind.Country, Degrees(row, "latitude", 90), Degrees(row, "longitude", 180), number, row["iso3"], null, 10.5));
        _countries[number] = index;
        _alpha2[row["iso3"]] = number;
        AddNames(row, index);
    }

    private void AddPlace(LexiconRow row)
    {
        PlaceKind kind = row["kind"] switch
        {
            "facility" => PlaceKind.Facility,
            "region" or "water" => PlaceKind.Region,
            "settlement" => PlaceKind.Settlement,
            "capital" => PlaceKind.Capital,
            "admin1" => PlaceKind.Admin1,
            var other => throw row.Fault("kind", $"'{other}' is none of facility, region, water, settlement, capital, admin1"),
        };
        double prominence = row["weight"].Length > 0 ? Degrees(row, "weight", 10) : kind switch
        {
            PlaceKind.Settlement or PlaceKind.Capital => 5,
            PlaceKind.Facility => 6,
            _ => 7,
        };
        _places.Add(new LexiconPlace(
            row["name"], kind, Degrees(row, "latitude", 90), Degrees(row, "longitude", 180),
            row["country"].Length == 0 ? 0 : Alpha2(row), row.OrNull("country"), row.OrNull("admin1"), prominence));
        AddNames(row, _places.Count - 1);
    }

    private void AddNames(LexiconRow row, int index)
    {
        Add(Key(row, "name", row["name"]));
        foreach (string alias in row.List("aliases"))
        {
            string key = Key(row, "aliases", alias);
            Add(key);
            if (!alias.AsSpan().ContainsAnyInRange('a', 'z')) _capitals.Add(key);
        }

        foreach (string demonym in row.List("demonyms")) _demonyms[Key(row, "demonyms", demonym)] = index;

        void Add(string key)
        {
            int[] known = _names.GetValueOrDefault(key, []);
            if (Array.IndexOf(known, index) < 0) _names[key] = [.. known, index];
        }
    }

    private int Alpha2(LexiconRow row) => _alpha2.TryGetValue(row["country"], out int number)
        ? number
        : throw row.Fault("country", $"'{row["country"]}' is no alpha-3 code of place_countries.tsv");

    private static string Key(LexiconRow row, string column, string text) =>
        NameFolding.FoldToString(text) ?? throw row.Fault(column, $"'{text}' is not in Latin script");

    private static double Degrees(LexiconRow row, string column, double limit) =>
        double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && Math.Abs(value) <= limit
            ? value
            : throw row.Fault(column, $"'{row[column]}' is no number between -{limit} and {limit}");
}
