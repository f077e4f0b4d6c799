using System.Collections.Immutable;

namespace Casus.Analysis.Incidents;

/// <summary>
/// Groups accounts into incidents by what they agree on: type family, who and whom, day, place and numbers, weighed by <see cref="Likeness"/>. The best-anchored
/// accounts found incidents, the vaguer ones join them; an account that fits none stands alone. What an analyst put
/// together or apart stays so.
/// </summary>
public static class Grouping
{
    /// <summary>Accounts of one incident, in order of publication; at least one.</summary>
    /// <param name="Pinned">The incident that an analyst named for some of them.</param>
    public sealed record Group(ImmutableArray<Member> Members, IncidentId? Pinned);

    /// <param name="Reason">Why it is in this group, in words.</param>
    public sealed record Member(Standing Standing, string Reason);

    public static IEnumerable<Group> Of(IEnumerable<Standing> standings, Likeness likeness)
    {
        Standing[] all = [.. standings];
        List<Draft> drafts = [];
        foreach (IGrouping<IncidentId, Standing> pinned in all.Where(s => s.IsPinned).GroupBy(s => s.Incident!.Value).OrderBy(g => g.Key.Number))
        {
            // What an analyst put together may be told of with two days or places: a newcomer has to fit one of them.
            List<Draft> facets = [];
            Place(pinned, facets, likeness, pinned.Key);
            drafts.AddRange(facets);
        }

        Place(all.Where(s => !s.IsPinned), drafts, likeness, null);
        return drafts.GroupBy(d => (object?)d.Number ?? d).Select(g => new Group([.. InOrderOfPublication(g.SelectMany(d => d.Members))], g.First().Number));
    }

    private static void Place(IEnumerable<Standing> standings, List<Draft> drafts, Likeness likeness, IncidentId? number)
    {
        foreach (Standing standing in InOrderOfAnchoring(standings))
        {
            if (Best(drafts, standing) is ({ } draft, var fit)) draft.Add(standing, fit.ToString());
            else drafts.Add(new Draft(standing, likeness, number));
        }
    }

    private static (Draft Draft, Fit Fit)? Best(List<Draft> drafts, Standing standing)
    {
        (Draft Draft, Fit Fit)? best = null;
        double most = 0;
        foreach (Draft draft in drafts)
        {
            Fit fit = draft.Fit(standing);
            if (fit.Score <= 0 || fit.Score < most) continue;
            if (fit.Score == most && best is { } other && draft.Distance(standing.Account) >= other.Draft.Distance(standing.Account)) continue;
            best = (draft, fit);
            most = fit.Score;
        }

        return best;
    }

    internal static IEnumerable<Standing> InOrderOfAnchoring(IEnumerable<Standing> standings) => standings
        .OrderByDescending(s => s.Account.Asserts)
        .ThenBy(s => s.Account.IsBare)
        .ThenBy(s => s.Account.IsInterception)
        .ThenBy(s => s.Account.Interval is null)
        .ThenByDescending(s => Anchors(s.Account))
        .ThenBy(s => s.Account.Report.Published.At)
        .ThenBy(s => s.Account.Report.Id, StringComparer.Ordinal)
        .ThenBy(s => s.Account.Event.Trigger);

    private static int Anchors(Account account) => (account.IsDated ? 4 : 0) + (account.IsLocal ? 2 : 0)
        + (account.ActorCodes.IsEmpty ? 0 : 1) + (account.RecipientCodes.IsEmpty ? 0 : 1);

    private static IEnumerable<Member> InOrderOfPublication(IEnumerable<Member> members) => members
        .OrderBy(m => m.Standing.Account.Report.Published.At)
        .ThenBy(m => m.Standing.Account.Report.Id, StringComparer.Ordinal)
        .ThenBy(m => m.Standing.Account.Event.Trigger);
}
