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
    /// <summary>Pure: the same reports in any order give the same timeline.</summary>
    public static Timeline Of(IEnumerable<CodedReport> reports, WeaponWords weapons)
    {
        CodedReport[] latest = LatestVersions(reports);
        Origins origins = Origins.Among([.. latest.Select(c => c.Report)]);
        List<Incident> incidents = [];
        List<Account> words = [.. Accounts(latest, weapons).Where(a => !IsTold(a))];
        foreach (ImmutableArray<Account> group in Grouping.Of(Accounts(latest, weapons).Where(IsTold)))
        {
            if (group.Any(a => a.Asserts)) incidents.Add(Incident(group, origins, weapons));
            else words.AddRange(group);
        }

        return new Timeline(
            [.. incidents.OrderBy(i => i.Interval?.Start ?? DateTime.MaxValue).ThenBy(i => i.Id, StringComparer.Ordinal)],
            [.. words.OrderBy(a => a.Report.Published.At).ThenBy(a => a.Report.Id, StringComparer.Ordinal).ThenBy(a => a.Event.Trigger)]);
    }

    // An edited article is a new version of one report, not a second event.
    private static CodedReport[] LatestVersions(IEnumerable<CodedReport> reports) =>
    [
        .. reports.GroupBy(c => c.Report.Url ?? c.Report.Id, StringComparer.Ordinal)
            .Select(g => g.OrderBy(c => c.Report.Published.At).ThenBy(c => c.Report.Id, StringComparer.Ordinal).Last())
            .OrderBy(c => c.Report.Published.At).ThenBy(c => c.Report.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<Account> Accounts(CodedReport[] reports, WeaponWords weapons) =>
        reports.SelectMany(c => c.Events.Select(e => new Account(c, e, weapons.IsInterception(c, e))));

    private static bool IsTold(Account account) => account.Asserts || account.Event.Status is EventStatus.Denied;

    private static Incident Incident(ImmutableArray<Account> accounts, Origins origins, WeaponWords weapons)
    {
        Account[] told = [.. accounts.Where(a => a.Asserts)];
        // Whoever shoots down what others fired is no party to the attack.
        Account[] attack = [.. told.Where(a => !a.IsInterception)];
        ImmutableArray<Account> parties = attack.Length > 0 ? [.. accounts.Where(a => !a.IsInterception)] : accounts;
        if (attack.Length == 0) attack = told;
        Account? timed = told.Where(a => a.Interval is not null)
            .OrderBy(a => !a.IsDated).ThenBy(a => a.Interval!.Value.End - a.Interval.Value.Start).FirstOrDefault();
        ImmutableArray<Tally> tallies = Tally.Of(accounts);
        EventType type = MostCommon(attack.Select(a => a.Event.Type));
        return new Incident
        {
            Id = "i" + told[0].Event.Id,
            Type = type,
            Mode = attack.Where(a => a.Event.Type == type).Select(a => a.Event.Mode).OfType<string>() is var modes && modes.Any() ? MostCommon(modes) : null,
            Actors = Parties(parties, a => a.Event.Actors),
            Recipients = Parties(parties, a => a.Event.Recipients),
            Place = told.Select(a => a.Event.Place).OfType<PlaceMention>()
                .Where(p => p.Place is not null).OrderBy(p => p.Place!.Precision).FirstOrDefault(),
            Interval = timed?.Interval,
            IsDated = timed?.IsDated ?? false,
            Accounts = accounts,
            Origins = origins.Count(accounts),
            Tallies = tallies,
            Disputes = Dispute.Among(accounts, tallies, weapons),
        };
    }

    // Whom nobody but a denial names is still worth knowing, and marked.
    private static ImmutableArray<Party> Parties(ImmutableArray<Account> accounts, Func<Account, IEnumerable<ActorMention>> role)
    {
        ImmutableArray<Party> told = Parties(accounts.Where(a => a.Asserts).SelectMany(role));
        if (told.Any(p => p.Code.Code is not null)) return told;
        ImmutableArray<Party> denied = Parties(accounts.Where(a => !a.Asserts).SelectMany(role));
        return denied.Any(p => p.Code.Code is not null) ? [.. denied.Select(p => p with { OnlyDenied = true })] : told;
    }

    // One party per state, the most often named first, under the name most often used. What has no code ("a building",
    // "at least seven people") is shown only where nothing else is known.
    private static ImmutableArray<Party> Parties(IEnumerable<ActorMention> mentions)
    {
        Party[] parties =
        [
            .. mentions.GroupBy(m => m.Code.Code ?? m.Name ?? m.Text, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count())
                .Select(g => new Party(MostCommon(g.Select(m => m.Name ?? m.Text)), MostCommon(g.Select(m => m.Code)))),
        ];
        return parties.Any(p => p.Code.Code is not null) ? [.. parties.Where(p => p.Code.Code is not null)] : [.. parties.Take(1)];
    }

    // Of equals the first: grouping keeps the order of the text.
    private static T MostCommon<T>(IEnumerable<T> values) => values.GroupBy(v => v).MaxBy(g => g.Count())!.Key;
}
