using Casus.Core.Ontology;
using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Events;

/// <summary>
/// Says what one given party does to another in a sentence, always with an answer: the coded event that ties the two
/// best, read as what is done by saying it (a promised withdrawal is an agreement, a planned strike a threat).
/// </summary>
public sealed class RelationReader
{
    private readonly EventLexicon _lexicon;

    private RelationReader(EventLexicon lexicon) => _lexicon = lexicon;

    /// <param name="folder">The lexicon folder, <c>lexicons/en</c>.</param>
    public static RelationReader Load(string folder) => new(EventLexicon.Load(folder));

    /// <param name="source">The words of the party that acts.</param>
    /// <param name="target">The words of the party acted upon; empty where it is not named.</param>
    /// <returns>The relation; ACCUSE, the commonest in news about states, where no word gives a hint.</returns>
    public EventType Read(Reading reading, TextSpan source, TextSpan target)
    {
        ParsedText text = reading.Text;
        TokenRange from = text.Tokens.TokensIn(source), to = text.Tokens.TokensIn(target);
        EventType best = EventType.Accuse;
        int bestScore = int.MinValue;
        foreach (Draft draft in Merging.Merge(new Triggers(reading, _lexicon).Find(), text))
        {
            int score = Score(text, draft, source, target, from, to);
            if (score <= bestScore) continue;
            (best, bestScore) = (AsSpoken(draft), score);
        }

        return best;
    }

    private static int Score(ParsedText text, Draft draft, TextSpan source, TextSpan target, TokenRange from, TokenRange to)
    {
        int score = 0;
        if (draft.Actors.Any(a => a.Span.Overlaps(source))) score += 8;
        if (draft.Recipients.Any(r => r.Span.Overlaps(target))) score += 5;
        if (draft.Recipients.Any(r => r.Span.Overlaps(source)) || draft.Actors.Any(a => a.Span.Overlaps(target))) score -= 3;
        if (from.Contains(draft.Trigger) || to.Contains(draft.Trigger)) score -= 3;
        for (int t = draft.Trigger; text.Head(t) >= 0; t = text.Head(t)) score--;
        return score;
    }

    // What is only announced is done by announcing it.
    private static EventType AsSpoken(Draft draft) => (draft.Status, draft.Type.Quad()) switch
    {
        (EventStatus.Planned, QuadClass.MaterialCooperation or QuadClass.VerbalCooperation) => EventType.Agree,
        (EventStatus.Planned or EventStatus.Threatened, QuadClass.MaterialConflict) => EventType.Threaten,
        (EventStatus.Requested, _) => EventType.Request,
        (EventStatus.Denied, QuadClass.MaterialCooperation or QuadClass.VerbalCooperation) => EventType.Reject,
        _ => draft.Type,
    };
}
