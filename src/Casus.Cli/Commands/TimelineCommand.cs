using System.CommandLine;
using Casus.Analysis;
using Casus.Analysis.Incidents;
using Casus.Cli.Views;

namespace Casus.Cli.Commands;

/// <summary><c>casus timeline</c>: what reports tell in order of time, disputes marked.</summary>
internal static class TimelineCommand
{
    public static Verb Create(Terminal terminal)
    {
        CodedReports reports = new();
        FilterArguments filters = new("--from-source");
        Option<string> convention = ConventionOption.Create();
        Option<bool> json = new("--json") { Description = "One JSON object per incident and line, as docs/incidents.md says" };
        Verb verb = new(
            "timeline",
            "Show what happened in order of time, by whose account, disputes marked",
            """
            casus timeline samples
            casus timeline --actor IRN --from 2024-04-01 --to 2024-04-30
            casus timeline --as-of 2024-04-15
            """);
        reports.AddTo(verb);
        filters.AddTo(verb);
        verb.Options.Add(convention);
        verb.Options.Add(json);
        return verb.Does(p => reports.Open(terminal, p, (desk, _) =>
            Run(terminal, desk.Timeline(filters.Query(p, limit: null)), ConventionOption.Parse(p.GetValue(convention)), p.GetValue(json))));
    }

    private static int Run(Terminal terminal, Timeline timeline, Convention convention, bool json)
    {
        if (json)
        {
            foreach (Incident incident in timeline.Incidents) IncidentJson.Write(terminal.Out, incident, Estimate.Of(incident, convention));
        }
        else
        {
            TimelineView.Write(new Page(terminal), timeline);
        }

        return ExitCode.Done;
    }
}
