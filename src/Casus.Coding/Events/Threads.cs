using Casus.Core.Records;
using Casus.Language.Parsing;

namespace Casus.Coding.Events;

/// <summary>
/// Follows one happening through a report. "Iran fired missiles at Israel last Saturday … The Iranian attack …": later
/// words that point back take the place, time and recipient told earlier, and give theirs to the others, as inferred.
/// </summary>
internal static class Threads
{
    public static List<Draft> Fill(List<Draft> drafts, ParsedText text)
    {
        // "The attack centred on Homs" tells where; only "the attack in Homs" says which.
        drafts = drafts.ConvertAll(d => d.Place is { } place && !text.Subtree(d.Trigger).Contains(text.Tokens.TokensIn(place.Span).Start) ? d with { IsPlacedLater = true } : d);
        List<List<int>> threads = [];
        for (int i = 0; i < drafts.Count; i++)
        {
            if (!drafts[i].IsReal || drafts[i].IsInterception || (drafts[i].ActorCode is null && !drafts[i].IsAnaphoric)) continue;
            List<int>? home = Home(drafts, threads, i);
            if (home is not null) home.Add(i);
            else if (drafts[i].ActorCode is not null) threads.Add([i]);
        }

        List<Draft> filled = [.. drafts];
        foreach (List<int> thread in threads)
        {
            if (thread.Count > 1) Share(filled, thread);
        }

        return filled;
    }

    // The longest fitting thread: the happening a report is about is the one it keeps coming back to.
    private static List<int>? Home(List<Draft> drafts, List<List<int>> threads, int index)
    {
        List<int>? best = null;
        foreach (List<int> thread in threads)
        {
            if (thread.TrueForAll(t => Fits(drafts[t], drafts[index])) && (best is null || Weight(drafts, thread) >= Weight(drafts, best))) best = thread;
        }

        return best;
    }

    // What happened on a day is what "the attack" means, rather than what goes on for years.
    private static int Weight(List<Draft> drafts, List<int> thread) =>
        thread.Count + (thread.Exists(t => StatedDay(drafts[t]) is not null) ? 1 : 0);

    private static bool Fits(Draft earlier, Draft later)
    {
        if (earlier.Type != later.Type) return false;
        bool sameActor = earlier.ActorCode == later.ActorCode && later.ActorCode is not null;
        if (!sameActor && !(later.Actors.IsEmpty || earlier.Actors.IsEmpty)) return false;
        if (earlier.RecipientCode is { } a && later.RecipientCode is { } b && a != b) return false;
        bool sameDay = StatedDay(earlier) is { } x && StatedDay(later) is { } y && x == y;
        if (!sameDay && StatedDay(earlier) is not null && StatedDay(later) is not null) return false;
        if (earlier.Place?.Place is { } p && later.Place?.Place is { } q && !Compatible(p, q)) return false;
        return sameDay || (later.IsAnaphoric && !NamesAnother(earlier, later));
    }

    // "The strike on the barracks in Homs" says by itself which one is meant: with nothing in common it is another one.
    private static bool NamesAnother(Draft earlier, Draft later)
    {
        bool says = (later.Place is not null && !later.IsPlacedLater) || later.RecipientCode is not null || StatedDay(later) is not null;
        bool shares = (later.RecipientCode is not null && earlier.RecipientCode == later.RecipientCode)
            || (later.Place is not null && earlier.Place is not null)
            || (StatedDay(later) is not null && StatedDay(earlier) == StatedDay(later));
        return says && !shares;
    }

    private static DateOnly? StatedDay(Draft draft) => draft.Time is EventTime.Stated stated ? stated.Interval.FirstDay : null;

    private static bool Compatible(Place a, Place b)
    {
        if (a.Country != b.Country) return false;
        bool wide = a.Precision >= PlacePrecision.Country || b.Precision >= PlacePrecision.Country;
        return wide || a.Name == b.Name || (a.Admin1 is not null && a.Admin1 == b.Admin1);
    }

    private static void Share(List<Draft> drafts, List<int> thread)
    {
        Draft? placed = null, timed = null, aimed = null, acted = null;
        foreach (int i in thread)
        {
            Draft draft = drafts[i];
            if (draft.Place is not null && (placed is null || draft.Place.Place?.Precision < placed.Place?.Place?.Precision)) placed = draft;
            if (draft.RecipientCode is not null) aimed ??= draft;
            if (draft.ActorCode is not null) acted ??= draft;
            if (Rank(draft.Time) > Rank(timed?.Time)) timed = draft;
        }

        foreach (int i in thread)
        {
            Draft draft = drafts[i];
            drafts[i] = draft with
            {
                Place = draft.Place ?? placed?.Place,
                Actors = draft.Actors.IsEmpty && acted is not null && acted.ActorCode != draft.RecipientCode ? acted.Actors : draft.Actors,
                Recipients = draft.RecipientCode is null && draft.Recipients.IsEmpty && aimed is not null ? aimed.Recipients : draft.Recipients,
                Time = draft.Time is EventTime.Stated || timed is null ? draft.Time : AsInferred(timed.Time),
            };
        }
    }

    private static int Rank(EventTime? time) => time switch
    {
        EventTime.Stated => 2,
        EventTime.Inferred => 1,
        _ => 0,
    };

    /// <summary>A time told of the same happening elsewhere.</summary>
    public static EventTime AsInferred(EventTime time) =>
        time is EventTime.Stated stated ? new EventTime.Inferred(stated.Interval, stated.Span, stated.Text) : time;
}
