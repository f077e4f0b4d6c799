using System.Collections.Immutable;

namespace Casus.Analysis.Escalation;

/// <summary>What is known of a rate: the middle and the bounds that hold it with 50 and 90 per cent.</summary>
public readonly record struct RateRange(double Low90, double Low50, double Median, double High50, double High90)
{
    internal static RateRange Of(LevelGrid grid, ReadOnlySpan<double> level) => new(
        grid.Quantile(level, 0.05), grid.Quantile(level, 0.25), grid.Quantile(level, 0.5), grid.Quantile(level, 0.75), grid.Quantile(level, 0.95));
}

/// <summary>The rate at every step of a series.</summary>
/// <param name="Filtered">What could be known on the day: from that step and those before.</param>
/// <param name="Smoothed">What is known looking back, from all steps.</param>
public sealed record LevelPath(ImmutableArray<RateRange> Filtered, ImmutableArray<RateRange> Smoothed)
{
    // A hypothesis that foresaw so badly is not looked back with.
    private const double Negligible = 1e-4;

    public static LevelPath Of(LevelModel model, CountSeries series)
    {
        LevelFilter filter = new(model, series);
        int steps = series.Counts.Length, size = model.Grid.Size, hypotheses = model.Hypotheses.Length;
        RateRange[] filtered = new RateRange[steps];
        // Levels of all hypotheses at all steps; single precision halves what ten years take.
        float[] known = new float[steps * hypotheses * size];
        for (int step = 0; step < steps; step++)
        {
            filter.Take();
            filtered[step] = RateRange.Of(model.Grid, filter.MeanLevel);
            for (int h = 0; h < hypotheses; h++)
            {
                ReadOnlySpan<double> level = filter.Level(h);
                Span<float> kept = known.AsSpan(((step * hypotheses) + h) * size, size);
                for (int i = 0; i < size; i++) kept[i] = (float)level[i];
            }
        }

        return new LevelPath([.. filtered], Smooth(model, filter, known, steps));
    }

    // Backward recursion: what the steps after say of the level, times what those before said.
    private static ImmutableArray<RateRange> Smooth(LevelModel model, LevelFilter filter, float[] known, int steps)
    {
        int size = model.Grid.Size, hypotheses = model.Hypotheses.Length;
        double[] weights = filter.Weights(), later = new double[size], both = new double[size];
        double[] mixed = new double[steps * size];
        for (int h = 0; h < hypotheses; h++)
        {
            if (weights[h] < Negligible) continue;
            Array.Fill(later, 1.0 / size);
            for (int step = steps - 1; step >= 0; step--)
            {
                ReadOnlySpan<float> level = known.AsSpan(((step * hypotheses) + h) * size, size);
                for (int i = 0; i < size; i++) both[i] = level[i] * later[i];
                LevelFilter.Normalise(both);
                Span<double> sum = mixed.AsSpan(step * size, size);
                for (int i = 0; i < size; i++) sum[i] += weights[h] * both[i];
                filter.Recall(later, h, step);
            }
        }

        return [.. Enumerable.Range(0, steps).Select(s => RateRange.Of(model.Grid, mixed.AsSpan(s * size, size)))];
    }
}
