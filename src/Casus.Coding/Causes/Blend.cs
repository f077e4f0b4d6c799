namespace Casus.Coding.Causes;

/// <summary>Logistic regression over what the words say and what the likeliest arcs say.</summary>
/// <param name="Words">Weight of the log odds by words.</param>
/// <param name="Most">Weight of the log of the likeliest arc's probability.</param>
/// <param name="Any">Weight of the log of the probability that any arc tells it.</param>
internal readonly record struct Blend(float Bias, float Words, float Most, float Any)
{
    private const int Rounds = 2000;
    private const double Step = 0.5;
    private const float Least = 1e-3f;

    /// <summary>0 to 1.</summary>
    public float Probability(in Evidence evidence) => (float)(1 / (1 + Math.Exp(-Score(evidence))));

    /// <summary>By gradient descent on all cases at once; the same cases give the same blend.</summary>
    public static Blend Train(IReadOnlyList<(Evidence Evidence, bool IsCausal)> cases)
    {
        double[] weights = new double[4];
        for (int round = 0; round < Rounds; round++)
        {
            double[] gradient = new double[4];
            foreach ((Evidence evidence, bool causal) in cases)
            {
                Span<double> inputs = [1, LogOdds(evidence.Words), Log(evidence.Most), Log(evidence.Any)];
                double score = 0;
                for (int i = 0; i < 4; i++) score += weights[i] * inputs[i];
                double error = (1 / (1 + Math.Exp(-score))) - (causal ? 1 : 0);
                for (int i = 0; i < 4; i++) gradient[i] += error * inputs[i];
            }

            for (int i = 0; i < 4; i++) weights[i] -= Step / 4 * gradient[i] / cases.Count;
        }

        return new Blend((float)weights[0], (float)weights[1], (float)weights[2], (float)weights[3]);
    }

    private double Score(in Evidence evidence) => Bias + (Words * LogOdds(evidence.Words)) + (Most * Log(evidence.Most)) + (Any * Log(evidence.Any));

    private static double LogOdds(float probability) => Math.Log(Math.Max(probability, Least) / Math.Max(1 - probability, Least));

    private static double Log(float probability) => Math.Log(probability + Least);
}

/// <summary>Probabilities that a text tells a cause and its effect: by its words, its likeliest arc, any of its arcs.</summary>
internal readonly record struct Evidence(float Words, float Most, float Any)
{
    public static Evidence Of(float words, IEnumerable<float> arcs)
    {
        float most = 0, none = 1;
        foreach (float arc in arcs)
        {
            most = MathF.Max(most, arc);
            none *= 1 - arc;
        }

        return new Evidence(words, most, 1 - none);
    }
}
