using System.Collections.Immutable;
using Casus.Coding.Claims;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Links;

/// <summary>A report with its events at their words, as cues look for their ends in it.</summary>
internal sealed class LinkScene
{
    private const int Depth = 4;

    // A threat told so many sentences before still is the one that is made good.
    private const int Reach = 3;

    private readonly Reading _reading;
    private readonly Dictionary<int, Event> _at = [];

    public LinkScene(Reading reading, ImmutableArray<Event> events)
    {
        _reading = reading;
        Events = events;
        foreach (Event e in events) _at.TryAdd(Text.Tokens.TokensIn(e.Trigger).Start, e);
    }

    public ParsedText Text => _reading.Text;

    public ClaimLayer Claims => _reading.Claims;

    public ImmutableArray<Event> Events { get; }

    public Event? At(int token) => token < 0 ? null : _at.GetValueOrDefault(token);

    public int Trigger(Event e) => Text.Tokens.TokensIn(e.Trigger).Start;

    /// <summary>The token of a range through which the sentence sees it.</summary>
    public int Top(TokenRange words)
    {
        for (int i = words.Start; i < words.End; i++)
        {
            if (!words.Contains(Text.Head(i))) return i;
        }

        return words.Start;
    }

    /// <summary>The head of what comes after a cue: the object of its preposition, its conjunction's verb, its own object; −1 for none.</summary>
    public int After(TokenRange words)
    {
        int last = words.End - 1;
        if (Text.Relation(last) == Relation.Fixed && words.Contains(Text.Head(last))) last = Text.Head(last);
        if (Text.Relation(last) is Relation.Case or Relation.Mark && Text.Head(last) >= words.End) return Text.Head(last);
        for (int i = words.End - 1; i >= words.Start; i--)
        {
            foreach (int child in Text.Children(i))
            {
                if (child >= words.End && Text.Relation(child) is Relation.Obj or Relation.Ccomp or Relation.Xcomp or Relation.Obl or Relation.Nmod or Relation.Advcl or Relation.Acl) return child;
            }
        }

        // Where the tree has it otherwise, the phrase that the next word belongs to.
        int next = words.End;
        if (next >= Text.Tokens.Sentence(Text.Tokens.SentenceOf(words.Start)).End || Text.Tags.Upos(next) is Upos.Punct or Upos.Sconj) return -1;
        for (int fuel = Depth; fuel > 0 && Text.Head(next) > next && Text.Relation(next) is Relation.Det or Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Nummod or Relation.Nsubj; fuel--)
            next = Text.Head(next);
        return next;
    }

    /// <summary>The words of the earlier end: its subtree after the cue.</summary>
    public TokenRange Beyond(TokenRange words, int head)
    {
        TokenRange whole = Text.Subtree(head);
        return new TokenRange(Math.Max(whole.Start, words.End), Math.Max(whole.End, words.End));
    }

    /// <summary>The event told at or nearest beneath a head.</summary>
    public Event? Within(int head, TokenRange range) => AllWithin(head, range) is [var first, ..] ? first : null;

    /// <summary>The event told at or nearest beneath a head, with those that "and" joins to it.</summary>
    public IReadOnlyList<Event> AllWithin(int head, TokenRange range)
    {
        List<int> level = [head];
        for (int fuel = Depth; fuel > 0 && level.Count > 0; fuel--)
        {
            foreach (int token in level)
            {
                if (At(token) is { } e) return [e, .. Joined(token, range)];
            }

            level = [.. level.SelectMany(t => Text.Children(t).ToArray()).Where(t => range.Contains(t) && Text.Relation(t) is not Relation.Conj)];
        }

        return [];
    }

    private IEnumerable<Event> Joined(int token, TokenRange range)
    {
        foreach (int child in Text.Children(token).ToArray())
        {
            if (range.Contains(child) && Text.Relation(child) == Relation.Conj && At(child) is { } e) yield return e;
        }
    }

    public IReadOnlyList<Event> Single(Event? e) => e is null ? [] : [e];

    /// <summary>The real act of words above an unreal event: the vow of "vowed to strike".</summary>
    public Event? Announcing(Event e)
    {
        int fuel = Depth;
        for (int t = Text.Head(Trigger(e)); t >= 0 && fuel > 0; t = Text.Head(t), fuel--)
        {
            if (At(t) is { Type: EventType.Threaten or EventType.Request or EventType.Mobilize } act && act.IsReal()) return act;
        }

        return null;
    }

    /// <summary>A threat in the cue itself, or the last one told before it.</summary>
    public Event? Threat(TokenRange words)
    {
        for (int i = words.Start; i < words.End; i++)
        {
            if (At(i) is { Type: EventType.Threaten } own && own.IsReal() && Text.Tags.Upos(i) == Upos.Verb) return own;
        }

        int sentence = Text.Tokens.SentenceOf(words.Start);
        Event? last = null;
        foreach (Event e in Events)
        {
            int trigger = Trigger(e);
            if (trigger < words.Start && sentence - Text.Tokens.SentenceOf(trigger) <= Reach && e.Type == EventType.Threaten && e.IsReal()) last = e;
        }

        return last;
    }

