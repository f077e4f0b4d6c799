using System.Collections.Immutable;
using Casus.Coding.Events;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Language.Parsing;

namespace Casus.Coding.Things;

/// <summary>Gives each weapon and each target to the event it belongs to: the nearest of its sentence in the tree.</summary>
internal static class ThingLinks
{
    /// <summary>What became of a target is told up to so many sentences after the attack.</summary>
    public const int Aftermath = 4;

    public static ImmutableArray<Event> Attach(ImmutableArray<Event> events, ParsedText text, Layer<WeaponMention> weapons, Layer<Target> targets)
    {
        if (events.IsEmpty || (weapons.Count == 0 && targets.Count == 0)) return events;
        int[] triggers = [.. events.Select(e => text.Tokens.TokensIn(e.Trigger).Start)];
        Event[] linked = [.. events];
        foreach (Located<WeaponMention> weapon in weapons)
        {
            int owner = Owner(linked, triggers, text, weapon.Head);
            if (owner >= 0) linked[owner] = linked[owner] with { Weapons = linked[owner].Weapons.Add(weapon.Value.Id) };
        }

        foreach (Located<Target> target in targets)
        {
            int word = text.Tokens.TokensIn(target.Value.Evidence).Start;
            int owner = Array.IndexOf(triggers, word);
            if (owner < 0 || !MayHave(linked[owner].Type)) owner = Owner(linked, triggers, text, word);
            if (owner < 0) owner = Before(linked, triggers, text, word, weapons);
            if (owner >= 0) linked[owner] = linked[owner] with { Targets = linked[owner].Targets.Add(target.Value.Id) };
        }

        return [.. linked];
    }

    private static int Owner(Event[] events, int[] triggers, ParsedText text, int token)
    {
        int sentence = text.Tokens.SentenceOf(token), best = -1, least = int.MaxValue;
        for (int i = 0; i < events.Length; i++)
        {
            if (text.Tokens.SentenceOf(triggers[i]) != sentence || !MayHave(events[i].Type)) continue;
            if (TreePath.Between(text, triggers[i], token) is not { } path) continue;
            int cost = (3 * path.Cost) + Math.Abs(triggers[i] - token);
            if (cost < least) (best, least) = (i, cost);
        }

        return best;
    }

    // "None of the sites was damaged.": said of the attack told just before.
    private static int Before(Event[] events, int[] triggers, ParsedText text, int token, Layer<WeaponMention> weapons)
    {
        int sentence = text.Tokens.SentenceOf(token), nearest = -1;
        for (int i = 0; i < events.Length; i++)
        {
            int distance = sentence - text.Tokens.SentenceOf(triggers[i]);
            if (distance is <= 0 or > Aftermath || events[i] is not { Type: EventType.Assault, Status: EventStatus.Occurred or EventStatus.Ongoing }) continue;
            // "destroyed three drones": shooting down what was fired harms no target.
            if (weapons.Any(w => events[i].Recipients.Any(r => r.Span.Contains(w.Value.Span)))) continue;
            if (nearest < 0 || triggers[i] > triggers[nearest]) nearest = i;
        }

        return nearest;
    }

    private static bool MayHave(EventType type) => type is EventType.Assault or EventType.Threaten or EventType.Mobilize or EventType.Coerce or EventType.Protest or EventType.Aid or EventType.Accuse;
}
