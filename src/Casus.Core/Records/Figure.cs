using System.Collections.Immutable;
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

    /// <summary>Least that the words allow; null is open.</summary>
    public double? Least => Low ?? (Hedge is Hedge.Exact ? Best : null);

    /// <summary>Most that the words allow; null is open.</summary>
    public double? Most => High ?? (Hedge is Hedge.Exact ? Best : null);

    public required TextSpan Span { get; init; }

    public required string Text { get; init; }

    /// <summary>What is counted: <c>people</c>, <c>missiles</c>, <c>drones</c>, an ISO currency; null where the words do not say.</summary>
    public string? Unit { get; init; }

    /// <summary>The class of those counted: <c>civilians</c>, <c>soldiers</c>, <c>children</c> (column <c>whom</c> of <c>figures_nouns.tsv</c>), or null.</summary>
    public string? Whom { get; init; }

    /// <summary>Code of the country whose people the words count ("40 Iranian soldiers"), or null.</summary>
    public string? Nation { get; init; }

    /// <summary>Ids of the claims whose content holds it: who counts. Empty where the report counts in its own voice.</summary>
    public ImmutableArray<string> Claims { get; init; } = [];

    /// <summary>True where it sums up more than one event: "since October", "so far this year", "in the war".</summary>
    public bool Cumulative { get; init; }

    /// <summary>First day that it counts from, where the words tell.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Last day that it counts to, included; null where it runs on or the words do not tell.</summary>
    public DateOnly? Until { get; init; }

    public required string Rule { get; init; }
}
