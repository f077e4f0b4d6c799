using Casus.Core.Ontology;

namespace Casus.Analysis.Incidents;

/// <summary>How much an analyst's look at an incident is worth: how much hangs on it, times how little is certain.</summary>
public static class Priority
{
    private const double PerDispute = 0.5;

    /// <returns>From 0; an incident that was reviewed has 0.</returns>
    public static double Of(Incident incident)
    {
        if (incident.Review != ReviewState.Unreviewed) return 0;
        double hostility = Math.Max(0, -incident.Accounts.Min(a => a.Event.Goldstein)) / 10;
        double killed = incident.Tallies.Where(t => t.Role == FigureRole.Killed).Select(t => t.High).DefaultIfEmpty().Max();
        double injured = incident.Tallies.Where(t => t.Role == FigureRole.Injured).Select(t => t.High).DefaultIfEmpty().Max();
        double consequence = hostility + Math.Log10(1 + killed) + (Math.Log10(1 + injured) / 2);
        double doubt = 1 - incident.Confidence + (PerDispute * incident.Disputes.Length);
        return consequence * doubt;
    }
}
