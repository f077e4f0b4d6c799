using Casus.Core.Records;
using Casus.Language.Documents;
using Casus.Language.Parsing;

namespace Casus.Coding.Events;

/// <summary>
/// A headline or a caption that says a sentence of the body once more is coded once. "Rebels shelled the port of Homs
/// (pictured)" gives its place to the body's "rebels shelled the port", where that names none, and its own event goes.
/// </summary>
internal static class Retellings
{
    public static List<Draft> Settle(List<Draft> drafts, Reading reading)
    {
        if (reading.Layout is not { } layout || !drafts.Exists(d => layout.IsRepetition(d.Trigger))) return drafts;
        List<Draft> told = [.. drafts.Where(d => !layout.IsRepetition(d.Trigger))];
        foreach (Draft again in drafts.Where(d => layout.IsRepetition(d.Trigger)))
        {
            int first = First(told, again, reading.Text, layout);
            if (first >= 0) told[first] = Completed(told[first], again);
        }

        return told;
    }

    // The same word in the sentence repeated, else an event of the same kind there.
    private static int First(List<Draft> told, Draft again, ParsedText text, DocumentLayout layout)
    {
        int sentence = layout.RepeatedSentence(text.Tokens.SentenceOf(again.Trigger)), first = -1;
        for (int i = 0; i < told.Count; i++)
        {
            if (text.Tokens.SentenceOf(told[i].Trigger) != sentence || !Fits(told[i], again)) continue;
            if (text.Tags.Lemma(told[i].Trigger).Equals(text.Tags.Lemma(again.Trigger), StringComparison.Ordinal)) return i;
            if (first < 0) first = i;
        }

        return first;
    }

    private static bool Fits(Draft told, Draft again) =>
        told.Type == again.Type && told.IsReal == again.IsReal
        && (told.ActorCode is null || again.ActorCode is null || told.ActorCode == again.ActorCode)
        && (told.RecipientCode is null || again.RecipientCode is null || told.RecipientCode == again.RecipientCode);

    private static Draft Completed(Draft told, Draft again) => told with
    {
        Place = told.Place ?? again.Place,
        Time = told.Time is EventTime.Unstated ? Threads.AsInferred(again.Time) : told.Time,
        Actors = told.Actors.IsEmpty ? again.Actors : told.Actors,
        Recipients = told.Recipients.IsEmpty ? again.Recipients : told.Recipients,
    };
}
