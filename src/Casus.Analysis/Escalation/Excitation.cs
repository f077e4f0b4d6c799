namespace Casus.Analysis.Escalation;

/// <summary>
/// What drives one side's acts: rate on a day = <see cref="Base"/> + <see cref="Own"/> · (its own past acts) +
/// <see cref="Cross"/> · (the other side's past acts), where past acts fade by half in a half-life. A Hawkes process
/// (1971) in days; own and cross are branching ratios, the acts that one act brings about in all.
/// </summary>
/// <param name="OwnHalfLife">Days.</param>
/// <param name="CrossHalfLife">Days.</param>
/// <param name="LogLikelihood">Of the Poisson counts, up to a constant.</param>
public sealed record Excitation(double Base, double Own, double Cross, double OwnHalfLife, double CrossHalfLife, double LogLikelihood);

/// <summary>
/// Counts of two sides on the same days. A day's acts answer those of earlier days alone: which came first within a day
/// is not known.
/// </summary>
internal sealed class ExcitationData
{
    private readonly Dictionary<double, double[]> _own = [], _cross = [];
    private readonly int[] _other;
    private readonly bool[]? _covered;
    private readonly int[] _active;

    /// <param name="counts">Acts per day of the side that is explained.</param>
    /// <param name="other">Acts per day of the other side.</param>
    /// <param name="covered">Days on which acts would have been reported; null is all.</param>
    public ExcitationData(int[] counts, int[] other, bool[]? covered)
    {
        Counts = counts;
        _other = other;
        _covered = covered;
        _active = [.. Enumerable.Range(0, counts.Length).Where(d => counts[d] > 0 && IsCovered(d))];
        Days = covered?.Count(c => c) ?? counts.Length;
    }

    public int[] Counts { get; }

    /// <summary>How many are covered.</summary>
    public int Days { get; }

    /// <summary>Covered days with acts: the others enter by sums alone.</summary>
    public ReadOnlySpan<int> Active => _active;

    public bool IsCovered(int day) => _covered is null || _covered[day];

    /// <summary>Past acts of the side itself on each day; the last element is their sum over covered days.</summary>
    public double[] Own(double halfLife) => Faded(_own, Counts, halfLife);

    /// <summary>Past acts of the other side likewise.</summary>
    public double[] Cross(double halfLife) => Faded(_cross, _other, halfLife);

    /// <summary>The same other side and days, with other counts.</summary>
    public ExcitationData With(int[] counts)
    {
        ExcitationData data = new(counts, _other, _covered);
        foreach ((double halfLife, double[] faded) in _cross) data._cross.Add(halfLife, faded);
        return data;
    }

    // The kernel sums to one: (1 − ρ) ρ^(gap − 1), where ρ is what is left after a day.
    private double[] Faded(Dictionary<double, double[]> known, int[] acts, double halfLife)
    {
        if (known.TryGetValue(halfLife, out double[]? faded)) return faded;
        double left = Math.Pow(0.5, 1 / halfLife), now = 0, sum = 0;
        faded = new double[acts.Length + 1];
        for (int day = 0; day < acts.Length; day++)
        {
            faded[day] = now;
            if (IsCovered(day)) sum += now;
            now = (left * now) + ((1 - left) * acts[day]);
        }

        faded[^1] = sum;
        known.Add(halfLife, faded);
        return faded;
    }
}
