using System.Collections.Immutable;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Language.Parsing;

namespace Casus.Coding.Events;

/// <summary>
/// "Morocco refused to negotiate with the front.": the act spoken of says whom the speech act concerns. Only acts for
/// someone pass theirs up, for who refuses to attack a convoy refuses someone else; a threat passes its victim.
/// </summary>
internal static class Content
{
    public static List<Draft> Fill(List<Draft> drafts, Reading reading, Participants participants)
    {
        List<Draft> filled = [.. drafts];
        // From the last to the first, so that "agreed to refuse to meet the rebels" passes them all the way.
        for (int i = filled.Count - 1; i >= 0; i--)
        {
            Draft draft = filled[i];
            if (draft.Type == EventType.Request) Ask(filled, draft, reading.Text);
            if (draft.Content < 0 || draft.Type is not (EventType.Agree or EventType.Reject or EventType.Threaten)) continue;
            if (!draft.Recipients.IsEmpty) continue;
            ImmutableArray<ActorMention> found = Inner(filled, draft, reading.Text) is { } inner
                ? Passes(draft.Type, inner) ? inner.Recipients : []
                : draft.IsNominal ? [] : participants.At(Grammar.Sufferer(reading.Text, draft.Content));
            filled[i] = draft with { Recipients = found.RemoveAll(f => draft.Actors.Any(a => a.Span == f.Span)) };
        }

        return filled;
    }

    private static Draft? Inner(List<Draft> drafts, Draft outer, ParsedText text) =>
        drafts.Find(d => d.Trigger == outer.Content)
        ?? drafts.Find(d => d.IsNominal && text.Head(d.Trigger) == outer.Content);

    // Who agrees to leave a monastery agrees with someone else than the monastery.
    private static bool Passes(EventType outer, Draft inner) =>
        outer == EventType.Threaten || inner.Mode != "withdraw" && inner.Type is not (EventType.Assault or EventType.Coerce or EventType.Protest or EventType.Mobilize or EventType.Sanction);

    // "Bolivia asked Brazil to extradite a general": it is Bolivia that gets him.
    private static void Ask(List<Draft> drafts, Draft request, ParsedText text)
    {
        int content = SlotReader.Infinitive(text, request.Trigger);
        for (int i = 0; i < drafts.Count; i++)
        {
            Draft inner = drafts[i];
            bool asked = inner.Trigger == content || (inner.IsNominal && text.Head(inner.Trigger) == request.Trigger);
            if (!asked || !IsGiving(inner) || inner.Recipients.Any(r => r.Code.Code is not null)) continue;
            drafts[i] = inner with { Recipients = request.Actors.RemoveAll(a => inner.Actors.Any(b => b.Span == a.Span)) };
        }
    }

    private static bool IsGiving(Draft inner) =>
        inner.Status == EventStatus.Requested && (inner is { Type: EventType.Cooperate or EventType.Aid, IsNominal: true } or { Type: EventType.Cooperate, Recipients.IsEmpty: false } || inner.Mode == "return");
}
