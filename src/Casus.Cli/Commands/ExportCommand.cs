using System.CommandLine;
using System.Text;
using Casus.Core;
using Casus.Core.Records;
using Casus.Exchange;
using Casus.Ledger;

namespace Casus.Cli.Commands;

/// <summary><c>casus export</c>: the ledger, or part of it, in a format that other programs read.</summary>
internal static class ExportCommand
{
    private static readonly string[] Formats = ["jsonl", "csv", "geojson"];

    public static Verb Create(Terminal terminal)
    {
        LedgerArguments ledger = new();
        FilterArguments filters = new();
        Option<string> format = new("--format")
        {
            Description = "jsonl (whole reports, as 'casus code --json'), csv or geojson (one event each)",
            HelpName = "FORMAT",
            Required = true,
        };
        Option<string> file = new("--output") { Description = "Where to write [default: standard output]", HelpName = "FILE" };
        Option<bool> force = new("--force") { Description = "Overwrite the file if it is there" };
        Verb verb = new(
            "export",
            "Write the ledger, or part of it, for other programs",
            """
            casus export --format csv --output events.csv
            casus export --format geojson --type ASSAULT --country SYR > syria.geojson
            """)
        {
            format, file, force,
        };
        filters.AddTo(verb);
        verb.Options.Add(ledger.File);
        return verb.Does(p =>
        {
            string name = p.GetRequiredValue(format);
            if (!Formats.Contains(name)) throw new UsageException($"--format '{name}' is none of {string.Join(", ", Formats)}");
            LedgerQuery query = filters.Query(p, limit: null);
            using SqliteLedger opened = ledger.OpenExisting(terminal, p);
            return Run(terminal, opened, query, name, p.GetValue(file), p.GetValue(force));
        });
    }

    private static int Run(Terminal terminal, SqliteLedger ledger, LedgerQuery query, string format, string? file, bool force)
    {
        if (file is null)
        {
            Write(terminal, ledger, query, format, terminal.Out);
            return ExitCode.Done;
        }

        if (File.Exists(file) && !force)
            throw new CasusException("CAS009", file, "is there already: name another file, or overwrite it with --force");
        // A file half written must not pass for a whole one.
        string partial = file + ".part";
        try
        {
            using (StreamWriter output = new(partial, append: false, new UTF8Encoding(false)))
                Write(terminal, ledger, query, format, output);
            File.Move(partial, file, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }

        return ExitCode.Done;
    }

    private static void Write(Terminal terminal, SqliteLedger ledger, LedgerQuery query, string format, TextWriter output)
    {
        switch (format)
        {
            case "csv":
                EventCsv.WriteHeader(output);
                foreach (ReportedEvent told in Events(terminal, ledger, query)) EventCsv.Write(told, output);
                break;
            case "geojson":
                EventGeoJson.Write(Events(terminal, ledger, query), output);
                break;
            default:
                foreach (CodedReport report in Reports(terminal, ledger, query)) output.Write(CodingJson.ToLine(report) + "\n");
                break;
        }
    }

    private static IEnumerable<ReportedEvent> Events(Terminal terminal, SqliteLedger ledger, LedgerQuery query)
    {
        foreach (LedgerEvent found in ledger.Events(query))
        {
            terminal.Cancel.ThrowIfCancellationRequested();
            yield return new ReportedEvent(found.Report, found.Event, found.Figures, found.Claims);
        }
    }

    // Without a filter every report is written, those without events too.
    private static IEnumerable<CodedReport> Reports(Terminal terminal, SqliteLedger ledger, LedgerQuery query)
    {
        IEnumerable<string> ids = query == new LedgerQuery { Limit = query.Limit }
            ? ledger.Reports(query).Select(r => r.Id)
            : ledger.Events(query).Select(e => e.Report.Id).Distinct();
        foreach (string id in ids.ToArray())
        {
            terminal.Cancel.ThrowIfCancellationRequested();
            if (ledger.Read(id) is { } report) yield return report;
        }
    }
}
