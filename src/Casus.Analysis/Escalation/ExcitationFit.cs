namespace Casus.Analysis.Escalation;

/// <summary>
/// Maximum likelihood of an <see cref="Excitation"/>. For given half-lives the likelihood is concave in the three
/// coefficients and found by Newton steps that keep them at or above 0; half-lives are taken from a grid.
/// </summary>
internal static class ExcitationFit
{
    /// <summary>Half-lives tried, in days.</summary>
    public static readonly double[] HalfLives = [0.5, 1, 2, 4, 8, 16, 32, 64];

    private const int Steps = 60;

    /// <summary>Without the other side.</summary>
    public static Excitation Alone(ExcitationData data)
    {
        Excitation? best = null;
        foreach (double halfLife in HalfLives) best = Better(best, At(data, halfLife, 1, 0));
        return best!;
    }

    /// <summary>With both; each half-life in turn is given its best value.</summary>
    public static Excitation Both(ExcitationData data)
    {
        Excitation? best = null;
        foreach (double halfLife in HalfLives) best = Better(best, At(data, halfLife, halfLife, null));
        double before = double.NegativeInfinity;
        while (best!.LogLikelihood > before)
        {
            before = best.LogLikelihood;
            foreach (double cross in HalfLives) best = Better(best, At(data, best.OwnHalfLife, cross, null));
            foreach (double own in HalfLives) best = Better(best, At(data, own, best.CrossHalfLife, null));
        }

        return best;
    }

    /// <param name="fixedCross">Holds the cross coefficient at a value; null lets it be fitted.</param>
    public static Excitation At(ExcitationData data, double ownHalfLife, double crossHalfLife, double? fixedCross)
    {
        double[] own = data.Own(ownHalfLife), cross = data.Cross(crossHalfLife);
        Newton newton = new(data, own, cross, fixedCross);
        double[] at = newton.Start();
        double value = newton.Value(at);
        for (int step = 0; step < Steps; step++)
        {
            double[] next = newton.Next(at, ref value, out bool moved);
            if (!moved) break;
            at = next;
        }

        return new Excitation(at[0], at[1], at[2], ownHalfLife, crossHalfLife, value);
    }

    private static Excitation Better(Excitation? a, Excitation b) => a is null || b.LogLikelihood > a.LogLikelihood + 1e-9 ? b : a;

    private sealed class Newton(ExcitationData data, double[] own, double[] cross, double? fixedCross)
    {
        private const double Tolerance = 1e-8;

        private readonly double[] _sums = [data.Days, own[^1], cross[^1]];
        private readonly double[] _step = new double[3];

        public double[] Start()
        {
            double acts = 0;
            foreach (int day in data.Active) acts += data.Counts[day];
            return [Math.Max(1e-6, 0.6 * acts / Math.Max(1, data.Days)), 0.2, fixedCross ?? 0.2];
        }

        public double Value(double[] at)
        {
            double sum = -(at[0] * _sums[0]) - (at[1] * _sums[1]) - (at[2] * _sums[2]);
            foreach (int day in data.Active) sum += data.Counts[day] * Math.Log(Rate(at, day));
            return sum;
        }

        public double[] Next(double[] at, ref double value, out bool moved)
        {
            Span<double> slope = stackalloc double[3];
            Span<double> bend = stackalloc double[9];
            Bend(at, slope, bend);
            Span<bool> free = stackalloc bool[3];
            for (int k = 0; k < 3; k++) free[k] = (k < 2 || fixedCross is null) && _sums[k] > 0 && (at[k] > 0 || slope[k] > 0);
            Solve(bend, slope, free);
            for (double share = 1; share > 1e-6; share /= 2)
            {
                double[] next = Moved(at, share);
                double there = Value(next);
                if (there <= value + Tolerance) continue;
                value = there;
                moved = true;
                return next;
            }

            moved = false;
            return at;
        }

        // The base rate stays above 0, so that no act is impossible.
        private double[] Moved(double[] at, double share) =>
            [Math.Max(1e-9, at[0] + (share * _step[0])), Math.Max(0, at[1] + (share * _step[1])), Math.Max(0, at[2] + (share * _step[2]))];

        private double Rate(double[] at, int day) => at[0] + (at[1] * own[day]) + (at[2] * cross[day]);

        private void Bend(double[] at, Span<double> slope, Span<double> bend)
        {
            for (int k = 0; k < 3; k++) slope[k] = -_sums[k];
            Span<double> parts = stackalloc double[3];
            foreach (int day in data.Active)
            {
                double rate = Rate(at, day), pull = data.Counts[day] / rate;
                parts[0] = 1;
                parts[1] = own[day];
                parts[2] = cross[day];
                for (int k = 0; k < 3; k++)
                {
                    slope[k] += pull * parts[k];
                    for (int l = 0; l < 3; l++) bend[(k * 3) + l] += pull / rate * parts[k] * parts[l];
                }
            }
        }

        // Gauss elimination over the free coefficients; a hair on the diagonal keeps it soluble.
        private void Solve(Span<double> bend, Span<double> slope, Span<bool> free)
        {
            for (int k = 0; k < 3; k++)
            {
                for (int l = 0; l < 3; l++)
                {
                    if (!free[k] || !free[l]) bend[(k * 3) + l] = k == l ? 1 : 0;
                }

                _step[k] = free[k] ? slope[k] : 0;
                bend[(k * 3) + k] += 1e-9 * (1 + bend[(k * 3) + k]);
            }

            for (int k = 0; k < 3; k++)
            {
                for (int row = k + 1; row < 3; row++)
                {
                    double factor = bend[(row * 3) + k] / bend[(k * 3) + k];
                    for (int l = k; l < 3; l++) bend[(row * 3) + l] -= factor * bend[(k * 3) + l];
                    _step[row] -= factor * _step[k];
                }
            }

            for (int k = 2; k >= 0; k--)
            {
                for (int l = k + 1; l < 3; l++) _step[k] -= bend[(k * 3) + l] * _step[l];
                _step[k] /= bend[(k * 3) + k];
            }
        }
    }
}
