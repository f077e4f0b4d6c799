namespace Casus.Coding.Events.Ranking;

/// <summary>Whether a model is as sure as it is right, and what makes it so (Guo et al. 2017).</summary>
public static class Calibration
{
    private const int Bins = 10;

    /// <summary>Expected calibration error in per cent: how far confidence and accuracy lie apart in ten bins of confidence.</summary>
    /// <param name="answers">Confidence of each answer, 0 to 1, and whether it was right.</param>
    public static double Error(IReadOnlyList<(float Confidence, bool Right)> answers)
    {
        double error = 0;
        foreach (var bin in answers.GroupBy(a => Math.Min((int)(a.Confidence * Bins), Bins - 1)))
            error += Math.Abs(bin.Sum(a => a.Confidence) - bin.Count(a => a.Right));
        return 100 * error / Math.Max(answers.Count, 1);
    }

    /// <summary>The temperature at which the chosen answers' probabilities fit best how often they are right.</summary>
    /// <param name="ofTruth">The probability that was given to what is true, 0 to 1.</param>
    public static float Temperature(IReadOnlyList<float> ofTruth)
    {
        float best = 1;
        double least = double.MaxValue;
        for (int tenths = 5; tenths <= 30; tenths++)
        {
            double loss = ofTruth.Sum(p => -Math.Log(Math.Max(At(p, tenths / 10f), 1e-6)));
            if (loss >= least) continue;
            (best, least) = (tenths / 10f, loss);
        }

        return best;
    }

    /// <summary>A probability at a temperature, of two outcomes: this one and all others together.</summary>
    public static float At(float probability, float temperature)
    {
        double yes = Math.Pow(probability, 1 / temperature), no = Math.Pow(1 - probability, 1 / temperature);
        return (float)(yes / (yes + no));
    }
}
