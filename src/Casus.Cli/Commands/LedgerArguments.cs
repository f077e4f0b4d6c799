using System.CommandLine;
using System.Globalization;
using Casus.Core;
using Casus.Core.Ontology;
using Casus.Core.Text;
using Casus.Ledger;

namespace Casus.Cli.Commands;

/// <summary>Where the ledger is: <c>--ledger FILE</c>, else <c>CASUS_LEDGER</c>, else <c>casus.db</c> in the current folder.</summary>
internal sealed class LedgerArguments
{
    public Option<string> File { get; } = new("--ledger")
    {
        Description = "The ledger file [default: $CASUS_LEDGER, else casus.db]",
        HelpName = "FILE",
    };

    public string Path(Terminal terminal, ParseResult parsed) =>
        parsed.GetValue(File) ?? (terminal.Variable("CASUS_LEDGER") is { Length: > 0 } named ? named : "casus.db");

    /// <summary>Opens a ledger that must be there already.</summary>
    public SqliteLedger OpenExisting(Terminal terminal, ParseResult parsed)
    {
        string path = Path(terminal, parsed);
        if (!System.IO.File.Exists(path))
            throw new CasusException("CAS004", path, "is not there: make a ledger with 'casus ingest FILES', or name one with --ledger");
        return SqliteLedger.Open(path, terminal.Clock);
    }
}

/// <summary>Which events: the same filters for every command that asks the ledger.</summary>
/// <param name="source">How the filter by publisher is called, where a command has a --source of its own.</param>
internal sealed class FilterArguments(string source = "--source")
{
    private readonly Option<string> _actor = new("--actor") { Description = "Code (ISR), code and sector (\"IRN MIL\") or name of an actor", HelpName = "WHO" };
    private readonly Option<string> _recipient = new("--recipient") { Description = "The same, of a recipient", HelpName = "WHO" };
    private readonly Option<string> _dyad = new("--dyad") { Description = "Actor and recipient at once, in this order: ISR,IRN is what Israel did to Iran", HelpName = "WHO,WHOM" };
    private readonly Option<string> _type = new("--type") { Description = "PLOVER type, such as ASSAULT", HelpName = "TYPE" };
    private readonly Option<string> _country = new("--country") { Description = "Where it happened, ISO 3166-1 alpha-3", HelpName = "CODE" };
    private readonly Option<string> _place = new("--place") { Description = "Part of the place's name", HelpName = "NAME" };
    private readonly Option<string> _box = new("--box") { Description = "Where it happened, in degrees, over the date line where W > E; only places known as points lie in a box, no provinces or countries", HelpName = "S,W,N,E" };
    private readonly Option<string> _from = new("--from") { Description = "First day", HelpName = "DATE" };
    private readonly Option<string> _to = new("--to") { Description = "Last day, included", HelpName = "DATE" };
    private readonly Option<string> _status = new("--status") { Description = "occurred, ongoing, denied, threatened, planned, requested, predicted or hypothetical", HelpName = "STATUS" };
    private readonly Option<string> _source = new(source) { Description = "Who published the report", HelpName = "NAME" };
    private readonly Option<string> _text = new("--text") { Description = "Words that the report holds", HelpName = "WORDS" };
    private readonly Option<string> _asOf = AsOfOption.Create();
    private readonly Option<int?> _limit = new("--limit") { Description = "At most so many; 0 for all", HelpName = "N" };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_actor, _recipient, _dyad, _type, _country, _place, _box, _from, _to, _status, _source, _text, _asOf, _limit])
            command.Options.Add(option);
    }

    /// <param name="limit">Where the command line gives none; null for all.</param>
    public LedgerQuery Query(ParseResult parsed, int? limit) => new()
    {
        Actor = parsed.GetValue(_actor) ?? Dyad(parsed)?[0],
        Recipient = parsed.GetValue(_recipient) ?? Dyad(parsed)?[1],
        Type = Type(parsed.GetValue(_type)),
        Country = parsed.GetValue(_country),
        Place = parsed.GetValue(_place),
        Box = Box(parsed.GetValue(_box)),
        From = Day(_from.Name, parsed.GetValue(_from)),
        To = Day(_to.Name, parsed.GetValue(_to)),
        Status = Status(parsed.GetValue(_status)),
        Source = parsed.GetValue(_source),
        Text = parsed.GetValue(_text),
        AsOf = AsOfOption.Parse(_asOf.Name, parsed.GetValue(_asOf)),
        Limit = (parsed.GetValue(_limit) ?? limit) switch { 0 or null => null, < 0 => throw new UsageException("--limit is a number from 0"), int n => n },
    };

    private string[]? Dyad(ParseResult parsed)
    {
        if (parsed.GetValue(_dyad) is not { } dyad) return null;
        if (parsed.GetValue(_actor) is not null || parsed.GetValue(_recipient) is not null) throw new UsageException("--dyad names actor and recipient: leave out --actor and --recipient");
        return dyad.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } who, { Length: > 0 } whom] ? [who, whom]
            : throw new UsageException($"--dyad '{dyad}' is no pair of actors: write ISR,IRN");
    }

    private static Box? Box(string? text)
    {
        if (text is null) return null;
        string[] edges = text.Split(',');
        double[] degrees = [.. edges.Select(e => double.TryParse(e, NumberStyles.Float, CultureInfo.InvariantCulture, out double d) ? d : double.NaN)];
        return degrees is [var south, var west, var north, var east] && new Box(south, west, north, east) is { IsValid: true } box ? box
            : throw new UsageException($"--box '{text}' is none: write south, west, north and east in degrees, such as 29,34,33.5,36");
    }

    private static EventType? Type(string? name) => name is null ? null
        : EventTypes.TryParse(name, out EventType type) ? type
        : throw new UsageException($"--type '{name}' is none of {string.Join(", ", EventTypes.All.Select(t => t.Name()))}");

    private static EventStatus? Status(string? name) => name is null ? null
        : WireName.TryParse(name.ToLowerInvariant(), out EventStatus status) ? status
        : throw new UsageException($"--status '{name}' is none of {string.Join(", ", Enum.GetValues<EventStatus>().Select(WireName.Of))}");

    private static DateOnly? Day(string option, string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
        : throw new UsageException($"{option} '{text}' is no date: write 2024-04-19");
}
