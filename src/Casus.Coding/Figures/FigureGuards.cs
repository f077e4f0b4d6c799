using System.Collections.Frozen;
using Casus.Coding.Lexicons;
using Casus.Language.Tokens;

namespace Casus.Coding.Figures;

/// <summary>Numbers that count nobody: "No. 7", "F-35", "Flight 655", ages, scores, street numbers, percentages, measures.</summary>
internal sealed class FigureGuards
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _before, _after, _street;

    private FigureGuards(ILookup<string, string> words)
    {
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string side) =>
            words[side].ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        (_before, _after, _street) = (Set("before"), Set("after"), Set("street"));
    }

    public static FigureGuards Load(LexiconSet lexicons) => new(
        lexicons.Table("figures_guards.tsv").Rows.ToLookup(r => r["side"], r => r["word"]));

    /// <param name="noun">Token of the counted noun, or -1.</param>
    public bool Blocks(TokenizedText text, in NumberPhrase phrase, TokenRange sentence, int noun, CountedKind kind)
    {
        if (phrase.Form is NumberForm.Article) return false;
        if (phrase.Form is NumberForm.None) return phrase.End < sentence.End && text.TrueWord(phrase.End) is "." or "-" or ",";
        int before = phrase.Core - 1;
        if (before >= sentence.Start && (Labelled(text, before, phrase) || Aged(text, before, phrase, sentence))) return true;
        if (phrase.End < sentence.End && Measured(text, phrase, sentence)) return true;
        return phrase.Form == NumberForm.Number && kind is not (CountedKind.Person or CountedKind.Weapon) && LooksLikeYear(text, phrase)
            && phrase.Currency is null && noun < 0;
    }

    private bool Labelled(TokenizedText text, int before, in NumberPhrase phrase)
    {
        ReadOnlySpan<char> word = text.TrueWord(before);
        if (_before.Contains(word) && char.IsAsciiDigit(text.TrueWord(phrase.Core)[0])) return true;
        // "ages 12 to 17"
        if (before >= 2 && word is "to" or "and" or "or" && char.IsAsciiDigit(text.TrueWord(before - 1)[0]) && _before.Contains(text.TrueWord(before - 2))) return true;
        if (word is "." && before > 0 && _before.Contains(text.TrueWord(before - 1)) && Glued(text, before)) return true;
        if (word is "-" or "–" or "/" or ":" or "." or "," && Glued(text, before + 1) && (word is not "," || char.IsAsciiDigit(text.TrueWord(phrase.Core)[0]))) return true;
        bool one = text.TrueWord(phrase.Core).Equals("one", StringComparison.OrdinalIgnoreCase);
        return one && IsAny(word, "the", "this", "that", "no", "any", "every", "each", "which", "another");
    }

    // "Jan Novak, 34, fled", "her sons, 7 and 8, were": a bare number between commas is an age.
    private static bool Aged(TokenizedText text, int before, in NumberPhrase phrase, TokenRange sentence)
    {
        if (phrase.Best is not (> 0 and < 110) || !char.IsAsciiDigit(text.TrueWord(phrase.Core)[0])) return false;
        bool closed = phrase.End >= sentence.End || text.TrueWord(phrase.End) is "," or "." or ")";
        if (text.TrueWord(before) is "and") return closed && before - 2 > sentence.Start && text.TrueWord(before - 2) is "," && char.IsAsciiDigit(text.TrueWord(before - 1)[0]);
        if (text.TrueWord(before) is not "," || before <= sentence.Start) return false;
        if (closed) return true;
        ReadOnlySpan<char> next = text.TrueWord(phrase.End);
        if (next is "and" && phrase.End + 2 < sentence.End && char.IsAsciiDigit(text.TrueWord(phrase.End + 1)[0]) && text.TrueWord(phrase.End + 2) is ",") return true;
        return next is "and" or "of" && char.IsUpper(text.TrueWord(before - 1)[0]);
    }

    private bool Measured(TokenizedText text, in NumberPhrase phrase, TokenRange sentence)
    {
        ReadOnlySpan<char> next = text.TrueWord(phrase.End);
        if (_after.Contains(next)) return true;
        if (next.Equals("per", StringComparison.OrdinalIgnoreCase) && phrase.End + 1 < sentence.End && text.TrueWord(phrase.End + 1).Equals("cent", StringComparison.OrdinalIgnoreCase)) return true;
        if (next is "-" or "/" or ":" && Glued(text, phrase.End)) return true;
        // "1,13" is one label in three tokens.
        if (next is "," && Glued(text, phrase.End) && phrase.End + 1 < sentence.End && Glued(text, phrase.End + 1) && char.IsAsciiDigit(text.TrueWord(phrase.End + 1)[0])) return true;
        if (next[0] is '-' && next.Length > 1) return true;
        for (int i = phrase.End; i < sentence.End && i < phrase.End + 4; i++)
        {
            ReadOnlySpan<char> word = text.TrueWord(i);
            if (i > phrase.End && _street.Contains(word) && char.IsUpper(word[0])) return true;
            if (!char.IsUpper(word[0]) && !char.IsAsciiDigit(word[0])) break;
        }

        return false;
    }

    private static bool LooksLikeYear(TokenizedText text, in NumberPhrase phrase) =>
        phrase.End - phrase.Core == 1 && text.TrueWord(phrase.Core).Length == 4 && phrase.Best is >= 1900 and <= 2100;

    private static bool IsAny(ReadOnlySpan<char> word, params ReadOnlySpan<string> words)
    {
        foreach (string other in words)
        {
            if (word.Equals(other, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool Glued(TokenizedText text, int token) => token > 0 && text.Span(token - 1).End == text.Span(token).Start;
}
