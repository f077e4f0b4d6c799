using System.CommandLine;
using Casus.Analysis.Provenance;
using Casus.Cli.Views;
using Casus.Core;
using Casus.Core.Records;
using Casus.Ledger;

namespace Casus.Cli.Commands;

/// <summary><c>casus copies ID</c>: which other reports of the ledger have a report's text, and who was first.</summary>
internal static class CopiesCommand
{
    public static Verb Create(Terminal terminal)
    {
        LedgerArguments ledger = new();
        Argument<string> id = new("ID") { Description = "A report (r0123456789abcdef), as list prints them" };
        Option<bool> json = new("--json") { Description = "One JSON object, as docs/provenance.md says" };
        Verb verb = new(
            "copies",
            "Show which other reports are copies of one, how much they share and who was first",
            """
            casus copies r0123456789abcdef
            casus copies r0123456789abcdef --json --ledger casus.db
            """)
        {
            id, json, ledger.File,
        };
        return verb.Does(p =>
        {
            using SqliteLedger opened = ledger.OpenExisting(terminal, p);
            string asked = p.GetRequiredValue(id);
            IReadOnlyList<ReportVersion> versions = opened.Versions.Of(asked);
            if (versions.Count == 0) throw new CasusException("CAS005", asked, "is no report of this ledger: 'casus list' prints the ids");
            Report report = versions[^1].Report;
            CopyIndex index = new();
            foreach (Report other in opened.Versions.Newest())
            {
                terminal.Cancel.ThrowIfCancellationRequested();
                index.Add(other);
            }

            Credits credits = Credits.Load(LexiconOption.Open(terminal, null));
            IReadOnlyList<Copy> copies = index.Find(report);
            if (p.GetValue(json)) ProvenanceJson.Copies(terminal.Out, report, copies, credits);
            else ProvenanceView.Copies(new Page(terminal), report, copies, credits);
            return ExitCode.Done;
        });
    }
}
