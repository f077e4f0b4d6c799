using System.Collections.Immutable;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Language.Parsing;

namespace Casus.Coding.Events;

/// <summary>
/// One happening told by two triggers of a clause is one event: "carried out strikes" (verb and noun), "the strike
/// killed three" (cause and effect), "destroyed the consulate, killing seven" (act and result).
/// </summary>
internal static class Merging
{
    public static List<Draft> Merge(List<Draft> drafts, ParsedText text)
    {
        Draft?[] kept = [.. drafts];
        for (int i = 0; i < kept.Length; i++)
        {
            for (int j = 0; j < kept.Length; j++)
            {
                if (i == j || kept[i] is not { } main || kept[j] is not { } other) continue;
                if (main.Type != other.Type || !IsPartOf(text, main, other)) continue;
                kept[i] = Absorb(main, other);
                kept[j] = null;
            }
        }

        return [.. kept.OfType<Draft>()];
    }

    private static bool IsPartOf(ParsedText text, Draft main, Draft other)
    {
        // The verb's own object, or the noun that does it: "carried out strikes", "an airstrike killed a worker".
        if (other.IsNominal && !main.IsNominal && text.Head(other.Trigger) == main.Trigger)
            return (text.Relation(other.Trigger) is Relation.Obj or Relation.Nsubj or Relation.OblAgent or Relation.NsubjPass
                    || (text.Relation(other.Trigger) == Relation.Obl && Grammar.Preposition(text, other.Trigger) is "in" or "by" or "with" or "during" or "at"))
                && (main.RecipientCode is null || other.RecipientCode is null || main.RecipientCode == other.RecipientCode);

        if (IsCause(text, main, other) || IsMeans(text, main, other) || IsSameHarm(text, main, other)) return true;

        // A result clause: "…, killing seven people", "…, which left 12 dead".
        return !other.IsNominal && text.Head(other.Trigger) == main.Trigger && main.Type == EventType.Assault
            && IsResult(text, other.Trigger);
    }

    // "Four were killed when shells hit a school": what killed them is the same happening.
    private static bool IsCause(ParsedText text, Draft main, Draft other) =>
        !other.IsNominal && main.Type == EventType.Assault && text.Head(other.Trigger) is >= 0 and int governor
        && (governor == main.Trigger || text.Head(governor) == main.Trigger)
        && text.Relation(other.Trigger) is Relation.Advcl or Relation.AdvclRelcl or Relation.AclRelcl
        && text.Tags.Lemma(main.Trigger) is "kill" or "wound" or "injure" or "die" && OpensWithWhen(text, other.Trigger);

    // "Four were killed in Israeli tank shelling": parsers take the noun in -ing for a verb that describes the tank.
    private static bool IsMeans(ParsedText text, Draft main, Draft other) =>
        !main.IsNominal && main.Type == EventType.Assault && IsHarm(text, main.Trigger) && Grammar.IsPassive(text, main.Trigger)
        && text.Tags.Xpos(other.Trigger) == "VBG" && text.Relation(other.Trigger) == Relation.Acl
        && text.Head(other.Trigger) is >= 0 and int noun && text.Relation(noun) == Relation.Obl && text.Head(noun) == main.Trigger
        && Grammar.Preposition(text, noun) is "in" or "by" or "during";

    // "Ten were killed and forty wounded": one count in two parts.
    private static bool IsSameHarm(ParsedText text, Draft main, Draft other) =>
        !main.IsNominal && !other.IsNominal && text.Relation(other.Trigger) == Relation.Conj && text.Head(other.Trigger) == main.Trigger
        && IsHarm(text, main.Trigger) && IsHarm(text, other.Trigger) && text.Child(other.Trigger, Relation.Obj) < 0;

    private static bool IsHarm(ParsedText text, int verb) => text.Tags.Lemma(verb) is "kill" or "wound" or "injure" or "hurt" or "maim" or "die";

    private static bool OpensWithWhen(ParsedText text, int clause)
    {
        foreach (int child in text.Children(clause))
        {
            if (child < clause && text.Tags.Lemma(child) == "when") return true;
        }

        return false;
    }

    private static bool IsResult(ParsedText text, int verb) =>
        text.Tags.Lemma(verb) is "kill" or "wound" or "injure" or "maim" or "leave" or "destroy" or "damage" or "hit"
        && text.Relation(verb) is Relation.Advcl or Relation.Acl or Relation.AclRelcl or Relation.Conj or Relation.Xcomp
        && (text.Tags.Xpos(verb) == "VBG" || text.Relation(verb) == Relation.AclRelcl);

    private static Draft Absorb(Draft main, Draft other) => main with
    {
        Mode = main.Mode ?? other.Mode,
        Cameo = Longer(main.Cameo, other.Cameo),
        Actors = Better(main.Actors, other.Actors),
        Recipients = Better(main.Recipients, other.Recipients),
        // "offered condolences" gives them: the verb's pattern names the noun, so no offer is left open.
        Status = main.IsReal && !(other.Status == EventStatus.Planned && main.Named.AsSpan().Contains(other.Trigger)) ? other.Status : main.Status,
        Figures = main.Figures.AddRange(other.Figures),
        Rule = $"{main.Rule} + {other.Rule}",
    };

    private static ImmutableArray<ActorMention> Better(ImmutableArray<ActorMention> main, ImmutableArray<ActorMention> other)
    {
        if (main.Any(m => !m.Code.IsNone)) return main;
        return other.Any(m => !m.Code.IsNone) || main.IsEmpty ? other : main;
    }

    private static string? Longer(string? a, string? b) => (b?.Length ?? 0) > (a?.Length ?? 0) ? b : a;
}
