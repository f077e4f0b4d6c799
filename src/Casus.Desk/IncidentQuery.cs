using Casus.Analysis.Incidents;
using Casus.Ledger;

namespace Casus.Desk;

/// <summary>Which incidents; a null leaves its aspect open.</summary>
public sealed record IncidentQuery
{
    /// <summary>An incident matches by any of its accounts. Its time of knowledge holds for all; its limit counts incidents.</summary>
    public LedgerQuery Accounts { get; init; } = new();

    public int? MinOrigins { get; init; }

    public ReviewState? Review { get; init; }

    /// <summary>Only those over which accounts contradict each other.</summary>
    public bool Disputed { get; init; }

    /// <summary>Only what is told well enough to know which happening is meant: <see cref="Incident.IsAnchored"/>.</summary>
    public bool Anchored { get; init; }
}
