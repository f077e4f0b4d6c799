using System.Collections.Immutable;
using Casus.Core.Text;

namespace Casus.Core.Records;

/// <summary>What the words say became of a target.</summary>
public enum DamageStatus
{
    Destroyed,
    Damaged,

    /// <summary>Struck; whether it was harmed is not said.</summary>
    Hit,

    /// <summary>What was fired struck beside it.</summary>
    Near,

    /// <summary>Attacked; whether it was struck is not said.</summary>
    Targeted,

    /// <summary>Its harm is only planned, threatened, foreseen or possible.</summary>
    Threatened,

    /// <summary>The words say that it was not harmed.</summary>
    Undamaged,
}

/// <summary>A thing that is attacked, with what became of it: <c>[None of the nuclear sites] was (damaged)</c> is undamaged.</summary>
public sealed record Target
{
    public required string Id { get; init; }

    public required TextSpan Span { get; init; }

    public required string Text { get; init; }

    /// <summary><c>nuclear-site</c>, <c>airbase</c>, <c>hospital</c>, <c>ship</c> (<c>targets.tsv</c>).</summary>
    public required string Kind { get; init; }

    public required DamageStatus Status { get; init; }

    /// <summary>The words that say what became of it.</summary>
    public required TextSpan Evidence { get; init; }

    /// <summary>Ids of the claims whose content holds it; empty means the report says so in its own voice.</summary>
    public ImmutableArray<string> Claims { get; init; } = [];

    public required string Rule { get; init; }
}
