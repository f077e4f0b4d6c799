using System.Collections.Immutable;
using Casus.Core.Ontology;
using Casus.Core.Text;

namespace Casus.Core.Records;

/// <summary>One coded statement in one report.</summary>
public sealed record Event
{
    public required string Id { get; init; }

    public required EventType Type { get; init; }

    /// <summary>PLOVER mode (<c>aerial</c>, <c>arrest</c>), or null.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts (<c>military</c>, <c>diplomatic</c>), in alphabetical order.</summary>
    public ImmutableArray<string> Contexts { get; init; } = [];

    /// <summary>CAMEO code, two to four digits, or null.</summary>
    public string? Cameo { get; init; }

    public QuadClass Quad => Type.Quad();

    /// <summary>−10 to 10 on the Goldstein scale.</summary>
    public required double Goldstein { get; init; }

    public required EventStatus Status { get; init; }

    public ImmutableArray<ActorMention> Actors { get; init; } = [];

    public ImmutableArray<ActorMention> Recipients { get; init; } = [];

    /// <summary>Null where the report does not place it.</summary>
    public PlaceMention? Place { get; init; }

    public EventTime Time { get; init; } = EventTime.Unstated.Value;

    /// <summary>Ids of the claims whose content holds this event; empty means the report narrates it in its own voice.</summary>
    public ImmutableArray<string> Claims { get; init; } = [];

    /// <summary>Ids of the claims by which someone else denies it; its status stays.</summary>
    public ImmutableArray<string> DeniedBy { get; init; } = [];

    public ImmutableArray<string> Figures { get; init; } = [];

    /// <summary>Ids of the weapons it is done with or about.</summary>
    public ImmutableArray<string> Weapons { get; init; } = [];

    /// <summary>Ids of the things it struck, was aimed at or is said to have left unharmed.</summary>
    public ImmutableArray<string> Targets { get; init; } = [];

    public required TextSpan Trigger { get; init; }

    public required TextSpan Sentence { get; init; }

    public required string Rule { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }
}
