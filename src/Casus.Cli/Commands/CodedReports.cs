using System.CommandLine;
using Casus.Ledger;

namespace Casus.Cli.Commands;

/// <summary>The reports that a command over many of them looks at: those of its inputs, or else the ledger's.</summary>
/// <param name="isId">What among the inputs is the id of something to show, and no input.</param>
internal sealed class CodedReports(Predicate<string>? isId = null)
{
    private readonly ReadingArguments _reading = new(orLedger: true, isId);
    private readonly LedgerArguments _ledger = new();

    public LedgerArguments Ledger => _ledger;

    public void AddTo(Command command)
    {
        _reading.AddTo(command);
        command.Options.Add(_ledger.File);
    }

    public string[] Ids(ParseResult parsed) => _reading.Ids(parsed);

    public bool AreOfLedger(ParseResult parsed) => _reading.AreOfLedger(parsed);

    /// <summary>
    /// Runs over a desk: of the ledger, or of one in memory that is filled from the inputs and gone afterwards.
    /// </summary>
    /// <param name="use">Returns an exit code, which counts unless reading the inputs went worse.</param>
    public int Open(Terminal terminal, ParseResult parsed, Func<Desk.Desk, SqliteLedger, int> use)
    {
        if (AreOfLedger(parsed))
        {
            using SqliteLedger kept = _ledger.OpenExisting(terminal, parsed);
            return use(DeskArguments.Linked(terminal, kept), kept);
        }

        using SqliteLedger ledger = SqliteLedger.Open(":memory:", terminal.Clock);
        Intake intake = _reading.Intake(terminal, parsed);
        ledger.AppendAll(intake.Code());
        int exitCode = use(DeskArguments.Linked(terminal, ledger), ledger);
        return intake.ExitCode == ExitCode.Done ? exitCode : intake.ExitCode;
    }
}
