using System.Collections.Immutable;

namespace Casus.Analysis.Incidents;

/// <summary>
/// Puts the accounts of a new report among the incidents around it. Only that neighbourhood is grouped anew, so that the
/// cost is its own and not the ledger's; what an incident's number stands for changes as little as the grouping allows.
/// </summary>
public static class Linker
{
    /// <param name="fresh">The new accounts; of a report that was coded before, each with the incident it had.</param>
    /// <param name="around">All accounts of each incident that they may be about.</param>
    /// <param name="next">The first number that no incident has yet.</param>
    /// <returns>What changes, in the order of the accounts within their incidents.</returns>
    public static ImmutableArray<Move> Link(IReadOnlyCollection<Standing> fresh, IEnumerable<Standing> around, int next, Likeness likeness)
    {
        IEnumerable<Standing> touched = around.GroupBy(s => s.Incident).Where(old => Touches(fresh, [.. old], likeness)).SelectMany(old => old);
        Grouping.Group[] groups = [.. Grouping.Of([.. fresh, .. touched], likeness)];
        IncidentId?[] numbers = Numbers(groups);
        var moves = ImmutableArray.CreateBuilder<Move>();
        foreach (int g in Enumerable.Range(0, groups.Length).OrderBy(g => numbers[g] is null))
        {
            IncidentId incident = numbers[g] ?? new IncidentId(next++);
            foreach (Grouping.Member member in groups[g].Members)
            {
                if (member.Standing.Incident != incident) moves.Add(new Move(member.Standing.Account, member.Standing.Incident, incident, member.Reason));
            }
        }

        return moves.DrainToImmutable();
    }

    // What none of the new accounts fits stays as it is.
    private static bool Touches(IReadOnlyCollection<Standing> fresh, Standing[] incident, Likeness likeness)
    {
        if (incident.Any(s => s.IsPinned) || fresh.Any(s => s.Incident == incident[0].Incident)) return true;
        Draft draft = Draft.Of(Grouping.InOrderOfAnchoring(incident), likeness);
        return fresh.Any(s => draft.Fit(s).Score > 0);
    }

    // A group goes by the number that most of its accounts had; where two groups claim one number, by the larger claim.
    private static IncidentId?[] Numbers(Grouping.Group[] groups)
    {
        IncidentId?[] numbers = [.. groups.Select(g => g.Pinned)];
        HashSet<IncidentId> taken = [.. numbers.OfType<IncidentId>()];
        var claims = from g in Enumerable.Range(0, groups.Length)
                     where numbers[g] is null
                     from old in groups[g].Members.Select(m => m.Standing.Incident).OfType<IncidentId>().GroupBy(i => i)
                     orderby old.Count() descending, old.Key.Number, g
                     select (Group: g, Number: old.Key);
        foreach ((int group, IncidentId number) in claims)
        {
            if (numbers[group] is null && taken.Add(number)) numbers[group] = number;
        }

        return numbers;
    }
}
