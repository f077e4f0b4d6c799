using System.Collections.Immutable;
using System.CommandLine;
using Casus.Analysis.Forecasts;
using Casus.Cli.Views;
using Casus.Core.Ontology;
using Casus.Core.Text;
using Casus.Desk;
using Casus.Ledger;

namespace Casus.Cli.Commands;

/// <summary><c>casus forecasts [judge]</c>: who foresees what, how likely, by when, and what became of it.</summary>
internal static class ForecastsCommand
{
    private static readonly string States = string.Join(", ", Enum.GetValues<ForecastState>().Select(Word));

    public static Verb Create(Terminal terminal)
    {
        CodedReports reports = new();
        FilterArguments filters = new("--from-source");
        Option<string> state = new("--state") { Description = "Only those that are " + States, HelpName = "STATE" };
        Option<bool> intentions = new("--intentions") { Description = "Also what forecasters say that they will do themselves" };
        Option<bool> json = new("--json") { Description = "One JSON object per forecast and line" };
        Verb verb = new(
            "forecasts",
            "Show who foresees what, how likely and by when, and what became of it",
            """
            casus forecasts samples
            casus forecasts --state open
            casus forecasts judge r0123456789abcdef/p2 --state came-true --by "A. Analyst" --reason "The port was shelled on 3 May"
            """)
        {
            CreateJudge(terminal),
        };
        reports.AddTo(verb);
        filters.AddTo(verb);
        verb.Options.Add(state);
        verb.Options.Add(intentions);
        verb.Options.Add(json);
        return verb.Does(p =>
        {
            ForecastState? only = p.GetValue(state) is { } name ? Parse(name) : null;
            return reports.Open(terminal, p, (desk, ledger) =>
            {
                LedgerQuery query = filters.Query(p, limit: null);
                ImmutableArray<TrackedForecast> forecasts = TrackedForecast.Of(
                    ledger.ReadAll(query), ledger.Judgements(), [.. desk.Incidents(new IncidentQuery { Accounts = new LedgerQuery { AsOf = query.AsOf } }).Where(i => i.Status != EventStatus.Denied)]);
                return Run(terminal, [.. forecasts.Where(f => (p.GetValue(intentions) || !f.Forecast.IsIntention) && (only is null || f.State == only))], p.GetValue(json));
            });
        });
    }

    private static Verb CreateJudge(Terminal terminal)
    {
        LedgerArguments ledger = new();
        Argument<string> id = new("ID") { Description = "A forecast (r0123456789abcdef/p1), as 'casus forecasts' prints it" };
        Option<string> state = new("--state") { Description = States, HelpName = "STATE", Required = true };
        Option<string> by = new("--by") { Description = "Who judges", HelpName = "NAME", Required = true };
        Option<string> reason = new("--reason") { Description = "Why", HelpName = "WORDS" };
        Option<string> incident = new("--incident") { Description = "The incident that decided it", HelpName = "ID" };
        Verb judge = new("judge", "Record what became of a forecast; earlier judgements stay in the ledger",
            """casus forecasts judge r0123456789abcdef/p2 --state did-not --by "A. Analyst" """.Trim())
        {
            id, state, by, reason, incident, ledger.File,
        };
        return judge.Does(p =>
        {
            string forecast = p.GetRequiredValue(id);
            int slash = forecast.LastIndexOf('/');
            if (slash <= 0) throw new UsageException($"'{forecast}' is no forecast: write the report's id, a slash and the forecast's id (r0123456789abcdef/p1)");
            ForecastState judged = Parse(p.GetRequiredValue(state));
            using SqliteLedger opened = ledger.OpenExisting(terminal, p);
            opened.Judge(forecast[..slash], forecast[(slash + 1)..], judged, p.GetRequiredValue(by), p.GetValue(reason), p.GetValue(incident));
            terminal.Out.WriteLine($"{forecast}: {Word(judged)}");
            return ExitCode.Done;
        });
    }

    private static int Run(Terminal terminal, ImmutableArray<TrackedForecast> forecasts, bool json)
    {
        if (json)
        {
            foreach (TrackedForecast forecast in forecasts) ForecastJson.Write(terminal.Out, forecast);
            return ExitCode.Done;
        }

        if (forecasts.IsEmpty) terminal.Error.WriteLine("casus: nothing is foreseen in these reports");
        else ForecastView.Write(new Page(terminal), forecasts, DateOnly.FromDateTime(terminal.Clock.GetUtcNow().UtcDateTime));
        return ExitCode.Done;
    }

    private static string Word(ForecastState state) => WireName.Of(state).Replace('_', '-');

    private static ForecastState Parse(string name) => WireName.TryParse(name.ToLowerInvariant().Replace('-', '_'), out ForecastState state)
        ? state
        : throw new UsageException($"--state '{name}' is none of {States}");
}
