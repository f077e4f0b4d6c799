using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Figures;

/// <summary>The noun phrase after a number: its head token, or -1, its first noun and its end.</summary>
internal readonly record struct CountedNoun(int Head, int First, int End, CountedKind Kind, bool MayBePerson = false)
{
    private const int Reach = 8;

    public static CountedNoun None(int at) => new(-1, at, at, CountedKind.Unknown);

    /// <summary>"[300] missiles and drones", "[dozens] of armed men", "[12] of the wounded".</summary>
    public static CountedNoun After(ParsedText text, int at, int limit, FigureLexicon lexicon)
    {
        TokenizedText tokens = text.Tokens;
        limit = Math.Min(limit, at + Reach);
        int from = at;
        while (from < limit && IsLead(tokens.TrueWord(from))) from++;
        int head = -1;
        for (int i = from; i < limit; i++)
        {
            ReadOnlySpan<char> word = tokens.TrueWord(i);
            if (head >= 0 && lexicon.EndsNoun(word)) break;
            if (IsNoun(text, i, lexicon)) head = i;
            else if (head >= 0 || !IsModifier(text, i)) break;
        }

        if (head < 0) return None(at);
        CountedKind kind = KindOf(text, head, lexicon);
        CountedNoun found = new(head, from, head + 1, kind, kind == CountedKind.Unknown && LooksPersonal(tokens.TrueWord(head)));
        return kind == CountedKind.Unknown ? found : found.Joined(text, lexicon, limit + 2);
    }

    // Names ("Houthis") and words formed like those for people ("herders", "lobbyists"); towers and papers may count as things.
    private static bool LooksPersonal(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) || word.EndsWith("ers", StringComparison.Ordinal) || word.EndsWith("ists", StringComparison.Ordinal) || word.EndsWith("men", StringComparison.Ordinal);

    public static CountedKind KindOf(ParsedText text, int token, FigureLexicon lexicon)
    {
        ReadOnlySpan<char> word = text.Tokens.TrueWord(token);
        CountedKind kind = lexicon.Kind(word);
        if (kind != CountedKind.Unknown || word.Length < 5) return kind;
        if (!char.IsUpper(word[0]) || char.IsUpper(word[1])) return kind;
        // Peoples: Israelis, Palestinians, Syrians.
        return word.EndsWith("is", StringComparison.Ordinal) || word.EndsWith("ans", StringComparison.Ordinal) || word.EndsWith("ese", StringComparison.Ordinal)
            || word.EndsWith("ots", StringComparison.Ordinal) || word.EndsWith("bs", StringComparison.Ordinal) ? CountedKind.Person : kind;
    }

    // "missiles and drones": one more noun of the same kind belongs to the count.
    private CountedNoun Joined(ParsedText text, FigureLexicon lexicon, int limit)
    {
        TokenizedText tokens = text.Tokens;
        int and = End;
        if (and + 1 >= Math.Min(limit, text.Count) || tokens.TrueWord(and) is not ("and" or "or")) return this;
        return KindOf(text, and + 1, lexicon) == Kind && tokens.SentenceOf(and + 1) == tokens.SentenceOf(Head) ? this with { End = and + 2 } : this;
    }

    private static bool IsLead(ReadOnlySpan<char> word) => word is "of" or "the" or "more" or "other" or "additional" or "his" or "her" or "their" or "its" or "these" or "those" or "further";

    private static bool IsNoun(ParsedText text, int token, FigureLexicon lexicon)
    {
        ReadOnlySpan<char> word = text.Tokens.TrueWord(token);
        if (text.Tags.Xpos(token).Length > 0)
            return text.Tags.Upos(token) is Upos.Noun or Upos.Propn || (text.Tags.Xpos(token) == "VBG" && lexicon.IsCountable(word)) || (lexicon.Kind(word) == CountedKind.Person && text.Tags.Upos(token) is not Upos.Verb);
        if (KindOf(text, token, lexicon) != CountedKind.Unknown) return true;
        if (lexicon.IsCountable(word)) return true;
        return lexicon.Senses(word).Length == 0 && word.Length > 3 && char.IsLower(word[0]) && word[^1] == 's' && word is not ("was" or "has" or "this" or "does");
    }

    private static bool IsModifier(ParsedText text, int token)
    {
        // Without tags only a few common adjectives are passed over.
        if (text.Tags.Xpos(token).Length == 0)
            return text.Tokens.TrueWord(token) is "armed" or "unarmed" or "senior" or "military" or "young";
        return text.Tags.Upos(token) is Upos.Adj or Upos.Num or Upos.Det
            || text.Tags.Xpos(token) is "VBN" or "VBG" or "," or "HYPH" or "-" or "''" or "``"
            && token + 1 < text.Count && text.Tags.Upos(token + 1) is Upos.Noun or Upos.Propn;
    }
}
