using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tags;

namespace Casus.Coding.Actors;

/// <summary>
/// The other owners where one noun has several: in "ambassadors of France, Italy and Spain" and "US and British activists"
/// each state named gets the sector of the noun, as an actor of its own.
/// </summary>
internal static class ListedOwners
{
    public static List<ActorPhrase> Find(SeenNames seen, List<ActorPhrase> phrases)
    {
        List<ActorPhrase> found = [];
        foreach (ActorPhrase phrase in phrases)
        {
            if (phrase.Noun is not { } noun || phrase.Code is not { Code: not null, Sector: { } sector } || phrase.Person is not null) continue;
            if (noun.Tokens.End == phrase.Tokens.End) AddBefore(seen, phrase, noun, noun.Role.Inherits ? noun.Role.Sector : sector, found);
            else AddAfter(seen, phrase, noun, sector, found);
        }

        return found;
    }

    // "US and British activists", "the French, German and Italian governments"
    private static void AddBefore(SeenNames seen, ActorPhrase phrase, SeenRole noun, string sector, List<ActorPhrase> found)
    {
        ParsedText text = seen.Text;
        if (!IsMany(text, phrase.Tokens.Start, noun) || seen.NameAt(phrase.Tokens.Start) is null) return;
        int first = text.Tokens.Sentence(text.Tokens.SentenceOf(phrase.Tokens.Start)).Start;
        bool joined = false;
        for (int end = phrase.Tokens.Start; ;)
        {
            int left = end;
            while (left > first && Lists.IsSeparator(text, left - 1)) joined |= Lists.IsConjunction(text, --left);
            if (left == end || left == first || !joined) return;
            if (seen.NameAt(left - 1) is not { Tie: Tie.Whole } other || !Modifies(seen, other, phrase)) return;
            found.Add(Owned(seen, other, sector));
            end = other.Tokens.Start;
        }
    }

    // "ambassadors of France, Italy and Spain", "firefighters from Greece and Cyprus"
    private static void AddAfter(SeenNames seen, ActorPhrase phrase, SeenRole noun, string sector, List<ActorPhrase> found)
    {
        ParsedText text = seen.Text;
        if (!IsMany(text, phrase.Tokens.Start, noun) || seen.NameAt(phrase.Tokens.End - 1) is not { } last || !IsPlace(last)) return;
        string preposition = text.Tags.Lemma(noun.Tokens.End);
        List<SeenName> others = [];
        bool joined = false;
        for (int end = last.Tokens.End; !joined;)
        {
            int next = end;
            while (next < text.Count && Lists.IsSeparator(text, next)) joined |= Lists.IsConjunction(text, next++);
            if (next == end) return;
            if (next < text.Count && text.Tags.Lemma(next) == preposition) next++;
            if (next < text.Count && text.Tags.Upos(next) == Upos.Det) next++;
            if (next >= text.Count || seen.NameAt(next) is not { Tie: Tie.Whole } other || !Continues(seen, noun, other)) return;

            // "officials in Kisumu, Kenya, and Kampala": the state only says where the town is.
            bool again = other.Actor.Kind == NameKind.State && last.Actor.Code == other.Actor.Code;
            if (!again) others.Add(other);
            last = other;
            end = other.Tokens.End;
        }

        foreach (SeenName other in others) found.Add(Owned(seen, other, sector));
    }

    private static ActorPhrase Owned(SeenNames seen, SeenName name, string sector) => new(
        name.Tokens,
        NounPhrase.HeadOf(seen.Text, name.Tokens),
        new ActorCode(name.Actor.Code, sector),
        name.Actor.Name,
        BareNames.RuleOf(name.Actor.Kind));

    // Plural, or a word like police that needs no plural.
    private static bool IsMany(ParsedText text, int start, SeenRole noun)
    {
        if (text.Tags.Xpos(noun.Head) is "NNS" or "NNPS") return true;
        if (noun.Role.Kind is not (RoleKind.Group or RoleKind.Body)) return false;
        return start == 0 || text.Tags.Lemma(start - 1) is not ("a" or "an" or "one" or "another");
    }

    private static bool Modifies(SeenNames seen, SeenName other, ActorPhrase phrase)
    {
        if (other.Actor.Kind is NameKind.Demonym or NameKind.People) return true;
        if (other.Actor.Kind != NameKind.State) return false;
        ParsedText text = seen.Text;
        int head = NounPhrase.HeadOf(text, other.Tokens);

        // "US and British": an abbreviation is its own adjective.
        if (other.Tokens.Length == 1 && text.Tokens.TrueWord(head).TrimEnd('.').Length <= 3) return !NounPhrase.IsWhere(text, head);
        return phrase.Tokens.Contains(text.Head(head)) && text.Relation(head) is not (Relation.Nsubj or Relation.Obj)
            && !NounPhrase.HasPreposition(text, head);
    }

    private static bool IsPlace(SeenName name) =>
        name.Actor.Kind is NameKind.State or NameKind.Seat or NameKind.Locality;

    // A name that owns what follows it, or begins a clause of its own, is no member of the list.
    private static bool Continues(SeenNames seen, SeenRole noun, SeenName other)
    {
        ParsedText text = seen.Text;
        if (!IsPlace(other)) return false;
        int after = other.Tokens.End;
        if (after < text.Count && NounPhrase.IsPossessive(text, after)) return false;
        if (after < text.Count && text.Tags.Xpos(after) is "VBD" or "VBZ" or "VBP" or "MD" && text.Relation(noun.Head) is Relation.Obj or Relation.Obl) return false;
        int head = NounPhrase.HeadOf(text, other.Tokens);
        Relation relation = text.Relation(head);
        if (relation is Relation.Compound or Relation.Amod or Relation.NmodPoss && text.Head(head) >= after) return false;
        return relation is not (Relation.Nsubj or Relation.NsubjPass) || text.Head(head) == text.Head(noun.Head);
    }
}
