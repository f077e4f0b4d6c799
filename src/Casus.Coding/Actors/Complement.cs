using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Actors;

/// <summary>
/// What follows a role noun and belongs to its phrase: a person's name ("minister Ben Gvir"), a second title with its
/// name ("Deputy Minister Colonel-General Petrov"), or "of", "from", "in" and the owner ("officials in Tehran").
/// </summary>
internal readonly record struct Complement
{
    /// <summary>One past the last token.</summary>
    public int End { get; private init; }

    /// <summary>Tokens of a person's name, or null.</summary>
    public TokenRange? Person { get; private init; }

    /// <summary>The person's row, or null where the name is unknown.</summary>
    public NamedActor? KnownPerson { get; private init; }

    public string? PersonName { get; private init; }

    public string? OwnerCode { get; private init; }

    public string? OwnerSector { get; private init; }

    /// <summary>True where "of" ties the owner to the role whatever stands before it.</summary>
    public bool Firm { get; private init; }

    public bool IsName => Person is not null;

    /// <summary>True where the phrase reaches over this complement.</summary>
    public bool Joins(Owner owner) => IsName || Firm || (owner.FromComplement && owner.Code is not null);

    public static Complement After(SeenNames seen, SeenRole role, Dictionary<int, ActorPhrase> byStart)
    {
        ParsedText text = seen.Text;
        int next = role.Tokens.End;
        Complement none = new() { End = next };
        int end = text.Tokens.Sentence(text.Tokens.SentenceOf(role.Head)).End;
        if (next >= end) return none;
        if (NameAfter(seen, role, next, end, byStart) is { } named) return named;
        return text.Tags.Upos(next) is Upos.Adp or Upos.Sconj or Upos.Part ? Prepositional(seen, role, next, end, byStart) ?? none : none;
    }

    private static Complement? NameAfter(SeenNames seen, SeenRole role, int next, int end, Dictionary<int, ActorPhrase> byStart)
    {
        bool takesName = role.Role.Kind == RoleKind.Person || role.Role.Inherits;
        if (!takesName) return null;
        if (seen.NameAt(next) is { Actor.Kind: NameKind.Person } known)
            return new Complement { End = known.Tokens.End, Person = known.Tokens, KnownPerson = known.Actor, PersonName = known.Actor.Name };
        if (byStart.TryGetValue(next, out ActorPhrase? title) && title.Person is not null && seen.RoleAt(next) is not null)
        {
            SeenName? person = seen.NameAt(title.Person.Value.Start);
            return new Complement { End = title.Tokens.End, Person = title.Person, KnownPerson = person?.Actor, PersonName = title.Name };
        }

        ParsedText text = seen.Text;
        int last = PersonNames.End(seen, next, end);
        if (last == next || !Linked(text, role, new TokenRange(next, last))) return null;
        TokenRange tokens = new(next, last);
        return new Complement { End = last, Person = tokens, PersonName = PersonNames.Text(seen, tokens) };
    }

    // The parser ties a title and a name as compound, flat or apposition, or hangs both on one head.
    private static bool Linked(ParsedText text, SeenRole role, TokenRange name)
    {
        if (name.Contains(text.Head(role.Head)) || text.Head(role.Head) == text.Head(name.Start)) return true;
        for (int i = name.Start; i < name.End; i++)
        {
            if (role.Tokens.Contains(text.Head(i))) return true;
        }

        return NounPhrase.IsCapitalised(text, role.Tokens.Start);
    }

    private static Complement? Prepositional(SeenNames seen, SeenRole role, int adposition, int end, Dictionary<int, ActorPhrase> byStart)
    {
        ParsedText text = seen.Text;
        string word = text.Tags.Lemma(adposition);
        if (word is not ("of" or "from" or "in" or "at" or "inside" or "for" or "with" or "across")) return null;
        int target = Target(seen, adposition + 1, end, byStart);
        if (target < 0) return Beyond(seen, role, adposition, end, byStart);
        bool firm = word == "of";
        if (byStart.TryGetValue(target, out ActorPhrase? phrase) && (firm || (word is "from" or "at" && IsHouse(text, role, phrase))))
        {
            return phrase.Code.Code is null && !role.Role.Inherits ? null : new Complement
            {
                End = phrase.Tokens.End,
                OwnerCode = phrase.Code.Code,
                OwnerSector = phrase.Code.Sector,
                Firm = firm && role.Role.Inherits,
            };
        }

        if (seen.NameAt(target) is not { } name || name.Tie == Tie.Outside) return null;

        // "fighters of Colombia's National Liberation Army": the owned name says who they are.
        if (name.Tokens.End + 1 < end && NounPhrase.IsPossessive(text, name.Tokens.End) && seen.NameAt(name.Tokens.End + 1) is { Tie: Tie.Whole } owned) name = owned;
        bool ofState = name.Actor.Kind is NameKind.State or NameKind.Demonym or NameKind.Seat or NameKind.Locality or NameKind.People;
        if (!firm && !(Located(text, role, name) && (ofState || word is "from" or "for" or "with"))) return null;

        // Soldiers and consulates are often not those of the place they are in.
        bool elsewhere = role.Role.Sector == "MIL" || role.Role.Kind == RoleKind.Property;
        if (elsewhere && (word is "in" or "at" or "inside" or "across")) return null;
        return new Complement
        {
            End = name.Tokens.End,
            OwnerCode = name.Actor.Code,
            OwnerSector = name.Actor.Kind == NameKind.Seat ? null : name.Actor.Sector,
            Firm = firm && role.Role.Inherits,
        };
    }

    // Where the owner begins: past the words that describe it, "from military-ruled Myanmar"; -1 where none stands there.
    private static int Target(SeenNames seen, int from, int end, Dictionary<int, ActorPhrase> byStart)
    {
        ParsedText text = seen.Text;
        int target = from;
        while (target < end && target - from < 6 && seen.NameAt(target) is null && !IsOwner(text, target, byStart)) target++;
        if (target >= end || (seen.NameAt(target) is null && !IsOwner(text, target, byStart))) return -1;
        int last = seen.NameAt(target) is { } name ? name.Tokens.End : target + 1;
        for (int i = from; i < target; i++)
        {
            bool plain = text.Tags.Upos(i) is Upos.Det or Upos.Adj or Upos.Pron && target - from < 3;
            bool inside = text.Tags.Upos(i) is not (Upos.Adp or Upos.Cconj) && text.Head(i) >= from && text.Head(i) < last;
            if (!plain && !inside) return -1;
        }

        return target;
    }

    // The military of "military-ruled" owns nothing here.
    private static bool IsOwner(ParsedText text, int token, Dictionary<int, ActorPhrase> byStart) =>
        byStart.TryGetValue(token, out ActorPhrase? phrase)
        && (phrase.Code.Code is not null || phrase.Tokens.End >= text.Count || text.Tokens.TrueWord(phrase.Tokens.End) is not ("-" or "‑"));

    // "students from the Kenyan university": a house takes its people along, if they hang together.
    private static bool IsHouse(ParsedText text, SeenRole role, ActorPhrase house) =>
        house is { RoleKind: RoleKind.Body, Code.Code: not null, Person: null }
        && role.Role.Sector != "MIL" && role.Tokens.Contains(text.Head(house.Head));

    // "University of St. Alban in Scotland", "professor of strategic studies at the University of …": the owner stands behind
    // what the house is called, or what the person does.
    private static Complement? Beyond(SeenNames seen, SeenRole role, int adposition, int end, Dictionary<int, ActorPhrase> byStart)
    {
        ParsedText text = seen.Text;
        if (role.Role.Kind is not (RoleKind.Body or RoleKind.Person) || text.Tags.Lemma(adposition) != "of") return null;
        bool body = role.Role.Kind == RoleKind.Body;
        int next = adposition + 1;
        while (next < end && next - adposition <= 5 && seen.RoleAt(next) is null
            && text.Tags.Upos(next) is Upos.Adj or Upos.Noun or Upos.Propn or Upos.Det && (!body || NounPhrase.IsCapitalised(text, next)))
        {
            next++;
        }

        if (next == adposition + 1 || next + 1 >= end || text.Tags.Lemma(next) is not ("in" or "at")) return null;
        int target = Target(seen, next + 1, end, byStart);
        if (target < 0) return null;
        if (body)
        {
            return seen.NameAt(target) is { Tie: Tie.Whole, Actor.Kind: NameKind.State or NameKind.Seat or NameKind.Locality } place
                ? new Complement { End = place.Tokens.End, OwnerCode = place.Actor.Code }
                : null;
        }

        return byStart.TryGetValue(target, out ActorPhrase? house) && house is { RoleKind: RoleKind.Body, Code.Code: not null }
            ? new Complement { End = house.Tokens.End, OwnerCode = house.Code.Code }
            : null;
    }

    // "Rebels in Syria" names who they are only where the place hangs on the noun, not on the verb.
    private static bool Located(ParsedText text, SeenRole role, SeenName name) =>
        role.Tokens.Contains(text.Head(NounPhrase.HeadOf(text, name.Tokens)));
}
