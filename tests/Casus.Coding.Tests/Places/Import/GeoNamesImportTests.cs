using System.Text;
using Casus.Coding.Places;
using Casus.Coding.Places.Building.Import;
using Casus.Core;

namespace Casus.Coding.Tests.Places.Import;

public sealed class GeoNamesImportTests : IDisposable
{
    // Small enough for several runs out of some thousand rows.
    private const int SmallRuns = 200_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("import").FullName;
    private readonly string _shipped;
    private readonly string _output;

    public GeoNamesImportTests()
    {
        _shipped = Dump.Shipped(_folder);
        _output = Path.Combine(_folder, "places.bin");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void New_places_stand_behind_the_shipped_ones_with_all_they_have()
    {
        // Twin is shipped; its row says which of the shipped divisions has which code.
        Gazetteer world = Import(
            Dump.Row(1003, "Twin"),
            Dump.Row(5001, "Qal‘at Dhur", "Kalat Dhur,قلعة,DHR", people: 700, latitude: 33.5, longitude: -44.25, admin2: "7"),
            Dump.Row(5002, "Dhur District", feature: "A", code: "ADM2", admin2: "7"));
        Assert.Equal(4, world.ShippedCount);
        Assert.Equal(6, world.Count);
        int village = Only(world, "kalat dhur");
        Assert.Equal(Only(world, "qalat dhur"), village);
        Assert.Equal("Qal‘at Dhur", world.Name(village));
        Assert.Equal((5001, 33.5, -44.25), (world.Id(village), world.Latitude(village), world.Longitude(village)));
        Assert.Equal(Math.Log10(701), world.LogPopulation(village), 0.001);
        Assert.Equal(3, world.Spellings(village));
        Assert.Equal(PlaceKind.Settlement, world.Kind(village));
        Assert.Equal("Südmark Province", world.Name(world.Admin1(village)));
        Assert.Equal("Dhur District", world.Name(world.Admin2(village)));
        Assert.Equal(world.Admin2(village), Only(world, "dhur"));
        Assert.True(world.IsOnlyImported(world.NameOf("kalat dhur"u8)));
        Assert.Equal(-1, world.NameOf("dhr"u8));
    }

    [Fact]
    public void What_is_shipped_keeps_its_numbers_names_and_order()
    {
        Gazetteer before = GazetteerFile.Load(_shipped);
        Gazetteer after = Import(
            Dump.Row(1001, "Velden", "Feldena,Felden", people: 1), Dump.Row(5003, "Twin", people: 5_000_000), Dump.Row(5004, "Twin"),
            Dump.Row(5005, "Sudmark", feature: "A", code: "ADM1"));
        for (int entry = 0; entry < before.Count; entry++)
        {
            Assert.Equal(before.Name(entry), after.Name(entry));
            Assert.Equal(before.Admin1(entry), after.Admin1(entry));
            Assert.Equal(before.LogPopulation(entry), after.LogPopulation(entry));
        }

        for (int name = 0; name < before.NameCount; name++)
        {
            int same = after.NameOf(before.Key(name));
            Assert.False(after.IsOnlyImported(same));
            Assert.True(after.Candidates(same).StartsWith(before.Candidates(name)));
        }

        Assert.Equal([1003, 5003, 5004], after.Find("twin"u8).ToArray().Select(r => after.Id(r / 2)));
        // The known town gains a spelling, the known division no double.
        Assert.Equal(1001, after.Id(Only(after, "feldena")));
        Assert.Equal(6, after.Count);
    }

    [Fact]
    public void What_does_not_matter_is_left_out()
    {
        Gazetteer world = Import(
            Dump.Row(1, "Oldruin", code: "PPLQ"), Dump.Row(2, "Marl School", feature: "S", code: "SCH"), Dump.Row(3, "High Street", feature: "R", code: "RD"),
            Dump.Row(4, "Dhur Airbase", feature: "S", code: "AIRB"), Dump.Row(5, "Sea of Dhur", feature: "H", code: "SEA", country: ""));
        Assert.Equal(6, world.Count);
        Assert.Equal(PlaceKind.Facility, world.Kind(Only(world, "dhur airbase")));
        Assert.Equal((PlaceKind.Region, 0), (world.Kind(Only(world, "sea of dhur")), world.Country(Only(world, "sea of dhur"))));
    }

    [Fact]
    public void Of_a_name_with_thousands_of_places_the_most_populous_are_kept()
    {
        Gazetteer world = Import([.. Enumerable.Range(1, 3000).Select(i => Dump.Row(10_000 + i, "Tell Marj", people: i))]);
        int[] readings = world.Find("tell marj"u8).ToArray();
        Assert.Equal(PlaceIndex.MaxReadings, readings.Length);
        Assert.Equal(Math.Log10(3001), world.LogPopulation(readings[0] / 2), 0.001);
        Assert.InRange(world.LogPopulation(readings[^1] / 2), Math.Log10(2900), world.LogPopulation(readings[0] / 2));
    }

    [Fact]
    public void Many_runs_give_the_same_bytes_as_one()
    {
        string dump = Dump.Zip(_folder, Rows(20_000));
        GeoNamesImport.Run(dump, _output, _shipped, _ => { }, CancellationToken.None);
        byte[] one = File.ReadAllBytes(_output);
        GeoNamesImport.Run(dump, _output, _shipped, _ => { }, SmallRuns, CancellationToken.None);
        Assert.Equal(one, File.ReadAllBytes(_output));
        Gazetteer world = GazetteerFile.Open(_output);
        Assert.Equal(20_004, world.Count);
        for (int name = 0; name < world.NameCount; name++) Assert.Equal(name, world.NameOf(world.Key(name)));
    }

    [Fact]
    public void A_stopped_run_goes_on_and_gives_the_same_bytes()
    {
        string dump = Dump.Zip(_folder, Rows(20_000));
        string whole = Path.Combine(_folder, "whole.bin");
        GeoNamesImport.Run(dump, whole, _shipped, _ => { }, SmallRuns, CancellationToken.None);
        using CancellationTokenSource cancel = new();
        Assert.ThrowsAny<OperationCanceledException>(() => GeoNamesImport.Run(
            dump, _output, _shipped, p => { if (p.Rows > 12_000) cancel.Cancel(); }, SmallRuns, cancel.Token));
        Assert.False(File.Exists(_output));
        string[] runs = Directory.GetFiles(_output + ".work", "names-*.run");
        Assert.InRange(runs.Length, 2, 20);
        DateTime[] made = [.. runs.Select(File.GetLastWriteTimeUtc)];

        // The finished runs stand as they are while the rest is read.
        DateTime[]? during = null;
        ImportResult result = GeoNamesImport.Run(
            dump, _output, _shipped, _ => during ??= [.. runs.Select(File.GetLastWriteTimeUtc)], SmallRuns, CancellationToken.None);
        Assert.InRange(result.Resumed, 1, 19_999);
        Assert.Equal(made, during);
        Assert.Equal(File.ReadAllBytes(whole), File.ReadAllBytes(_output));
        Assert.False(Directory.Exists(_output + ".work"));
    }

    [Fact]
    public void A_run_stopped_while_merging_goes_on_without_reading_again()
    {
        string dump = Dump.Zip(_folder, Rows(20_000));
        using CancellationTokenSource cancel = new();
        Assert.ThrowsAny<OperationCanceledException>(() => GeoNamesImport.Run(
            dump, _output, _shipped, p => { if (p.Share > 0.71) cancel.Cancel(); }, SmallRuns, cancel.Token));
        Assert.Equal(20_000, GeoNamesImport.Run(dump, _output, _shipped, _ => { }, SmallRuns, CancellationToken.None).Resumed);
    }

    [Fact]
    public void Another_dump_starts_anew()
    {
        using CancellationTokenSource cancel = new();
        Assert.ThrowsAny<OperationCanceledException>(() => GeoNamesImport.Run(
            Dump.Zip(_folder, Rows(20_000)), _output, _shipped, p => { if (p.Rows > 12_000) cancel.Cancel(); }, SmallRuns, cancel.Token));
        ImportResult other = GeoNamesImport.Run(Dump.Zip(_folder, Dump.Row(7, "Dhur")), _output, _shipped, _ => { }, SmallRuns, CancellationToken.None);
        Assert.Equal((0, 1), (other.Resumed, other.Imported));
    }

    [Fact]
    public void Malformed_rows_are_left_out_and_named_with_their_lines()
    {
        string dump = Dump.Zip(
            _folder, Dump.Row(7, "Dhur"), "torn\trow", Dump.Row(8, "Marj").Replace("\t30\t", "\tnorth\t", StringComparison.Ordinal), Dump.Row(9, "Sahl"), Dump.Row(10, "Wadi"), "");
        ImportResult result = GeoNamesImport.Run(dump, _output, _shipped, _ => { }, CancellationToken.None);
        Assert.Equal((2, 3), (result.Malformed, result.Imported));
        Assert.Equal(["XX.txt:2: has 2 columns, not 19", "XX.txt:3: has no latitude in column 5"], result.Faults);
    }

    [Theory]
    [InlineData("name,latitude,longitude\nHoms,34.7,36.7\n")]
    [InlineData("")]
    [InlineData("{\"type\":\"FeatureCollection\"}")]
    public void Another_format_is_an_error(string content)
    {
        string path = Path.Combine(_folder, "other.txt");
        File.WriteAllText(path, content);
        CasusException e = Assert.Throws<CasusException>(() => GeoNamesImport.Run(path, _output, _shipped, _ => { }, CancellationToken.None));
        Assert.Equal("CAS045", e.Code);
        Assert.False(File.Exists(_output));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void A_zip_cut_short_is_an_error(double share)
    {
        string dump = Dump.Zip(_folder, Rows(2000));
        byte[] bytes = File.ReadAllBytes(dump);
        File.WriteAllBytes(dump, bytes[..(int)(bytes.Length * share)]);
        CasusException e = Assert.Throws<CasusException>(() => GeoNamesImport.Run(dump, _output, _shipped, _ => { }, CancellationToken.None));
        Assert.Equal("CAS045", e.Code);
        Assert.Contains("fetch it again", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_whose_rows_are_damaged_is_an_error_and_keeps_what_was_there()
    {
        Import(Dump.Row(7, "Dhur"));
        byte[] before = File.ReadAllBytes(_output);
        string dump = Dump.Zip(_folder, Rows(5000));
        byte[] bytes = File.ReadAllBytes(dump);
        bytes.AsSpan(bytes.Length / 3, 2000).Fill(0xff);
        File.WriteAllBytes(dump, bytes);
        Assert.Equal("CAS045", Assert.Throws<CasusException>(() => GeoNamesImport.Run(dump, _output, _shipped, _ => { }, CancellationToken.None)).Code);
        Assert.Equal(before, File.ReadAllBytes(_output));
    }

    [Fact]
    public void One_import_replaces_another_and_readers_of_the_old_one_go_on()
    {
        Gazetteer old = Import(Dump.Row(7, "Dhur"));
        Gazetteer next = Import(Dump.Row(8, "Marj"));
        Assert.Equal((7, 8), (old.Id(Only(old, "dhur")), next.Id(Only(next, "marj"))));
        Assert.Equal(-1, next.NameOf("dhur"u8));
    }

    [Fact]
    public void A_second_import_into_one_file_at_the_same_time_is_an_error()
    {
        string dump = Dump.Zip(_folder, Rows(20_000));
        string? code = null;
        GeoNamesImport.Run(
            dump, _output, _shipped, _ => code ??= Assert.Throws<CasusException>(() => Import(Dump.Row(7, "Dhur"))).Code, SmallRuns, CancellationToken.None);
        Assert.Equal("CAS048", code);
        Assert.Equal(20_004, GazetteerFile.Open(_output).Count);
        Assert.False(File.Exists(_output + ".lock"));
    }

    [Fact]
    public void A_damaged_file_is_an_error_with_a_remedy()
    {
        Import(Dump.Row(7, "Dhur"));
        byte[] bytes = File.ReadAllBytes(_output);
        File.WriteAllBytes(_output + "2", bytes[..^9]);
        Assert.Equal("CAS041", Assert.Throws<CasusException>(() => GazetteerFile.Open(_output + "2")).Code);
        File.WriteAllText(_output + "2", "");
        Assert.Equal("CAS041", Assert.Throws<CasusException>(() => GazetteerFile.Open(_output + "2")).Code);
    }

    private static IEnumerable<string> Rows(int count)
    {
        string[] parts = ["Tell", "Kafr", "Marj", "Dhur", "Sahl", "Wadi", "Qalat"];
        for (int i = 0; i < count; i++)
        {
            yield return Dump.Row(
                100_000 + i, $"{parts[i % 7]} {parts[i / 7 % 7]}a{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}", $"{parts[i % 5]}u{(char)('a' + (i % 23))} {parts[i % 3]}", people: i % 977);
        }
    }

    private Gazetteer Import(params string[] rows)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, "dump")).FullName;
        GeoNamesImport.Run(Dump.Zip(folder, rows), _output, _shipped, _ => { }, CancellationToken.None);
        return GazetteerFile.Open(_output);
    }

    private static int Only(Gazetteer world, string key)
    {
        int[] readings = world.Find(Encoding.ASCII.GetBytes(key)).ToArray();
        return Assert.Single(readings) / 2;
    }
}
