using Casus.Analysis.Incidents;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Analysis.Chains;

/// <summary>What follows for links from who did what to whom, and when, where no words say it.</summary>
internal static class Symmetry
{
    /// <summary>An answer comes within so many days.</summary>
    public const double AnswerDays = 30;

    // That B's act against A within a day after A's against B answers it; it halves every two weeks. Conventions, low on purpose.
    private const double AtOnce = 0.35;
    private const double HalfLife = 14;

    /// <summary>Each later act with the last act that it can answer: B against A after A against B.</summary>
    public static IEnumerable<(Incident From, Incident To, double Confidence)> Answers(IReadOnlyList<Incident> incidents)
    {
        Incident[] acts = [.. incidents.Where(i => i.Type == EventType.Assault && i.IsAnchored && i.Interval is not null)];
        foreach (Incident later in acts)
        {
            Incident? last = null;
            foreach (Incident earlier in acts)
            {
                double days = (later.Start() - earlier.Start()).TotalDays;
                if (days is <= 0 or > AnswerDays || !IsOfTwo(earlier) || !IsOfTwo(later) || !Linked.IsReversed(later, earlier)) continue;
                if (last is null || earlier.Start() > last.Start()) last = earlier;
            }

            if (last is not null) yield return (later, last, Certainty((later.Start() - last.Start()).TotalDays));
        }
    }

    /// <summary>Violence after a threat by the same against the same, or against whom the threat leaves open.</summary>
    public static IEnumerable<(Incident From, Incident To, double Confidence)> Carried(IReadOnlyList<Incident> incidents)
    {
        foreach (Incident threat in incidents.Where(i => i.Type == EventType.Threaten && i.Actors.Any(p => p.Code.Code is not null)))
        {
            Incident? first = null;
            foreach (Incident act in incidents)
            {
                double days = (act.Start() - threat.Start()).TotalDays;
                if (act.Type != EventType.Assault || !act.IsAnchored || days is <= 0 or > AnswerDays || !Linked.Share(act.Actors, threat.Actors)) continue;
                if (threat.Recipients.Any(p => p.Code.Code is not null) && !Linked.Share(act.Recipients, threat.Recipients)) continue;
                if (first is null || act.Start() < first.Start()) first = act;
            }

            if (first is not null) yield return (first, threat, Certainty((first.Start() - threat.Start()).TotalDays));
        }
    }

    /// <summary>Words whose threat was carried out: those that tell it.</summary>
    public static IEnumerable<LinkEvidence> Told(Incident threat, double confidence) => threat.Accounts.Where(a => a.Asserts).Select(a =>
        new LinkEvidence(a.Coding, a.Event.Trigger, LinkKind.FollowsWarning, Chain.ThreatRule, Math.Round(confidence, 3), false) { SaidBy = a.SaidBy });

    // Somebody fights himself in a civil war: whoever shares a code with the other side may be either.
    private static bool IsOfTwo(Incident incident) => !Linked.Share(incident.Actors, incident.Recipients);

    private static double Certainty(double days) => AtOnce * Math.Pow(0.5, days / HalfLife);
}
