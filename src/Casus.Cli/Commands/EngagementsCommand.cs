using System.Collections.Immutable;
using System.CommandLine;
using Casus.Analysis;
using Casus.Analysis.Engagements;
using Casus.Analysis.Incidents;
using Casus.Cli.Views;
using Casus.Core.Records;

namespace Casus.Cli.Commands;

/// <summary><c>casus engagements</c>: per attack, who says how many were launched, intercepted, failed and hit.</summary>
internal static class EngagementsCommand
{
    public static Verb Create(Terminal terminal)
    {
        CodedReports reports = new();
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
        return verb.Does(p => Run(terminal, reports.Read(terminal, p), p.GetValue(json)));
    }

    private static int Run(Terminal terminal, (CodedReport[] Reports, int ExitCode) read, bool json)
    {
        Timeline timeline = Timeline.Of(read.Reports, WeaponWords.Load(LexiconOption.Open(terminal, null)));
        ImmutableArray<Engagement> engagements = Engagement.Of(timeline.Incidents);
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
        return read.ExitCode;
    }
}
