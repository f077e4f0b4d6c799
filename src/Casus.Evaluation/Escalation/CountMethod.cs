using Casus.Analysis.Escalation;

namespace Casus.Evaluation.Escalation;

/// <summary>Foresees the counts of one series, one step after another, from those before.</summary>
internal abstract class CountMethod
{
    /// <summary>Chances of 0, 1, 2 … in a step still to come.</summary>
    /// <param name="ahead">1 for the next step.</param>
    /// <param name="chances">Filled; as long as the counts that matter.</param>
    public abstract void Foresee(int ahead, Span<double> chances);

    /// <summary>Tells it the next count.</summary>
    public abstract void Learn(int count);
}

/// <summary>Ours: the level's filter.</summary>
internal sealed class LevelMethod(LevelModel model, CountSeries series, CountTables tables) : CountMethod
{
    private readonly LevelFilter _filter = new(model, series);

    public override void Foresee(int ahead, Span<double> chances)
    {
        chances.Clear();
        foreach ((double size, double[] weights) in _filter.Forecast(ahead).Weights) tables.Mix(size, weights, chances);
    }

    public override void Learn(int count) => _filter.Take();
}

/// <summary>Chances of counts at every rate of a grid, for the sizes in use.</summary>
internal sealed class CountTables(LevelGrid grid, int counts)
{
    private readonly Dictionary<double, double[][]> _tables = [];

    public void Mix(double size, double[] weights, Span<double> chances)
    {
        if (!_tables.TryGetValue(size, out double[][]? table)) _tables.Add(size, table = Make(size));
        for (int i = 0; i < weights.Length; i++)
        {
            double w = weights[i];
            if (w < 1e-13) continue;
            ReadOnlySpan<double> row = table[i].AsSpan(0, chances.Length);
            for (int k = 0; k < row.Length; k++) chances[k] += w * row[k];
        }
    }

    private double[][] Make(double size)
    {
        double[][] table = new double[grid.Size][];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = new double[counts];
            NegativeBinomial.Fill(table[i], grid.Rates[i], size);
        }

        return table;
    }
}
