using Casus.Core.Ontology;
using Casus.Core.Text;

namespace Casus.Core.Records;

/// <summary>Attributed content: who says it, by which cue, what is said, and how the claimant stands to it.</summary>
public sealed record Claim
{
    public required string Id { get; init; }

    /// <summary>Null where the words attribute without naming ("reportedly").</summary>
    public ActorMention? Claimant { get; init; }

    public required TextSpan Cue { get; init; }

    public required TextSpan Content { get; init; }

    public required Stance Stance { get; init; }

    /// <summary>True where the content, or part of it, stands in quotation marks.</summary>
    public bool DirectQuote { get; init; }

    public required string Rule { get; init; }
}
