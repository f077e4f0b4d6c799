using Casus.Analysis.Incidents;
using Casus.Core.Ontology;

namespace Casus.Analysis.Escalation;

/// <summary>One direction of a dyad with what is made of it.</summary>
/// <param name="Hostility">One range for each point of the series.</param>
/// <param name="Answers">Whether its acts answer those of the other direction; null where there are too few to tell.</param>
public sealed record DyadSide(DyadSeries Series, LevelPath Hostility, TitForTat? Answers);

/// <summary>How two sides deal with each other over time, in both directions.</summary>
public sealed record DyadEscalation(DyadSide There, DyadSide Back)
{
    // What lies further back teaches today's hostility nothing.
    private const int HistoryDays = 3660;

    /// <summary>True where no incident of the time shown is known.</summary>
    public bool IsEmpty => There.Series.IsEmpty && Back.Series.IsEmpty;

    /// <param name="incidents">Of any parties.</param>
    /// <param name="published">Days on which reports were published; what came before <paramref name="first"/> teaches too.</param>
    /// <param name="first">First day to show.</param>
    /// <param name="last">Last day to show, included.</param>
    /// <param name="stepDays">1 or 7.</param>
    /// <param name="share">Known share of the reports that these are a sample of.</param>
    public static DyadEscalation Of(
        IReadOnlyList<Incident> incidents, ActorSet one, ActorSet other, IReadOnlyList<DateOnly> published, DateOnly first, DateOnly last, int stepDays = 1, double share = 1)
    {
        DyadSeries there = Series(one, other), back = Series(other, one);
        int before = there.Points.Length - Shown();
        DyadSeries thereShown = Window(there), backShown = Window(back);
        return new DyadEscalation(
            new DyadSide(thereShown, Path(Hostility.Of(there, share)), Answers(thereShown, backShown)),
            new DyadSide(backShown, Path(Hostility.Of(back, share)), Answers(backShown, thereShown)));

        // Steps before the first one shown start whole steps back, so that a week shown is a week learnt from.
        DyadSeries Series(ActorSet from, ActorSet to)
        {
            int earliest = published.Count == 0 ? first.DayNumber : Math.Max(published.Min().DayNumber, first.DayNumber - HistoryDays);
            int stepsBack = Math.Max(0, (first.DayNumber - earliest + stepDays - 1) / stepDays);
            return DyadSeries.Of(incidents, from, to, published, first.AddDays(-stepsBack * stepDays), last, stepDays);
        }

        int Shown() => ((last.DayNumber - first.DayNumber) / stepDays) + 1;

        DyadSeries Window(DyadSeries series) => series with
        {
            Points = series.Points[before..],
            DayUnknown = [.. series.DayUnknown.Where(i => i.Interval is not { } time || time.LastDay >= first)],
        };

        LevelPath Path(LevelPath path) => new(path.Filtered[before..], path.Smoothed[before..]);
    }

    // Weeks are too coarse to see who answers whom.
    private static TitForTat? Answers(DyadSeries side, DyadSeries other) => side.StepDays > 1 ? null
        : TitForTat.Of(Acts(side), Acts(other), [.. side.Points.Select(p => p.Covered)]);

    private static int[] Acts(DyadSeries series) => [.. series.Points.Select(p => p.Count(QuadClass.MaterialConflict))];
}
