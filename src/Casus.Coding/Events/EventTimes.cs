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
            if (TreePath.Between(_text, trigger, time.Head) is not { } path) continue;
            bool stated = IsStated(trigger, time.Head, path, triggers);
            int cost = path.Cost + (stated ? 0 : 20);
            if (cost >= bestCost) continue;
            bestCost = cost;
            best = stated
                ? new EventTime.Stated(interval, time.Value.Span, time.Value.Text)
                : new EventTime.Inferred(interval, time.Value.Span, time.Value.Text);
        }

        return best;
    }

    private bool IsStated(int trigger, int time, TreePath path, IReadOnlyCollection<int> triggers)
    {
        // Another event on the way down owns the time: "killed a man who was wounded on Monday".
        for (int t = _text.Head(time); t >= 0 && t != path.Meeting; t = _text.Head(t))
        {
            if (triggers.Contains(t)) return false;
        }

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
