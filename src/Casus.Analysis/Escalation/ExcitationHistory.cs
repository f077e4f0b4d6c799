namespace Casus.Analysis.Escalation;

/// <summary>Made-up histories of two sides of which it is known what drives them.</summary>
public static class ExcitationHistory
{
    /// <param name="one">What drives the first side's acts; its cross acts are the second's.</param>
    /// <param name="other">What drives the second side's.</param>
    /// <returns>Acts per day of both; the same seed gives the same.</returns>
    public static (int[] One, int[] Other) Draw(Excitation one, Excitation other, int days, int seed)
    {
        Random random = new(seed);
        int[] first = new int[days], second = new int[days];
        double[] faded = new double[4];
        for (int day = 0; day < days; day++)
        {
            first[day] = Draws.Count(random, one.Base + (one.Own * faded[0]) + (one.Cross * faded[1]));
            second[day] = Draws.Count(random, other.Base + (other.Own * faded[2]) + (other.Cross * faded[3]));
            Fade(ref faded[0], one.OwnHalfLife, first[day]);
            Fade(ref faded[1], one.CrossHalfLife, second[day]);
            Fade(ref faded[2], other.OwnHalfLife, second[day]);
            Fade(ref faded[3], other.CrossHalfLife, first[day]);
        }

        return (first, second);
    }

    private static void Fade(ref double faded, double halfLife, int acts)
    {
        double left = Math.Pow(0.5, 1 / halfLife);
        faded = (left * faded) + ((1 - left) * acts);
    }
}
