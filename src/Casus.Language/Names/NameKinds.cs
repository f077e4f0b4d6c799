using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Language.Names;

/// <summary>
/// Tells the kinds that no annotated set marks, by the table <c>kinds.tsv</c>: "Karvona Airport" is a facility, "the 7th
/// Fleet" a military unit, "S-300" a weapon. Works and events are left out.
/// </summary>
internal static class NameKinds
{
    /// <param name="names">Ascending and apart.</param>
    public static Name[] Refine(TaggedText tags, List<Name> names)
    {
        List<Name> refined = [];
        int next = 0;
        for (int token = 0; token < tags.Tokens.Count;)
        {
            TokenRange weapon = new(token, WeaponEnd(tags, token));
            if (next < names.Count && names[next].Tokens.Start == token && names[next].Tokens.End > weapon.End)
            {
                if (names[next].Kind != NameKind.Other) refined.Add(Refine(tags, names[next]));
                token = names[next++].Tokens.End;
            }
            else if (weapon.Length > 0)
            {
                // A name that begins within the weapon's gives way to it.
                refined.Add(new Name(weapon, NameKind.Weapon, NameKind.Weapon));
                token = weapon.End;
                while (next < names.Count && names[next].Tokens.Start < token) next++;
            }
            else
            {
                token++;
            }
        }

        return [.. refined];
    }

    private static Name Refine(TaggedText tags, Name name)
    {
        if (name.Kind is not (NameKind.Place or NameKind.Organisation)) return name;
        if (!NameWords.English.TryFind(NameWords.Part.Head, Head(tags, name.Tokens), out NameKind kind, out NameWords.Need need)) return name;
        if (name.Tokens.Length == 1 || (need == NameWords.Need.Number && !HasNumber(tags.Tokens, name.Tokens))) return name;
        return kind == NameKind.MilitaryUnit ? new Name(name.Tokens, kind, NameKind.Organisation) : name with { Kind = kind };
    }

    // The last word before the first preposition: "Church of the Two Wells".
    private static ReadOnlySpan<char> Head(TaggedText tags, TokenRange name)
    {
        int head = name.Start;
        for (int i = name.Start; i < name.End && (i == name.Start || tags.Upos(i) != Upos.Adp); i++) head = i;
        return tags.Tokens.Word(head);
    }

    private static bool HasNumber(TokenizedText text, TokenRange name)
    {
        for (int i = name.Start; i < name.End; i++)
        {
            if (char.IsAsciiDigit(text.Word(i)[0])) return true;
            if (NameWords.English.TryFind(NameWords.Part.Number, text.Word(i), out _, out _)) return true;
        }

        return false;
    }

    // Where a weapon's name that begins at a token ends; the token itself where none does.
    private static int WeaponEnd(TaggedText tags, int token)
    {
        TokenizedText text = tags.Tokens;
        ReadOnlySpan<char> word = text.Word(token);
        if (!char.IsUpper(word[0])) return token;
        int sentence = text.Sentence(text.SentenceOf(token)).End;
        int end = DesignationEnd(text, token, sentence);
        if (end > token) return end;
        for (int length = Math.Min(2, sentence - token); length > 0; length--)
        {
            ReadOnlySpan<char> name = text.Text.AsSpan(text.Span(new TokenRange(token, token + length)));
            if (!NameWords.English.TryFind(NameWords.Part.Name, name, out _, out NameWords.Need need)) continue;
            end = token + length;
            if (end + 1 < sentence && text.Word(end) is "-" && char.IsAsciiDigit(text.Word(end + 1)[0])) end += 2;
            bool meant = need == NameWords.Need.Nothing || (end < sentence
                && NameWords.English.TryFind(NameWords.Part.Follower, tags.Lemma(end), out _, out _));
            return meant ? end : token;
        }

        return token;
    }

    // "S-300" as one token or as three.
    private static int DesignationEnd(TokenizedText text, int token, int sentence)
    {
        ReadOnlySpan<char> word = text.Word(token);
        int hyphen = word.IndexOf('-');
        if (hyphen > 0)
        {
            return hyphen + 1 < word.Length && char.IsAsciiDigit(word[hyphen + 1])
                && NameWords.English.TryFind(NameWords.Part.Prefix, word[..hyphen], out _, out _) ? token + 1 : token;
        }

        return token + 2 < sentence && text.Word(token + 1) is "-" && char.IsAsciiDigit(text.Word(token + 2)[0])
            && text.Span(token).End == text.Span(token + 1).Start && text.Span(token + 1).End == text.Span(token + 2).Start
            && NameWords.English.TryFind(NameWords.Part.Prefix, word, out _, out _) ? token + 3 : token;
    }
}
