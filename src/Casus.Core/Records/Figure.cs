using Casus.Core.Ontology;
using Casus.Core.Text;

namespace Casus.Core.Records;

/// <summary>A number in a role, with the range its words leave open. A null bound is open.</summary>
public sealed record Figure
{
    public required string Id { get; init; }

    public required FigureRole Role { get; init; }

    public double? Low { get; init; }

    public double? Best { get; init; }

    public double? High { get; init; }

    public required Hedge Hedge { get; init; }

    public required TextSpan Span { get; init; }

    public required string Text { get; init; }

    /// <summary>What is counted: <c>people</c>, <c>missiles</c>, <c>drones</c>, an ISO currency; null where the words do not say.</summary>
    public string? Unit { get; init; }

    public required string Rule { get; init; }
}
