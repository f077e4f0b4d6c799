using System.CommandLine;
using Casus.Core.Records;
using Casus.Ledger;

namespace Casus.Cli.Commands;

/// <summary>The reports that a command over many of them looks at: those of its inputs, or else the ledger's.</summary>
internal sealed class CodedReports
{
    private readonly ReadingArguments _reading = new(orLedger: true);
    private readonly LedgerArguments _ledger = new();
    private readonly Option<string> _source = new("--from-source") { Description = "Of the ledger's reports only those of this publisher", HelpName = "NAME" };

    public LedgerArguments Ledger => _ledger;

    public void AddTo(Command command)
    {
        _reading.AddTo(command);
        command.Options.Add(_source);
        command.Options.Add(_ledger.File);
    }

    public bool AreOfLedger(ParseResult parsed) => _reading.AreOfLedger(parsed);

    /// <returns>The reports in their newest version, and the exit code that their reading asks for.</returns>
    public (CodedReport[] Reports, int ExitCode) Read(Terminal terminal, ParseResult parsed)
    {
        if (!AreOfLedger(parsed))
        {
            Intake intake = _reading.Intake(terminal, parsed);
            CodedReport[] coded = [.. intake.Code()];
            return (coded, intake.ExitCode);
        }

        using SqliteLedger ledger = _ledger.OpenExisting(terminal, parsed);
        return ([.. ledger.ReadAll(new LedgerQuery { Source = parsed.GetValue(_source) })], ExitCode.Done);
    }
}
