using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Actors;

/// <summary>
/// Surnames that stand for a person whose full name was given earlier in the report. Only a whole, capitalised
/// proper noun counts, and never the surname of two different people.
/// </summary>
internal static class ShortForms
{
    public static List<ActorPhrase> Find(SeenNames seen, List<ActorPhrase> phrases)
    {
        ParsedText text = seen.Text;
        Dictionary<string, ActorPhrase?> people = new(StringComparer.OrdinalIgnoreCase);
        bool[] covered = new bool[text.Count];
        foreach (ActorPhrase phrase in phrases)
        {
            Array.Fill(covered, true, phrase.Tokens.Start, phrase.Tokens.Length);
            if (phrase.Person is { } name && name.Length > 0) Remember(text, people, phrase, name);
        }

        List<ActorPhrase> found = [];
        if (people.Count == 0) return found;
        var lookup = people.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i < text.Count; i++)
        {
            if (covered[i] || text.Tags.Upos(i) != Upos.Propn || seen.NameAt(i) is not null) continue;
            if (!lookup.TryGetValue(text.Tokens.TrueWord(i), out ActorPhrase? person) || person is null) continue;
            if (person.Tokens.Start >= i || HasGivenName(seen, i)) continue;
            TokenRange tokens = new(i, i + 1);
            found.Add(person with { Tokens = tokens, Head = i, Person = tokens, Rule = "actor/surname", RoleKind = null });
        }

        return found;
    }

    private static void Remember(ParsedText text, Dictionary<string, ActorPhrase?> people, ActorPhrase phrase, TokenRange name)
    {
        string surname = text.Tokens.TrueWord(name.End - 1).ToString();
        if (surname.Length < 3 || !char.IsUpper(surname[0])) return;
        if (!people.TryGetValue(surname, out ActorPhrase? other)) people[surname] = phrase;
        else if (other is not null && other.Name != phrase.Name && !Extends(other.Name, phrase.Name)) people[surname] = null;
    }

    // "Sunak" after "Rishi Sunak" is the same person again.
    private static bool Extends(string? full, string? shorter) =>
        full is not null && shorter is not null && full.EndsWith(shorter, StringComparison.OrdinalIgnoreCase);

    private static bool HasGivenName(SeenNames seen, int token)
    {
        ParsedText text = seen.Text;
        return token > 0
            && text.Tags.Upos(token - 1) == Upos.Propn
            && (text.Head(token) == token - 1 || text.Head(token - 1) == token)
            && !seen.IsHonorific(token - 1);
    }
}
