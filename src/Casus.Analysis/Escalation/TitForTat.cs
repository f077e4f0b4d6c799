namespace Casus.Analysis.Escalation;

/// <summary>Whether one side's acts are followed by the other's more than chance would have it.</summary>
/// <param name="Fit">The most likely driver of the answering side's acts.</param>
/// <param name="Cross">Bounds of the acts that one act of the other side brings about, 90 per cent, by profile likelihood.</param>
/// <param name="HalfLife">Bounds of the days in which half of the answer comes, 90 per cent; of no meaning where nothing is answered.</param>
/// <param name="Dispersion">Variance of the counts over what chance alone would give, at least 1; it widens the bounds.</param>
/// <param name="Chance">Share of made-up histories without any answer that look as much like answering: small speaks against chance.</param>
public sealed record TitForTat(Excitation Fit, (double Low, double High) Cross, (double Low, double High) HalfLife, double Dispersion, double Chance)
{
    /// <summary>With fewer acts on either side nothing can be said.</summary>
    public const int FewestActs = 10;

    /// <summary>With fewer days likewise.</summary>
    public const int FewestDays = 30;

    // Half of the 90 per cent point of chi-squared with one degree of freedom.
    private const double Drop = 1.3528;

    // As many made-up histories give a share in steps of half a per cent.
    private const int Histories = 199;

    private const int Enough = 20;

    private const int Seed = 20240413;

    /// <summary>Half-lives at which the bounds are sought.</summary>
    private static readonly double[] Fine = [.. Enumerable.Range(0, 33).Select(i => 0.25 * Math.Pow(2, i * 0.25))];

    /// <param name="counts">Acts per day of the side that may answer.</param>
    /// <param name="other">Acts per day of the side that may be answered.</param>
    /// <param name="covered">Days on which acts would have been reported; null is all.</param>
    /// <returns>Null where there is too little to say anything.</returns>
    public static TitForTat? Of(int[] counts, int[] other, bool[]? covered = null)
    {
        ExcitationData data = new(counts, other, covered);
        if (data.Days < FewestDays || counts.Sum() < FewestActs || other.Sum() < FewestActs) return null;
        Excitation fit = ExcitationFit.Both(data), alone = ExcitationFit.Alone(data);
        double dispersion = Spread(data, fit);
        double drop = Drop * dispersion;
        return new TitForTat(fit, CrossBounds(data, fit, drop), HalfLifeBounds(data, fit, drop), dispersion, ChanceOf(data, alone, Math.Max(0, fit.LogLikelihood - alone.LogLikelihood)));
    }

    /// <summary>Draws a history: what came of a driver, given what the other side did.</summary>
    internal static int[] Draw(Excitation driver, int[] other, double dispersion, Random random)
    {
        int[] counts = new int[other.Length];
        double own = 0, cross = 0;
        double ownLeft = Math.Pow(0.5, 1 / driver.OwnHalfLife), crossLeft = Math.Pow(0.5, 1 / driver.CrossHalfLife);
        for (int day = 0; day < counts.Length; day++)
        {
            counts[day] = Draws.Count(random, driver.Base + (driver.Own * own) + (driver.Cross * cross), dispersion);
            own = (ownLeft * own) + ((1 - ownLeft) * counts[day]);
            cross = (crossLeft * cross) + ((1 - crossLeft) * other[day]);
        }

        return counts;
    }

    // The other side's acts stay as they were; the answering side's are drawn from its own past alone.
    private static double ChanceOf(ExcitationData data, Excitation alone, double gain)
    {
        if (gain < 1e-6) return 1;
        double dispersion = Spread(data, alone);
        Random random = new(Seed);
        int[] nobody = new int[data.Counts.Length];
        int asMuch = 0;
        for (int i = 1; i <= Histories; i++)
        {
            ExcitationData drawn = data.With(Draw(alone with { Cross = 0 }, nobody, dispersion, random));
            if (ExcitationFit.Both(drawn).LogLikelihood - ExcitationFit.Alone(drawn).LogLikelihood >= gain) asMuch++;
            // So many suffice to know that chance does as much (Besag and Clifford 1991).
            if (asMuch == Enough) return (double)asMuch / i;
        }

        return (1.0 + asMuch) / (1 + Histories);
    }

    private static double Spread(ExcitationData data, Excitation fit)
    {
        double[] own = data.Own(fit.OwnHalfLife), cross = data.Cross(fit.CrossHalfLife);
        double sum = 0;
        for (int day = 0; day < data.Counts.Length; day++)
        {
            if (!data.IsCovered(day)) continue;
            double rate = fit.Base + (fit.Own * own[day]) + (fit.Cross * cross[day]), miss = data.Counts[day] - rate;
            sum += miss * miss / rate;
        }

        // A handful of rare days can blow the sum up beyond sense.
        return Math.Clamp(sum / Math.Max(1, data.Days - 3), 1, 5);
    }

    private static (double Low, double High) CrossBounds(ExcitationData data, Excitation fit, double drop)
    {
        double floor = fit.LogLikelihood - drop;
        double low = Profile(0) >= floor ? 0 : Edge(fit.Cross, 0);
        double beyond = Math.Max(0.1, 2 * fit.Cross);
        while (Profile(beyond) >= floor && beyond < 100) beyond *= 2;
        return (low, Edge(fit.Cross, beyond));

        double Profile(double cross)
        {
            double best = double.NegativeInfinity;
            foreach (double halfLife in ExcitationFit.HalfLives)
                best = Math.Max(best, ExcitationFit.At(data, fit.OwnHalfLife, halfLife, cross).LogLikelihood);
            return best;
        }

        double Edge(double inside, double outside)
        {
            for (int i = 0; i < 20; i++)
            {
                double middle = (inside + outside) / 2;
                if (Profile(middle) >= floor) inside = middle;
                else outside = middle;
            }

            return inside;
        }
    }

    private static (double Low, double High) HalfLifeBounds(ExcitationData data, Excitation fit, double drop)
    {
        double low = fit.CrossHalfLife, high = fit.CrossHalfLife;
        foreach (double halfLife in Fine)
        {
            if (ExcitationFit.HalfLives.Max(own => ExcitationFit.At(data, own, halfLife, null).LogLikelihood) < fit.LogLikelihood - drop) continue;
            low = Math.Min(low, halfLife);
            high = Math.Max(high, halfLife);
        }

        return (low, high);
    }
}
