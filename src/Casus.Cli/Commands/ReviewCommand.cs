using System.CommandLine;
using Casus.Analysis.Incidents;
using Casus.Cli.Views;
using Casus.Core.Records;
using Casus.Desk;
using Casus.Ledger;

namespace Casus.Cli.Commands;

/// <summary><c>casus review [confirm|reject|correct|merge|split|comment]</c>: what an analyst makes of incidents.</summary>
internal static class ReviewCommand
{
    private const int Screenful = 20;

    public static Verb Create(Terminal terminal)
    {
        DeskArguments desk = new();
        FilterArguments filters = new();
        Option<string> convention = ConventionOption.Create();
        Option<bool> json = new("--json") { Description = "One JSON object per incident and line, as docs/incidents.md says" };
        Verb verb = new(
            "review",
            "List what most deserves an analyst's look, and record what the analyst decides",
            """
            casus review --actor IRN
            casus review confirm i1 --by "A. Analyst" --reason "Satellite picture of 2 April"
            casus review merge i1 i7 --by "A. Analyst"
            """)
        {
            OnAny(terminal, "confirm", "Say that an incident, or the coding of an event, is right", DecisionKind.Confirm),
            OnAny(terminal, "reject", "Say that an incident did not happen, or that a coding is wrong", DecisionKind.Reject),
            Correct(terminal),
            Merge(terminal),
            Split(terminal),
            Comment(terminal),
        };
        filters.AddTo(verb);
        verb.Options.Add(convention);
        verb.Options.Add(json);
        desk.AddTo(verb);
        return verb.Does(p => desk.Open(terminal, p, (d, _) =>
        {
            LedgerQuery query = filters.Query(p, Screenful);
            Incident[] first = [.. d.Incidents(new IncidentQuery { Accounts = query with { Limit = null } })
                .Select(i => (Incident: i, Priority: Priority.Of(i))).Where(i => i.Priority > 0)
                .OrderByDescending(i => i.Priority).ThenBy(i => i.Incident.Number.Number)
                .Take(query.Limit ?? int.MaxValue).Select(i => i.Incident)];
            Convention counting = ConventionOption.Parse(p.GetValue(convention));
            Page page = new(terminal);
            foreach (Incident incident in first)
            {
                if (p.GetValue(json)) IncidentJson.Write(terminal.Out, incident, Estimate.Of(incident, counting));
                else IncidentLine.Write(page, incident);
            }

            if (first.Length == 0) terminal.Error.WriteLine("casus: nothing is left to review");
            return ExitCode.Done;
        }));
    }

    private static Verb OnAny(Terminal terminal, string name, string description, DecisionKind kind)
    {
        Argument<string> id = new("ID") { Description = "An incident (i17) or an event (r0123456789abcdef/e1)" };
        Verb verb = new(name, description, $"""casus review {name} i17 --by "A. Analyst" --reason "Checked against the video" """.Trim()) { id };
        return Deciding(terminal, verb, (p, decisions) => Read(p.GetRequiredValue(id), out IncidentId incident)
            ? kind == DecisionKind.Confirm ? decisions.Confirm(incident) : decisions.Reject(incident)
            : decisions.OnEvent(p.GetRequiredValue(id), kind));
    }

    private static Verb Correct(Terminal terminal)
    {
        Argument<string> id = new("ID") { Description = "An incident (i17) or an event (r0123456789abcdef/e1)" };
        Argument<string> field = new("FIELD") { Description = string.Join(", ", Correction.Fields) };
        Argument<string> value = new("VALUE") { Description = "What it is" };
        Verb verb = new("correct", "Set one field; what the accounts say stays to be seen", """casus review correct i17 killed 13-16 --by "A. Analyst" --reason "Hospital lists" """.Trim())
        {
            id, field, value,
        };
        return Deciding(terminal, verb, (p, decisions) =>
        {
            string name = p.GetRequiredValue(field).ToLowerInvariant();
            return Read(p.GetRequiredValue(id), out IncidentId incident)
                ? decisions.Correct(incident, name, p.GetRequiredValue(value))
                : decisions.OnEvent(p.GetRequiredValue(id), DecisionKind.Correct, name, p.GetRequiredValue(value));
        });
    }

    private static Verb Merge(Terminal terminal)
    {
        Argument<string> kept = new("ID") { Description = "The incident that stays (i17)" };
        Argument<string> merged = new("OTHER") { Description = "The one that goes into it (i18)" };
        Verb verb = new("merge", "Say that two incidents are one", """casus review merge i17 i18 --by "A. Analyst" --reason "One strike, two time zones" """.Trim())
        {
            kept, merged,
        };
        return Deciding(terminal, verb, (p, decisions) => decisions.Merge(Incident(p.GetRequiredValue(kept)), Incident(p.GetRequiredValue(merged))));
    }

    private static Verb Split(Terminal terminal)
    {
        Argument<string> id = new("ID") { Description = "The incident (i17)" };
        Argument<string[]> accounts = new("ACCOUNT")
        {
            Description = "What is of another incident: events (r0123456789abcdef/e1) or whole reports",
            Arity = ArgumentArity.OneOrMore,
        };
        Verb verb = new("split", "Say that some accounts of an incident are of another", """casus review split i17 r0123456789abcdef/e1 --by "A. Analyst" --reason "A second strike" """.Trim())
        {
            id, accounts,
        };
        return Deciding(terminal, verb, (p, decisions) => decisions.Split(Incident(p.GetRequiredValue(id)), p.GetRequiredValue(accounts)));
    }

    private static Verb Comment(Terminal terminal)
    {
        Argument<string> id = new("ID") { Description = "The incident (i17)" };
        Verb verb = new("comment", "Leave a word beside an incident", """casus review comment i17 --by "A. Analyst" --reason "Ask the hospital again in May" """.Trim()) { id };
        return Deciding(terminal, verb, (p, decisions) => decisions.Comment(Incident(p.GetRequiredValue(id))));
    }

    private static Verb Deciding(Terminal terminal, Verb verb, Func<ParseResult, Decisions, Decision> decide)
    {
        DeskArguments desk = new();
        Option<string> by = new("--by") { Description = "Who decides", HelpName = "NAME", Required = true };
        Option<string> reason = new("--reason") { Description = "Why", HelpName = "WORDS" };
        verb.Options.Add(by);
        verb.Options.Add(reason);
        desk.AddTo(verb);
        return verb.Does(p => desk.Open(terminal, p, (d, ledger) =>
        {
            Decision decision = decide(p, new Decisions(ledger, d, terminal.Clock, p.GetRequiredValue(by), p.GetValue(reason)));
            terminal.Out.WriteLine($"i{decision.Incident}: {IncidentView.Told(decision)}");
            return ExitCode.Done;
        }));
    }

    private static IncidentId Incident(string id) =>
        Read(id, out IncidentId incident) ? incident : throw new UsageException($"'{id}' is no incident: write its number as 'casus incidents' prints it (i17)");

    private static bool Read(string id, out IncidentId incident) => IncidentId.TryParse(id, out incident);
}
