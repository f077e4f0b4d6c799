namespace Casus.Evaluation.Escalation;

/// <summary>How far a mean over weeks may lie from what other weeks would give, where neighbouring weeks are alike (Künsch 1989).</summary>
internal static class BlockBootstrap
{
    private const int Samples = 1000;
    private const int BlockWeeks = 13;

    /// <param name="weeks">One value for each, in order of time.</param>
    /// <returns>The 2.5 % and 97.5 % points; the same seed gives the same.</returns>
    public static (double Low, double High) Mean(double[] weeks, int seed)
    {
        Random random = new(seed);
        double[] means = new double[Samples];
        for (int s = 0; s < Samples; s++)
        {
            double sum = 0;
            for (int taken = 0; taken < weeks.Length;)
            {
                int start = random.Next(Math.Max(1, weeks.Length - BlockWeeks + 1));
                for (int i = 0; i < BlockWeeks && taken < weeks.Length; i++, taken++) sum += weeks[Math.Min(weeks.Length - 1, start + i)];
            }

            means[s] = sum / weeks.Length;
        }

        Array.Sort(means);
        return (means[Samples / 40], means[Samples - 1 - (Samples / 40)]);
    }
}
