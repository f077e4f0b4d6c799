using System.Collections.Immutable;
using Casus.Core.Ontology;

namespace Casus.Analysis.Escalation;

/// <summary>
/// Latent hostility: the rate of material conflict that the counts speak for, in acts per step of time. Verbal conflict,
/// gravity and cooperation are heeded where they help to foresee the acts.
/// </summary>
public static class Hostility
{
    private static readonly LevelGrid Daily = new(0.0005, 40, 64);
    private static readonly LevelGrid Weekly = new(0.0035, 280, 96);

    /// <param name="series">Of one direction.</param>
    /// <param name="share">Known share of what is reported that the reports are a sample of, above 0 to 1.</param>
    public static LevelPath Of(DyadSeries series, double share = 1)
    {
        ImmutableArray<DyadPoint> points = series.Points;
        return LevelPath.Of(Model(series.StepDays), Counts(
            All(QuadClass.MaterialConflict), All(QuadClass.VerbalConflict), All(QuadClass.MaterialCooperation),
            [.. points.Select(p => p.Gravity)], [.. points.Select(p => p.Covered ? share : 0)]));

        ImmutableArray<int> All(QuadClass quad) => [.. points.Select(p => p.Count(quad))];
    }

    /// <summary>How a rate may behave: nearly still to restless, calm to bursting, heeding acts alone or all.</summary>
    /// <param name="stepDays">1 or 7.</param>
    public static LevelModel Model(int stepDays)
    {
        double root = Math.Sqrt(stepDays);
        return new LevelModel(
            stepDays == 1 ? Daily : Weekly,
            LevelModel.Cross([0.008 * root, 0.025 * root, 0.08 * root], [0.0005 * stepDays], [0.7, 4], [0, 3]),
            Memory: 1);
    }

    /// <summary>What the level is read from. All are as long.</summary>
    /// <param name="gravity">Gravity of the acts in deaths, and of how many acts it is known; empty where it never is.</param>
    /// <param name="exposure">As in <see cref="CountSeries"/>.</param>
    public static CountSeries Counts(
        ImmutableArray<int> acts, ImmutableArray<int> verbal, ImmutableArray<int> cooperation, ImmutableArray<(double Weight, int Of)> gravity, ImmutableArray<double>? exposure)
    {
        ImmutableArray<double> ones = [.. acts.Select(_ => 1.0)];
        ImmutableArray<double> known = gravity.IsEmpty ? [.. acts.Select(_ => 0.0)] : [.. gravity.Select(g => (double)g.Of)];
        ImmutableArray<int> weights = gravity.IsEmpty ? acts : [.. gravity.Select(g => (int)Math.Round(g.Weight))];
        return new CountSeries(acts, exposure,
        [
            new Channel(verbal, ones, Loading: 0.5, Size: 2),
            new Channel(weights, known, Loading: 0.5, Size: 0.3),
            new Channel(cooperation, ones, Loading: -0.25, Size: 1),
        ]);
    }
}
