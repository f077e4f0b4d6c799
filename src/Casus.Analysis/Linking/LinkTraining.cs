namespace Casus.Analysis.Linking;

/// <summary>Learns which reports are about one incident from reports whose incidents are known.</summary>
public static class LinkTraining
{
    private const int Trees = 150;

    private static readonly float[] Thresholds = [0.2f, 0.25f, 0.3f, 0.35f, 0.4f, 0.45f, 0.5f];

    /// <summary>
    /// The trees learn from the pairs that linking will look at. The threshold is the one that groups best where each half
    /// of the given incidents is grouped by what the other half taught.
    /// </summary>
    /// <param name="seed">Divides the incidents into halves.</param>
    public static LinkModel Train(IReadOnlyList<LinkedReport> reports, int seed)
    {
        (LinkedReport[] first, LinkedReport[] second) = Halves(reports, seed);
        LinkModel one = Train(first, 0f), other = Train(second, 0f);
        (float best, double most) = (Thresholds[0], 0);
        foreach (float threshold in Thresholds)
        {
            double score = BCubed.Of(Link(other.At(threshold), first)).F1 + BCubed.Of(Link(one.At(threshold), second)).F1;
            if (score > most) (best, most) = (threshold, score);
        }

        return Train(reports, best);
    }

    /// <summary>Divides reports by their incidents, drawn by lot.</summary>
    public static (LinkedReport[] First, LinkedReport[] Second) Halves(IReadOnlyList<LinkedReport> reports, int seed)
    {
        string[] incidents = [.. reports.Select(r => r.Incident).Distinct(StringComparer.Ordinal)];
        new Random(seed).Shuffle(incidents);
        HashSet<string> first = [.. incidents.Take(incidents.Length / 2)];
        return ([.. reports.Where(r => first.Contains(r.Incident))], [.. reports.Where(r => !first.Contains(r.Incident))]);
    }

    /// <summary>Leaves out every incident that others hold too, by its name or by one of its texts, so that those others can be scored on.</summary>
    public static IReadOnlyList<LinkedReport> Without(IReadOnlyList<LinkedReport> reports, IReadOnlyList<LinkedReport> others)
    {
        HashSet<string> names = [.. others.Select(o => o.Incident)];
        HashSet<uint> prints = [.. others.Select(o => o.Print)];
        names.UnionWith(reports.Where(r => prints.Contains(r.Print)).Select(r => r.Incident));
        return [.. reports.Where(r => !names.Contains(r.Incident))];
    }

    /// <summary>The incident of each report by annotation and by the program, the reports coming in order of time, in one pass.</summary>
    public static IReadOnlyList<(string Gold, string Answer)> Link(LinkModel model, IEnumerable<LinkedReport> reports, CancellationToken cancel = default)
    {
        ReportLinker linker = new(model);
        return
        [
            .. InTime(reports).Select(r =>
            {
                cancel.ThrowIfCancellationRequested();
                return (r.Incident, linker.Add(r.Title, r.Text, r.Day).ToString(System.Globalization.CultureInfo.InvariantCulture));
            }),
        ];
    }

    private static LinkModel Train(IReadOnlyList<LinkedReport> reports, float threshold)
    {
        LinkedReport[] inTime = [.. InTime(reports)];
        TermWeights weights = TermWeights.Count(inTime.Select(r => r.Title + "\n" + r.Text));
        NeighbourIndex index = new();
        List<float> values = [];
        List<bool> isSame = [];
        float[] evidence = new float[PairEvidence.Length];
        foreach (LinkedReport report in inTime)
        {
            ReportTerms terms = ReportTerms.Of(report.Title, report.Text, report.Day, weights);
            foreach (int other in index.Near(terms))
            {
                PairEvidence.Of(index[other], terms, evidence);
                values.AddRange(evidence);
                isSame.Add(inTime[other].Incident == report.Incident);
            }

            index.Add(terms);
        }

        BoostedTrees trees = TreeGrower.Grow(PairEvidence.Length, [.. values], [.. isSame], Trees);
        return new LinkModel(weights, trees, threshold, [.. new SortedSet<uint>(inTime.Select(r => r.Print))]);
    }

    // Reports of one day keep their order; those without a day come last.
    private static IEnumerable<LinkedReport> InTime(IEnumerable<LinkedReport> reports) => reports.OrderBy(r => r.Day ?? DateOnly.MaxValue);
}
