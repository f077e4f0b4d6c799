using System.CommandLine;
using Casus.Analysis.Provenance;
using Casus.Cli.Views;
using Casus.Core;
using Casus.Ledger;

namespace Casus.Cli.Commands;

/// <summary><c>casus versions ID</c>: how a report's text was changed, word by word.</summary>
internal static class VersionsCommand
{
    public static Verb Create(Terminal terminal)
    {
        LedgerArguments ledger = new();
        Argument<string> id = new("ID") { Description = "A report (r0123456789abcdef) in any of its versions, as list prints them" };
        Option<bool> all = new("--all") { Description = "Show all words that were kept, not only those around a change" };
        Option<bool> json = new("--json") { Description = "One JSON object per version and line, as docs/provenance.md says" };
        Verb verb = new(
            "versions",
            "Show the versions of a report and what changed between them",
            """
            casus versions r0123456789abcdef
            casus versions r0123456789abcdef --all --ledger casus.db
            """)
        {
            id, all, json, ledger.File,
        };
        return verb.Does(p =>
        {
            using SqliteLedger opened = ledger.OpenExisting(terminal, p);
            string report = p.GetRequiredValue(id);
            IReadOnlyList<ReportVersion> versions = opened.Versions.Of(report);
            if (versions.Count == 0) throw new CasusException("CAS005", report, "is no report of this ledger: 'casus list' prints the ids");
            Write(terminal, versions, p.GetValue(all), p.GetValue(json));
            return ExitCode.Done;
        });
    }

    private static void Write(Terminal terminal, IReadOnlyList<ReportVersion> versions, bool all, bool json)
    {
        Page page = new(terminal);
        for (int i = 0; i < versions.Count; i++)
        {
            ReportVersion? before = i == 0 ? null : versions[i - 1];
            WordDiff? diff = before is null ? null : WordDiff.Between(before.Report.Text.Value, versions[i].Report.Text.Value);
            if (json) ProvenanceJson.Version(terminal.Out, versions[i], before, diff);
            else ProvenanceView.Version(page, versions[i], before, diff, all);
        }
    }
}
