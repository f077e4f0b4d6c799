namespace Casus.Evaluation.Escalation;

/// <summary>How well a method foresaw: lower is better for both.</summary>
/// <param name="Crps">Continuous ranked probability score (Gneiting and Raftery 2007) in counts.</param>
/// <param name="Log">Minus the natural logarithm of the chance given to what came.</param>
internal readonly record struct Foresight(double Crps, double Log);

/// <summary>Walks through series as they came about: each step is foreseen from the steps before and scored.</summary>
internal static class RollingOrigin
{
    /// <param name="counts">Of one series.</param>
    /// <param name="method">Knows nothing yet.</param>
    /// <param name="warmup">Steps that are learnt from but not scored.</param>
    /// <param name="longest">Counts up to here, exclusive, are told apart.</param>
    /// <returns>For each horizon one score per step from the warm-up on, in order of the step that was foreseen.</returns>
    public static Foresight[][] Walk(IReadOnlyList<int> counts, CountMethod method, int[] horizons, int warmup, int longest)
    {
        Foresight[][] scores = [.. horizons.Select(_ => new Foresight[counts.Count - warmup])];
        double[] chances = new double[longest];
        for (int known = 1; known <= counts.Count; known++)
        {
            method.Learn(counts[known - 1]);
            for (int h = 0; h < horizons.Length; h++)
            {
                int step = known - 1 + horizons[h];
                if (step < warmup || step >= counts.Count) continue;
                method.Foresee(horizons[h], chances);
                scores[h][step - warmup] = Score(chances, counts[step]);
            }
        }

        return scores;
    }

    private static Foresight Score(ReadOnlySpan<double> chances, int count)
    {
        double below = 0, crps = 0;
        for (int k = 0; k < chances.Length; k++)
        {
            below += chances[k];
            double miss = k < count ? below : Math.Max(0, 1 - below);
            crps += miss * miss;
        }

        return new Foresight(crps, -Math.Log(Math.Max(chances[count], double.Epsilon)));
    }
}
