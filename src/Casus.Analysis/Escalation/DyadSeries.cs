using System.Collections.Immutable;
using Casus.Analysis.Incidents;
using Casus.Core.Ontology;

namespace Casus.Analysis.Escalation;

/// <summary>What one side did to the other in one step of time. An incident counts once, however many report it.</summary>
/// <param name="First">First day of the step.</param>
/// <param name="Covered">True where a report was published on these days or soon after: only then does silence say something.</param>
/// <param name="Incidents">In order of time.</param>
public sealed record DyadPoint(DateOnly First, bool Covered, ImmutableArray<Incident> Incidents)
{
    private readonly ImmutableArray<Severity> _severities = [.. Incidents.Select(Severity.Of)];

    public int Count(QuadClass quad) => Incidents.Count(i => i.Type.Quad() == quad);

    /// <summary>Sum of the incidents' values on the Goldstein scale.</summary>
    public double Goldstein => _severities.Sum(s => s.Goldstein ?? 0);

    /// <summary>Null where no incident's dead are counted.</summary>
    public double? Killed => Sum(s => s.Killed);

    public double? Injured => Sum(s => s.Injured);

    public ImmutableArray<string> Weapons => [.. _severities.SelectMany(s => s.Weapons).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Gravity of the material conflict, in deaths, and of how many incidents it is known.</summary>
    public (double Weight, int Of) Gravity
    {
        get
        {
            double[] known = [.. Incidents.Select((incident, i) => (incident, _severities[i].Weight))
                .Where(p => p.incident.Type.Quad() == QuadClass.MaterialConflict && p.Weight is not null).Select(p => p.Weight!.Value)];
            return (known.Sum(), known.Length);
        }
    }

    private double? Sum(Func<Severity, double?> number) =>
        _severities.Any(s => number(s) is not null) ? _severities.Sum(s => number(s) ?? 0) : null;
}

/// <summary>What one side did to the other, step by step.</summary>
/// <param name="StepDays">1 or 7.</param>
/// <param name="Points">Without gaps.</param>
/// <param name="DayUnknown">Incidents told so coarsely, or not at all, as to time that no point can hold them. To spread them over days would make up what nobody said.</param>
public sealed record DyadSeries(ActorSet From, ActorSet To, int StepDays, ImmutableArray<DyadPoint> Points, ImmutableArray<Incident> DayUnknown)
{
    // A report tells of the day it appears and of this many before; an incident on a day that nobody wrote about in time
    // is known by chance.
    private const int ReportedWithin = 2;

    public bool IsEmpty => DayUnknown.IsEmpty && Points.All(p => p.Incidents.IsEmpty);

    /// <param name="incidents">Of any parties.</param>
    /// <param name="published">Days on which reports were published.</param>
    /// <param name="first">First day of the first step.</param>
    /// <param name="last">Last day, included.</param>
    public static DyadSeries Of(IEnumerable<Incident> incidents, ActorSet from, ActorSet to, IEnumerable<DateOnly> published, DateOnly first, DateOnly last, int stepDays = 1)
    {
        Incident[] own = [.. incidents.Where(i => from.Holds(i.Actors) && to.Holds(i.Recipients))];
        ILookup<int, Incident> dated = own.Where(i => DayOf(i) is not null).ToLookup(i => Step(DayOf(i)!.Value));
        HashSet<int> covered = [.. published.SelectMany(day => Enumerable.Range(0, ReportedWithin + 1).Select(back => Step(day.AddDays(-back))))];
        int steps = Step(last) + 1;
        return new DyadSeries(from, to, stepDays,
            [.. Enumerable.Range(0, Math.Max(0, steps)).Select(s => new DyadPoint(first.AddDays(s * stepDays), covered.Contains(s), [.. dated[s]]))],
            [.. own.Where(i => DayOf(i) is null && (i.Interval is not { } time || (time.FirstDay <= last && time.LastDay >= first)))]);

        int Step(DateOnly day) => (int)Math.Floor((double)(day.DayNumber - first.DayNumber) / stepDays);
    }

    /// <summary>The day an incident counts for: that on which it began, where it is known to within a day.</summary>
    public static DateOnly? DayOf(Incident incident) =>
        incident.Interval is { } time && (time.FirstDay == time.LastDay || time.End - time.Start <= TimeSpan.FromDays(1)) ? time.FirstDay : null;
}
