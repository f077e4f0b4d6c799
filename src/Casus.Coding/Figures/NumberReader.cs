using Casus.Core.Ontology;
using Casus.Language.Tokens;

namespace Casus.Coding.Figures;

/// <summary>Reads the number phrase at a token: digits, words, vague numbers, ranges, with the hedge before.</summary>
internal sealed class NumberReader(FigureLexicon lexicon)
{
    /// <param name="first">Tokens before this one belong to others.</param>
    /// <param name="sentence">Tokens of the sentence.</param>
    public NumberPhrase? TryRead(TokenizedText text, int token, int first, TokenRange sentence)
    {
        // "no fewer than seven", "as many as 60": a hedge that itself begins like a number.
        int hedge = lexicon.Hedges.StartingAt(text, token, sentence.End - 1, out _);
        if (hedge > 0 && ReadCore(text, token + hedge, sentence.End) is { Form: not NumberForm.None })
            return TryRead(text, token + hedge, first, sentence);
        if (ReadRange(text, token, sentence) is { } range) return range;
        if (ReadPart(text, token, sentence) is { } part) return Hedged(text, part, first);
        if (ReadCore(text, token, sentence.End) is not { } core) return null;
        NumberPhrase phrase = core with { Currency = token > first ? Currency(text.TrueWord(token - 1)) : null };
        int start = phrase.Currency is null ? token : token - 1;
        return Hedged(text, phrase with { Start = start }, first);
    }

    // "half of the 300 people": a whole number of them.
    private NumberPhrase? ReadPart(TokenizedText text, int token, TokenRange sentence)
    {
        int words = lexicon.Parts.StartingAt(text, token, sentence.End, out double share);
        if (words == 0) return null;
        int at = token + words;
        if (at < sentence.End && text.TrueWord(at) is "the" or "those" or "these" or "all" or "some" or "about") at++;
        if (at >= sentence.End) return null;
        int end = ReadExact(text, at, sentence.End, out double whole);
        double value = Math.Round(whole * share);
        return end < 0 ? null : new NumberPhrase(token, at, end, value, value, value, Hedge.Exact, NumberForm.Number);
    }

    private NumberPhrase? ReadCore(TokenizedText text, int token, int limit)
    {
        int vague = lexicon.Vague.StartingAt(text, token, limit, out VagueNumber value);
        if (vague > 0)
        {
            int end = token + vague;
            bool exact = value.Low is not null && value.Low == value.High;
            return new NumberPhrase(token, token, end, value.Low, value.Best, value.High, exact ? Hedge.Exact : Hedge.Vague, exact ? NumberForm.Number : NumberForm.Vague);
        }

        ReadOnlySpan<char> word = text.TrueWord(token);
        if (word.Equals("no", StringComparison.OrdinalIgnoreCase) || word.Equals("without", StringComparison.OrdinalIgnoreCase)
            || word.Equals("zero", StringComparison.OrdinalIgnoreCase) || word.Equals("nobody", StringComparison.OrdinalIgnoreCase)
            || word.Equals("none", StringComparison.OrdinalIgnoreCase))
            return new NumberPhrase(token, token, token + (token + 1 < limit && IsNo(word) && text.TrueWord(token + 1) is "one" ? 2 : 1), 0, 0, 0, Hedge.Exact, NumberForm.None);
        int close = ReadExact(text, token, limit, out double number);
        if (close > 0 && IsMillions(text, close, limit, number)) (close, number) = (close + 1, number * 1_000_000);
        return close < 0 ? null : new NumberPhrase(token, token, close, number, number, number, Hedge.Exact, NumberForm.Number);
    }

    private static bool IsNo(ReadOnlySpan<char> word) => word.Equals("no", StringComparison.OrdinalIgnoreCase);

    // "1.3m people", "$2m", not "155m": metres are whole and count nothing.
    private bool IsMillions(TokenizedText text, int token, int limit, double number) =>
        token < limit && text.TrueWord(token) is "m" or "mn" && text.Span(token - 1).End == text.Span(token).Start
        && (number != Math.Floor(number) || (token + 1 < limit && lexicon.Kind(text.TrueWord(token + 1)) is CountedKind.Person or CountedKind.Money)
            || (token >= 2 && Currency(text.TrueWord(token - 2)) is not null));

