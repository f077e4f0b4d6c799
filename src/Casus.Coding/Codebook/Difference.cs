using System.Collections.Immutable;

namespace Casus.Coding.Codebook;

/// <summary>In what a coding differs from the codebook.</summary>
public enum DifferenceKind
{
    Missing,
    Surplus,
    Type,
    Status,
    Actor,
    Recipient,
    Mode,
    Place,
}

/// <summary>One difference, in words.</summary>
public readonly record struct Difference(DifferenceKind Kind, string Message);

/// <summary>An example as it was coded.</summary>
/// <param name="Found">The coded events in the codebook's words, in text order.</param>
/// <param name="Differences">In the order of the expected events, then what was found beyond them; empty where all agrees.</param>
public sealed record ExampleResult(
    CodebookExample Example, ImmutableArray<ExpectedEvent> Found, ImmutableArray<Difference> Differences)
{
    public bool Passed => Differences.IsEmpty;
}
