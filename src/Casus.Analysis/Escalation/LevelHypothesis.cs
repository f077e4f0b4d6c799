using System.Collections.Immutable;

namespace Casus.Analysis.Escalation;

/// <summary>One way in which a series of counts may behave.</summary>
/// <param name="Volatility">Standard deviation of a step of the rate's logarithm.</param>
/// <param name="Leap">Probability that the rate moves to anywhere in a step.</param>
/// <param name="Size">Of the negative binomial counts.</param>
/// <param name="Heeds">How many of the series' other channels are heeded, from the first.</param>
public sealed record LevelHypothesis(double Volatility, double Leap, double Size, int Heeds);

/// <summary>
/// The ways in which a series may behave, each weighed by how well it foresaw the counts so far (dynamic model averaging,
/// Raftery, Kárný and Ettler 2010).
/// </summary>
/// <param name="Grid">Values of the rate.</param>
/// <param name="Hypotheses">At the start all are equally likely.</param>
/// <param name="Memory">How much of a hypothesis's past counts after one more step, 0 to 1; below 1 a series may change its manners.</param>
public sealed record LevelModel(LevelGrid Grid, ImmutableArray<LevelHypothesis> Hypotheses, double Memory)
{
    public static ImmutableArray<LevelHypothesis> Cross(double[] volatilities, double[] leaps, double[] sizes, int[] heeds) =>
    [
        .. from volatility in volatilities
           from leap in leaps
           from size in sizes
           from heed in heeds
           select new LevelHypothesis(volatility, leap, size, heed),
    ];
}
