using Casus.Analysis.Incidents;
using Casus.Core.Records;

namespace Casus.Analysis.Chains;

/// <summary>
/// Looks among incidents for the one that words mean: "the 1 April strike on its consulate in Damascus". Place, time and
/// parties each speak for or against; who answers is whom it was done to. Where too little speaks for any, none is meant.
/// </summary>
internal sealed class ReferenceResolver(IReadOnlyList<Incident> incidents)
{
    private const double SpotKilometres = 40;

    // Two of place, time and party: one alone is chance.
    private const int Enough = 4;

    // How long ago what no words date may lie, in days.
    private const double Memory = 60;

    /// <param name="from">The incident that answers it.</param>
    /// <returns>Of equals the one told better, then the later one; null where none is meant.</returns>
    public Incident? Meant(LinkReference words, Incident from)
    {
        Incident? best = null;
        int most = Enough - 1;
        foreach (Incident incident in incidents)
        {
            if (!IsBefore(incident, from) || !incident.IsViolent()) continue;
            int score = Score(incident, words, from);
            if (score < most || (score == most && (best is null || !Precedes(best, incident)))) continue;
            (best, most) = (incident, score);
        }

        return best;
    }

    /// <summary>Where there are no words: the last violence before by those whom it hit, against those who did it.</summary>
    public Incident? Answered(Incident from)
    {
        Incident? last = null;
        foreach (Incident incident in incidents)
        {
            if (!IsBefore(incident, from) || !incident.IsViolent() || !Linked.IsReversed(from, incident)) continue;
            if (last is null || Precedes(last, incident)) last = incident;
        }

        return last;
    }

    private static bool Precedes(Incident one, Incident other) => one.IsAnchored != other.IsAnchored ? other.IsAnchored
        : one.Start() != other.Start() ? one.Start() < other.Start() : one.Reports < other.Reports;

    private static bool IsBefore(Incident incident, Incident from) =>
        incident.Number != from.Number && incident.Start() < from.Start() && (from.Start() - incident.Start()).TotalDays <= Memory;

    // Below zero where something contradicts.
    private static int Score(Incident incident, LinkReference words, Incident from)
    {
        int where = Where(incident.Place, words.Place?.Place), when = When(incident.Interval, words.Time?.Interval);
        if (where < 0 || when < 0) return -1;
        int who = 0;
        foreach (ActorMention named in words.Actors)
        {
            if (named.Code.Code is { } code && incident.Actors.Concat(incident.Recipients).Any(p => p.Code.Code == code)) who = 1;
        }

        int parties = (Linked.Share(from.Actors, incident.Recipients) ? 1 : 0) + (Linked.Share(from.Recipients, incident.Actors) ? 1 : 0);
        return where + when + who + parties;
    }

    private static int Where(Place? known, Place? named)
    {
        if (known is null || named is null) return 0;
        if (known.Country is not null && named.Country is not null && known.Country != named.Country) return -1;
        if (known.Precision > PlacePrecision.Near || named.Precision > PlacePrecision.Near) return 1;
        return Distance.Kilometres(known, named) <= SpotKilometres ? 3 : -1;
    }

    private static int When(TimeInterval? known, TimeInterval? named)
    {
        if (known is not { } a || named is not { } b) return 0;
        if (a.FirstDay > b.LastDay || b.FirstDay > a.LastDay) return Math.Abs(a.FirstDay.DayNumber - b.FirstDay.DayNumber) <= 1 ? 1 : -1;
        return b.Granularity > Granularity.Day ? 1 : 3;
    }
}
