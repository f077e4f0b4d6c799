using System.Collections.Immutable;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Coding.Events;

/// <summary>An event in the making: a matched trigger whose fields later stages fill, each returning a new draft.</summary>
internal sealed record Draft
{
    /// <summary>Index of the trigger's token.</summary>
    public required int Trigger { get; init; }

    public required EventType Type { get; init; }

    public required string Rule { get; init; }

    public string? Mode { get; init; }

    public string? Cameo { get; init; }

    public ImmutableArray<ActorMention> Actors { get; init; } = [];

    public ImmutableArray<ActorMention> Recipients { get; init; } = [];

    public EventStatus Status { get; init; } = EventStatus.Occurred;

    /// <summary>"the attack", "Israel's strike", "yesterday's action": words that point back at something told before.</summary>
    public bool IsAnaphoric { get; init; }

    /// <summary>A noun trigger; its text names the event rather than tells it.</summary>
    public bool IsNominal { get; init; }

    public PlaceMention? Place { get; init; }

    public EventTime Time { get; init; } = EventTime.Unstated.Value;

    public ImmutableArray<Figure> Figures { get; init; } = [];

    public bool IsReal => Status is EventStatus.Occurred or EventStatus.Ongoing;

    public string? ActorCode => CodeOf(Actors);

    public string? RecipientCode => CodeOf(Recipients);

    private static string? CodeOf(ImmutableArray<ActorMention> mentions)
    {
        foreach (ActorMention mention in mentions)
        {
            if (mention.Code.Code is { } code) return code;
        }

        return null;
    }
}
