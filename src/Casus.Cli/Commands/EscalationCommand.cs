using System.CommandLine;
using System.Globalization;
using Casus.Analysis.Escalation;
using Casus.Analysis.Incidents;
using Casus.Cli.Views;
using Casus.Core.Ontology;
using Casus.Desk;
using Casus.Ledger;

namespace Casus.Cli.Commands;

/// <summary><c>casus escalation ONE OTHER</c>: how hostile two sides are to each other, day by day, and whether one answers the other.</summary>
internal sealed class EscalationCommand
{
    // More days than this are no longer told apart on a screen, and a century is a slip of the pen.
    private const int LongestDays = 36600;

    private readonly CodedReports _reports = new();
    private readonly Argument<string> _one = new("ONE") { Description = "An actor's code (ISR), several between commas (IRN,LBN), or a group's name" };
    private readonly Argument<string> _other = new("OTHER") { Description = "The other side, in the same way" };
    private readonly Option<string> _from = new("--from") { Description = "First day [default: that of the first incident]", HelpName = "DATE" };
    private readonly Option<string> _to = new("--to") { Description = "Last day, included [default: that of the last report]", HelpName = "DATE" };
    private readonly Option<string> _by = new("--by") { Description = "day or week", HelpName = "STEP", DefaultValueFactory = _ => "day" };
    private readonly Option<string[]> _groups = new("--group") { Description = "Names a group of actors: Axis=IRN,LBN,YEM", HelpName = "NAME=CODES" };
    private readonly Option<double> _share = new("--share") { Description = "Share of all reports that these are a known sample of, above 0 to 1", HelpName = "P", DefaultValueFactory = _ => 1 };
    private readonly Option<string> _asOf = AsOfOption.Create();
    private readonly Option<bool> _json = new("--json") { Description = "One JSON object per point and line, as docs/escalation.md says" };
    private readonly Option<bool> _csv = new("--csv") { Description = "One row per point" };

    public static Verb Create(Terminal terminal)
    {
        EscalationCommand command = new();
        Verb verb = new(
            "escalation",
            "Show how hostile two sides are to each other over time, and whether one answers the other",
            """
            casus escalation ISR IRN samples --from 2024-04-01 --to 2024-04-20
            casus escalation ISR Axis --group Axis=IRN,LBN,YEM --by week
            casus escalation ISR IRN --csv > isr-irn.csv
            """)
        {
            command._one, command._other,
        };
        command._reports.AddTo(verb);
        foreach (Option option in (Option[])[command._from, command._to, command._by, command._groups, command._share, command._asOf, command._json, command._csv])
            verb.Options.Add(option);
        return verb.Does(p => command.Run(terminal, p));
    }

    private int Run(Terminal terminal, ParseResult parsed)
    {
        (ActorSet one, ActorSet other) = (Side(parsed, _one), Side(parsed, _other));
        int step = parsed.GetValue(_by) switch
        {
            "day" => 1,
            "week" => 7,
            string by => throw new UsageException($"--by '{by}' is neither day nor week"),
            null => 1,
        };
        double share = parsed.GetValue(_share);
        if (share is not (> 0 and <= 1)) throw new UsageException("--share is above 0 and at most 1, such as 0.2");
        (DateOnly? from, DateOnly? to) = (Day(parsed, _from), Day(parsed, _to));
        if (from > to) throw new UsageException("--from lies after --to");
        DateTimeOffset? asOf = AsOfOption.Parse(_asOf.Name, parsed.GetValue(_asOf));
        return _reports.Open(terminal, parsed, (desk, ledger) =>
        {
            Incident[] incidents = Between(desk, one, other, asOf);
            DateOnly[] published = [.. ledger.Reports(new LedgerQuery { AsOf = asOf }).Select(r => r.Published.Date).OfType<DateOnly>()];
            DyadEscalation? found = Window(incidents, published, from, to) is not (var first, var last) ? null
                : DyadEscalation.Of(incidents, one, other, published, first, last, step, share);
            if (found is { IsEmpty: false }) return Show(terminal, parsed, found);
            terminal.Error.WriteLine($"casus: no report tells what {one.Name} and {other.Name} did to each other{(from is null && to is null ? "" : " in that time")}; 'casus incidents' shows who did what, 'casus list' the codes");
            return ExitCode.Done;
        });
    }

    private int Show(Terminal terminal, ParseResult parsed, DyadEscalation found)
    {
        if (parsed.GetValue(_json)) EscalationJson.Write(terminal.Out, found);
        else if (parsed.GetValue(_csv)) EscalationCsv.Write(terminal.Out, found);
        else new EscalationView(new Page(terminal), terminal.Width).Write(found);
        return ExitCode.Done;
    }

    // What an analyst rejected did not happen.
    private static Incident[] Between(Desk.Desk desk, ActorSet one, ActorSet other, DateTimeOffset? asOf) =>
    [
        .. one.Codes.Union(other.Codes)
            .SelectMany(code => desk.Incidents(new IncidentQuery { Accounts = new LedgerQuery { Actor = code, AsOf = asOf } }))
            .DistinctBy(i => i.Number)
            .Where(i => i.Status != EventStatus.Denied && i.Review != ReviewState.Rejected)
            .Where(i => (one.Holds(i.Actors) && other.Holds(i.Recipients)) || (other.Holds(i.Actors) && one.Holds(i.Recipients)))
            .OrderBy(i => i.Interval?.Start ?? DateTime.MaxValue).ThenBy(i => i.Number.Number),
    ];

    private static (DateOnly First, DateOnly Last)? Window(Incident[] incidents, DateOnly[] published, DateOnly? from, DateOnly? to)
    {
        if (incidents.Length == 0) return null;
        DateOnly[] days = [.. incidents.Select(DyadSeries.DayOf).OfType<DateOnly>()];
        DateOnly? known = days.Length > 0 ? days.Min() : published.Length > 0 ? published.Min() : null;
        DateOnly? last = to ?? (published.Length > 0 ? published.Max() : days.Length > 0 ? days.Max() : null);
        if ((from ?? known) is not { } first || last is not { } end) return null;
        if (end < first) end = first;
        return end.DayNumber - first.DayNumber > LongestDays
            ? throw new UsageException("more than a hundred years cannot be shown: give --from and --to")
            : (first, end);
    }

    private ActorSet Side(ParseResult parsed, Argument<string> argument)
    {
        string name = parsed.GetRequiredValue(argument);
        foreach (string group in parsed.GetValue(_groups) ?? [])
        {
            int equals = group.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) throw new UsageException($"--group '{group}' names no group: write Axis=IRN,LBN");
            if (string.Equals(group[..equals], name, StringComparison.OrdinalIgnoreCase)) return NotEmpty(ActorSet.Of(group[(equals + 1)..], group[..equals]), name);
        }

        return NotEmpty(ActorSet.Of(name), name);
    }

    private static ActorSet NotEmpty(ActorSet set, string name) =>
        set.Codes.Count > 0 ? set : throw new UsageException($"'{name}' names no actor: write a code (ISR) or several between commas (IRN,LBN)");

    private static DateOnly? Day(ParseResult parsed, Option<string> option) => parsed.GetValue(option) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
        : throw new UsageException($"{option.Name} '{text}' is no date: write 2024-04-19");
}
