using System.Collections.Immutable;
using Casus.Coding.Lexicons;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Language.Parsing;

namespace Casus.Coding.Things;

/// <summary>What a report says of weapons and targets, and its events with what belongs to them.</summary>
public sealed record FoundThings(ImmutableArray<Event> Events, Layer<WeaponMention> Weapons, Layer<Target> Targets);

/// <summary>Finds the things of conflict, weapons and targets, beside the events of a report.</summary>
public sealed class ThingFinder
{
    private readonly WeaponFinder _weapons;
    private readonly TargetFinder _targets;

    private ThingFinder(WeaponFinder weapons, TargetFinder targets)
    {
        _weapons = weapons;
        _targets = targets;
    }

    /// <exception cref="Core.CasusException">CAS010–CAS012: a table is missing or a row cannot be read.</exception>
    public static ThingFinder Load(LexiconSet lexicons) => new(WeaponFinder.Load(lexicons), TargetFinder.Load(lexicons));

    public FoundThings Find(Reading reading, ImmutableArray<Event> events)
    {
        ParsedText text = reading.Text;
        bool[] attacks = new bool[text.SentenceCount];
        Dictionary<int, bool> real = [];
        foreach (Event e in events)
        {
            int trigger = text.Tokens.TokensIn(e.Trigger).Start;
            real[trigger] = e.Status is EventStatus.Occurred or EventStatus.Ongoing or EventStatus.Denied;
            if (e.Type is EventType.Assault or EventType.Threaten) attacks[text.Tokens.SentenceOf(trigger)] = true;
        }

        Layer<WeaponMention> weapons = _weapons.Find(text, s => attacks[s], reading.Layout);
        bool[] violent = [.. attacks];
        foreach (Located<WeaponMention> weapon in weapons) violent[text.Tokens.SentenceOf(weapon.Head)] = true;
        Layer<Target> targets = _targets.Find(
            text, reading.Claims, s => Array.IndexOf(violent, true, Math.Max(0, s - ThingLinks.Aftermath), Math.Min(s, ThingLinks.Aftermath) + 1) >= 0,
            t => real.TryGetValue(t, out bool happened) ? happened : null, reading.Layout);
        return new FoundThings(ThingLinks.Attach(events, text, weapons, targets), weapons, targets);
    }
}
