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

    /// <summary>Tokens whose words the pattern of the trigger names: "sanctions" for "lifted sanctions".</summary>
    public int[] Named { get; init; } = [];

    /// <summary>The token of the infinitive that says whom, where the trigger itself does not; −1 for none.</summary>
    public int Content { get; init; } = -1;

    public string? Cameo { get; init; }

    public ImmutableArray<ActorMention> Actors { get; init; } = [];

    public ImmutableArray<ActorMention> Recipients { get; init; } = [];

    public EventStatus Status { get; init; } = EventStatus.Occurred;

    /// <summary>"the attack", "Israel's strike", "yesterday's action": words that point back at something told before.</summary>
    public bool IsAnaphoric { get; init; }

    /// <summary>A noun trigger; its text names the event rather than tells it.</summary>
    public bool IsNominal { get; init; }

    public PlaceMention? Place { get; init; }

    /// <summary>The place came from what is said of it, not from the words that name it.</summary>
    public bool IsPlacedLater { get; init; }

    public EventTime Time { get; init; } = EventTime.Unstated.Value;

    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>Shooting down what others fired answers an attack and is not the one that "the attack" means.</summary>
    public bool IsInterception => Rule.StartsWith("verb:intercept", StringComparison.Ordinal)
        || Rule.StartsWith("verb:shoot prt:down", StringComparison.Ordinal)
        || (Figures.Any(f => f.Role == FigureRole.Intercepted) && !Figures.Any(f => f.Role == FigureRole.Launched));

    /// <summary>That it is an event, 0 to 1; a half until it is weighed.</summary>
    public double Confidence { get; init; } = 0.5;

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
