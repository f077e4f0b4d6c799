namespace Casus.Analysis.Escalation;

/// <summary>
/// How many of a further count go with a level: what was counted so far, over what the level so far gives reason to
/// expect. Settled anew every few steps, from the past alone.
/// </summary>
internal sealed class ChannelFactors
{
    private const int Every = 28;

    // Weighs as much as one expected count.
    private const double Prior = 1;

    private readonly CountSeries _series;
    private readonly double[][] _powers;
    private readonly double[] _counted;
    private readonly double[] _expected;
    private readonly List<double[]> _settled = [];

    public ChannelFactors(LevelGrid grid, CountSeries series)
    {
        _series = series;
        _counted = new double[series.Others.Length];
        _expected = new double[series.Others.Length];
        _powers = [.. series.Others.Select(c => Powers(grid, c.Loading))];
        _settled.Add([.. series.Others.Select(_ => Prior)]);
    }

    public double At(int channel, int step) => _settled[step / Every][channel];

    /// <summary>Takes note of a step; its factors stay those of before.</summary>
    /// <param name="level">Chances of every grid value, knowing that step.</param>
    public void Learn(int step, ReadOnlySpan<double> level)
    {
        for (int c = 0; c < _counted.Length; c++)
        {
            Channel channel = _series.Others[c];
            if (_series.Seen(step) == 0 || channel.Units[step] == 0) continue;
            double power = 0;
            for (int i = 0; i < level.Length; i++) power += level[i] * _powers[c][i];
            _counted[c] += channel.Counts[step];
            _expected[c] += channel.Units[step] * power;
        }

        if ((step + 1) % Every != 0) return;
        double[] settled = new double[_counted.Length];
        for (int c = 0; c < settled.Length; c++) settled[c] = (Prior + _counted[c]) / (Prior + _expected[c]);
        _settled.Add(settled);
    }

    private static double[] Powers(LevelGrid grid, double loading)
    {
        double[] powers = new double[grid.Size];
        for (int i = 0; i < powers.Length; i++) powers[i] = Math.Exp(loading * (grid.Lowest + (i * grid.Step)));
        return powers;
    }
}