    /// <summary>End of an exact number, or -1.</summary>
    public int ReadExact(TokenizedText text, int token, int limit, out double value)
    {
        NumberSum sum = default;
        int at = token, end = -1;
        while (at < limit)
        {
            ReadOnlySpan<char> word = text.TrueWord(at);
            if (Add(ref sum, word)) end = ++at;
            else if (end == at && (word is "-" || (sum.TakesAnd && word.Equals("and", StringComparison.OrdinalIgnoreCase)))) at++;
            else break;
        }

        value = sum.Value;
        return end;
    }

    // "thirty-four" may be one token.
    private bool Add(ref NumberSum sum, ReadOnlySpan<char> word)
    {
        if (lexicon.Numbers.TryGet(word, out NumberWord number)) return sum.TryAdd(number);
        int hyphen = word.IndexOf('-');
        if (hyphen <= 0 || char.IsAsciiDigit(word[0])) return false;
        return lexicon.Numbers.TryGet(word[..hyphen], out NumberWord ten) && lexicon.Numbers.TryGet(word[(hyphen + 1)..], out NumberWord unit)
            && ten.Kind == NumberKind.Ten && unit.Kind == NumberKind.Unit && sum.TryAdd(ten) && sum.TryAdd(unit);
    }

    // "between 5 and 7", "from 5 to 7", "5 to 7", "5 or 6", "5-7" in one token or three.
    private NumberPhrase? ReadRange(TokenizedText text, int token, TokenRange sentence)
    {
        ReadOnlySpan<char> word = text.TrueWord(token);
        bool between = word.Equals("between", StringComparison.OrdinalIgnoreCase);
        int at = between || word.Equals("from", StringComparison.OrdinalIgnoreCase) ? token + 1 : token;
        if (at >= sentence.End) return null;
        int hyphen = text.TrueWord(at).IndexOfAny('-', '–');
        if (at == token && hyphen > 0 && Digits(text.TrueWord(at)[..hyphen], out double a) && Digits(text.TrueWord(at)[(hyphen + 1)..], out double b) && b > a)
            return Range(token, token + 1, a, b);
        int middle = ReadExact(text, at, sentence.End, out double low);
        if (middle < 0 || middle >= sentence.End) return null;
        ReadOnlySpan<char> joint = text.TrueWord(middle);
        bool joins = between ? joint.Equals("and", StringComparison.OrdinalIgnoreCase)
            : joint.Equals("to", StringComparison.OrdinalIgnoreCase) || (at == token && (joint.Equals("or", StringComparison.OrdinalIgnoreCase) || joint is "–" or "-"));
        if (!joins || middle + 1 >= sentence.End) return null;
        int end = ReadExact(text, middle + 1, sentence.End, out double high);
        return end > 0 && high > low ? Range(token, end, low, high) : null;
    }

    private static NumberPhrase Range(int start, int end, double low, double high) =>
        new(start, start, end, low, Math.Round((low + high) / 2), high, Hedge.Range, NumberForm.Range);

    private static bool Digits(ReadOnlySpan<char> word, out double value) => NumberWords.TryDigits(word, out value);

    private NumberPhrase Hedged(TokenizedText text, NumberPhrase phrase, int first)
    {
        // Two at most: "at least another", "the estimated".
        for (int round = 0; round < 2; round++)
        {
            int words = lexicon.Hedges.EndingBefore(text, phrase.Start, first, out Hedge hedge);
            if (words == 0) return phrase;
            phrase = phrase with { Start = phrase.Start - words };
            if (phrase.Form == NumberForm.None || hedge == Hedge.Exact) continue;
            phrase = hedge switch
            {
                Hedge.AtLeast or Hedge.MoreThan => phrase with { High = null, Hedge = hedge },
                Hedge.AtMost or Hedge.LessThan => phrase with { Low = null, Hedge = hedge },
                _ => phrase with { Low = phrase.Hedge == Hedge.Exact ? null : phrase.Low, High = null, Hedge = phrase.Hedge == Hedge.Exact ? hedge : phrase.Hedge },
            };
        }

        return phrase;
    }

    private static string? Currency(ReadOnlySpan<char> sign) => sign switch
    {
        "$" or "US$" => "USD",
        "£" => "GBP",
        "€" => "EUR",
        "¥" => "JPY",
        "₪" => "ILS",
        "C$" => "CAD",
        _ => null,
    };
}
