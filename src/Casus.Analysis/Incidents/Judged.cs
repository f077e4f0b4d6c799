using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Analysis.Incidents;

/// <summary>Accounts as an analyst left them: an event that was rejected is none, and one of another type is of that type.</summary>
internal static class Judged
{
    public static IEnumerable<Account> Of(IEnumerable<Account> accounts, IReadOnlyCollection<Decision> decisions)
    {
        foreach (Account account in accounts)
        {
            Decision[] about =
            [
                .. decisions.Where(d => d.About is { } words && account.IsAbout(words)).OrderBy(d => d.Number),
            ];
            if (about.LastOrDefault(d => d.Kind is DecisionKind.Reject or DecisionKind.Confirm or DecisionKind.Correct)?.Kind == DecisionKind.Reject) continue;
            yield return about.Aggregate(account, Corrected);
        }
    }

    private static Account Corrected(Account account, Decision decision) => decision switch
    {
        { Field: "type", Value: { } name } when EventTypes.TryParse(name, out EventType type) => account with { Event = account.Event with { Type = type } },
        { Field: "mode", Value: { } mode } => account with { Event = account.Event with { Mode = mode } },
        _ => account,
    };
}
