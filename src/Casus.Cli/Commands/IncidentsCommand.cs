using System.CommandLine;
using Casus.Analysis.Incidents;
using Casus.Cli.Views;
using Casus.Core.Text;
using Casus.Desk;

namespace Casus.Cli.Commands;

/// <summary><c>casus incidents</c>: what happened, each happening once, however many reports tell of it.</summary>
internal static class IncidentsCommand
{
    private const int Screenful = 100;

    public static Verb Create(Terminal terminal)
    {
        DeskArguments desk = new();
        FilterArguments filters = new();
        Option<int?> origins = new("--min-origins") { Description = "Told by at least so many independent origins", HelpName = "N" };
        Option<bool> disputed = new("--disputed") { Description = "Only those over which accounts contradict each other" };
        Option<string> review = new("--review") { Description = "unreviewed, confirmed or rejected", HelpName = "STATE" };
        Option<bool> vague = new("--vague") { Description = "Also those told without enough of who, whom, where and when" };
        Option<string> convention = ConventionOption.Create();
        Option<bool> json = new("--json") { Description = "One JSON object per incident and line, as docs/incidents.md says" };
        Verb verb = new(
            "incidents",
            "List incidents: each happening once, however many reports tell of it",
            """
            casus incidents --type ASSAULT --from 2024-04-01 --to 2024-04-30
            casus incidents --actor ISR --min-origins 2 --disputed
            casus incidents --as-of 2024-04-15 --json
            """);
        filters.AddTo(verb);
        foreach (Option option in (Option[])[origins, disputed, review, vague, convention, json]) verb.Options.Add(option);
        desk.AddTo(verb);
        return verb.Does(p =>
        {
            IncidentQuery query = new()
            {
                Accounts = filters.Query(p, p.GetValue(json) ? null : Screenful),
                MinOrigins = p.GetValue(origins),
                Disputed = p.GetValue(disputed),
                Review = State(p.GetValue(review)),
                Anchored = !p.GetValue(vague),
            };
            Convention counting = ConventionOption.Parse(p.GetValue(convention));
            return desk.Open(terminal, p, (d, _) => Run(terminal, d, query, counting, p.GetValue(json)));
        });
    }

    private static int Run(Terminal terminal, Desk.Desk desk, IncidentQuery query, Convention convention, bool json)
    {
        // One more than asked for tells whether there are more.
        IncidentQuery ask = query with { Accounts = query.Accounts with { Limit = query.Accounts.Limit + 1 } };
        Page page = new(terminal);
        int shown = 0;
        foreach (Incident incident in desk.Incidents(ask))
        {
            terminal.Cancel.ThrowIfCancellationRequested();
            if (shown == query.Accounts.Limit)
            {
                if (!json) terminal.Error.WriteLine($"casus: the first {shown} are shown; --limit 0 shows all");
                break;
            }

            shown++;
            if (json) IncidentJson.Write(terminal.Out, incident, Estimate.Of(incident, convention));
            else IncidentLine.Write(page, incident);
        }

        if (shown == 0 && !json) terminal.Error.WriteLine("casus: no incident matches" + (query.Anchored ? "; --vague shows those told too vaguely to list" : ""));
        return ExitCode.Done;
    }

    private static ReviewState? State(string? name) => name is null ? null
        : WireName.TryParse(name.ToLowerInvariant(), out ReviewState state) ? state
        : throw new UsageException($"--review '{name}' is none of unreviewed, confirmed, rejected");
}
