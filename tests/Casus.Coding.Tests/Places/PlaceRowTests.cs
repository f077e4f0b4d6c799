using System.Globalization;
using Casus.Coding.Lexicons;
using Casus.Coding.Places;

namespace Casus.Coding.Tests.Places;

/// <summary>Every row of the place lexicons is found in its own example.</summary>
public class PlaceRowTests
{
    private const double SamePlaceKm = 120;

    // Pituffik in Greenland is the loneliest, 554 km from the next settlement that the gazetteer knows.
    private const double FurthestKm = 600;

    private static readonly Lazy<Gazetteer> World = new(() => GazetteerFile.Load(PlaceChecks.GazetteerFolder));

    private static readonly Lazy<ILookup<int, int>> Settlements = new(() => Enumerable.Range(0, World.Value.Count)
        .Where(e => World.Value.Kind(e) is PlaceKind.Capital or PlaceKind.Admin1Seat or PlaceKind.LowerSeat or PlaceKind.Settlement)
        .ToLookup(World.Value.Country));

    public static TheoryData<string, string, double, double> Rows()
    {
        TheoryData<string, string, double, double> rows = [];
        foreach (string file in (string[])["places.tsv", "place_countries.tsv"])
        {
            foreach (LexiconRow row in Table(file).Rows)
            {
                rows.Add(row["name"], row["example"],
                    double.Parse(row["latitude"], CultureInfo.InvariantCulture), double.Parse(row["longitude"], CultureInfo.InvariantCulture));
            }
        }

        return rows;
    }

    public static TheoryData<string> NoPlaces()
    {
        TheoryData<string> examples = [];
        foreach (LexiconRow row in Table("place_cues.tsv").Rows)
        {
            if (row["class"] is "stop" or "title" or "initial" or "given" or "street") examples.Add(row["example"]);
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_found_in_its_example(string name, string example, double latitude, double longitude) => Assert.Contains(
        PlaceChecks.Finder.FindToponyms(PlaceChecks.Parse(example)),
        m => m.Place is { } place && (place.Name == name || Distance.Km(place.Latitude, place.Longitude, latitude, longitude) < SamePlaceKm));

    [Fact]
    public void A_place_of_a_state_lies_where_its_settlements_are() =>
        Assert.Empty(PlaceLexicon.Load(LexiconSet.Open(PlaceChecks.Lexicons)).Places.Where(IsAstray).Select(p => p.Name));

    [Theory]
    [MemberData(nameof(NoPlaces))]
    public void A_cue_keeps_a_name_from_being_a_place(string example) => Assert.Equal("", PlaceChecks.Read(example));

    [Fact]
    public void Abbreviations_are_used_in_their_examples() => Assert.All(
        Table("place_abbreviations.tsv").Rows,
        row => Assert.EndsWith($", {row["text"]}", row["example"], StringComparison.Ordinal));

    // Degrees swapped, a sign lost or another state's code put a place further off than any desert does. States without
    // settlements in the gazetteer cannot tell.
    private static bool IsAstray(LexiconPlace place)
    {
        if (place.Alpha2 == 0 || place.Kind is not (PlaceKind.Facility or PlaceKind.Settlement or PlaceKind.Capital)) return false;
        double nearest = double.PositiveInfinity;
        foreach (int settlement in Settlements.Value[place.Alpha2])
            nearest = Math.Min(nearest, Distance.Km(place.Latitude, place.Longitude, World.Value.Latitude(settlement), World.Value.Longitude(settlement)));
        return nearest is > FurthestKm and < double.PositiveInfinity;
    }

    private static LexiconTable Table(string file) => LexiconTable.Load(Path.Combine(PlaceChecks.Lexicons, file));
}
