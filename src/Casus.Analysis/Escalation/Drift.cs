namespace Casus.Analysis.Escalation;

/// <summary>
/// How a level moves in one step of time: mostly a little, by a normal step of the logarithm, and now and then anywhere,
/// so that a war may break out overnight. At the ends of the grid it is reflected, which keeps the move symmetric: the
/// same code carries knowledge forwards and backwards in time.
/// </summary>
internal sealed class Drift
{
    private readonly double[] _taps;
    private readonly double _leap;
    private readonly double[] _padded;

    /// <param name="volatility">Standard deviation of the logarithm's step.</param>
    /// <param name="leap">Probability of a move to anywhere on the grid.</param>
    public Drift(LevelGrid grid, double volatility, double leap)
    {
        _leap = leap;
        _taps = Taps(volatility / grid.Step, grid.Size - 1);
        _padded = new double[grid.Size + (2 * (_taps.Length - 1))];
    }

    /// <summary>Moves a distribution one step forwards in time, in place.</summary>
    /// <param name="home">Where leaps end; sums to one.</param>
    public void Move(Span<double> level, ReadOnlySpan<double> home)
    {
        double sum = 0;
        foreach (double chance in level) sum += chance;
        Blur(level);
        for (int i = 0; i < level.Length; i++) level[i] += _leap * sum * home[i];
    }

    /// <summary>Carries what later steps say of the level one step backwards, in place: the transpose of <see cref="Move"/>.</summary>
    public void Recall(Span<double> level, ReadOnlySpan<double> home)
    {
        double sum = 0;
        for (int i = 0; i < level.Length; i++) sum += level[i] * home[i];
        Blur(level);
        for (int i = 0; i < level.Length; i++) level[i] += _leap * sum;
    }

    private void Blur(Span<double> level)
    {
        int reach = _taps.Length - 1, size = level.Length;
        Span<double> padded = _padded;
        level.CopyTo(padded[reach..]);
        for (int i = 0; i < reach; i++)
        {
            padded[reach - 1 - i] = level[i];
            padded[reach + size + i] = level[size - 1 - i];
        }

        double kept = 1 - _leap;
        for (int i = 0; i < size; i++) level[i] = kept * _taps[0] * padded[reach + i];
        for (int d = 1; d <= reach; d++)
        {
            double tap = kept * _taps[d];
            ReadOnlySpan<double> left = padded.Slice(reach - d, size), right = padded.Slice(reach + d, size);
            for (int i = 0; i < size; i++) level[i] += tap * (left[i] + right[i]);
        }
    }

    // A step much narrower than the grid's keeps its variance by moving rarely.
    private static double[] Taps(double deviation, int longest)
    {
        const double Narrow = 0.6;
        if (deviation < Narrow)
        {
            double moves = deviation * deviation / 2;
            return [1 - (2 * moves), moves];
        }

        int reach = Math.Min(longest, (int)Math.Ceiling(3.5 * deviation));
        double[] taps = new double[reach + 1];
        double sum = 0;
        for (int d = 0; d <= reach; d++)
        {
            taps[d] = Math.Exp(-0.5 * d * d / (deviation * deviation));
            sum += d == 0 ? taps[d] : 2 * taps[d];
        }

        for (int d = 0; d <= reach; d++) taps[d] /= sum;
        return taps;
    }
}
