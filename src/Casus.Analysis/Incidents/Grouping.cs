using System.Collections.Immutable;

namespace Casus.Analysis.Incidents;

/// <summary>
/// Groups accounts into incidents by what they agree on: type family, who and whom, day and place. The best-anchored
/// accounts found incidents, the vaguer ones join them; an account that fits none stands alone.
/// </summary>
public static class Grouping
{
    /// <returns>Groups of at least one account each, each in order of publication.</returns>
    public static ImmutableArray<ImmutableArray<Account>> Of(IEnumerable<Account> accounts)
    {
        List<Draft> drafts = [];
        foreach (Account account in InOrderOfAnchoring(accounts))
        {
            Draft? best = null;
            int bestScore = 0;
            foreach (Draft draft in drafts)
            {
                int score = draft.Fit(account);
                if (score == 0 || score < bestScore || (score == bestScore && best is not null && draft.Distance(account) >= best.Distance(account))) continue;
                best = draft;
                bestScore = score;
            }

            if (best is null) drafts.Add(new Draft(account));
            else best.Add(account);
        }

        return [.. drafts.Select(d => InOrderOfPublication(d.Accounts))];
    }

    private static IEnumerable<Account> InOrderOfAnchoring(IEnumerable<Account> accounts) => accounts
        .OrderByDescending(a => a.Asserts)
        .ThenBy(a => a.IsToll)
        .ThenBy(a => a.IsInterception)
        .ThenBy(a => a.Interval is null)
        .ThenByDescending(a => (a.IsDated ? 4 : 0) + (Draft.IsLocal(a.Event.Place?.Place) ? 2 : 0)
            + (a.ActorCodes.Any() ? 1 : 0) + (a.RecipientCodes.Any() ? 1 : 0))
        .ThenBy(a => a.Report.Published.At)
        .ThenBy(a => a.Report.Id, StringComparer.Ordinal)
        .ThenBy(a => a.Event.Trigger);

    private static ImmutableArray<Account> InOrderOfPublication(IEnumerable<Account> accounts) =>
    [
        .. accounts.OrderBy(a => a.Report.Published.At)
            .ThenBy(a => a.Report.Id, StringComparer.Ordinal)
            .ThenBy(a => a.Event.Trigger),
    ];
}
