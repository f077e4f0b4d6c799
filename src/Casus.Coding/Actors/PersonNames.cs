using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Actors;

/// <summary>Runs of capitalised words that the lexicon does not know but that the words around show to be a person.</summary>
internal static class PersonNames
{
    private const int Longest = 6;

    /// <summary>One past the last token of the name that starts here; the start itself where there is none.</summary>
    public static int End(SeenNames seen, int start, int end)
    {
        ParsedText text = seen.Text;
        int last = start;
        for (int i = start; i < end && i - start < Longest; i++)
        {
            if (seen.IsTime(i)) break;
            if (seen.NameAt(i) is { } name && (name.Actor.Kind != NameKind.Locality || i == start)) break;
            ReadOnlySpan<char> word = text.Tokens.TrueWord(i);
            bool proper = text.Tags.Upos(i) is Upos.Propn && char.IsUpper(word[0]);
            bool particle = i > start && (word is "al" or "bin" or "bint" or "ibn" or "von" or "van" or "de" or "der" or "da" or "del" or "-");
            if (proper) last = i + 1;
            else if (!particle) break;
        }

        return last;
    }

    /// <summary>The name's words without "Dr" and the like.</summary>
    public static string Text(SeenNames seen, TokenRange name)
    {
        ParsedText text = seen.Text;
        int start = name.Start;
        while (start < name.End - 1 && seen.IsHonorific(start)) start++;
        return text.Tokens.TrueWords(new TokenRange(start, name.End)).ToString();
    }

    /// <summary>The name that ends just before a token, or an empty range.</summary>
    public static TokenRange Before(SeenNames seen, int end, int first)
    {
        int start = end;
        while (start > first && seen.NameAt(start - 1) is null && seen.RoleAt(start - 1) is null
            && seen.Text.Tags.Upos(start - 1) is Upos.Propn && NounPhrase.IsCapitalised(seen.Text, start - 1))
        {
            start--;
        }

        return new TokenRange(start, end);
    }
}
