using Casus.Cli.Views;
using Casus.Ledger;

namespace Casus.Cli.Commands;

/// <summary><c>casus ingest INPUT…</c>: codes reports, keeps them in the ledger and links them to incidents. Reading a report twice keeps it once.</summary>
internal static class IngestCommand
{
    public static Verb Create(Terminal terminal)
    {
        ReadingArguments reading = new();
        LedgerArguments ledger = new();
        Verb verb = new(
            "ingest",
            "Read reports and keep what they say in a ledger",
            """
            casus ingest samples/*.txt
            casus ingest dump.jsonl --source "Harbour Wire" --ledger conflict.db
            """);
        reading.AddTo(verb);
        verb.Options.Add(ledger.File);
        return verb.Does(p => Run(terminal, reading.Intake(terminal, p), ledger.Path(terminal, p)));
    }

    private static int Run(Terminal terminal, Intake intake, string path)
    {
        using SqliteLedger ledger = SqliteLedger.Open(path, terminal.Clock);
        int written = ledger.AppendAll(intake.Code());
        DeskArguments.Linked(terminal, ledger);
        LedgerCounts counts = ledger.Count();
        terminal.Out.WriteLine($"{Phrases.Count(intake.Count, "report")} read, {written} new to the ledger");
        terminal.Out.WriteLine($"{path}: {Phrases.Number(counts.Reports)} reports, {Phrases.Number(counts.Events)} events");
        if (intake.Failed > 0) terminal.Error.WriteLine($"casus: {Phrases.Count(intake.Failed, "input")} could not be read; the lines above say why");
        return intake.ExitCode;
    }
}
