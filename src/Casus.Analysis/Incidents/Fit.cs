using System.Collections.Immutable;

namespace Casus.Analysis.Incidents;

/// <summary>How well an account fits an incident, and by what.</summary>
/// <param name="Score">0 where it contradicts or too little agrees.</param>
/// <param name="Agreements">What agrees, in words.</param>
internal readonly record struct Fit(double Score, ImmutableArray<string> Agreements)
{
    public static Fit None => new(0, []);

    public static Fit Of(double score, params ReadOnlySpan<string> agreements) => new(score, [.. agreements]);

    public override string ToString() => string.Join(", ", Agreements);
}
