using System.CommandLine;
using Casus.Analysis.Incidents;
using Casus.Cli.Views;
using Casus.Ledger;

namespace Casus.Cli.Commands;

/// <summary><c>casus incident ID</c>: what is best known of one incident, who says so, who says otherwise.</summary>
internal static class IncidentCommand
{
    public static Verb Create(Terminal terminal)
    {
        DeskArguments desk = new();
        Argument<string> id = new("ID") { Description = "An incident (i17), or an event of one (r0123456789abcdef/e1)" };
        Option<string> asOf = AsOfOption.Create();
        Option<string> convention = ConventionOption.Create();
        Option<bool> history = new("--history") { Description = "Also when and why each account was placed here" };
        Option<bool> json = new("--json") { Description = "A JSON object, as docs/incidents.md says" };
        Verb verb = new(
            "incident",
            "Show what is best known of an incident, who says so, and who says otherwise",
            """
            casus incident i1
            casus incident i1 --as-of 2024-04-02 --convention acled
            """)
        {
            id, asOf, convention, history, json,
        };
        desk.AddTo(verb);
        return verb.Does(p => desk.Open(terminal, p, (d, ledger) =>
        {
            Incident incident = Find(d, p.GetRequiredValue(id), AsOfOption.Parse(asOf.Name, p.GetValue(asOf)));
            var estimates = Estimate.Of(incident, ConventionOption.Parse(p.GetValue(convention)));
            if (p.GetValue(json))
            {
                IncidentJson.Write(terminal.Out, incident, estimates);
                return ExitCode.Done;
            }

            Page page = new(terminal);
            if (incident.Id != p.GetRequiredValue(id)) page.Line(0, 2, new Run($"{p.GetRequiredValue(id)} is of {incident.Id} now", Looks.Warning));
            IncidentView.Write(page, incident, estimates);
            if (p.GetValue(history)) History(page, ledger, incident.Number);
            return ExitCode.Done;
        }));
    }

    /// <exception cref="Core.CasusException">CAS005 there is none.</exception>
    public static Incident Find(Desk.Desk desk, string id, DateTimeOffset? asOf = null)
    {
        if (IncidentId.TryParse(id, out IncidentId number)) return desk.Incident(number, asOf);
        return desk.Holding(id) ?? throw new Core.CasusException("CAS005", id, "is no incident of this ledger: 'casus incidents' prints the ids");
    }

    private static void History(Page page, SqliteLedger ledger, IncidentId number)
    {
        page.Blank();
        page.Line(0, 2, new Run("How it came together", Looks.Strong));
        foreach ((string account, string why, DateTimeOffset at) in ledger.Incidents.History(number.Number))
            page.Line(2, 4, Phrases.Iso(DateOnly.FromDateTime(at.UtcDateTime)), $"  {account}: {why}");
    }
}
