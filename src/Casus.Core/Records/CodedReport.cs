using System.Collections.Immutable;

namespace Casus.Core.Records;

/// <summary>Which program, model and lexicons read a report: two codings compare only where these agree.</summary>
public sealed record CoderVersion(string Version, string Model, string Lexicons);

/// <summary>All that a coder read in one report.</summary>
public sealed record CodedReport
{
    public required Report Report { get; init; }

    public ImmutableArray<Event> Events { get; init; } = [];

    public ImmutableArray<Claim> Claims { get; init; } = [];

    public ImmutableArray<Figure> Figures { get; init; } = [];

    public ImmutableArray<PlaceMention> Places { get; init; } = [];

    public ImmutableArray<TimeMention> Times { get; init; } = [];

    public ImmutableArray<WeaponMention> Weapons { get; init; } = [];

    public ImmutableArray<Target> Targets { get; init; } = [];

    public ImmutableArray<Forecast> Forecasts { get; init; } = [];

    /// <summary>How its events hang together, in text order of the cues.</summary>
    public ImmutableArray<EventLink> Links { get; init; } = [];

    public ImmutableArray<Remark> Remarks { get; init; } = [];

    public required CoderVersion Coder { get; init; }
}
