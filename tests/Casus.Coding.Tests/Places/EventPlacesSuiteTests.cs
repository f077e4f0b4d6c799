using Casus.Coding.Lexicons;
using Casus.Coding.Places;
using Casus.Coding.Tests.Events;
using Casus.Coding.Tests.Samples;
using Casus.Core;
using Casus.Evaluation;

namespace Casus.Coding.Tests.Places;

public class EventPlacesSuiteTests
{
    private const string Columns = "text\tpublished\tevent\ttype\tplace\tlatitude\tlongitude\tprecision\tnote\n";

    [Fact]
    public void Each_key_counts_what_it_says()
    {
        // Right and exact; placed in a city that the text names, though not this one; no place, and none found; no such event.
        Dictionary<string, double?> scores = Score(
            "Gunmen killed a driver in Sderot.\t\tkilled\tASSAULT\tSderot\t31.52\t34.60\tsettlement\t\n"
            + "Gunmen killed two guards in Sderot.\t\tkilled\tASSAULT\tEilat\t29.56\t34.95\tsettlement\t\n"
            + "Gunmen killed four policemen on Tuesday.\t2024-03-01\tkilled\tASSAULT\t-\t\t\t\t\n"
            + "The museum opened a new wing in Haifa.\t\topened\tASSAULT\tHaifa\t32.82\t34.99\tsettlement\t\n");
        Assert.Equal(75, scores["coded"]);
        Assert.Equal(50, scores["place"]);
        Assert.Equal(50, scores["exact"]);
        Assert.Equal(100, scores["none"]);
        Assert.Equal(25, scores["wrong_city"]);
        Assert.Equal(4, scores["rows"]);
    }

    [Fact]
    public void Near_is_not_exact_and_the_occurrence_counts()
    {
        Dictionary<string, double?> scores = Score(
            "Gunmen killed two guards in Sderot. Robbers killed a driver in Lima.\t\tkilled#2\tASSAULT\tLima\t-12.04\t-77.03\tnear\t\n");
        Assert.Equal(100, scores["place"]);
        Assert.Equal(0, scores["exact"]);
        Assert.Null(scores["none"]);
    }

    [Theory]
    [InlineData("Rockets hit Sderot.\t\tstruck\tASSAULT\t-\t\t\t\t\n")]
    [InlineData("Rockets hit Sderot.\t\thit\tATTACK\t-\t\t\t\t\n")]
    [InlineData("Rockets hit Sderot.\t\thit\tASSAULT\tSderot\t\t\t\t\n")]
    [InlineData("Rockets hit Sderot.\t\thit#x\tASSAULT\t-\t\t\t\t\n")]
    public void A_faulty_row_says_where(string row) => Assert.Equal("CAS030", Assert.Throws<CasusException>(() => Score(row)).Code);

    // Two points below what they reach, so that a change of a few rows is seen.
    [Theory]
    [InlineData("event-places.tsv", 200, 90.7, 86.2)]
    [InlineData("event-places-samples.tsv", 100, 62.8, 62)]
    public void Shipped_rows_keep_their_level(string file, int rows, double place, double exact)
    {
        Dictionary<string, double?> scores = Run(Path.Combine(Repository.Root, "eval", file));
        Assert.True(scores["rows"] >= rows);
        Assert.True(scores["place"] >= place, $"{file}: place {scores["place"]:F1}");
        Assert.True(scores["exact"] >= exact, $"{file}: exact {scores["exact"]:F1}");
    }

    [Theory]
    [InlineData("event-places.tsv")]
    [InlineData("event-places-samples.tsv")]
    public void Every_gold_name_is_a_place_at_its_point(string file)
    {
        PlaceIndex index = new(GazetteerFile.Load(PlaceChecks.GazetteerFolder), PlaceLexicon.Load(LexiconSet.Open(PlaceChecks.Lexicons)));
        Assert.All(
            EventPlaceGold.Read(Path.Combine(Repository.Root, "eval", file), Repository.Root).Select(r => r.Place).OfType<GoldPlace>().Distinct(),
            gold => Assert.True(NearestKm(index, gold) <= 25, $"{gold.Name}: {NearestKm(index, gold):F0} km"));
    }

    private static double NearestKm(PlaceIndex index, GoldPlace gold)
    {
        Span<byte> key = stackalloc byte[NameFolding.MaxLength];
        List<int> readings = [];
        if (NameFolding.TryFold(gold.Name, key, out int length)) index.AddReadings(key[..length], readings);
        return readings.Select(r => index.Place(r / 2, null)).Select(p => Distance.Km(gold.Latitude, gold.Longitude, p.Latitude, p.Longitude)).DefaultIfEmpty(double.PositiveInfinity).Min();
    }

    private static Dictionary<string, double?> Score(string rows)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "# a comment\n" + Columns + rows);
            return Run(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Dictionary<string, double?> Run(string path) =>
        EventPlacesSuite.Score(EventPlaceGold.Read(path, Repository.Root), Check.Coder.Read).ToDictionary(s => s.Key, s => s.Value);
}
