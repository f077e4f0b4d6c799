using System.Collections.Immutable;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Language.Parsing;

namespace Casus.Coding.Events;

/// <summary>
/// "The union lifted sanctions on Belarus.": a verb whose pattern names its object has told what happened, and the noun
/// is no event of its own. Refusals keep it ("called off the talks"), since what is refused did not happen.
/// </summary>
internal static class Absorption
{
    public static List<Draft> Apply(List<Draft> drafts, ParsedText text)
    {
        Draft?[] kept = [.. drafts];
        for (int i = 0; i < kept.Length; i++)
        {
            for (int j = 0; j < kept.Length; j++)
            {
                if (i == j || kept[i] is not { } main || kept[j] is not { IsNominal: true } noun || !Names(main, noun, text)) continue;
                if (Swallows(main, noun))
                {
                    kept[i] = main with { Recipients = main.Recipients.IsEmpty ? Without(Concerned(main, noun), main.Actors) : main.Recipients };
                    kept[j] = null;
                }
                else
                {
                    (kept[i], kept[j]) = Shared(main, noun);
                }
            }
        }

        return [.. kept.OfType<Draft>()];
    }

    private static bool Names(Draft main, Draft noun, ParsedText text) =>
        main.Named.AsSpan().Contains(noun.Trigger)
        || (main.Named.AsSpan().Contains(text.Head(noun.Trigger)) && IsCarrier(text, text.Head(noun.Trigger)));

    // "dozens of raids", "a state of siege"
    private static bool IsCarrier(ParsedText text, int noun) => SlotReader.IsQuantity(text, noun) || text.Tags.Lemma(noun) == "state";

    private static bool Swallows(Draft main, Draft noun) => main.Type switch
    {
        EventType.Reject => noun.Type is EventType.Request or EventType.Agree or EventType.Support or EventType.Accuse or EventType.Reject,
        EventType.Threaten or EventType.Request or EventType.Agree or EventType.Accuse => false,
        EventType.Retreat => noun.Type != EventType.Assault,
        _ => true,
    };

    private static ImmutableArray<ActorMention> Concerned(Draft main, Draft noun) =>
        main.Type == EventType.Reject && !noun.Actors.IsEmpty ? noun.Actors : noun.Recipients;

    // "The minister ruled out talks with the rebels": they are his talks and his rebels, and there are none.
    private static (Draft Main, Draft Noun) Shared(Draft main, Draft noun)
    {
        // "threatened to boycott the talks" tells of no talks.
        if (!main.IsReal) return (main, noun);
        Draft inner = noun with
        {
            Actors = noun.Actors.IsEmpty && main.Type is not (EventType.Request or EventType.Accuse) ? Without(main.Actors, noun.Recipients) : noun.Actors,
            Status = main.Type is EventType.Reject or EventType.Retreat && noun.IsReal ? EventStatus.Denied : noun.Status,
        };
        return (main.Recipients.IsEmpty && main.Type != EventType.Request ? main with { Recipients = Without(noun.Recipients, main.Actors) } : main, inner);
    }

    private static ImmutableArray<ActorMention> Without(ImmutableArray<ActorMention> mentions, ImmutableArray<ActorMention> others) =>
        mentions.RemoveAll(m => others.Any(o => o.Span == m.Span));
}
