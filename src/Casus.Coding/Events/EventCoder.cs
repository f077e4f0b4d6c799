using System.Collections.Immutable;
using Casus.Coding.Events.Ranking;
using Casus.Coding.Lexicons;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Parsing;

namespace Casus.Coding.Events;

/// <summary>
/// Codes events: verbs and event nouns matched against the lexicons on the dependency parse, their fields filled from
/// the layers beneath. Immutable; one instance serves all threads.
/// </summary>
public sealed class EventCoder
{
    private readonly EventLexicon _lexicon;

    private readonly UnknownVerbs? _unknown;
    private readonly EventJudge? _judge;
    private readonly Denials _denials;

    private EventCoder(EventLexicon lexicon, Denials denials, UnknownVerbs? unknown, EventJudge? judge)
    {
        _lexicon = lexicon;
        _denials = denials;
        _unknown = unknown;
        _judge = judge;
    }

    /// <exception cref="Core.CasusException">A lexicon is missing or malformed; the message names file, line and column.</exception>
    /// <param name="models">The folder of the models; what is learnt counts as far as its files are there, which training needs.</param>
    public static EventCoder Load(LexiconSet lexicons, string models) => new(
        EventLexicon.Load(lexicons),
        Denials.Load(lexicons),
        File.Exists(Path.Combine(models, RelationTraining.FileName)) ? UnknownVerbs.Load(models) : null,
        File.Exists(Path.Combine(models, EventJudge.FileName)) ? EventJudge.Load(models) : null);

    /// <returns>In text order of their triggers, with ids <c>e1</c>, <c>e2</c> ….</returns>
    public ImmutableArray<Event> Code(Reading reading)
    {
        List<Draft> drafts = Drafts(reading);
        if (_judge is not null) drafts = _judge.Weigh(drafts, reading);
        return _denials.Link([.. drafts.Select((d, i) => Finish(d, i + 1, reading))], reading);
    }

    /// <summary>What the lexicons find, each with its fields, before it is weighed.</summary>
    internal List<Draft> Drafts(Reading reading)
    {
        List<Draft> drafts = Merging.Merge(new Triggers(reading, _lexicon).Find(), reading.Text);
        drafts = Content.Fill(Absorption.Apply(drafts, reading.Text), reading, new Participants(reading, _lexicon));
        if (_unknown is not null) drafts = _unknown.Add(drafts, reading, _lexicon);
        drafts = PlaceInTime(Participation.Resolve(drafts, reading, _lexicon), reading);
        // Before figures and threads, so that nothing told twice counts twice.
        drafts = Retellings.Settle(drafts, reading);
        drafts = new FigureLinks(reading).Attach(drafts);
        drafts = Continuations.Attach(drafts, reading);
        drafts = CarriedPlaces.Fill(Threads.Fill(drafts, reading.Text), reading);
        drafts.RemoveAll(d => !IsWorthTelling(d));
        return drafts;
    }

    private static List<Draft> PlaceInTime(List<Draft> drafts, Reading reading)
    {
        HashSet<int> triggers = [.. drafts.Select(d => d.Trigger)];
        EventTimes times = new(reading);
        EventPlaces places = new(reading);
        return drafts.ConvertAll(d => d with
        {
            Time = times.Of(d.Trigger, triggers) is var time && d is { IsAnaphoric: true, IsNominal: true } && time is EventTime.Inferred inferred
                && IsBeyondSpeech(d.Trigger, inferred.Span, reading.Text) ? EventTime.Unstated.Value : time,
            Place = places.Of(d.Trigger, d.Type, triggers),
            Status = Status(d, reading),
        });
    }

    // "demanded on Monday that they lift their siege": the demand is of that day, the siege was there before.
    private static bool IsBeyondSpeech(int trigger, TextSpan time, ParsedText text)
    {
        int said = text.Tokens.TokensIn(time).Start;
        for (int t = trigger; t >= 0; t = text.Head(t))
        {
            if (text.Relation(t) is Relation.Ccomp or Relation.Parataxis) return !text.Subtree(t).Contains(said);
        }

        return false;
    }

