namespace Casus.Evaluation;

/// <summary>How far a figure may lie from what other data of the same kind would give (Efron 1979).</summary>
public static class Bootstrap
{
    private const int Samples = 1000;

    /// <param name="count">How many items the figure is computed from.</param>
    /// <param name="figure">The figure of some of these items, by index; an item may come more than once.</param>
    /// <returns>The 2.5 % and 97.5 % points over samples drawn with replacement; the same seed gives the same interval.</returns>
    public static (double Low, double High) Interval(int count, int seed, Func<int[], double> figure)
    {
        Random random = new(seed);
        double[] figures = new double[Samples];
        int[] sample = new int[count];
        for (int s = 0; s < Samples; s++)
        {
            for (int i = 0; i < count; i++) sample[i] = random.Next(count);
            figures[s] = figure(sample);
        }

        Array.Sort(figures);
        return (figures[Samples / 40], figures[Samples - 1 - (Samples / 40)]);
    }
}
