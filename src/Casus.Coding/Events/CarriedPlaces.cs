using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Events;

/// <summary>
/// "Shells fell on Homs. Three people were killed.": a deed whose sentence names no place happened where the sentence
/// before in the same paragraph is, if that names one place and the two are not told of different days.
/// </summary>
internal static class CarriedPlaces
{
    public static List<Draft> Fill(List<Draft> drafts, Reading reading)
    {
        ParsedText text = reading.Text;
        // In text order, so that a place is carried on through a paragraph.
        for (int i = 0; i < drafts.Count; i++)
        {
            Draft draft = drafts[i];
            int sentence = text.Tokens.SentenceOf(draft.Trigger);
            if (draft.Place is not null || !IsDeed(draft) || !IsSameParagraph(sentence, reading) || NamesAPlace(sentence, reading)) continue;
            if (Before(drafts, draft, sentence - 1, reading) is { } place) drafts[i] = draft with { Place = place, IsPlacedLater = true };
        }

        return drafts;
    }

    // What someone says is not placed by what he speaks of, and "the attack" is told elsewhere.
    private static bool IsDeed(Draft draft) =>
        draft is { IsReal: true, IsAnaphoric: false } && draft.Type is EventType.Assault or EventType.Coerce or EventType.Protest;

    private static bool IsSameParagraph(int sentence, Reading reading)
    {
        if (sentence == 0) return false;
        TokenRange before = reading.Text.Tokens.Sentence(sentence - 1), own = reading.Text.Tokens.Sentence(sentence);
        int end = reading.Text.Tokens.Span(before.End - 1).End, start = reading.Text.Tokens.Span(own.Start).Start;
        return !reading.Report.Text.AsSpan(new(end, Math.Max(end, start))).Contains('\n');
    }

    private static bool NamesAPlace(int sentence, Reading reading)
    {
        foreach (Located<PlaceMention> _ in reading.Places.In(reading.Text.Tokens.Sentence(sentence))) return true;
        return false;
    }

    private static PlaceMention? Before(List<Draft> drafts, Draft later, int sentence, Reading reading)
    {
        PlaceMention? found = null;
        bool told = false;
        foreach (Draft draft in drafts)
        {
            if (reading.Text.Tokens.SentenceOf(draft.Trigger) != sentence || draft.Place?.Place is not { Precision: < PlacePrecision.Country } place) continue;
            if (Day(draft) is { } a && Day(later) is { } b && a != b) return null;
            if (found is not null && found.Place != place) return null;
            found = draft.Place;
            told = true;
        }

        return told ? found : OnlyPlace(sentence, reading);
    }

    // "Insurgents had encircled Palma.": the one place of a sentence in which no event is placed.
    private static PlaceMention? OnlyPlace(int sentence, Reading reading)
    {
        PlaceMention? found = null;
        TokenRange tokens = reading.Text.Tokens.Sentence(sentence);
        foreach (Located<PlaceMention> mention in reading.Places.In(tokens))
        {
            if (mention.Value.Place is not { Precision: < PlacePrecision.Country } place || Dateline.Is(reading.Text, mention.Tokens, tokens)) return null;
            if (found is not null && found.Place != place) return null;
            found = mention.Value;
        }

        return found;
    }

    private static DateOnly? Day(Draft draft) => draft.Time is EventTime.Stated stated ? stated.IntervalOrNull?.FirstDay : null;
}
