using System.Collections.Immutable;
using Casus.Analysis.Incidents;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Analysis;

/// <summary>What several reports tell, in order of time.</summary>
/// <param name="Incidents">What at least one account tells as real; verbal acts such as accusations are among them.</param>
/// <param name="Words">What is only asked for, threatened, planned, foreseen or denied: never mixed with happenings.</param>
public sealed record Timeline(ImmutableArray<Incident> Incidents, ImmutableArray<Account> Words)
{
    /// <summary>Pure: the same reports in any order give the same timeline, its incidents numbered in order of time.</summary>
    public static Timeline Of(IEnumerable<CodedReport> reports, IncidentRules rules)
    {
        CodedReport[] latest = LatestVersions(reports);
        Origins origins = Origins.Among([.. latest.Select(c => c.Report)], rules.Credits);
        Account[] accounts = [.. latest.SelectMany(c => AccountsOf(c, rules))];
        IEnumerable<Incident> grouped = Grouping.Of(accounts.Where(IsTold).Select(a => new Standing(a)), rules.Likeness)
            .Select(g => Incident.Of(new IncidentId(1), g.Members.Select(m => m.Standing.Account), origins, rules)!);
        return Of([.. InOrder(grouped).Select((incident, i) => incident with { Number = new IncidentId(i + 1) })], accounts);
    }

    /// <param name="incidents">Grouped already.</param>
    /// <param name="accounts">All accounts of the reports, for those that tell of no happening.</param>
    public static Timeline Of(IEnumerable<Incident> incidents, IEnumerable<Account> accounts)
    {
        Incident[] all = [.. InOrder(incidents)];
        IEnumerable<Account> denied = all.Where(i => i.Status == EventStatus.Denied).SelectMany(i => i.Accounts);
        return new Timeline(
            [.. all.Where(i => i.Status != EventStatus.Denied)],
            [
                .. accounts.Where(a => !IsTold(a)).Concat(denied)
                    .OrderBy(a => a.Report.Published.At).ThenBy(a => a.Report.Id, StringComparer.Ordinal).ThenBy(a => a.Event.Trigger),
            ]);
    }

    /// <summary>Every event of a report as an account.</summary>
    public static IEnumerable<Account> AccountsOf(CodedReport coded, IncidentRules rules) =>
        coded.Events.Select(e => rules.Words.Account(coded, e));

    /// <summary>True where it tells of something as real, or denies it: only such accounts are of an incident.</summary>
    public static bool IsTold(Account account) => account.Asserts || account.Event.Status is EventStatus.Denied;

    private static IEnumerable<Incident> InOrder(IEnumerable<Incident> incidents) => incidents
        .OrderBy(i => i.Interval?.Start ?? DateTime.MaxValue)
        .ThenBy(i => i.Accounts[0].Report.Published.At)
        .ThenBy(i => i.Accounts[0].Report.Id, StringComparer.Ordinal)
        .ThenBy(i => i.Accounts[0].Event.Trigger);

    // An edited article is a new version of one report, not a second event.
    private static CodedReport[] LatestVersions(IEnumerable<CodedReport> reports) =>
    [
        .. reports.GroupBy(c => c.Report.Url ?? c.Report.Id, StringComparer.Ordinal)
            .Select(g => g.OrderBy(c => c.Report.Published.At).ThenBy(c => c.Report.Id, StringComparer.Ordinal).Last())
            .OrderBy(c => c.Report.Published.At).ThenBy(c => c.Report.Id, StringComparer.Ordinal),
    ];
}
