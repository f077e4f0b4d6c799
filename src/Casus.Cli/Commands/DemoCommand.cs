using System.CommandLine;
using Casus.Analysis;
using Casus.Cli.Views;
using Casus.Coding;
using Casus.Core;
using Casus.Ingest;
using Casus.Language;
using Casus.Ledger;

namespace Casus.Cli.Commands;

/// <summary><c>casus demo</c>: codes the samples into a temporary ledger and prints the timeline, disputes marked.</summary>
internal static class DemoCommand
{
    public static Verb Create(Terminal terminal)
    {
        Option<bool> noServe = new("--no-serve") { Description = "Print the timeline and end" };
        Option<ParserKind> parser = ParserOption.Create();
        Verb verb = new(
            "demo",
            "Show the timeline of the sample reports, disputes marked",
            """
            casus demo
            casus demo --no-serve
            """)
        {
            noServe, parser,
        };
        return verb.Does(p => Run(terminal, p.GetValue(parser)));
    }

    private static int Run(Terminal terminal, ParserKind parser)
    {
        string samples = Path.Combine(terminal.Root, "samples");
        if (!Directory.Exists(samples))
            throw new CasusException("CAS003", samples, "is not there: reinstall, or run casus from a full checkout");
        string[] files = [.. Directory.GetFiles(samples, "*.txt").Order(StringComparer.Ordinal)];
        Intake intake = new(terminal, files, new ReadingOptions(), () => Coder.Load(terminal.Root, parser));
        // By way of a ledger that is gone afterwards: what is shown is what was kept.
        using SqliteLedger ledger = SqliteLedger.Open(":memory:", terminal.Clock);
        ledger.AppendAll(intake.Code());
        Timeline timeline = DeskArguments.Linked(terminal, ledger).Timeline(new LedgerQuery());
        Page page = new(terminal);
        page.Line(0, 0, $"{Phrases.Count((int)ledger.Count().Reports, "sample report")} read; the outlets are invented, the happenings are not.");
        page.Blank();
        TimelineView.Write(page, timeline);
        return intake.ExitCode;
    }
}
