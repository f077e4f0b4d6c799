using Casus.Core.Records;
using Casus.Language.Parsing;

namespace Casus.Coding.Events;

/// <summary>
/// Ties times to events by syntax: a time beneath the trigger or its clause is stated; one across a reporting verb
/// ("said yesterday that …") or from a clause that the event merely accompanies ("after the strikes") is inferred.
/// </summary>
internal sealed class EventTimes(Reading reading)
{
    private readonly ParsedText _text = reading.Text;

    public EventTime Of(int trigger, IReadOnlyCollection<int> triggers)
    {
        EventTime best = EventTime.Unstated.Value;
        int bestCost = int.MaxValue;
        foreach (Located<TimeMention> time in reading.Times.In(_text.Tokens.Sentence(_text.Tokens.SentenceOf(trigger))))
        {
            if (time.Value.Interval is not { } interval || time.Value.Kind is not (TimeKind.Date or TimeKind.Time)) continue;
            if (TreePath.Between(_text, trigger, time.Head) is not { } path || IsOwnedBelow(time.Head, path, triggers)) continue;
            if (CountsFrom(trigger, time)) continue;
            if (NearerNoun(trigger, time.Tokens.Start, path, triggers) is { } noun)
            {
                if (Grammar.Preposition(_text, noun) == "since" && Since(interval) is { } period)
                    (best, bestCost) = (new EventTime.Inferred(period, time.Value.Span, time.Value.Text), path.Cost);
                continue;
            }

            bool stated = IsStated(trigger, path, triggers) || OwnsLoosely(trigger, time.Tokens.Start);
            int cost = path.Cost + (stated ? 0 : 20) + (IsBehindVerb(trigger, time.Tokens.Start) ? 4 : 0);
            if (cost >= bestCost) continue;
            bestCost = cost;
            best = stated
                ? new EventTime.Stated(interval, time.Value.Span, time.Value.Text)
                : new EventTime.Inferred(AtLeastADay(interval), time.Value.Span, time.Value.Text);
        }

        return best;
    }

    // "left two hours before the raid": the raid came later than what the words date.
    private bool CountsFrom(int trigger, Located<TimeMention> time) =>
        trigger >= time.Tokens.End && trigger - time.Tokens.End < 5 && _text.Tokens.TrueWord(time.Tokens.End - 1) is "before" or "after";

    // "attacked the port on Monday, and the mayor said on Tuesday": a finite verb between owns the later date, whatever the parse.
    private bool IsBehindVerb(int trigger, int time)
    {
        for (int t = trigger + 1; t < time; t++)
        {
            if (_text.Tags.Xpos(t) is "VBD" or "VBZ" or "VBP" && _text.Tags.Upos(t) == Language.Tags.Upos.Verb && _text.Head(trigger) != t) return true;
        }

        return false;
    }

    // What happened about the time of something else is known to the day at best.
    private static TimeInterval AtLeastADay(TimeInterval interval) =>
        interval.Granularity < Granularity.Day ? TimeInterval.Day(interval.FirstDay) : interval;

    // Another event on the way down owns the time: "killed a man who was wounded on Monday".
    private bool IsOwnedBelow(int time, TreePath path, IReadOnlyCollection<int> triggers)
    {
        for (int t = _text.Head(time); t >= 0 && t != path.Meeting; t = _text.Head(t))
        {
            if (triggers.Contains(t)) return true;
        }

        return false;
    }

    // "have been killed since the attack on Israel on October 7": the date dates the attack, wherever the parser hung it.
    private int? NearerNoun(int trigger, int time, TreePath path, IReadOnlyCollection<int> triggers)
    {
        if (path.Up > 0) return null;
        foreach (int other in triggers)
        {
            if (other > trigger && other < time && time - other < 7
                && _text.Relation(other) is Relation.Obl or Relation.Nmod
                && Grammar.Preposition(_text, other) is "since" or "after" or "before" or "following" or "until")
            {
                return other;
            }
        }

        return null;
    }

    // "killed since the attack of October 7": from that day to the report's.
    private TimeInterval? Since(TimeInterval from) =>
        reading.Report.Published.Date is { } day && day >= from.FirstDay ? TimeInterval.Days(from.FirstDay, day) : null;

    private bool IsStated(int trigger, TreePath path, IReadOnlyCollection<int> triggers)
    {
        for (int t = trigger; t != path.Meeting && t >= 0; t = _text.Head(t))
        {
            bool crossesSpeech = _text.Relation(t) is Relation.Ccomp or Relation.Parataxis;
            bool accompanies = (_text.Relation(t) is Relation.Advcl or Relation.AclRelcl or Relation.Acl or Relation.AdvclRelcl && !IsSimultaneous(t))
                || (_text.Relation(t) is Relation.Obl or Relation.Nmod && Grammar.Preposition(_text, t) is "after" or "before" or "following" or "since" or "despite" or "amid" or "over" or "for");
            if (crossesSpeech || accompanies) return false;
        }

        // The governing verb is an event of its own and this one is no part of it: its time is only near.
        return path.Up == 0 || !triggers.Contains(path.Meeting) || path.Up == 1;
    }

    // The noun that a date directly follows: "since the attack on Israel on October 7".
    private bool OwnsLoosely(int trigger, int time) =>
        trigger < time && time - trigger < 7 && _text.Relation(trigger) is Relation.Obl or Relation.Nmod
        && Grammar.Preposition(_text, trigger) is "since" or "after" or "before" or "following" or "until";

    // "began on April 1 when a rocket hit …": both happened then.
    private bool IsSimultaneous(int clause)
    {
        foreach (int child in _text.Children(clause))
        {
            if (_text.Tags.Lemma(child) is "when" or "as" or "while" && _text.Relation(child) is Relation.Mark or Relation.Advmod) return true;
        }

        return false;
    }

    /// <summary>What is left when the words are silent: the day of publication, for what is told as having happened.</summary>
    public static EventTime FromPublication(Publication published) =>
        published.Date is { } day ? new EventTime.FromPublication(TimeInterval.Day(day)) : EventTime.Unstated.Value;
}