    /// <summary>True where the first surely ended before the second began, so that it cannot follow from it.</summary>
    public bool IsBefore(Event first, Event second) =>
        IsDated(first) && IsDated(second) && first.Time.IntervalOrNull!.Value.End <= second.Time.IntervalOrNull!.Value.Start;

    private static bool IsDated(Event e) => e.Time is EventTime.Stated or EventTime.Inferred;

    /// <summary>The noun that a cue names or describes: "exchanges" of "tit-for-tat exchanges".</summary>
    public int Noun(TokenRange words)
    {
        int top = Top(words);
        for (int fuel = Depth; fuel > 0 && Text.Head(top) >= 0 && Text.Relation(top) is Relation.Amod or Relation.Compound or Relation.NmodUnmarked; fuel--) top = Text.Head(top);
        return top;
    }

    /// <summary>"A and six days after B": a second time span beside a first.</summary>
    public bool IsJoined(TokenRange words)
    {
        int unit = words.Start - 1;
        return unit >= 2 && Text.Tags.Lemma(unit) is "hour" or "day" or "week" or "month" or "year"
            && Text.Tags.Upos(unit - 1) is Upos.Num or Upos.Det or Upos.Adj && Text.Tags.Lemma(unit - 2) is "and" or ",";
    }

    public bool IsInSentenceOf(TokenRange words, TextSpan span) =>
        Text.Tokens.SentenceOf(words.Start) == Text.Tokens.SentenceOf(Text.Tokens.TokensIn(span).Start);

    /// <summary>
    /// What an act pays back where no words name it: violence told before by those it is done to against those who do it,
    /// the latest by its day, else the last by the text.
    /// </summary>
    public Event? Answered(Event act)
    {
        Event? best = null;
        foreach (Event e in Events)
        {
            if (Trigger(e) >= Trigger(act)) break;
            if (!e.IsViolent() || !LinkedEvents.Share(e.Actors, act.Recipients) || !LinkedEvents.Share(e.Recipients, act.Actors)) continue;
            if (IsBefore(act, e) || (IsDated(e) && IsDated(act) && e.Time.IntervalOrNull!.Value.Start >= act.Time.IntervalOrNull!.Value.Start)) continue;
            if (best?.Time.IntervalOrNull is { } known && e.Time.IntervalOrNull is var own && (own is null || own.Value.Start < known.Start)) continue;
            best = e;
        }

        return best;
    }

    /// <summary>True where the words of a cue are said not to hold.</summary>
    public bool IsDenied(TokenRange words)
    {
        ImmutableArray<Claim> claims = Claims.Holding(Text.Tokens.Span(words));
        return IsNegated(words) || (!claims.IsEmpty && claims[0].Stance == Stance.Denies);
    }

    private bool IsNegated(TokenRange words)
    {
        int top = Top(words);
        return Phrases.IsNegated(Text, top) || (Text.Relation(top) is Relation.Obl && Text.Head(top) >= 0 && IsDirectlyBefore(words.Start));
    }

    // "not in retaliation for": the word stands before the cue, whatever the tree makes of it.
    private bool IsDirectlyBefore(int token) => token > 0 && Text.Tags.Lemma(token - 1) is "not" or "n't";

    /// <summary>A noun or a clause that may tell of a happening; "in response to this" does not.</summary>
    public bool IsTelling(int head) => Text.Tags.Upos(head) is Upos.Noun or Upos.Propn or Upos.Verb;

    /// <summary>The phrase of the earlier end, without what only says more of it.</summary>
    public TokenRange Phrase(TokenRange words, int head) =>
        Text.Tags.Upos(head) is Upos.Noun or Upos.Propn ? Phrases.NounPhrase(Text, head, words.End - 1) : Beyond(words, head);

    public LinkReference? Reference(TokenRange range)
    {
        if (range.Length <= 0) return null;
        TextSpan span = Text.Tokens.Span(range);
        ReadOnlySpan<Located<PlaceMention>> places = _reading.Places.In(range);
        ReadOnlySpan<Located<TimeMention>> times = _reading.Times.In(range);
        PlaceMention? narrowest = null;
        foreach (Located<PlaceMention> place in places)
        {
            if (place.Value.Place is { } known && (narrowest is null || known.Precision < narrowest.Place!.Precision)) narrowest = place.Value;
        }

        return new LinkReference
        {
            Span = span,
            Text = Text.Source.Slice(span),
            Place = narrowest,
            Time = times.IsEmpty ? null : times[0].Value,
            Actors = [.. _reading.Actors.In(range).ToArray().Select(a => a.Value).Where(a => !a.Code.IsNone)],
        };
    }
}

/// <summary>What an event's fields say to those who link it.</summary>
internal static class LinkedEvents
{
    public static bool IsReal(this Event e) => e.Status is EventStatus.Occurred or EventStatus.Ongoing;

    public static bool Share(ImmutableArray<ActorMention> some, ImmutableArray<ActorMention> others)
    {
        foreach (ActorMention one in some)
        {
            if (one.Code.Code is { } code && others.Any(o => o.Code.Code == code)) return true;
        }

        return false;
    }

    public static bool IsViolent(this Event e) => e.Type is EventType.Assault && e.IsReal();
}
