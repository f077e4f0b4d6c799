namespace Casus.Analysis.Escalation;

/// <summary>
/// Where a level has been so far: a leap goes there, so that peace and war are both returned to. Settled anew every few
/// steps, from the past alone.
/// </summary>
internal sealed class Home
{
    private const int Every = 7;

    // Weighs as many steps, of which nothing is known.
    private const double Prior = 20;

    private readonly double[] _sum;
    private readonly List<double[]> _settled = [];
    private int _steps;

    public Home(int size)
    {
        _sum = new double[size];
        Array.Fill(_sum, Prior / size);
        Settle();
    }

    /// <summary>Chances of every grid value for a leap into a step; they sum to one.</summary>
    public ReadOnlySpan<double> At(int step) => _settled[Math.Min(step / Every, _settled.Count - 1)];

    /// <summary>Takes note of the level of one more step.</summary>
    public void Learn(ReadOnlySpan<double> level)
    {
        for (int i = 0; i < _sum.Length; i++) _sum[i] += level[i];
        if (++_steps % Every == 0) Settle();
    }

    private void Settle()
    {
        double[] settled = new double[_sum.Length];
        for (int i = 0; i < settled.Length; i++) settled[i] = _sum[i] / (Prior + _steps);
        _settled.Add(settled);
    }
}
