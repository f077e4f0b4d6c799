using System.Text;
using Casus.Coding.Places;
using Casus.Coding.Places.Building;
using Casus.Core;

namespace Casus.Coding.Tests.Places;

/// <summary>A gazetteer of six invented places, compiled from files as the real one is.</summary>
public sealed class GazetteerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gazetteer").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_same_sources_give_the_same_bytes() =>
        Assert.Equal(GazetteerBuilder.Compile(Sources()), GazetteerBuilder.Compile(Sources()));

    [Fact]
    public void A_built_file_loads_and_is_the_same_twice()
    {
        string a = Path.Combine(_folder, "a"), b = Path.Combine(_folder, "b");
        GazetteerBuilder.Build(Sources(), a);
        GazetteerBuilder.Build(Sources(), b);
        Assert.Equal(File.ReadAllBytes(Path.Combine(a, "places.bin.br")), File.ReadAllBytes(Path.Combine(b, "places.bin.br")));
        Assert.Equal(7, GazetteerFile.Load(a).Count);
    }

    [Theory]
    [InlineData("Vëlden")]
    [InlineData("VELDEN")]
    [InlineData("velden")]
    [InlineData("Felden")]
    public void Names_are_found_folded(string name) => Assert.Equal(1001, IdOf(name));

    [Theory]
    [InlineData("Qasr al-Nur")]
    [InlineData("Qasr Al Nur")]
    [InlineData("Qaṣr al Nūr")]
    [InlineData("Qasr  al/Nur")]
    public void Hyphens_and_articles_are_found_folded(string name) => Assert.Equal(1002, IdOf(name));

    [Theory]
    [InlineData("Nowhere")]
    [InlineData("VLD")]
    [InlineData("wei er deng")]
    [InlineData("Вельден")]
    [InlineData("Oldruin")]
    public void Other_names_are_unknown(string name) => Assert.Equal(0, IdOf(name));

    [Fact]
    public void The_most_populous_reading_comes_first_and_divisions_are_tied()
    {
        Gazetteer world = new(GazetteerBuilder.Compile(Sources()));
        int[] readings = world.Find("twin"u8).ToArray();
        Assert.Equal([1004, 1003], readings.Select(r => world.Id(r / 2)));
        Assert.Equal("Nordmark", world.Name(world.Admin1(readings[0] / 2)));
        Assert.Equal(50.25, world.Latitude(world.Admin1(readings[0] / 2)));
    }

    [Fact]
    public void A_division_without_a_label_point_lies_among_its_people()
    {
        Gazetteer world = new(GazetteerBuilder.Compile(Sources()));
        int division = world.Find("sudmark"u8)[0] / 2;
        Assert.Equal(PlaceKind.Admin1, world.Kind(division));
        Assert.Equal(30, world.Latitude(division), 0.5);
    }

    [Fact]
    public void A_damaged_file_is_an_error_with_a_remedy()
    {
        File.WriteAllBytes(Path.Combine(_folder, "places.bin.br"), [1, 2, 3, 4, 5, 6]);
        CasusException e = Assert.Throws<CasusException>(() => GazetteerFile.Load(_folder));
        Assert.Equal("CAS041", e.Code);
        Assert.Equal("CAS040", Assert.Throws<CasusException>(() => GazetteerFile.Load(Path.Combine(_folder, "none"))).Code);
    }

    [Fact]
    public void A_short_row_is_an_error_that_names_its_line()
    {
        GazetteerSources sources = Sources();
        File.AppendAllText(sources.Cities, "1\tbroken\n");
        Assert.Contains("cities.txt:7", Assert.Throws<CasusException>(() => GazetteerBuilder.Compile(sources)).Message, StringComparison.Ordinal);
    }

    private int IdOf(string name)
    {
        Gazetteer world = new(GazetteerBuilder.Compile(Sources()));
        Span<byte> key = stackalloc byte[NameFolding.MaxLength];
        if (!NameFolding.TryFold(name, key, out int length)) return 0;
        ReadOnlySpan<int> found = world.Find(key[..length]);
        return found.Length == 0 ? 0 : world.Id(found[0] / 2);
    }

    private GazetteerSources Sources()
    {
        string cities = Path.Combine(_folder, "cities.txt");
        string admin1 = Path.Combine(_folder, "admin1.json");
        string maps = Path.Combine(_folder, "maps");
        Directory.CreateDirectory(maps);
        StringBuilder rows = new();
        Row(1001, "Vëlden", "Felden,VLD,wei er deng,Вельден", 50, 10, "PPLA", "01", 90000);
        Row(1002, "Qasr al-Nur", "Qaşr an Nūr", 30, 20, "PPL", "02", 50000);
        Row(1003, "Twin", "", 31, 21, "PPL", "02", 2000);
        Row(1004, "Twin", "", 51, 11, "PPL", "01", 8000);
        Row(1005, "Oldruin", "", 51, 11, "PPLH", "01", 0);
        Row(1006, "Kleinort", "", 51.5, 11.5, "PPLX", "01", 1500);
        File.WriteAllText(cities, rows.ToString());
        File.WriteAllText(admin1, """[{"code":"XX.01","name":"Nordmark"},{"code":"XX.02","name":"Südmark Province"}]""");
        File.WriteAllText(Path.Combine(maps, "xxx.json"), """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Nordmark","name_alt":"Northern March",
            "iso_a2":"XX","gn_a1_code":"XX.01","gn_id":77,"latitude":50.25,"longitude":10.5,"scalerank":2},"geometry":null}]}
            """);
        return new GazetteerSources(cities, admin1, null, maps);

        void Row(int id, string name, string others, double latitude, double longitude, string code, string division, int people) =>
            rows.AppendJoin('\t', id, name, name, others, FormattableString.Invariant($"{latitude}"), FormattableString.Invariant($"{longitude}"),
                "P", code, "XX", "", division, "", "", "", people, "", "", "", "2020-01-01").Append('\n');
    }
}
