using Casus.Analysis.Incidents;
using Casus.Core.Ontology;
using Casus.Ledger;

namespace Casus.Desk;

/// <summary>Where incidents are looked for that the accounts of a report may be about.</summary>
internal static class Neighbourhood
{
    // A report may look back a month, or be read a month late.
    private const int Days = 31;

    // Without a party in common only what is told of the same or a neighbouring day can be one.
    private const int Slack = 2;

    /// <summary>One question for all accounts of a kind in one country on one day.</summary>
    public static IEnumerable<Surroundings> Of(IEnumerable<Account> accounts) =>
        from account in accounts
        where account.Interval is not null
        group account by (account.Family, account.Event.Place?.Place?.Country, account.Interval!.Value.FirstDay) into alike
        let first = alike.Min(a => a.Interval!.Value.Start)
        let last = alike.Max(a => a.Interval!.Value.End)
        select new Surroundings(
            [.. EventTypes.All.Where(t => TypeFamily.Of(t) == alike.Key.Family)],
            first.AddDays(-Days), last.AddDays(Days), first.AddDays(-Slack), last.AddDays(Slack),
            alike.Key.Country, [.. alike.SelectMany(Codes).Distinct()]);

    private static IEnumerable<string> Codes(Account account) => account.ActorCodes.Concat(account.RecipientCodes).Distinct();
}
