using System.Collections.Immutable;
using Casus.Analysis.Incidents;

namespace Casus.Analysis.Chains;

/// <summary>Incidents that links tie together.</summary>
internal static class Components
{
    /// <param name="all">In order of time.</param>
    public static ImmutableArray<Chain> Of(IReadOnlyList<Incident> all, IReadOnlyList<IncidentLink> links)
    {
        Dictionary<int, int> root = all.ToDictionary(i => i.Number.Number, i => i.Number.Number);
        foreach (IncidentLink link in links.Where(Chain.Ties)) root[Root(root, link.From)] = Root(root, link.To);
        var chains = ImmutableArray.CreateBuilder<Chain>();
        foreach (IGrouping<int, Incident> together in all.GroupBy(i => Root(root, i)).Where(g => g.Skip(1).Any()))
        {
            HashSet<int> members = [.. together.Select(i => i.Number.Number)];
            chains.Add(new Chain(
                [.. together],
                [
                    .. links.Where(l => members.Contains(l.From.Number.Number) && members.Contains(l.To.Number.Number))
                        .OrderBy(l => l.From.Start()).ThenBy(l => l.From.Number.Number).ThenByDescending(l => l.To.Start()).ThenBy(l => l.To.Number.Number),
                ]));
        }

        return chains.ToImmutable();
    }

    private static int Root(Dictionary<int, int> root, Incident incident)
    {
        int at = incident.Number.Number;
        while (root[at] != at) at = root[at] = root[root[at]];
        return at;
    }
}
