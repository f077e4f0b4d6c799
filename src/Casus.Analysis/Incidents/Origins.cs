using System.Collections.Immutable;
using Casus.Analysis.Provenance;
using Casus.Core.Records;

namespace Casus.Analysis.Incidents;

/// <summary>Who wrote: reports with one origin.</summary>
/// <param name="Name">Who wrote first: the agency credited or given, else the publisher; null where nobody is named.</param>
/// <param name="First">The earliest of them; of two of one time the one whose id comes first.</param>
/// <param name="Reports">In that order.</param>
/// <param name="Why">What ties each of the others to one before it; none where there is one report.</param>
public sealed record Origin(string? Name, Report First, ImmutableArray<Report> Reports, ImmutableArray<OriginTie> Why);

/// <summary>Why two reports are of one origin.</summary>
/// <param name="Name">The name that both go by, or null where one is a copy.</param>
/// <param name="Copy">Null where only the name ties them.</param>
public sealed record OriginTie(Report First, Report Second, string? Name, Copy? Copy)
{
    /// <summary>Said in words.</summary>
    public override string ToString() => Copy is null
        ? $"both from {Name}"
        : FormattableString.Invariant($"copy of {First.Id} by {Math.Round(100 * Copy.Kept)} %");
}

/// <summary>
/// Counts who wrote independently: reports that name the same origin, or whose texts are copies (<see cref="Copy"/>), are
/// one. Forty copies of one wire story are one origin. The order in which the reports are given does not matter.
/// </summary>
public sealed class Origins
{
    private readonly Dictionary<string, int> _originOf = new(StringComparer.Ordinal);

    private Origins(ImmutableArray<Origin> all)
    {
        All = all;
        for (int i = 0; i < all.Length; i++)
        {
            foreach (Report report in all[i].Reports) _originOf[report.Id] = i;
        }
    }

    /// <summary>In the order of their first reports.</summary>
    public ImmutableArray<Origin> All { get; }

    /// <param name="credits">Reads agencies from datelines and bylines; without it only <see cref="Report.Origin"/> names them.</param>
    public static Origins Among(IReadOnlyList<Report> reports, Credits? credits = null)
    {
        Report[] inOrder = [.. reports.DistinctBy(r => r.Id)];
        Array.Sort(inOrder, Copy.Order);
        string?[] names = [.. inOrder.Select(r => NameOf(r, credits))];
        int[] origin = [.. Enumerable.Range(0, inOrder.Length)];
        List<(int Report, OriginTie Tie)> ties = [];
        CopyIndex copies = new();
        Dictionary<string, int> byName = new(StringComparer.Ordinal), byId = new(StringComparer.Ordinal);
        for (int i = 0; i < inOrder.Length; i++)
        {
            byId.Add(inOrder[i].Id, i);
            if (names[i] is { } name && !byName.TryAdd(name, i)) Tie(byName[name], i, name, null);
            foreach (Copy copy in copies.Add(inOrder[i])) Tie(byId[copy.First.Id], byId[copy.Second.Id], null, copy);
        }

        return new Origins([.. Enumerable.Range(0, inOrder.Length).GroupBy(i => Root(origin, i)).OrderBy(g => g.First()).Select(g => Make(inOrder, names, [.. g], ties))]);

        // One report can tie two groups together, as when it copies one and names the other.
        void Tie(int first, int second, string? name, Copy? copy)
        {
            ties.Add((first, new OriginTie(inOrder[first], inOrder[second], name, copy)));
            (int a, int b) = (Root(origin, first), Root(origin, second));
            origin[Math.Max(a, b)] = Math.Min(a, b);
        }
    }

    /// <summary>A number that two reports share exactly when they have one origin.</summary>
    public int Of(Report report) => _originOf[report.Id];

    public int Count(IEnumerable<Account> accounts) => accounts.Select(a => Of(a.Report)).Distinct().Count();

    // Of a group that copied, whoever wrote first names it: an agency that is credited rather than who printed it.
    private static Origin Make(Report[] reports, string?[] names, int[] group, List<(int Report, OriginTie Tie)> ties)
    {
        HashSet<int> members = [.. group];
        string? credited = group.Where(i => names[i] is not null && names[i] != reports[i].Source).Select(i => names[i]).FirstOrDefault();
        return new Origin(
            credited ?? group.Select(i => names[i]).FirstOrDefault(n => n is not null),
            reports[group[0]],
            [.. group.Select(i => reports[i])],
            [.. ties.Where(t => members.Contains(t.Report)).Select(t => t.Tie)]);
    }

    // A report that names no origin is its source's own work.
    private static string? NameOf(Report report, Credits? credits)
    {
        string? name = (credits is null ? report.Origin : credits.OriginOf(report)?.Agency) ?? report.Source;
        return name is null ? null : credits?.Usual(name) ?? name;
    }

    private static int Root(int[] origin, int i)
    {
        while (origin[i] != i) i = origin[i];
        return i;
    }
}
