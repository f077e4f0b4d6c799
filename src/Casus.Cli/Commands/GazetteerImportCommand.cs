using System.CommandLine;
using System.Globalization;
using Casus.Coding.Places.Building.Import;

namespace Casus.Cli.Commands;

/// <summary><c>casus gazetteer import DUMP</c>: compiles a GeoNames dump of the user's, to be read beside the shipped places.</summary>
internal static class GazetteerImportCommand
{
    public static Verb Create(Terminal terminal)
    {
        Argument<string> dump = new("DUMP")
        {
            Description = "allCountries.zip or a country's, like SY.zip, from download.geonames.org/export/dump, or the text file in it",
        };
        Option<string> output = new("--output")
        {
            Description = "File to write; by default ~/.local/share/casus/gazetteer/places.bin, which every command that reads text then uses",
            HelpName = "FILE",
        };
        Verb verb = new(
            "import",
            "Compile a GeoNames dump together with the shipped places; a run that was stopped goes on where it was",
            """
            casus gazetteer import allCountries.zip
            casus gazetteer import SY.zip --output syria.bin
            casus code article.txt --gazetteer syria.bin
            """)
        {
            dump, output,
        };
        return verb.Does(p => Run(terminal, p.GetRequiredValue(dump), p.GetValue(output)));
    }

    private static int Run(Terminal terminal, string dump, string? output)
    {
        output ??= GazetteerOption.UsualPath(terminal) ?? throw new UsageException("this system names no home: say with --output where to write");
        Progress progress = new(terminal, 1, "rows");
        // Said at once: a run that is just being sorted is given up by the end of the process, not by itself.
        using CancellationTokenRegistration stopped = terminal.Cancel.Register(() =>
        {
            progress.Clear();
            terminal.Error.WriteLine("stopped; the same command goes on from here");
        });
        ImportResult result = GeoNamesImport.Run(
            dump, output, Path.Combine(terminal.Root, "gazetteer"), p => progress.Report(p.Rows, p.Share), terminal.Cancel);
        progress.Clear();
        foreach (string fault in result.Faults) terminal.Error.WriteLine($"CAS046 {fault}: left out");
        if (result.Malformed > result.Faults.Count)
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"CAS046 and {result.Malformed - result.Faults.Count:N0} rows more that cannot be read"));
        string resumed = result.Resumed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({result.Resumed:N0} of them by an earlier run)");
        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{output}: {result.Places:N0} places, {result.Imported:N0} of them new, under {result.Names:N0} names, {result.Bytes / 1e6:0.0} MB; {result.Rows:N0} rows read{resumed}"));
        return result.Malformed > 0 ? ExitCode.Partial : ExitCode.Done;
    }
}
