using System.CommandLine;
using Casus.Analysis.Incidents;
using Casus.Cli.Views;
using Casus.Desk;
using Casus.Ledger;

namespace Casus.Cli.Commands;

/// <summary><c>casus diff --from DATE --to DATE [ID]</c>: what is known otherwise than before.</summary>
internal static class DiffCommand
{
    public static Verb Create(Terminal terminal)
    {
        DeskArguments desk = new();
        Argument<string?> id = new("ID") { Description = "An incident (i17); all where none is named", Arity = ArgumentArity.ZeroOrOne };
        Option<string> from = new("--from") { Description = "What was known then (2024-04-02 for the end of that day)", HelpName = "DATE", Required = true };
        Option<string> to = new("--to") { Description = "And then [default: now]", HelpName = "DATE" };
        Option<bool> json = new("--json") { Description = "One JSON object per change and line: incident, what, before, after" };
        Verb verb = new(
            "diff",
            "Show what the ledger knows otherwise than before",
            """
            casus diff --from 2024-04-02 --to 2024-04-09
            casus diff i1 --from 2024-04-02
            """)
        {
            id, from, to, json,
        };
        desk.AddTo(verb);
        return verb.Does(p =>
        {
            DateTimeOffset first = AsOfOption.Parse(from.Name, p.GetRequiredValue(from))!.Value;
            DateTimeOffset? last = AsOfOption.Parse(to.Name, p.GetValue(to));
            if (last < first) throw new UsageException("--to is before --from");
            return desk.Open(terminal, p, (d, _) => Run(terminal, Compared(d, p.GetValue(id), first, last), p.GetValue(json)));
        });
    }

    private static IEnumerable<(IncidentId Id, Incident? Before, Incident? After)> Compared(Desk.Desk desk, string? id, DateTimeOffset from, DateTimeOffset? to)
    {
        if (id is not null)
        {
            IncidentId one = IncidentId.TryParse(id, out IncidentId parsed) ? parsed : IncidentCommand.Find(desk, id).Number;
            return [(one, desk.Find(one, from), desk.Incident(one, to))];
        }

        Dictionary<IncidentId, Incident> before = All(desk, from), after = All(desk, to);
        return before.Keys.Union(after.Keys).OrderBy(i => i.Number)
            .Select(i => (i, before.GetValueOrDefault(i), after.GetValueOrDefault(i)))
            .Where(c => c.Item2?.IsAnchored == true || c.Item3?.IsAnchored == true);
    }

    private static Dictionary<IncidentId, Incident> All(Desk.Desk desk, DateTimeOffset? asOf) =>
        desk.Incidents(new IncidentQuery { Accounts = new LedgerQuery { AsOf = asOf } }).ToDictionary(i => i.Number);

    private static int Run(Terminal terminal, IEnumerable<(IncidentId Id, Incident? Before, Incident? After)> compared, bool json)
    {
        Page page = new(terminal);
        int changed = 0;
        foreach ((IncidentId id, Incident? before, Incident? after) in compared)
        {
            var changes = Change.Between(before, after);
            if (changes.IsEmpty) continue;
            changed++;
            if (json) Write(terminal, id, changes);
            else Write(page, id, (after ?? before)!, changes);
        }

        if (changed == 0 && !json) terminal.Error.WriteLine("casus: nothing is known otherwise");
        return ExitCode.Done;
    }

    private static void Write(Page page, IncidentId id, Incident incident, IEnumerable<Change> changes)
    {
        page.Line(0, IncidentLine.Body, [.. IncidentLine.Head(incident), new Run("  " + id, Looks.Dim)]);
        foreach (Change change in changes)
        {
            string words = change switch
            {
                { Before: null } => $"+ {change.What} {change.After}",
                { After: null } => $"- {change.What} {change.Before}",
                _ => $"  {change.What} {change.Before} → {change.After}",
            };
            page.Line(IncidentLine.Body, IncidentLine.Body + 4, words);
        }
    }

    private static void Write(Terminal terminal, IncidentId id, IEnumerable<Change> changes)
    {
        foreach (Change change in changes)
        {
            JsonLine.Write(terminal.Out, json =>
            {
                json.WriteString("incident", id.ToString());
                json.WriteString("what", change.What);
                json.WriteString("before", change.Before);
                json.WriteString("after", change.After);
            });
        }
    }
}
