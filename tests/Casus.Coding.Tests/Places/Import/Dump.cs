using System.IO.Compression;
using System.Text;
using Casus.Coding.Places.Building;

namespace Casus.Coding.Tests.Places.Import;

/// <summary>Rows of invented GeoNames dumps, and a shipped gazetteer of a few invented places to import them beside.</summary>
internal static class Dump
{
    public static string Row(
        int id, string name, string others = "", string feature = "P", string code = "PPL", string country = "XX", string admin1 = "02",
        string admin2 = "", int people = 0, double latitude = 30, double longitude = 20) => string.Join(
            '\t', id, name, name, others, FormattableString.Invariant($"{latitude}"), FormattableString.Invariant($"{longitude}"),
            feature, code, country, "", admin1, admin2, "", "", people, "", "", "", "2024-01-01");

    public static string Zip(string folder, params IEnumerable<string> rows)
    {
        string path = Path.Combine(folder, "XX.zip");
        using FileStream file = new(path, FileMode.Create);
        using ZipArchive zip = new(file, ZipArchiveMode.Create);
        using (StreamWriter readme = new(zip.CreateEntry("readme.txt").Open())) readme.Write(new string('x', 10_000));
        using StreamWriter writer = new(zip.CreateEntry("XX.txt").Open(), new UTF8Encoding(false));
        foreach (string row in rows) writer.Write(row + "\n");
        return path;
    }

    /// <summary>A folder with a shipped gazetteer of Velden, Twin and their divisions Nordmark and Sudmark.</summary>
    public static string Shipped(string folder)
    {
        string cities = Path.Combine(folder, "cities.txt"), admin1 = Path.Combine(folder, "admin1.json"), maps = Path.Combine(folder, "maps");
        Directory.CreateDirectory(maps);
        File.WriteAllLines(cities, [Row(1001, "Velden", "Felden", admin1: "01", people: 90000, latitude: 50, longitude: 10), Row(1003, "Twin", people: 2000)]);
        File.WriteAllText(admin1, """[{"code":"XX.01","name":"Nordmark"},{"code":"XX.02","name":"Südmark Province"}]""");
        string shipped = Path.Combine(folder, "shipped");
        GazetteerBuilder.Build(new GazetteerSources(cities, admin1, null, maps), shipped);
        File.Copy(Path.Combine(PlaceChecks.GazetteerFolder, "features.tsv"), Path.Combine(shipped, "features.tsv"));
        return shipped;
    }
}
