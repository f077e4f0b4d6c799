namespace Casus.Analysis.Incidents;

/// <summary>An account and the incident that it was taken to be about so far.</summary>
/// <param name="Incident">Null for an account of a report that has just come.</param>
/// <param name="Decision">The number of the decision by which an analyst put it there, or null: with one it stays, whatever comes later.</param>
public sealed record Standing(Account Account, IncidentId? Incident = null, int? Decision = null)
{
    public bool IsPinned => Decision is not null;
}

/// <summary>An account that goes to an incident: for the first time, or from another one.</summary>
/// <param name="Reason">In words, for people: <c>same actor, same place, same day</c>.</param>
public sealed record Move(Account Account, IncidentId? From, IncidentId To, string Reason);
