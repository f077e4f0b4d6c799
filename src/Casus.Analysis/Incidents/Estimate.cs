using System.Collections.Immutable;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Analysis.Incidents;

/// <summary>How one number is made of several accounts, in the manner of a known data set.</summary>
public enum Convention
{
    /// <summary>
    /// As UCDP GED: low and high are the lowest and highest told; best is the number that most independent origins allow
    /// ("at least eleven" allows 13), and where none has more, the lower one (UCDP GED codebook, "fatality estimates").
    /// </summary>
    Ucdp,

    /// <summary>
    /// As ACLED: one number, the most conservative of what each voice said last; "dozens" counts 12, "hundreds" 100,
    /// "several" and the like 3 (ACLED codebook, "fatalities").
    /// </summary>
    Acled,
}

/// <summary>One number for a role, or a range; made of the tally and never in its place.</summary>
/// <param name="Correction">True where an analyst set it.</param>
public sealed record Estimate(FigureRole Role, string? Unit, double Low, double Best, double High, Convention Convention, bool Correction = false)
{
    public static ImmutableArray<Estimate> Of(Incident incident, Convention convention)
    {
        var estimates = ImmutableArray.CreateBuilder<Estimate>();
        foreach (Tally tally in incident.Tallies)
            estimates.Add(convention == Convention.Ucdp ? Ucdp(tally, incident.Provenance) : Acled(tally));
        foreach (FigureRole role in (FigureRole[])[FigureRole.Killed, FigureRole.Injured])
        {
            if (Incidents.Correction.Number(incident.Decisions, role) is not ({ } low, { } high)) continue;
            for (int i = estimates.Count - 1; i >= 0; i--)
                if (estimates[i].Role == role) estimates.RemoveAt(i);
            estimates.Insert(0, new Estimate(role, null, low, low, high, convention, Correction: true));
        }

        return estimates.DrainToImmutable();
    }

    private static Estimate Ucdp(Tally tally, Origins origins)
    {
        double best = tally.Wholes.Select(c => c.Value!.Value).Distinct()
            .OrderByDescending(v => origins.Count(tally.Wholes.Where(c => c.Allows(v)).Select(c => c.Account))).ThenBy(v => v)
            .First();
        return new Estimate(tally.Role, tally.Unit, Math.Min(tally.Low, best), best, Math.Max(tally.High, best), Convention.Ucdp);
    }

    private static Estimate Acled(Tally tally)
    {
        double least = tally.Wholes.GroupBy(c => c.SaidBy, StringComparer.Ordinal)
            .Select(g => g.OrderBy(c => c.Account.Report.Published.At).Last())
            .Min(Conservative);
        return new Estimate(tally.Role, tally.Unit, least, least, least, Convention.Acled);
    }

    private static double Conservative(Count count)
    {
        Figure figure = count.Figure;
        if (figure.Hedge != Hedge.Vague) return figure.Least ?? count.Value!.Value;
        return figure.Text.Contains("dozen", StringComparison.OrdinalIgnoreCase) ? 12
            : figure.Text.Contains("hundred", StringComparison.OrdinalIgnoreCase) ? 100
            : 3;
    }
}
