namespace Casus.Analysis.Escalation;

/// <summary>Random counts; the same seed draws the same.</summary>
internal static class Draws
{
    /// <param name="dispersion">Variance over mean; 1 is Poisson, more a negative binomial.</param>
    public static int Count(Random random, double mean, double dispersion = 1)
    {
        if (mean <= 0) return 0;
        if (dispersion > 1.001) mean = Gamma(random, mean / (dispersion - 1)) * (dispersion - 1);
        return Poisson(random, mean);
    }

    // Knuth's product of uniforms, in portions so that large means do not underflow.
    private static int Poisson(Random random, double mean)
    {
        const double Portion = 30;
        int count = 0;
        for (; mean > Portion; mean -= Portion) count += Poisson(random, Portion);
        double limit = Math.Exp(-mean);
        for (double product = random.NextDouble(); product > limit; product *= random.NextDouble()) count++;
        return count;
    }

    // Marsaglia and Tsang (2000), scale 1; below shape 1 by a power of a uniform.
    private static double Gamma(Random random, double shape)
    {
        if (shape < 1) return Gamma(random, shape + 1) * Math.Pow(1 - random.NextDouble(), 1 / shape);
        double d = shape - (1.0 / 3), c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            double x = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            double v = 1 + (c * x);
            if (v <= 0) continue;
            v = v * v * v;
            if (Math.Log(1 - random.NextDouble()) < (0.5 * x * x) + (d * (1 - v + Math.Log(v)))) return d * v;
        }
    }
}
