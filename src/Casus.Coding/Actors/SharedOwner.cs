using Casus.Language.Parsing;
using Casus.Language.Tags;

namespace Casus.Coding.Actors;

/// <summary>
/// Nouns that share an owner named once: "Danish media and government", "French political and military officials",
/// "officials and lawmakers in France".
/// </summary>
internal static class SharedOwner
{
    private const int MostNouns = 4;

    /// <summary>The owner of a role that names none itself, or null. Its start is −1 unless the phrase reaches back to it.</summary>
    public static Owner? Of(SeenNames seen, SeenRole role, int left, IReadOnlyDictionary<int, ActorPhrase> byStart) =>
        Before(seen, role, left, MostNouns) ?? After(seen, role, byStart);

    private static Owner? Before(SeenNames seen, SeenRole role, int left, int fuel)
    {
        ParsedText text = seen.Text;
        int first = text.Tokens.Sentence(text.Tokens.SentenceOf(left)).Start;
        int end = left;
        while (end > first && Lists.IsSeparator(text, end - 1)) end--;
        if (end == left || end == first || fuel == 0) return null;
        if (seen.RoleAt(end - 1) is not { } prior) return OfModifier(seen, role, end - 1);
        int edge = NounPhrase.LeftEdge(seen, prior.Tokens.Start, prior.Head);
        if (!Linked(text, prior, edge, role, left) || !Alike(prior.Role, role.Role) || IsSingle(text, edge, first)) return null;
        Owner owner = Owner.Of(seen, edge, prior, default);
        if (owner.Code is null) return Before(seen, prior, edge, fuel - 1);
        bool ofState = seen.NameAt(owner.Start) is { Actor.Kind: not (NameKind.Body or NameKind.Person) };
        return ofState || (prior.Role.Inherits && role.Role.Inherits) ? owner with { Start = -1 } : null;
    }

    // "French political and military officials": the adjective before the "and" hangs on the noun too.
    private static Owner? OfModifier(SeenNames seen, SeenRole role, int modifier)
    {
        ParsedText text = seen.Text;
        if (text.Tags.Upos(modifier) != Upos.Adj || seen.NameAt(modifier) is not null) return null;
        int head = text.Head(modifier);
        if (head < modifier || head > role.Head) return null;
        int edge = NounPhrase.LeftEdge(seen, modifier, role.Head);
        Owner owner = Owner.Of(seen, edge, new SeenRole(new(modifier, modifier + 1), role.Role), default);
        return owner.Code is null ? null : owner;
    }

    private static Owner? After(SeenNames seen, SeenRole role, IReadOnlyDictionary<int, ActorPhrase> byStart)
    {
        ParsedText text = seen.Text;
        int next = Lists.PastSeparators(text, role.Tokens.End);
        if (next == role.Tokens.End || next >= text.Count || !byStart.TryGetValue(next, out ActorPhrase? phrase)) return null;
        if (phrase is not { Code.Code: { } code, Person: null, Noun: { } noun } || noun.Tokens.Start != next) return null;
        if (noun.Tokens.End == phrase.Tokens.End) return null;
        bool origin = text.Tags.Lemma(noun.Tokens.End) is "of" or "from";
        if (!origin && (role.Role.Sector == "MIL" || role.Role.Kind == RoleKind.Property)) return null;
        return Linked(text, role, role.Tokens.Start, noun, next) && Alike(role.Role, noun.Role) ? new Owner(code, null, -1, false) : null;
    }

    // One of the two hangs on the other, or both on one word.
    private static bool Linked(ParsedText text, SeenRole a, int aEdge, SeenRole b, int bEdge)
    {
        int ofA = text.Head(a.Head), ofB = text.Head(b.Head);
        return (ofB >= aEdge && ofB < a.Tokens.End) || (ofA >= bEdge && ofA < b.Tokens.End) || (ofA == ofB && ofA >= 0);
    }

    // The rebels of "French troops and rebels" are hardly French: only what stands on one side shares its owner.
    private static bool Alike(Role a, Role b) => a.Sector == b.Sector || (IsPublic(a) && IsPublic(b));

    private static bool IsPublic(Role role) =>
        role.Sector is not ("REB" or "UAF" or "CRM" or "PRM" or "CVL" or "REF" or "OPP");

    // "A Kenyan minister and journalists": the journalists are anybody's.
    private static bool IsSingle(ParsedText text, int edge, int first) =>
        edge > first && text.Tags.Lemma(edge - 1) is "a" or "an" or "one" or "another";
}
