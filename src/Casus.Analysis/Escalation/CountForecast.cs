namespace Casus.Analysis.Escalation;

/// <summary>Chances of every count: a mixture of negative binomials over rates and sizes.</summary>
public sealed class CountForecast
{
    private readonly LevelGrid _grid;
    private readonly SortedDictionary<double, double[]> _weights = [];

    internal CountForecast(LevelGrid grid) => _grid = grid;

    /// <summary>Weights of the grid's rates for each size; over all they sum to one.</summary>
    public IReadOnlyDictionary<double, double[]> Weights => _weights;

    internal void Add(double size, ReadOnlySpan<double> level, double weight)
    {
        if (!_weights.TryGetValue(size, out double[]? sum)) _weights.Add(size, sum = new double[_grid.Size]);
        for (int i = 0; i < sum.Length; i++) sum[i] += weight * level[i];
    }

    /// <summary>Natural logarithm of the chance of a count.</summary>
    /// <param name="seen">Share of what happens that is seen.</param>
    public double Log(int count, double seen = 1)
    {
        double sum = 0;
        foreach ((double size, double[] weights) in _weights)
        {
            double ways = NegativeBinomial.Ways(count, size);
            for (int i = 0; i < weights.Length; i++)
            {
                if (weights[i] > 1e-12) sum += weights[i] * Math.Exp(ways + NegativeBinomial.LogOfRate(count, _grid.Rates[i] * seen, size));
            }
        }

        return Math.Log(Math.Max(sum, double.Epsilon));
    }
}
