using System.Runtime.InteropServices;

namespace Casus.Analysis.Escalation;

/// <summary>How likely a count is at every rate of a grid, divided by e to the <see cref="LogScale"/> so that the largest is 1.</summary>
internal sealed record LikelihoodTable(double[] Values, double LogScale);

/// <summary>Tables of likelihoods; most steps of most series count nothing, so that few tables serve many steps.</summary>
internal sealed class CountLikelihood(LevelGrid grid)
{
    // Beyond this the tables are forgotten, so that a series of large counts does not fill the memory.
    private const int Kept = 4096;

    private readonly Dictionary<(int Count, double Factor, double Loading, double Size), LikelihoodTable> _tables = [];

    /// <param name="factor">The mean is factor · rate to the power of the loading.</param>
    public LikelihoodTable Of(int count, double factor, double loading, double size)
    {
        if (_tables.Count > Kept) _tables.Clear();
        ref LikelihoodTable? table = ref CollectionsMarshal.GetValueRefOrAddDefault(_tables, (count, factor, loading, size), out _);
        return table ??= Make(count, factor, loading, size);
    }

    private LikelihoodTable Make(int count, double factor, double loading, double size)
    {
        double[] values = new double[grid.Size];
        double top = double.NegativeInfinity;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = NegativeBinomial.LogOfRate(count, factor * Math.Exp(loading * (grid.Lowest + (i * grid.Step))), size);
            top = Math.Max(top, values[i]);
        }

        for (int i = 0; i < values.Length; i++) values[i] = Math.Exp(values[i] - top);
        return new LikelihoodTable(values, top + NegativeBinomial.Ways(count, size));
    }
}
