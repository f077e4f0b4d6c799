using System.CommandLine;
using Casus.Cli.Views;
using Casus.Exchange;
using Casus.Ledger;

namespace Casus.Cli.Commands;

/// <summary><c>casus list</c>: the ledger's events in order of time, filtered.</summary>
internal static class ListCommand
{
    private const int Screenful = 100;

    public static Verb Create(Terminal terminal)
    {
        LedgerArguments ledger = new();
        FilterArguments filters = new();
        Option<bool> json = new("--json") { Description = "One JSON object per event and line" };
        Verb verb = new(
            "list",
            "List the ledger's events",
            """
            casus list --type ASSAULT --actor ISR
            casus list --country IRN --from 2024-04-01 --to 2024-04-30 --status occurred
            casus list --dyad ISR,IRN --box 29,44,38,61
            casus list --limit 0 --json | jq .place
            """);
        filters.AddTo(verb);
        verb.Options.Add(json);
        verb.Options.Add(ledger.File);
        return verb.Does(p =>
        {
            bool asJson = p.GetValue(json);
            using SqliteLedger opened = ledger.OpenExisting(terminal, p);
            return Run(terminal, opened, filters.Query(p, asJson ? null : Screenful), asJson);
        });
    }

    private static int Run(Terminal terminal, SqliteLedger ledger, LedgerQuery query, bool json)
    {
        // One more than asked for tells whether there are more.
        LedgerQuery ask = query with { Limit = query.Limit + 1 };
        Page? page = json ? null : new Page(terminal);
        int shown = 0;
        foreach (LedgerEvent found in ledger.Events(ask))
        {
            terminal.Cancel.ThrowIfCancellationRequested();
            if (shown == query.Limit)
            {
                if (!json) terminal.Error.WriteLine($"casus: the first {shown} are shown; --limit 0 shows all");
                break;
            }

            shown++;
            if (page is null) terminal.Out.Write(EventGeoJson.FlatLine(new ReportedEvent(found.Report, found.Event, found.Figures, found.Claims)) + "\n");
            else EventLine.Write(page, found);
        }

        if (shown == 0 && !json) terminal.Error.WriteLine("casus: no event matches");
        return ExitCode.Done;
    }
}
