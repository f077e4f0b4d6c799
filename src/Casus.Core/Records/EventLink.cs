using System.Collections.Immutable;
using Casus.Core.Text;

namespace Casus.Core.Records;

/// <summary>How one happening follows from another, the strongest first.</summary>
public enum LinkKind
{
    /// <summary>Done to pay back: "in retaliation for", "to avenge".</summary>
    RetaliatesFor,

    /// <summary>Done because of it, not as payment in kind: "in response to", "prompted".</summary>
    RespondsTo,

    /// <summary>What was threatened before: "made good on its threat".</summary>
    FollowsWarning,

    /// <summary>A part of it: "during", "as part of".</summary>
    PartOf,

    /// <summary>Brought about by it, in no words that say more.</summary>
    Because,

    /// <summary>Later than it, and told in one breath: "two days after".</summary>
    Follows,
}

/// <summary>What a report's words say of how two happenings hang together. The later one is <see cref="From"/>.</summary>
public sealed record EventLink
{
    public required string Id { get; init; }

    /// <summary>Id of the event that answers, follows or is a part; null where the words speak of an exchange as a whole ("tit-for-tat strikes").</summary>
    public string? From { get; init; }

    /// <summary>Id of the event that is answered or followed; null where no event of the report is meant or can be told.</summary>
    public string? To { get; init; }

    /// <summary>The words for the other end where it is no event of the report; null where there are none either ("retaliatory strikes").</summary>
    public LinkReference? Reference { get; init; }

    public required LinkKind Kind { get; init; }

    /// <summary>The words that say so.</summary>
    public required TextSpan Cue { get; init; }

    /// <summary>Ids of the claims whose content holds the cue, innermost first; empty means the report says so in its own voice.</summary>
    public ImmutableArray<string> Claims { get; init; } = [];

    /// <summary>True where the words say that it is not so: "denied that the raid was retaliation".</summary>
    public bool Denied { get; init; }

    public required string Rule { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }
}

/// <summary>Words that mean a happening which the report does not tell, with what they say of it.</summary>
public sealed record LinkReference
{
    public required TextSpan Span { get; init; }

    public required string Text { get; init; }

    /// <summary>The narrowest place named within, or null.</summary>
    public PlaceMention? Place { get; init; }

    /// <summary>The time named within, or null.</summary>
    public TimeMention? Time { get; init; }

    /// <summary>Those named within, in text order.</summary>
    public ImmutableArray<ActorMention> Actors { get; init; } = [];
}
