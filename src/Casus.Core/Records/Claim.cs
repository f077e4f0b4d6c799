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

    /// <summary>What the report says of the claimant that colours its word: "rebel-run", "on condition of anonymity"; null where nothing.</summary>
    public TextSpan? Colour { get; init; }

    /// <summary>True where a claimant is not named: "US sources", "a senior official".</summary>
    public bool Anonymous { get; init; }

    /// <summary>Id of the claim within which this one is made (A says that B said …); null where the report itself tells of it.</summary>
    public string? Within { get; init; }

    /// <summary>True where the content, or part of it, stands in quotation marks.</summary>
    public bool DirectQuote { get; init; }

    public required string Rule { get; init; }
}
