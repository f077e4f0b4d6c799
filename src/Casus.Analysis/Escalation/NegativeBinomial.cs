namespace Casus.Analysis.Escalation;

/// <summary>
/// Counts that vary more than chance alone: a Poisson count whose rate is itself drawn from a gamma distribution. Its
/// variance is mean + mean² / size; a large size is plain chance.
/// </summary>
public static class NegativeBinomial
{
    /// <summary>Natural logarithm of the probability of a count.</summary>
    /// <param name="mean">Above 0.</param>
    /// <param name="size">Above 0.</param>
    public static double Log(int count, double mean, double size) => Ways(count, size) + LogOfRate(count, mean, size);

    /// <summary>The part of <see cref="Log"/> that does not depend on the mean.</summary>
    public static double Ways(int count, double size)
    {
        // Products of up to fifty factors stay far from overflow and save most of the logarithms.
        const int Run = 50;
        double sum = 0, product = 1;
        for (int j = 0; j < count; j++)
        {
            product *= (size + j) / (j + 1);
            if (j % Run != Run - 1) continue;
            sum += Math.Log(product);
            product = 1;
        }

        return sum + Math.Log(product);
    }

    /// <summary>The part of <see cref="Log"/> that depends on the mean.</summary>
    public static double LogOfRate(int count, double mean, double size)
    {
        double none = -size * Math.Log(1 + (mean / size));
        return count == 0 ? none : none + (count * Math.Log(mean / (mean + size)));
    }

    /// <summary>Probabilities of 0, 1, 2 … up to as many as the span holds.</summary>
    public static void Fill(Span<double> probabilities, double mean, double size)
    {
        double odds = mean / (mean + size);
        double p = Math.Exp(-size * Math.Log(1 + (mean / size)));
        // Where nothing is so unlikely that its probability underflows, the recurrence starts at the mode instead.
        if (p < 1e-280)
        {
            for (int k = 0; k < probabilities.Length; k++) probabilities[k] = 0;
            int mode = Math.Min(probabilities.Length - 1, Math.Max(0, (int)((size - 1) * mean / size)));
            double top = Math.Exp(Log(mode, mean, size));
            double up = top, down = top;
            for (int k = mode; k < probabilities.Length; k++, up *= (size + k - 1) / k * odds) probabilities[k] = up;
            for (int k = mode; k >= 0; k--)
            {
                probabilities[k] = down;
                if (k > 0) down *= k / ((size + k - 1) * odds);
            }

            return;
        }

        for (int k = 0; k < probabilities.Length; k++)
        {
            probabilities[k] = p;
            p *= (size + k) / (k + 1) * odds;
        }
    }
}
