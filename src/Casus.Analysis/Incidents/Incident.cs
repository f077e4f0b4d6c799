using System.Collections.Immutable;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Analysis.Incidents;

/// <summary>The real-world happening that events of one or more reports are about, with their disagreements side by side.</summary>
public sealed record Incident
{
    /// <summary>Derived from its first account, so that the same reports give the same id.</summary>
    public required string Id { get; init; }

    /// <summary>The type most accounts give it.</summary>
    public required EventType Type { get; init; }

    /// <summary>The mode most accounts give it, or null.</summary>
    public string? Mode { get; init; }

    public ImmutableArray<Party> Actors { get; init; } = [];

    public ImmutableArray<Party> Recipients { get; init; } = [];

    /// <summary>The narrowest place an account gives, or null.</summary>
    public PlaceMention? Place { get; init; }

    /// <summary>The narrowest time an account gives, or null where no report says when and none is dated.</summary>
    public TimeInterval? Interval { get; init; }

    /// <summary>False where only publication dates speak for <see cref="Interval"/>.</summary>
    public bool IsDated { get; init; }

    /// <summary>In order of publication; at least one.</summary>
    public required ImmutableArray<Account> Accounts { get; init; }

    /// <summary>Independent origins, never more than reports: see <see cref="Origins"/>.</summary>
    public required int Origins { get; init; }

    public ImmutableArray<Tally> Tallies { get; init; } = [];

    public ImmutableArray<Dispute> Disputes { get; init; } = [];

    /// <summary>How many of who, whom, where and when are known by words, 0 to 4.</summary>
    public int Known => (Actors.Any(p => p.Code.Code is not null) ? 1 : 0) + (Recipients.Any(p => p.Code.Code is not null) ? 1 : 0)
        + (Place?.Place is { Precision: <= PlacePrecision.Admin1 } ? 1 : 0) + (IsDated ? 1 : 0);

    /// <summary>
    /// True where a reader can tell which happening is meant: a place and a day, or three of <see cref="Known"/>, or two
    /// where several wrote of it independently. Only violence is told without knowing who did it.
    /// </summary>
    public bool IsAnchored => (Type == EventType.Assault || Actors.Any(p => p.Code.Code is not null)) && IsTold;

    private bool IsTold => (IsDated && (Actors.Length > 0 || Recipients.Length > 0 || Tallies.Length > 0) && Place?.Place is { Precision: <= PlacePrecision.Near }) || Known >= (Origins > 1 ? 2 : 3);

    /// <summary>Reports that tell of it, each once.</summary>
    public int Reports => Accounts.Select(a => a.Report.Id).Distinct().Count();
}

/// <summary>Someone who takes part in an incident, under the name that most accounts use.</summary>
/// <param name="Code">As <see cref="ActorCode"/>; none where the words do not resolve.</param>
/// <param name="OnlyDenied">True where no account names it but one that denies its part.</param>
public readonly record struct Party(string Name, ActorCode Code, bool OnlyDenied = false);
