using System.Collections.Immutable;
using System.Globalization;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Analysis.Incidents;

/// <summary>One thing that is known otherwise than before.</summary>
/// <param name="What"><c>incident</c>, <c>report</c>, <c>type</c>, <c>actors</c>, <c>recipients</c>, <c>place</c>, <c>time</c>,
/// <c>confidence</c>, <c>review</c>, <c>dispute</c>, or a figure's role.</param>
/// <param name="Before">Null where there was nothing.</param>
/// <param name="After">Null where there is nothing any more.</param>
public sealed record Change(string What, string? Before, string? After)
{
    /// <summary>What changed in what is known of an incident.</summary>
    /// <param name="before">Null where it was not known.</param>
    /// <param name="after">Null where its accounts are gone: recoded, or of another incident.</param>
    public static ImmutableArray<Change> Between(Incident? before, Incident? after)
    {
        if (before is null || after is null)
            return before == after ? [] : [new Change("incident", before is null ? null : "known", after is null ? null : "known")];
        var changes = ImmutableArray.CreateBuilder<Change>();
        void compare(string what, string? old, string? now)
        {
            if (old != now) changes.Add(new Change(what, old, now));
        }

        compare("type", TypeOf(before), TypeOf(after));
        compare("actors", Names(before.Actors), Names(after.Actors));
        compare("recipients", Names(before.Recipients), Names(after.Recipients));
        compare("place", before.Place?.Name, after.Place?.Name);
        compare("time", Days(before), Days(after));
        Sets(changes, "report", Reports(before), Reports(after));
        Figures(changes, before, after);
        Sets(changes, "dispute", before.Disputes.Select(d => d.About), after.Disputes.Select(d => d.About));
        compare("status", WireName.Of(before.Status), WireName.Of(after.Status));
        compare("review", WireName.Of(before.Review), WireName.Of(after.Review));
        compare("confidence", Percent(before), Percent(after));
        return changes.DrainToImmutable();
    }

    private static void Figures(ImmutableArray<Change>.Builder changes, Incident before, Incident after)
    {
        Dictionary<string, string> old = before.Tallies.ToDictionary(Role, Range), now = after.Tallies.ToDictionary(Role, Range);
        foreach (string role in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            string? was = old.GetValueOrDefault(role), becomes = now.GetValueOrDefault(role);
            if (was != becomes) changes.Add(new Change(role, was, becomes));
        }
    }

    private static void Sets(ImmutableArray<Change>.Builder changes, string what, IEnumerable<string> before, IEnumerable<string> after)
    {
        string[] old = [.. before.Distinct()], now = [.. after.Distinct()];
        changes.AddRange(old.Except(now).Select(o => new Change(what, o, null)));
        changes.AddRange(now.Except(old).Select(n => new Change(what, null, n)));
    }

    private static IEnumerable<string> Reports(Incident incident) =>
        incident.Accounts.Select(a => $"{a.Report.Source ?? "source unknown"} {a.Report.Id}");

    private static string TypeOf(Incident incident) => incident.Type.Name() + (incident.Mode is { } mode ? "/" + mode : "");

    private static string? Names(ImmutableArray<Party> parties) => parties.IsEmpty ? null : string.Join(", ", parties.Select(p => p.Name));

    private static string? Days(Incident incident) => incident.Interval is { } time ? $"{IntervalText.Start(time)}…{IntervalText.End(time)}" : null;

    private static string Role(Tally tally) => WireName.Of(tally.Role) + (tally.Unit is { } unit ? " " + unit : "");

    private static string Range(Tally tally) => tally.Low < tally.High
        ? string.Create(CultureInfo.InvariantCulture, $"{tally.Low:#,0.##}–{tally.High:#,0.##}")
        : string.Create(CultureInfo.InvariantCulture, $"{tally.Low:#,0.##}");

    private static string Percent(Incident incident) => string.Create(CultureInfo.InvariantCulture, $"{100 * incident.Confidence:0} %");
}
