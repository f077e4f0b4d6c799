using System.Collections.Immutable;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Ledger;

/// <summary>An event of the ledger and the incident it is placed in.</summary>
/// <param name="Key">Its row.</param>
/// <param name="Incident">Null where it is not placed yet.</param>
/// <param name="Decision">The decision by which an analyst put it there, or null.</param>
public sealed record PlacedEvent(long Key, CodedReport Coding, Event Event, int? Incident, int? Decision);

/// <summary>A coding whose events are not placed yet.</summary>
public sealed record UnlinkedCoding(long Key, CodedReport Coding, DateTimeOffset RecordedAt);

/// <summary>Where an event goes.</summary>
/// <param name="Decision">The decision by which an analyst put it there, or null.</param>
public sealed record Placement(long Event, int Incident, string Reason, int? Decision = null);

/// <summary>Around what to look for incidents that an event may be about.</summary>
/// <param name="Types">Types that two reports may use for one happening.</param>
/// <param name="Since">Earliest start, wall clock.</param>
/// <param name="Until">Latest start, excluded.</param>
/// <param name="First">Those that last into the time from here…</param>
/// <param name="Last">…to here, excluded, are found wherever they fit; others only where they share one of the actors. The nearest are found first.</param>
/// <param name="Country">Those of this country, or of none, are found; null where the event has no country.</param>
/// <param name="Actors">Codes; where there is no country, those that share one.</param>
public sealed record Surroundings(
    ImmutableArray<EventType> Types, DateTime Since, DateTime Until, DateTime First, DateTime Last, string? Country, ImmutableArray<string> Actors);
