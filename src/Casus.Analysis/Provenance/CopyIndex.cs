using System.Runtime.InteropServices;
using Casus.Core.Records;

namespace Casus.Analysis.Provenance;

/// <summary>
/// Finds copies of a report among all that came before it. Reports whose least hashes agree in a band are looked at closely
/// (locality-sensitive hashing, Indyk and Motwani 1998), so that a report costs in proportion to those, not to all. Of two
/// texts with 40 % of their runs in common 94 in 100 pairs meet, with 60 % all but one in ten thousand; with 2 % three in
/// ten thousand. Of texts whose beginnings agree by 70 % 98 in 100 meet, however much of one is cut off.
/// </summary>
public sealed class CopyIndex
{
    // Bands of the whole text, of so many hashes each; and of its beginning and its opening.
    private const int WholeRows = 3;
    private const int HeadRows = 4;

    private readonly List<(Report Report, TextRuns Runs)> _reports = [];
    private readonly Dictionary<ulong, List<int>> _bands = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public int Count => _reports.Count;

    /// <summary>Takes a report in. One with an id that is in already is not taken again.</summary>
    /// <returns>The copies of it that came before, in the order of coming.</returns>
    public IReadOnlyList<Copy> Add(Report report)
    {
        TextRuns runs = TextRuns.Of(report.Text.Value);
        IReadOnlyList<Copy> copies = Find(report, runs);
        if (runs.Count == 0 || !_numbers.TryAdd(report.Id, _reports.Count)) return copies;
        foreach (ulong band in Bands(runs))
        {
            ref List<int>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(_bands, band, out _);
            (list ??= new List<int>(1)).Add(_reports.Count);
        }

        _reports.Add((report, runs));
        return copies;
    }

    /// <summary>The copies of a report among those taken in, itself left out, in the order of coming.</summary>
    public IReadOnlyList<Copy> Find(Report report) => Find(report, TextRuns.Of(report.Text.Value));

    private List<Copy> Find(Report report, TextRuns runs)
    {
        if (runs.Count == 0) return [];
        SortedSet<int> candidates = [];
        foreach (ulong band in Bands(runs))
        {
            if (_bands.TryGetValue(band, out List<int>? list)) candidates.UnionWith(list);
        }

        List<Copy> copies = [];
        foreach (int candidate in candidates)
        {
            (Report other, TextRuns otherRuns) = _reports[candidate];
            if (other.Id != report.Id && Copy.Of(report, runs, other, otherRuns) is { } copy) copies.Add(copy);
        }

        return copies;
    }

    private static IEnumerable<ulong> Bands(TextRuns runs)
    {
        for (int from = 0; from + WholeRows <= TextRuns.Whole; from += WholeRows) yield return Band(runs.Least, from, WholeRows);
        for (int from = TextRuns.Whole; from < TextRuns.Hashes; from += HeadRows) yield return Band(runs.Least, from, HeadRows);
    }

    private static ulong Band(uint[] least, int from, int rows)
    {
        ulong hash = 14695981039346656037 ^ (ulong)from;
        for (int i = from; i < from + rows; i++) hash = (hash ^ least[i]) * 1099511628211;
        return hash ^ (hash >> 29);
    }
}
