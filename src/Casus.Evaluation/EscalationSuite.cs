using System.Collections.Immutable;
using Casus.Analysis.Escalation;
using Casus.Core;
using Casus.Evaluation.Escalation;

namespace Casus.Evaluation;

/// <summary>
/// Foresees weekly counts from the weeks before, one and four weeks ahead, beside simple methods: deaths per province of
/// Syria (UCDP GED, CC BY 4.0) and acts of material conflict per dyad. Then it asks of made-up histories whether the
/// bounds of tit for tat hold what is known to be true. All scores times 100, lower is better; <c>diff</c> is ours less
/// theirs with 95 per cent bounds over blocks of 13 weeks.
/// </summary>
public static class EscalationSuite
{
    private const int Seed = 7;
    private static readonly int[] Horizons = [1, 4];

    internal static IReadOnlyList<Score> Run(SuiteInput input)
    {
        List<Score> scores = [];
        string[] files = Directory.Exists(input.Data) ? [.. Directory.GetFiles(input.Data).Order(StringComparer.Ordinal)] : [input.Data];
        string[] provinces = [.. files.Where(f => Path.GetFileName(f).StartsWith("ged_", StringComparison.Ordinal))];
        string[] dyads = [.. files.Where(f => Path.GetFileName(f).StartsWith("mmkb_icews_", StringComparison.Ordinal))];
        if (provinces.Length == 0 && dyads.Length == 0) throw new CasusException("CAS030", input.Data, "holds neither ged_*.csv nor mmkb_icews_*.txt");
        foreach (string file in provinces) scores.AddRange(Compare("deaths", CountData.Provinces(file), 26, 4096, Deaths, DeathCounts, input.Cancel));
        if (dyads.Length > 0)
        {
            string codes = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(dyads[0]))!, "goldstein_mappings.csv");
            scores.AddRange(Compare("dyads", CountData.Dyads(dyads, codes), 104, 160, Hostility.Model(7), Acts, input.Cancel));
        }

        scores.AddRange(ExcitationCheck.Run(input.Cancel));
        return scores;
    }

    // Deaths swing more than acts; how many deadly events there were tells the level more steadily than their toll.
    private static LevelModel Deaths { get; } = new(new LevelGrid(0.02, 3000, 128), LevelModel.Cross([0.1, 0.2, 0.4], [0.03, 0.1], [0.3, 0.6, 1, 1.7, 3], [1]), Memory: 1);

    private static CountSeries DeathCounts(WeeklySeries s) =>
        new(s.Counts, null, [new Channel(s.Others[0], [.. s.Counts.Select(_ => 1.0)], Loading: 0.8, Size: 3)]);

    private static CountSeries Acts(WeeklySeries s) => Hostility.Counts(s.Counts, s.Others[0], s.Others[1], [], null);

    private static IEnumerable<Score> Compare(
        string name, ImmutableArray<WeeklySeries> series, int warmup, int longest, LevelModel model, Func<WeeklySeries, CountSeries> counts, CancellationToken cancel)
    {
        CountTables tables = new(model.Grid, longest);
        (string Name, Func<WeeklySeries, CountMethod> Make)[] methods =
        [
            ("ours", s => new LevelMethod(model, counts(s), tables)),
            ("persistence", _ => MeanMethod.Persistence(Horizons)),
            ("moving_average", _ => MeanMethod.MovingAverage(Horizons)),
            ("poisson_gamma", _ => PoissonGammaMethod.Plain()),
            ("discounted", _ => PoissonGammaMethod.Discounted()),
        ];
        yield return new Score($"{name}.series", series.Length);
        yield return new Score($"{name}.weeks", series[0].Counts.Length - warmup);
        Dictionary<(string, int, bool), double[]> ours = [];
        foreach ((string method, Func<WeeklySeries, CountMethod> make) in methods)
        {
            Foresight[][][] walks = [.. series.Select(s => Walk(s, make(s)))];
            for (int h = 0; h < Horizons.Length; h++)
            {
                foreach (bool log in (bool[])[false, true])
                {
                    string key = $"{name}.{Horizons[h]}w.{(log ? "log" : "crps")}.{method}";
                    double[] weeks = [.. Enumerable.Range(0, walks[0][h].Length).Select(w => 100 * walks.Average(walk => log ? walk[h][w].Log : walk[h][w].Crps))];
                    yield return new Score(key, weeks.Average());
                    if (ours.TryAdd((name, h, log), weeks)) continue;
                    double[] better = [.. ours[(name, h, log)].Zip(weeks, (a, b) => a - b)];
                    (double low, double high) = BlockBootstrap.Mean(better, Seed);
                    yield return new Score(key + ".diff", better.Average());
                    yield return new Score(key + ".diff_low", low);
                    yield return new Score(key + ".diff_high", high);
                }
            }
        }

        Foresight[][] Walk(WeeklySeries s, CountMethod method)
        {
            cancel.ThrowIfCancellationRequested();
            return RollingOrigin.Walk(s.Counts, method, Horizons, warmup, longest);
        }
    }
}
