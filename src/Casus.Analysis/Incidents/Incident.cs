using System.Collections.Immutable;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Analysis.Incidents;

/// <summary>What analysts think of an incident.</summary>
public enum ReviewState
{
    Unreviewed,
    Confirmed,
    Rejected,
}

/// <summary>The real-world happening that events of one or more reports are about, with their disagreements side by side.</summary>
public sealed record Incident
{
    // What a report of one origin is worth at most: of two that know nothing of each other, one is wrong less often.
    // A convention and not a measurement; docs/incidents.md says how to read it.
    private const double OneOrigin = 0.6;
    private const double Hedged = 0.5;

    public required IncidentId Number { get; init; }

    /// <summary><c>i17</c>.</summary>
    public string Id => Number.ToString();

    public required BestAccount Best { get; init; }

    public EventType Type => Best.Type.Value;

    public string? Mode => Best.Mode.Value;

    public ImmutableArray<Party> Actors => Best.Actors.Value;

    public ImmutableArray<Party> Recipients => Best.Recipients.Value;

    /// <summary>The narrowest place an account gives, or null.</summary>
    public Place? Place => Best.Place.Value;

    /// <summary>The narrowest time an account gives, or null where no report says when and none is dated.</summary>
    public TimeInterval? Interval => Best.Time.Value;

    /// <summary>False where only publication dates speak for <see cref="Interval"/>.</summary>
    public bool IsDated => Best.IsDated;

    /// <summary>In order of publication; at least one.</summary>
    public required ImmutableArray<Account> Accounts { get; init; }

    /// <summary>Who wrote what its accounts stand in, independently of whom.</summary>
    public required Origins Provenance { get; init; }

    /// <summary>Independent origins, never more than reports.</summary>
    public int Origins => Provenance.Count(Accounts);

    public ImmutableArray<Tally> Tallies { get; init; } = [];

    public ImmutableArray<Dispute> Disputes { get; init; } = [];

    /// <summary>What analysts decided, oldest first.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = [];

    /// <summary>0 to 1: grows with independent origins, never with copies. An analyst's word makes it 1 or 0.</summary>
    public required double Confidence { get; init; }

    public ReviewState Review => Decisions.LastOrDefault(d => d.About is null && d.Kind is DecisionKind.Confirm or DecisionKind.Reject) switch
    {
        { Kind: DecisionKind.Confirm } => ReviewState.Confirmed,
        { Kind: DecisionKind.Reject } => ReviewState.Rejected,
        _ => ReviewState.Unreviewed,
    };

    /// <summary>What most accounts make of it: it occurred, or goes on, or is only denied.</summary>
    public EventStatus Status => !Accounts.Any(a => a.Asserts) ? EventStatus.Denied
        : Accounts.Count(a => a.Event.Status == EventStatus.Ongoing) * 2 > Accounts.Count(a => a.Asserts) ? EventStatus.Ongoing
        : EventStatus.Occurred;

    /// <summary>How many of who, whom, where and when are known by words, 0 to 4.</summary>
    public int Known => (Actors.Any(p => p.Code.Code is not null) ? 1 : 0) + (Recipients.Any(p => p.Code.Code is not null) ? 1 : 0)
        + (Place is { Precision: <= PlacePrecision.Admin1 } ? 1 : 0) + (IsDated ? 1 : 0);

    /// <summary>
    /// True where a reader can tell which happening is meant: a place and a day, or three of <see cref="Known"/>, or two
    /// where several wrote of it independently. Only violence is told without knowing who did it.
    /// </summary>
    public bool IsAnchored => (Type == EventType.Assault || Actors.Any(p => p.Code.Code is not null)) && IsTold;

    private bool IsTold => (IsDated && (Actors.Length > 0 || Recipients.Length > 0 || Tallies.Length > 0) && Place is { Precision: <= PlacePrecision.Near }) || Known >= (Origins > 1 ? 2 : 3);

    /// <summary>Reports that tell of it, each once.</summary>
    public int Reports => Accounts.Select(a => a.Report.Id).Distinct().Count();

    /// <param name="accounts">In any order.</param>
    /// <param name="decisions">Those on this incident and its accounts, in any order.</param>
    /// <returns>Null where no account is left, because an analyst rejected all.</returns>
    public static Incident? Of(IncidentId number, IEnumerable<Account> accounts, Origins origins, IncidentRules rules, IEnumerable<Decision>? decisions = null)
    {
        ImmutableArray<Decision> decided = [.. (decisions ?? []).OrderBy(d => d.Number)];
        ImmutableArray<Account> all =
        [
            .. Judged.Of(accounts, decided).OrderBy(a => a.Report.Published.At).ThenBy(a => a.Report.Id, StringComparer.Ordinal).ThenBy(a => a.Event.Trigger),
        ];
        if (all.IsEmpty) return null;
        ImmutableArray<Tally> tallies = Tally.Of(all);
        Incident incident = new()
        {
            Number = number,
            Best = BestAccount.Of(all, decided),
            Accounts = all,
            Provenance = origins,
            Tallies = tallies,
            Disputes = Dispute.Among(all, tallies, rules.Words),
            Decisions = decided,
            Confidence = ConfidenceOf(all, origins),
        };
        return incident.Review switch
        {
            ReviewState.Confirmed => incident with { Confidence = 1 },
            ReviewState.Rejected => incident with { Confidence = 0 },
            _ => incident,
        };
    }

    // Each independent origin may be wrong on its own: what is left is that all are.
    private static double ConfidenceOf(ImmutableArray<Account> accounts, Origins origins)
    {
        double allWrong = 1;
        foreach (IGrouping<int, Account> origin in accounts.Where(a => a.Asserts).GroupBy(a => origins.Of(a.Report)))
            allWrong *= 1 - origin.Max(a => OneOrigin * a.Event.Confidence * (IsHedged(a) ? Hedged : 1));
        return 1 - allWrong;
    }

    private static bool IsHedged(Account account) =>
        account.Coding.Claims.Any(c => account.Event.Claims.Contains(c.Id) && c.Stance == Stance.Hedges);
}