    // What the surrounding claims and forecasts add: someone denies it, or foresees what else would only be possible.
    private static EventStatus Status(Draft draft, Reading reading)
    {
        TextSpan trigger = reading.Text.Tokens.Span(draft.Trigger);
        bool mayBeForeseen = draft.Status is EventStatus.Hypothetical || (draft.IsReal && IsPresent(draft.Trigger, reading.Text));
        if (mayBeForeseen && reading.Forecasts.Any(f => f.Forecaster is not null && f.Content.Contains(trigger))) return EventStatus.Predicted;
        return draft.IsReal && IsDeniedBySomeone(trigger, reading) ? EventStatus.Denied : draft.Status;
    }

    // "will strike before it attacks": a verb in the present within a forecast is foreseen too.
    private static bool IsPresent(int trigger, ParsedText text) => text.Tags.Xpos(trigger) is "VB" or "VBP" or "VBZ";

    // The innermost voice counts: "denied the raid, in which ten died by the count of the rebels" denies no deaths.
    private static bool IsDeniedBySomeone(TextSpan trigger, Reading reading)
    {
        ImmutableArray<Claim> claims = reading.Claims.Holding(trigger);
        return !claims.IsEmpty && (claims[0].Stance == Stance.Denies
            || (!claims[0].Rule.EndsWith(".account", StringComparison.Ordinal) && claims.Any(c => c.Stance == Stance.Denies)));
    }

    // Political events have a party with a code; violence is also told by its place or its dead, and what troops, crowds
    // and unnamed authorities do by its place.
    private static bool IsWorthTelling(Draft draft)
    {
        foreach (ActorMention mention in draft.Actors)
        {
            if (!mention.Code.IsNone) return true;
        }

        foreach (ActorMention mention in draft.Recipients)
        {
            if (!mention.Code.IsNone) return true;
        }

        bool publicAct = draft.Type is EventType.Mobilize or EventType.Protest || (draft.Type == EventType.Coerce && draft.Actors.IsEmpty);
        if (publicAct && draft.Place?.Place?.Precision < PlacePrecision.Region) return true;
        return draft.Type == EventType.Assault && (draft.Place?.Place?.Precision < PlacePrecision.Region || draft.Figures.Any(f => f.Role == FigureRole.Killed));
    }

    private Event Finish(Draft draft, int ordinal, Reading reading)
    {
        ParsedText text = reading.Text;
        TextSpan trigger = text.Tokens.Span(draft.Trigger);
        CameoEntry cameo = _lexicon.Cameo.Of(draft.Cameo, draft.Type);
        return new Event
        {
            Id = $"e{ordinal}",
            Type = draft.Type,
            Mode = draft.Mode,
            Contexts = cameo.Contexts,
            Cameo = draft.Cameo,
            Goldstein = cameo.Goldstein,
            Status = draft.Status,
            Actors = draft.Actors,
            Recipients = draft.Recipients,
            Place = draft.Place,
            // "condemned the strike": a known happening, told before this report; its day is not the report's.
            Time = draft is { IsReal: true, IsAnaphoric: false, Time: EventTime.Unstated } && !IsBackground(draft.Trigger, text) ? EventTimes.FromPublication(reading.Report.Published) : draft.Time,
            Claims = [.. reading.Claims.Holding(trigger).Select(c => c.Id)],
            Figures = [.. draft.Figures.Select(f => f.Id)],
            Trigger = trigger,
            Sentence = text.Sentence(text.Tokens.SentenceOf(draft.Trigger)).Span,
            Rule = draft.Rule,
            Confidence = draft.Confidence,
        };
    }

    // "came six days after rebels had taken the port": told before, so not dated by this report either.
    private static bool IsBackground(int trigger, ParsedText text)
    {
        for (int t = trigger; t >= 0; t = text.Head(t))
        {
            if (text.Relation(t) is not (Relation.Advcl or Relation.Conj or Relation.Acl or Relation.Obl or Relation.Nmod)) return false;
            foreach (int child in text.Children(t))
            {
                if (child < t && text.Relation(child) is Relation.Mark or Relation.Case && text.Tags.Lemma(child) is "after" or "since") return true;
            }
        }

        return false;
    }
}
