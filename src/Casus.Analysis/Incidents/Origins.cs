using Casus.Core.Records;

namespace Casus.Analysis.Incidents;

/// <summary>
/// Counts who wrote independently: reports that name the same origin, or whose texts are nearly the same, are one.
/// Forty copies of one wire story are one origin.
/// </summary>
public sealed class Origins
{
    // Share of common three-word runs (Jaccard) from which two texts are one origin. Independent reports of one
    // happening stay below 0.1; an edited copy of a wire story keeps well over half.
    private const double Copy = 0.4;

    private readonly Dictionary<string, int> _originOf = [];

    private Origins()
    {
    }

    public static Origins Among(IReadOnlyList<Report> reports)
    {
        HashSet<int>[] runs = [.. reports.Select(r => Runs(r.Text.Value))];
        int[] origin = [.. Enumerable.Range(0, reports.Count)];
        for (int i = 0; i < reports.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (origin[i] == origin[j]) continue;
                if (!SameName(reports[i], reports[j]) && Overlap(runs[i], runs[j]) < Copy) continue;
                // One report can tie two groups together, as when it copies one and names the other.
                int kept = origin[j], merged = origin[i];
                for (int k = 0; k <= i; k++)
                {
                    if (origin[k] == merged) origin[k] = kept;
                }
            }
        }

        Origins origins = new();
        for (int i = 0; i < reports.Count; i++) origins._originOf[reports[i].Id] = origin[i];
        return origins;
    }

    /// <summary>A number that two reports share exactly when they have one origin.</summary>
    public int Of(Report report) => _originOf[report.Id];

    public int Count(IEnumerable<Account> accounts) => accounts.Select(a => Of(a.Report)).Distinct().Count();

    // A report that names no origin is its source's own work.
    private static bool SameName(Report a, Report b) =>
        (a.Origin ?? a.Source) is { } name && name == (b.Origin ?? b.Source);

    private static double Overlap(HashSet<int> a, HashSet<int> b)
    {
        if (a.Count == 0 || b.Count == 0) return 0;
        int common = a.Count(b.Contains);
        return (double)common / (a.Count + b.Count - common);
    }

    private static HashSet<int> Runs(string text)
    {
        int[] words = [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Hash)];
        HashSet<int> runs = [];
        for (int i = 0; i + 2 < words.Length; i++)
            runs.Add((((words[i] * 16777619) ^ words[i + 1]) * 16777619) ^ words[i + 2]);
        return runs;
    }

    // FNV-1a: string.GetHashCode differs from run to run.
    private static int Hash(string word)
    {
        uint hash = 2166136261;
        foreach (char c in word) hash = (hash ^ char.ToLowerInvariant(c)) * 16777619;
        return (int)hash;
    }
}
