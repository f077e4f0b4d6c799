using System.Collections.Immutable;
using Casus.Analysis.Incidents;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Cli.Views;

/// <summary>One incident on one line, and the words that every view of incidents shares.</summary>
internal static class IncidentLine
{
    public const int Body = 12;

    public static void Write(Page page, Incident incident)
    {
        List<Run> runs = [.. Head(incident)];
        string killed = string.Join(" · ", incident.Tallies.Where(t => t.Role is FigureRole.Killed or FigureRole.Injured).Select(Amount));
        if (killed.Length > 0) runs.Add(" · " + killed);
        runs.Add(new Run($" · {Sources(incident)} · {Phrases.Percent(incident.Confidence)} {incident.Id}", Looks.Dim));
        page.Line(0, Body, runs);
    }

    /// <summary>When, what, who to whom, where, and whether it is disputed.</summary>
    public static IEnumerable<Run> Head(Incident incident)
    {
        yield return Date(incident).PadRight(Body);
        yield return new Run(Phrases.Type(incident.Type, incident.Mode), Looks.Of(incident.Type));
        yield return "  ";
        yield return new Run($"{Names(incident.Actors)} → {Names(incident.Recipients)}", Looks.Strong);
        if (incident.Place is { } place)
        {
            yield return "  ";
            yield return new Run(Phrases.Place(place), Looks.Place);
        }

        if (!incident.Disputes.IsEmpty)
        {
            yield return "  ";
            yield return new Run("DISPUTED", Looks.Dispute);
        }

        if (incident.Review != ReviewState.Unreviewed)
        {
            yield return "  ";
            yield return new Run(incident.Review.ToString().ToUpperInvariant(), Looks.Warning);
        }
    }

    public static string Date(Incident incident) => incident.Interval is { } interval
        ? (incident.IsDated ? "" : "~") + (interval.Granularity > Granularity.Day && interval.FirstDay != interval.LastDay ? Phrases.Days(interval).Split('…')[0] : Phrases.Iso(interval.FirstDay))
        : "undated";

    public static string Names(ImmutableArray<Party> parties) =>
        parties.IsEmpty ? "?" : string.Join(", ", parties.Take(2).Select(p => p.OnlyDenied ? p.Name + " (denied)" : p.Name));

    public static string Sources(Incident incident)
    {
        string[] sources = [.. incident.Accounts.Select(a => a.Report.Source ?? "source unknown").Distinct()];
        string origins = incident.Origins < incident.Reports ? $" of {Phrases.Count(incident.Origins, "origin")}" : "";
        return $"{Phrases.Count(incident.Reports, "report")}{origins}: {string.Join(", ", sources)}";
    }

    private static string Amount(Tally tally)
    {
        string range = tally.Low < tally.High ? $"{Phrases.Number(tally.Low)}–{Phrases.Number(tally.High)}" : Phrases.Amount(tally.Counts[0].Figure);
        return $"{Phrases.Word(tally.Role)} {range}";
    }
}
