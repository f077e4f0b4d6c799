using System.CommandLine;
using Casus.Cli.Views;
using Casus.Core;
using Casus.Core.Records;
using Casus.Exchange;
using Casus.Ledger;

namespace Casus.Cli.Commands;

/// <summary><c>casus show ID</c>: a report with all its events, or one event with the words and claims behind it.</summary>
internal static class ShowCommand
{
    public static Verb Create(Terminal terminal)
    {
        LedgerArguments ledger = new();
        Argument<string> id = new("ID") { Description = "A report (r0123456789abcdef) or one of its events (r0123456789abcdef/e1), as list prints them" };
        Option<string> asOf = AsOfOption.Create();
        Option<bool> json = new("--json") { Description = "The report's JSON object, with this event alone where one is named" };
        Verb verb = new(
            "show",
            "Show a report or an event with the words that say so",
            """
            casus show r0123456789abcdef
            casus show r0123456789abcdef/e1
            """)
        {
            id, asOf, json, ledger.File,
        };
        return verb.Does(p =>
        {
            using SqliteLedger opened = ledger.OpenExisting(terminal, p);
            return Run(terminal, opened, p.GetRequiredValue(id), AsOfOption.Parse(asOf.Name, p.GetValue(asOf)), p.GetValue(json));
        });
    }

    private static int Run(Terminal terminal, SqliteLedger ledger, string id, DateTimeOffset? asOf, bool json)
    {
        int slash = id.LastIndexOf('/');
        CodedReport? coded = ledger.Read(id, asOf);
        string? eventId = null;
        if (coded is null && slash > 0)
        {
            coded = ledger.Read(id[..slash], asOf);
            eventId = id[(slash + 1)..];
        }

        if (coded is null) throw new CasusException("CAS005", id, "is no report of this ledger: 'casus list' prints the ids");
        if (eventId is null) return Show(terminal, coded, json);
        Event e = coded.Events.FirstOrDefault(e => e.Id == eventId)
            ?? throw new CasusException("CAS005", id, $"the report has no event '{eventId}': 'casus show {coded.Report.Id}' shows those it has");
        if (json) return Show(terminal, coded with { Events = [e] }, json);
        EventView.Write(new Page(terminal), coded, e);
        return ExitCode.Done;
    }

    private static int Show(Terminal terminal, CodedReport coded, bool json)
    {
        if (json) terminal.Out.Write(CodingJson.ToLine(coded) + "\n");
        else CodingView.Write(new Page(terminal), coded);
        return ExitCode.Done;
    }
}
