namespace Casus.Analysis.Linking;

/// <summary>
/// How well reports are grouped: B³ (Bagga and Baldwin 1998), for each report how much of its group is right and how
/// much of its true group is found; and F1 over pairs of reports. All in per cent.
/// </summary>
/// <param name="Pairwise">Null where no two reports belong together, by annotation or by the program.</param>
public readonly record struct BCubed(double Precision, double Recall, double? Pairwise)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <param name="links">Per report its group by annotation and by the program; at least one.</param>
    public static BCubed Of(IReadOnlyList<(string Gold, string Answer)> links)
    {
        Dictionary<string, int> gold = Sizes(links.Select(l => l.Gold)), answer = Sizes(links.Select(l => l.Answer)), both = Sizes(links.Select(l => $"{l.Gold}\n{l.Answer}"));
        double precision = 100 * links.Average(l => (double)both[$"{l.Gold}\n{l.Answer}"] / answer[l.Answer]);
        double recall = 100 * links.Average(l => (double)both[$"{l.Gold}\n{l.Answer}"] / gold[l.Gold]);
        double right = Pairs(both), found = Pairs(answer), known = Pairs(gold);
        return new BCubed(precision, recall, found + known == 0 ? null : 200 * right / (found + known));
    }

    private static Dictionary<string, int> Sizes(IEnumerable<string> names) => names.GroupBy(n => n, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    private static double Pairs(Dictionary<string, int> sizes) => sizes.Values.Sum(s => s * (s - 1.0) / 2);
}
