using System.Collections.Immutable;
using Casus.Core.Ontology;

namespace Casus.Coding.Codebook;

/// <summary>The page of one event type: what it means, for people, and examples that the machine runs.</summary>
/// <param name="File">The file as the caller named it; stands before the line in every message.</param>
/// <param name="Examples">In the order of the file.</param>
public sealed record CodebookPage(EventType Type, string File, ImmutableArray<CodebookExample> Examples)
{
    /// <summary>The sections under the title, in their order.</summary>
    public static ImmutableArray<string> Sections { get; } =
        ["Modes", "Includes", "Excludes", "Neighbours", "CAMEO codes", "Examples"];

    /// <summary>The groups of examples, in their order.</summary>
    public static ImmutableArray<string> Groups { get; } =
    [
        "Active", "Passive", "Nominal", "Light verbs", "Particle verbs", "Negation", "Modality", "Control",
        "Coordination", "Reported speech", "Headlines", "Not this type",
    ];
}

/// <summary>A text with all the events that a careful coder reads in it.</summary>
/// <param name="Line">Line of the text in the file, from 1.</param>
/// <param name="Group">The heading it stands under, one of <see cref="CodebookPage.Groups"/>.</param>
/// <param name="Expected">In text order; empty where the text tells no event.</param>
public sealed record CodebookExample(string File, int Line, string Group, string Text, ImmutableArray<ExpectedEvent> Expected);
