using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Actors;

/// <summary>
/// Reads the noun phrases headed by a role noun: "Iranian state TV", "Turkish foreign minister Hakan Fidan",
/// "members of the Kenyan parliament". Goes from right to left, so that what a phrase contains is read before it.
/// </summary>
internal sealed class PhraseReader(SeenNames seen)
{
    private readonly Dictionary<int, ActorPhrase> _byStart = [];

    public List<ActorPhrase> Read()
    {
        List<ActorPhrase> phrases = [];
        for (int i = seen.Roles.Count - 1; i >= 0; i--)
        {
            if (Read(seen.Roles[i]) is not { } phrase) continue;
            phrases.Add(phrase);
            if (!_byStart.TryGetValue(phrase.Tokens.Start, out ActorPhrase? longer) || longer.Tokens.Length < phrase.Tokens.Length)
                _byStart[phrase.Tokens.Start] = phrase;
        }

        phrases.Reverse();
        return phrases;
    }

    private ParsedText Text => seen.Text;

    private ActorPhrase? Read(SeenRole role)
    {
        int noun = role.Head;
        if (!IsNoun(role)) return null;
        Complement after = Complement.After(seen, role, _byStart);
        int governor = after.IsName ? -1 : Modified(role);
        if (governor >= 0 && (role.Role.Kind == RoleKind.Property || seen.RoleAt(governor) is not null || Text.Tags.Upos(noun) == Upos.Adj)) return null;
        int rightmost = Math.Max(governor, Math.Max(noun, after.End - 1));
        int left = NounPhrase.LeftEdge(seen, role.Tokens.Start, rightmost);
        Owner owner = Owner.Of(seen, left, role, after);
        if (governor < 0 && owner.Code is null && SharedOwner.Of(seen, role, left, _byStart) is { } shared)
        {
            owner = shared;
            if (shared.Start >= 0) left = shared.Start;
        }

        if (governor >= 0) left = owner.Start >= 0 ? Math.Max(left, owner.Start) : role.Tokens.Start;
        if (owner.Code is null && !role.Role.Alone && after.Person is null) return null;
        TokenRange tokens = new(left, after.Joins(owner) ? after.End : role.Tokens.End);
        NamedActor? known = after.KnownPerson ?? (after.Person is { } name ? TitledSurname.Of(seen, role, name, owner.Code) : null);
        ActorCode code = known is not null ? PersonCode(known, owner, role, left) : CodeOf(owner, role, left);
        return new ActorPhrase(
            tokens,
            NounPhrase.HeadOf(Text, tokens, noun),
            code,
            known?.Name ?? after.PersonName,
            governor >= 0 ? "actor/role-modifier" : after.IsName ? "actor/role-name" : "actor/role",
            after.Person,
            role.Role.Kind,
            role);
    }

    // "Burkina Faso's displaced" and "the wounded" are nouns whatever their tags.
    private bool IsNoun(SeenRole role)
    {
        if (NounPhrase.IsNominal(Text, role.Head) || Text.Tags.Upos(role.Head) == Upos.Adj) return true;
        int before = role.Tokens.Start - 1;
        return Text.Tags.Upos(role.Head) == Upos.Verb && before >= 0 && NounPhrase.IsPossessive(Text, before);
    }

    // The noun that this role stands before as a modifier ("army offensive"), or −1.
    private int Modified(SeenRole role)
    {
        int head = Text.Head(role.Head);
        if (head < role.Tokens.End || Text.Tokens.SentenceOf(head) != Text.Tokens.SentenceOf(role.Head)) return -1;
        if (Text.Relation(role.Head) is not (Relation.Compound or Relation.Amod or Relation.Nmod or Relation.NmodUnmarked)) return -1;
        for (int i = role.Tokens.End; i <= head; i++)
        {
            if (Text.Tags.Upos(i) is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num)) return -1;
        }

        return head;
    }

    private ActorCode CodeOf(Owner owner, SeenRole role, int left)
    {
        string sector = role.Role.Inherits && owner.Sector is not null ? owner.Sector : role.Role.Sector;
        return new ActorCode(owner.Code, IsFormer(role, left) ? Candidates.Former : sector);
    }

    // A known person's own row counts, but "former" of that very office and a seat in parliament are taken at their word,
    // and so is the office where the row is out of office.
    private ActorCode PersonCode(NamedActor person, Owner owner, SeenRole role, int left)
    {
        if (person.Sector is null || (role.Role.Sector == "LEG" && person.Sector == "GOV"))
            return new ActorCode(person.Code ?? owner.Code, IsFormer(role, left) ? Candidates.Former : role.Role.Sector);
        bool former = (role.Role.Sector == Candidates.Former && seen.On is null)
            || (IsFormer(role, left) && TitledSurname.Holds(person, role.Role));
        return new ActorCode(person.Code, former ? Candidates.Former : person.Sector);
    }

    private bool IsFormer(SeenRole role, int left)
    {
        if (role.Role.Kind != RoleKind.Person && !role.Role.Inherits) return false;
        if (role.Role.Sector is not ("GOV" or "MIL" or "LEG" or "COP" or "SPY" or "JUD")) return false;
        for (int i = left; i < role.Tokens.Start; i++)
        {
            if (Text.Tags.Lemma(i) is "former" or "ex" or "late" or "ousted" or "deposed" or "retired") return true;
            if (Text.Tokens.TrueWord(i).Equals("former", StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
