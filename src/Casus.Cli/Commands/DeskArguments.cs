using System.CommandLine;
using System.Globalization;
using Casus.Analysis.Incidents;
using Casus.Ledger;

namespace Casus.Cli.Commands;

/// <summary>The ledger's incidents: opened, and brought up to date with what was read since.</summary>
internal sealed class DeskArguments
{
    private readonly LedgerArguments _ledger = new();

    public void AddTo(Command command) => command.Options.Add(_ledger.File);

    public T Open<T>(Terminal terminal, ParseResult parsed, Func<Desk.Desk, SqliteLedger, T> use)
    {
        using SqliteLedger ledger = _ledger.OpenExisting(terminal, parsed);
        return use(Linked(terminal, ledger), ledger);
    }

    /// <summary>A desk over a ledger, every coding linked.</summary>
    public static Desk.Desk Linked(Terminal terminal, SqliteLedger ledger)
    {
        Desk.Desk desk = new(ledger, IncidentRules.Load(terminal.Root, LexiconOption.Open(terminal, null)));
        Progress progress = new(terminal, 0);
        desk.Link(progress.Report, terminal.Cancel);
        progress.Clear();
        return desk;
    }
}

/// <summary><c>--as-of DATE</c>: what the ledger knew then.</summary>
internal static class AsOfOption
{
    public static Option<string> Create() => new("--as-of")
    {
        Description = "What the ledger knew at the end of that day, or at that time (2024-04-19 or 2024-04-19T18:30Z)",
        HelpName = "DATE",
    };

    public static DateTimeOffset? Parse(string name, string? text)
    {
        if (text is null) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return new DateTimeOffset(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at)
            ? at
            : throw new UsageException($"{name} '{text}' is no date: write 2024-04-19 or 2024-04-19T18:30Z");
    }
}
