using System.Collections.Immutable;
using System.CommandLine;
using Casus.Analysis.Engagements;
using Casus.Cli.Views;

namespace Casus.Cli.Commands;

/// <summary><c>casus engagements</c>: per attack, who says how many were launched, intercepted, failed and hit.</summary>
internal static class EngagementsCommand
{
    public static Verb Create(Terminal terminal)
    {
        CodedReports reports = new();
        FilterArguments filters = new("--from-source");
        Option<bool> json = new("--json") { Description = "One JSON object per attack and line, as docs/engagements.md says" };
        Verb verb = new(
            "engagements",
            "Show what was launched, intercepted, failed and hit in each attack, by every account",
            """
            casus engagements samples
            casus engagements --ledger casus.db --json
            """);
        reports.AddTo(verb);
        verb.Options.Add(json);
        filters.AddTo(verb);
        return verb.Does(p => reports.Open(terminal, p, (desk, _) => Run(terminal, Engagement.Of(desk.Timeline(filters.Query(p, limit: null)).Incidents), p.GetValue(json))));
    }

    private static int Run(Terminal terminal, ImmutableArray<Engagement> engagements, bool json)
    {
        if (json)
        {
            foreach (Engagement engagement in engagements) EngagementJson.Write(terminal.Out, engagement);
        }
        else
        {
            Page page = new(terminal);
            foreach (Engagement engagement in engagements) EngagementView.Write(page, engagement);
        }

        if (engagements.IsEmpty && !json) terminal.Error.WriteLine("casus: no report counts what was launched or intercepted");
        return ExitCode.Done;
    }
}
