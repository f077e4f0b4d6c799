using System.Collections.Frozen;
using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Events;

/// <summary>
/// "… the Israeli attack. It centred on the province of Isfahan.": a sentence that tells no event of its own and whose
/// subject points back gives its place and time to the last event named before it.
/// </summary>
internal static class Continuations
{
    private static readonly FrozenDictionary<string, bool[]> Carriers = Set(
        "centre", "center", "focus", "concentrate", "happen", "occur", "take", "come", "begin", "start", "last", "continue", "target", "hit");

    public static List<Draft> Attach(List<Draft> drafts, Reading reading)
    {
        List<Draft> result = [.. drafts];
        for (int sentence = 1; sentence < reading.Text.SentenceCount; sentence++)
        {
            TokenRange tokens = reading.Text.Tokens.Sentence(sentence);
            if (!PointsBack(reading.Text, tokens)) continue;
            int owner = result.FindLastIndex(d => d.IsReal && reading.Text.Tokens.SentenceOf(d.Trigger) == sentence - 1);
            if (owner < 0 || result.Exists(d => tokens.Contains(d.Trigger) && reading.Text.Head(d.Trigger) < 0)) continue;
            result[owner] = With(result[owner], reading, tokens);
        }

        return result;
    }

    private static Draft With(Draft draft, Reading reading, TokenRange tokens)
    {
        PlaceMention? place = null;
        foreach (Located<PlaceMention> mention in reading.Places.In(tokens))
        {
            if (mention.Value.Place is not null) place ??= mention.Value;
        }

        TimeMention? time = null;
        foreach (Located<TimeMention> mention in reading.Times.In(tokens))
        {
            if (mention.Value.Interval is not null) time ??= mention.Value;
        }

        return draft with
        {
            Place = draft.Place ?? place,
            IsPlacedLater = draft.Place is null && place is not null,
            Time = draft.Time is EventTime.Stated || time is null
                ? draft.Time
                : new EventTime.Inferred(time.Interval!.Value, time.Span, time.Text),
        };
    }

    private static bool PointsBack(ParsedText text, TokenRange tokens)
    {
        for (int token = tokens.Start; token < tokens.End; token++)
        {
            if (text.Head(token) >= 0) continue;
            int subject = Grammar.Surface(text, token);
            return subject >= 0 && text.Tags.Upos(subject) == Upos.Pron
                && text.Tags.Lemma(subject) is "it" or "they" or "this"
                && Inflection.TryFind(Carriers, text.Tags.Lemma(token), text.Tokens.TrueWord(token), out _);
        }

        return false;
    }

    private static FrozenDictionary<string, bool[]> Set(params string[] verbs) =>
        verbs.ToFrozenDictionary(static v => v, static _ => (bool[])[], StringComparer.Ordinal);
}
