using Casus.Analysis.Escalation;

namespace Casus.Evaluation.Escalation;

/// <summary>
/// Foresees a negative binomial around a mean of past counts. Of all its settings (how the mean is formed, how wide the
/// counts spread) it takes, for each step ahead, the one that would have foreseen the past best: a baseline as strong as
/// its kind can be.
/// </summary>
internal sealed class MeanMethod : CountMethod
{
    // A mean of no counts would make a single one impossible: a little of the whole past's mean is mixed in.
    private const double Whole = 0.05;

    private static readonly double[] Sizes = [0.1, 0.2, 0.35, 0.6, 1, 2, 5, 20, 1e6];

    private readonly int[] _windows;
    private readonly List<int> _past = [];
    private readonly Dictionary<int, double[]> _scores = [];

    /// <param name="windows">Numbers of last counts to take the mean of.</param>
    /// <param name="horizons">Steps ahead that will be asked for.</param>
    public MeanMethod(int[] windows, params int[] horizons)
    {
        _windows = windows;
        foreach (int ahead in horizons) _scores.Add(ahead, new double[windows.Length * Sizes.Length]);
    }

    public static MeanMethod Persistence(int[] horizons) => new([1], horizons);

    public static MeanMethod MovingAverage(int[] horizons) => new([4, 8, 13, 26, 52], horizons);

    public override void Foresee(int ahead, Span<double> chances)
    {
        double[] scores = _scores[ahead];
        int best = Array.IndexOf(scores, scores.Max());
        NegativeBinomial.Fill(chances, Mean(_windows[best / Sizes.Length], _past.Count), Sizes[best % Sizes.Length]);
    }

    public override void Learn(int count)
    {
        foreach ((int ahead, double[] scores) in _scores)
        {
            int known = _past.Count + 1 - ahead;
            if (known < 1) continue;
            for (int w = 0; w < _windows.Length; w++)
            {
                double mean = Mean(_windows[w], known);
                for (int s = 0; s < Sizes.Length; s++) scores[(w * Sizes.Length) + s] += NegativeBinomial.Log(count, mean, Sizes[s]);
            }
        }

        _past.Add(count);
    }

    private double Mean(int window, int known)
    {
        double all = 0, last = 0;
        int from = Math.Max(0, known - window);
        for (int i = 0; i < known; i++)
        {
            all += _past[i];
            if (i >= from) last += _past[i];
        }

        return ((1 - Whole) * last / Math.Max(1, known - from)) + (Whole * (all + 0.5) / (known + 1));
    }
}

/// <summary>
/// A Poisson count with a gamma-distributed rate, which learns from the whole past alike or, discounted, forgets (Smith
/// and Miller 1986). Of several discounts it takes the one that would have foreseen the past best.
/// </summary>
internal sealed class PoissonGammaMethod(params double[] discounts) : CountMethod
{
    private readonly double[] _shape = [.. discounts.Select(_ => 0.5)];
    private readonly double[] _rate = [.. discounts.Select(_ => 0.05)];
    private readonly double[] _scores = new double[discounts.Length];

    public static PoissonGammaMethod Plain() => new(1);

    public static PoissonGammaMethod Discounted() => new(0.5, 0.65, 0.8, 0.9, 0.95, 0.98, 1);

    public override void Foresee(int ahead, Span<double> chances)
    {
        int best = Array.IndexOf(_scores, _scores.Max());
        double discount = Math.Pow(discounts[best], ahead);
        NegativeBinomial.Fill(chances, _shape[best] / _rate[best], _shape[best] * discount);
    }

    public override void Learn(int count)
    {
        for (int d = 0; d < discounts.Length; d++)
        {
            double shape = _shape[d] * discounts[d], rate = _rate[d] * discounts[d];
            _scores[d] += NegativeBinomial.Log(count, shape / rate, shape);
            _shape[d] = shape + count;
            _rate[d] = rate + 1;
        }
    }
}
