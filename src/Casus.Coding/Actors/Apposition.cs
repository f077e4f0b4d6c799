using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Actors;

/// <summary>
/// Joins a name and an office set beside it by a comma: "Hakan Fidan, the Turkish foreign minister,"
/// and "the former Israeli ambassador, Itamar Rabinovich,".
/// </summary>
internal static class Apposition
{
    private const int MaxTail = 6;

    /// <summary>The phrase widened by the name beside it, or the phrase as it is.</summary>
    public static ActorPhrase Join(SeenNames seen, ActorPhrase phrase)
    {
        if (phrase.RoleKind != RoleKind.Person && phrase.Code.Sector is not ("GOV" or "ELI" or "REB" or "MIL")) return phrase;
        if (phrase.Person is not null || phrase.RoleKind is RoleKind.Property or RoleKind.Body) return phrase;
        return NameBefore(seen, phrase) ?? NameAfter(seen, phrase) ?? phrase;
    }

    private static ActorPhrase? NameBefore(SeenNames seen, ActorPhrase phrase)
    {
        ParsedText text = seen.Text;
        TokenRange sentence = text.Tokens.Sentence(text.Tokens.SentenceOf(phrase.Tokens.Start));
        int comma = phrase.Tokens.Start - 1;
        while (comma > sentence.Start && text.Relation(comma) is Relation.Det && comma >= phrase.Tokens.Start - 2) comma--;
        if (comma <= sentence.Start || text.Tokens.TrueWord(comma) is not ",") return null;
        TokenRange name = seen.NameAt(comma - 1) is { Actor.Kind: NameKind.Person } known
            ? known.Tokens
            : PersonNames.Before(seen, comma, sentence.Start);
        if (name.Length == 0 || (name.Length < 2 && seen.NameAt(name.Start) is null)) return null;
        if (!Closed(text, phrase.Tokens.End, sentence) && text.Head(phrase.Head) != NounPhrase.HeadOf(text, name)) return null;

        // "General David Moor, the US commander": the title goes with the name.
        bool titled = name.Start > sentence.Start && seen.RoleAt(name.Start - 1) is { Role.Kind: RoleKind.Person };
        int start = titled ? seen.RoleAt(name.Start - 1)!.Value.Tokens.Start : name.Start;
        return Joined(seen, phrase, name, new TokenRange(start, phrase.Tokens.End), NounPhrase.HeadOf(text, name));
    }

    private static ActorPhrase? NameAfter(SeenNames seen, ActorPhrase phrase)
    {
        ParsedText text = seen.Text;
        TokenRange sentence = text.Tokens.Sentence(text.Tokens.SentenceOf(phrase.Tokens.Start));
        int comma = phrase.Tokens.End;

        // "ambassador to the United States, Itamar Rabinovich": what hangs on the office stands between.
        while (comma < sentence.End && comma - phrase.Tokens.End < MaxTail && text.Tokens.TrueWord(comma) is not ","
            && text.Head(comma) >= phrase.Tokens.Start && Hangs(text, comma, phrase.Tokens))
        {
            comma++;
        }

        if (comma + 1 >= sentence.End || text.Tokens.TrueWord(comma) is not ",") return null;
        int start = comma + 1;
        TokenRange name = seen.NameAt(start) is { Actor.Kind: NameKind.Person } known
            ? known.Tokens
            : new TokenRange(start, PersonNames.End(seen, start, sentence.End));
        if (name.Length == 0 || (name.Length < 2 && seen.NameAt(name.Start) is null)) return null;
        bool apposed = text.Relation(NounPhrase.HeadOf(text, name)) == Relation.Appos;
        bool closed = Closed(text, name.End, sentence);
        if (!apposed && !closed) return null;
        return Joined(seen, phrase, name, new TokenRange(phrase.Tokens.Start, name.End), phrase.Head);
    }

    private static bool Hangs(ParsedText text, int token, TokenRange phrase)
    {
        int up = token;
        for (int steps = 0; steps < MaxTail && up >= 0; steps++)
        {
            if (phrase.Contains(up)) return true;
            up = text.Head(up);
        }

        return false;
    }

    private static bool Closed(ParsedText text, int end, TokenRange sentence) =>
        end >= sentence.End || text.Tokens.TrueWord(end) is "," or "." or ")" or "–" or "—";

    private static ActorPhrase Joined(SeenNames seen, ActorPhrase phrase, TokenRange name, TokenRange tokens, int head)
    {
        NamedActor? person = seen.NameAt(name.Start)?.Actor;
        ActorCode code = person is null || person.Sector is null
            ? phrase.Code with { Code = phrase.Code.Code ?? person?.Code }
            : Candidates.Code(person);
        return phrase with
        {
            Tokens = tokens,
            Head = NounPhrase.HeadOf(seen.Text, tokens, head),
            Code = code,
            Name = person?.Name ?? PersonNames.Text(seen, name),
            Person = name,
            Rule = "actor/apposition",
        };
    }
}
