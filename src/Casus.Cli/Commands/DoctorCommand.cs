using System.Diagnostics;
using System.Globalization;
using Casus.Coding;
using Casus.Coding.Places;
using Casus.Core;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Ledger;

namespace Casus.Cli.Commands;

/// <summary><c>casus doctor</c>: checks that everything the program needs is there and works.</summary>
internal static class DoctorCommand
{
    private const string Probe = "Café – Isfahan, Kyiv";

    public static Verb Create(Terminal terminal)
    {
        Verb verb = new(
            "doctor",
            "Check the installation",
            """
            casus doctor
            """);
        return verb.Does(_ => Run(terminal));
    }

    private static int Run(Terminal terminal)
    {
        bool sound = true;
        foreach ((string name, Func<string> check) in Checks(terminal))
        {
            string finding;
            bool good = true;
            try
            {
                finding = check();
            }
            catch (Exception e) when (e is CasusException or IOException or UnauthorizedAccessException or DllNotFoundException or TypeInitializationException)
            {
                finding = e.Message.ReplaceLineEndings(" ");
                good = sound = false;
            }

            terminal.Out.WriteLine($"{(good ? '✓' : '✗')} {name,-10} {finding}");
        }

        return sound ? ExitCode.Done : ExitCode.Failed;
    }

    private static (string Name, Func<string> Check)[] Checks(Terminal terminal) =>
    [
        ("program", () => $"casus {typeof(Coder).Assembly.GetName().Version?.ToString(3)} on .NET {Environment.Version}, {Environment.ProcessorCount} cores"),
        ("models", () => Folder(terminal, "models/en")),
        ("lexicons", () => Folder(terminal, "lexicons/en")),
        ("gazetteer", () => Places(terminal)),
        ("samples", () => Folder(terminal, "samples")),
        ("coding", () => Codes(terminal)),
        ("sqlite", () => Stores(terminal)),
        ("encoding", () => terminal.Out.Encoding.WebName == "utf-8" || terminal.Out is StringWriter
            ? $"UTF-8: {Probe}"
            : throw new CasusException("CAS006", "output", $"is {terminal.Out.Encoding.WebName}: use a UTF-8 terminal")),
        ("folder", Writes),
        ("terminal", () => string.Create(CultureInfo.InvariantCulture,
            $"{terminal.Width} columns, colour {(terminal.Colour ? "on" : "off")}")),
    ];

    private static string Folder(Terminal terminal, string name)
    {
        string path = Path.Combine(terminal.Root, name);
        string[] files = Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories) : [];
        if (files.Length == 0)
            throw new CasusException("CAS003", path, "is not there or empty: reinstall, or build from a full checkout");
        return string.Create(CultureInfo.InvariantCulture, $"{files.Length} files, {files.Sum(f => new FileInfo(f).Length) / 1e6:0.0} MB");
    }

    private static string Places(Terminal terminal)
    {
        string? imported = GazetteerOption.Find(terminal, null);
        GazetteerSummary places = KnownPlaces.Summary(Path.Combine(terminal.Root, "gazetteer"), imported);
        string which = imported is null ? "the shipped one" : string.Create(CultureInfo.InvariantCulture, $"{places.Imported:N0} of them imported, {imported}");
        string stale = places.IsCurrent ? "" : "; made with another version's places: run 'casus gazetteer import' again";
        return string.Create(CultureInfo.InvariantCulture, $"{places.Places:N0} places under {places.Names:N0} names, {which}{stale}");
    }

    private static string Codes(Terminal terminal)
    {
        long start = Stopwatch.GetTimestamp();
        Coder coder = Coder.Load(terminal.Root, gazetteer: GazetteerOption.Find(terminal, null));
        TimeSpan loading = Stopwatch.GetElapsedTime(start);
        const string Text = "Army jets bombed a bridge near Homs on Monday, killing at least two people, officials said.";
        CodedReport coded = coder.Read(new Report
        {
            Id = "doctor",
            Text = new SourceText(Text),
            Published = Publication.On(new DateOnly(2024, 4, 2), PublicationBasis.Given),
        });
        if (coded.Events.IsEmpty)
            throw new CasusException("CAS007", "coding", "found no event in a plain sentence: the models or lexicons do not belong to this version; reinstall");
        return string.Create(CultureInfo.InvariantCulture,
            $"loads in {loading.TotalSeconds:0.00} s; model {coder.Version.Model}; a test sentence codes as {coded.Events[0].Type}");
    }

    private static string Stores(Terminal terminal)
    {
        using SqliteLedger ledger = SqliteLedger.Open(":memory:", terminal.Clock);
        IntegrityResult result = ledger.Check();
        if (!result.IsSound) throw new CasusException("CAS008", "sqlite", string.Join("; ", result.Problems));
        return "opens and checks a ledger";
    }

    private static string Writes()
    {
        string folder = Directory.GetCurrentDirectory();
        string probe = Path.Combine(folder, $".casus-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}");
        using (File.Create(probe, 1, FileOptions.DeleteOnClose))
        {
        }

        return $"{folder} can be written";
    }
}
