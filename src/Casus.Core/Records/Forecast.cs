using System.Collections.Immutable;
using Casus.Core.Text;

namespace Casus.Core.Records;

/// <summary>A predicted claim: who foresees what, between whom, how likely and by when, each in the report's words.</summary>
public sealed record Forecast
{
    public required string Id { get; init; }

    /// <summary>Null where the report foresees it in its own voice.</summary>
    public ActorMention? Forecaster { get; init; }

    public required TextSpan Cue { get; init; }

    public required TextSpan Content { get; init; }

    /// <summary>Those whom the content names, each once, in text order.</summary>
    public ImmutableArray<ActorMention> Parties { get; init; } = [];

    /// <summary>Ids of the events told within the content.</summary>
    public ImmutableArray<string> Events { get; init; } = [];

    /// <summary>Null where the words do not say.</summary>
    public Likelihood? Likelihood { get; init; }

    /// <summary>By when, in the report's words; null where they do not say.</summary>
    public TimeMention? Horizon { get; init; }

    /// <summary>True where the forecaster tells what it will do itself, which is a promise or a plan.</summary>
    public bool IsIntention { get; init; }

    public required string Rule { get; init; }
}

/// <summary>How likely, in a forecaster's words.</summary>
/// <param name="Low">0 to 1; null where no yardstick gives the words a range.</param>
/// <param name="High">0 to 1; equal to <paramref name="Low"/> where a probability is stated.</param>
/// <param name="Yardstick">Whose range it is (<c>likelihoods.tsv</c>); null where the words state a number.</param>
public sealed record Likelihood(TextSpan Span, string Text, double? Low, double? High, string? Yardstick)
{
    /// <summary>True for "a 70 per cent chance".</summary>
    public bool IsStated => Yardstick is null;

    /// <summary>The middle of the range, or null.</summary>
    public double? Probability => (Low + High) / 2;
}
