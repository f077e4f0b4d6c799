namespace Casus.Analysis.Escalation;

/// <summary>
/// Evenly spaced values that the logarithm of a rate may take. On so few values the arithmetic of a level that drifts
/// is exact and needs no draws.
/// </summary>
public sealed class LevelGrid
{
    private readonly double[] _rates;

    /// <param name="lowest">The smallest rate per step of time, above 0.</param>
    /// <param name="highest">The largest.</param>
    /// <param name="size">How many values.</param>
    public LevelGrid(double lowest, double highest, int size)
    {
        Lowest = Math.Log(lowest);
        Step = (Math.Log(highest) - Lowest) / (size - 1);
        _rates = new double[size];
        for (int i = 0; i < size; i++) _rates[i] = Math.Exp(Lowest + (i * Step));
    }

    public double Lowest { get; }

    public double Step { get; }

    public int Size => _rates.Length;

    /// <summary>Rates per step of time, ascending.</summary>
    public ReadOnlySpan<double> Rates => _rates;

    /// <summary>The rate below which a share of the probability lies, interpolated between the grid's values.</summary>
    /// <param name="weights">One for each rate; they need not sum to one.</param>
    /// <param name="share">0 to 1.</param>
    public double Quantile(ReadOnlySpan<double> weights, double share)
    {
        double total = 0;
        foreach (double w in weights) total += w;
        double sought = share * total, below = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            if (below + weights[i] >= sought && weights[i] > 0)
            {
                double within = (sought - below) / weights[i];
                return Math.Exp(Lowest + ((i - 0.5 + within) * Step));
            }

            below += weights[i];
        }

        return _rates[^1];
    }
}
