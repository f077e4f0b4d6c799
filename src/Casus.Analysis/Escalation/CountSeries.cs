using System.Collections.Immutable;

namespace Casus.Analysis.Escalation;

/// <summary>Counts at even steps of time, with what else is counted beside them.</summary>
/// <param name="Counts">What is to be estimated and foreseen, one for each step.</param>
/// <param name="Exposure">How much of what happens would be seen in each step, 0 to 1 where sampling is known; 0 where nobody looked, which says nothing. Null where all is seen.</param>
/// <param name="Others">Further counts that may tell of the same level.</param>
public sealed record CountSeries(ImmutableArray<int> Counts, ImmutableArray<double>? Exposure, ImmutableArray<Channel> Others)
{
    public CountSeries(ImmutableArray<int> counts)
        : this(counts, null, [])
    {
    }

    public double Seen(int step) => Exposure is { } exposure ? exposure[step] : 1;
}

/// <summary>Counts whose mean follows the level by a power, up to a factor that is learnt from what came before.</summary>
/// <param name="Counts">One for each step.</param>
/// <param name="Units">Of how many things each was counted (deaths of two attacks: 2); 0 where the step says nothing.</param>
/// <param name="Loading">The power: 1 in proportion, 0.5 with the square root, negative against the level.</param>
/// <param name="Size">Of the negative binomial: small where single counts vary wildly.</param>
public sealed record Channel(ImmutableArray<int> Counts, ImmutableArray<double> Units, double Loading, double Size);
