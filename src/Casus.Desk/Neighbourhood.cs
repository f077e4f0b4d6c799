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

    public static IEnumerable<Surroundings> Of(IEnumerable<Account> accounts) => accounts
        .Where(a => a.Interval is not null)
        .GroupBy(a => (a.Family, Country: a.Event.Place?.Place?.Country, Actors: string.Join(' ', Codes(a)), a.Interval!.Value.FirstDay))
        .Select(g => g.First())
        .Select(a => new Surroundings(
            [.. EventTypes.All.Where(t => TypeFamily.Of(t) == a.Family)],
            a.Interval!.Value.Start.AddDays(-Days), a.Interval.Value.End.AddDays(Days), a.Interval.Value.Start.AddDays(-Slack), a.Interval.Value.End.AddDays(Slack),
            a.Event.Place?.Place?.Country, [.. Codes(a)]));

    private static IEnumerable<string> Codes(Account account) => account.ActorCodes.Concat(account.RecipientCodes).Distinct();
}
