using System.Collections.Immutable;
using Casus.Coding.Claims;
using Casus.Coding.References;
using Casus.Core.Records;
using Casus.Language.Documents;
using Casus.Language.Parsing;

namespace Casus.Coding;

/// <summary>A report with every layer found in it but events: what the event coder takes.</summary>
public sealed record Reading(
    Report Report,
    ParsedText Text,
    Layer<ActorMention> Actors,
    Layer<PlaceMention> Places,
    Layer<TimeMention> Times,
    Layer<Figure> Figures,
    ClaimLayer Claims,
    ImmutableArray<Forecast> Forecasts)
{
    public ReferenceLayer References { get; init; } = ReferenceLayer.Empty;

    /// <summary>How the report is built; null where nobody asked, and then no sentence counts as a repetition.</summary>
    public DocumentLayout? Layout { get; init; }
}
