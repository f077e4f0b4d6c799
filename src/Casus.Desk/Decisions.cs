using System.Collections.Immutable;
using Casus.Analysis.Incidents;
using Casus.Core;
using Casus.Core.Records;
using Casus.Ledger;

namespace Casus.Desk;

/// <summary>
/// What an analyst does with incidents. Each act is an entry of the ledger with author and reason; nothing is replaced, and
/// what an analyst put together or apart stays so whatever comes later.
/// </summary>
public sealed class Decisions(SqliteLedger ledger, Desk desk, TimeProvider clock, string author, string? reason)
{
    public Decision Confirm(IncidentId id) => Decide(DecisionKind.Confirm, desk.Incident(id));

    public Decision Reject(IncidentId id) => Decide(DecisionKind.Reject, desk.Incident(id));

    public Decision Comment(IncidentId id) => Decide(DecisionKind.Comment, desk.Incident(id));

    /// <exception cref="CasusException">CAS014 there is no such field, or the value is none of it.</exception>
    public Decision Correct(IncidentId id, string field, string value)
    {
        Correction.Check(field, value);
        return Decide(DecisionKind.Correct, desk.Incident(id), field: field, value: value);
    }

    /// <summary>The same of one event: whether it is one, and what its type or mode is. It teaches `casus train events`.</summary>
    /// <param name="account">The report's id, a slash and the event's.</param>
    /// <param name="field">Null to confirm or reject the event.</param>
    public Decision OnEvent(string account, DecisionKind kind, string? field = null, string? value = null)
    {
        if (field is not (null or "type" or "mode")) throw new CasusException("CAS014", field, "is not corrected on one event: correct the incident");
        if (field is not null) Correction.Check(field, value ?? "");
        (Incident incident, Account told) = Find(account);
        return ledger.Incidents.Decide(
            New(kind, incident, null) with { About = new EventWords(told.Report.Id, told.Event.Trigger), Field = field, Value = value }, []);
    }

    /// <summary>The second incident goes into the first, with all its accounts.</summary>
    public Decision Merge(IncidentId kept, IncidentId merged) => ledger.Incidents.Together(() =>
    {
        Incident first = desk.Incident(kept), second = desk.Incident(merged);
        if (first.Number == second.Number) throw new CasusException("CAS015", $"{kept} {merged}", "are one incident already");
        return ledger.Incidents.Decide(
            New(DecisionKind.Merge, first, second.Number.Number),
            Placements([first.Number.Number, second.Number.Number], p => first.Number.Number, $"merged with {second.Id} by {author}"));
    });

    /// <summary>Some accounts of an incident are of another, which is made for them.</summary>
    /// <param name="accounts">Report ids with the event's id, or report ids alone for all that a report tells of it.</param>
    public Decision Split(IncidentId id, IReadOnlyCollection<string> accounts) => ledger.Incidents.Together(() =>
    {
        Incident incident = desk.Incident(id);
        HashSet<string> apart = [.. incident.Accounts.Where(a => accounts.Contains(a.Id) || accounts.Contains(a.Report.Id)).Select(a => a.Id)];
        string? unknown = accounts.FirstOrDefault(a => !incident.Accounts.Any(i => i.Id == a || i.Report.Id == a));
        if (unknown is not null) throw new CasusException("CAS005", unknown, $"is no account of {incident.Id}: 'casus incident {incident.Id}' prints them");
        if (apart.Count == incident.Accounts.Length) throw new CasusException("CAS015", incident.Id, "would be left without accounts: name only those that are of another incident");
        int other = ledger.Incidents.Next;
        return ledger.Incidents.Decide(
            New(DecisionKind.Split, incident, other),
            Placements([incident.Number.Number], p => apart.Contains($"{p.Coding.Report.Id}/{p.Event.Id}") ? other : incident.Number.Number, $"split by {author}"));
    });

    private ImmutableArray<Placement> Placements(IReadOnlyCollection<int> incidents, Func<PlacedEvent, int> where, string why) =>
        [.. ledger.Incidents.AccountsOf(incidents, asOf: null).Select(p => new Placement(p.Key, where(p), why))];

    private (Incident Incident, Account Account) Find(string account)
    {
        Incident incident = desk.Holding(account)
            ?? throw new CasusException("CAS005", account, "is no event of an incident: 'casus incident' prints them as r0123456789abcdef/e1");
        return (incident, incident.Accounts.First(a => a.Id == account));
    }

    private Decision Decide(DecisionKind kind, Incident incident, string? field = null, string? value = null) =>
        ledger.Incidents.Decide(New(kind, incident, null) with { Field = field, Value = value }, []);

    private Decision New(DecisionKind kind, Incident incident, int? other) =>
        new(0, kind, incident.Number.Number, other, null, null, null, author, reason, clock.GetUtcNow());
}
