using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Places;

/// <summary>A run of tokens that is the name of some place.</summary>
/// <param name="Entry">The one entry meant by an abbreviation or a demonym, else −1.</param>
internal readonly record struct NameMatch(TokenRange Tokens, int Entry, bool IsDemonym);

/// <summary>
/// Finds the longest known names in a text: runs of up to seven tokens that begin with a capital, within one
/// sentence. Allocates nothing but the list it returns.
/// </summary>
internal sealed class NameMatcher(PlaceIndex index)
{
    private const int MostTokens = 7;

    internal List<NameMatch> Match(ParsedText text) => Match(text, imported: false);

    /// <summary>The same for names that an import alone knows.</summary>
    internal List<NameMatch> MatchImported(ParsedText text) => Match(text, imported: true);

    private List<NameMatch> Match(ParsedText text, bool imported)
    {
        List<NameMatch> matches = [];
        for (int sentence = 0; sentence < text.SentenceCount; sentence++)
        {
            TokenRange range = text.Tokens.Sentence(sentence);
            for (int token = range.Start; token < range.End;)
            {
                if (BeginsName(text.Tokens.TrueWord(token)) && Longest(text, token, range.End, imported) is { Tokens.Length: > 0 } match)
                {
                    matches.Add(match);
                    token = match.Tokens.End;
                }
                else
                {
                    token++;
                }
            }
        }

        return matches;
    }

    // A capital, or an article before one: "al-Tanf".
    private static bool BeginsName(ReadOnlySpan<char> word)
    {
        if (char.IsUpper(word[0])) return true;
        if (!char.IsLower(word[0]) && word[0] is not ('\'' or '’' or '‘')) return false;
        int hyphen = word.IndexOfAny('-', '\'', '’');
        return hyphen is >= 0 and < 4 && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1]);
    }

    private NameMatch Longest(ParsedText text, int first, int end, bool imported)
    {
        Span<byte> key = stackalloc byte[NameFolding.MaxLength];
        NameMatch best = default;
        int length = 0;
        for (int token = first; token < Math.Min(end, first + MostTokens); token++)
        {
            if (token > first && !Continues(text, token)) break;
            TextSpan span = text.Tokens.Span(token);
            int from = token == first ? span.Start : text.Tokens.Span(token - 1).End;
            if (!NameFolding.TryAppend(text.Source.AsSpan(new TextSpan(from, span.End)), key, ref length)) break;
            int folded = length > 0 && key[length - 1] == ' ' ? length - 1 : length;
            if (folded < 2) continue;
            TokenRange range = new(first, token + 1);
            if ((imported ? OneImported(text, range, key[..folded]) : One(text, range, key[..folded])) is { } match) best = match;
        }

        return best;
    }

    private NameMatch? One(ParsedText text, TokenRange range, ReadOnlySpan<byte> key)
    {
        ReadOnlySpan<char> words = text.Tokens.TrueWords(range);
        if (index.Abbreviation(words) is >= 0 and int division && IsAfterComma(text, range.Start))
            return new NameMatch(range, division, false);
        if (text.Tokens.TrueWord(range.End - 1) is "." or "-") return null;
        if (index.IsOwn(key) ? IsUpper(words) || !index.IsOnlyCapitals(key) : IsWritten(text, range, words) && index.Knows(key))
            return new NameMatch(range, -1, false);
        return index.Demonym(key) is >= 0 and int country ? new NameMatch(range, country, true) : null;
    }

    private NameMatch? OneImported(ParsedText text, TokenRange range, ReadOnlySpan<byte> key) =>
        text.Tokens.TrueWord(range.End - 1) is not ("." or "-") && IsWritten(text, range, text.Tokens.TrueWords(range)) && index.IsOnlyImported(key)
            ? new NameMatch(range, -1, false)
            : null;

    // "The city" is no village of that name, "Nov." no town in Tajikistan, "IRS" none in Turkey.
    private static bool IsWritten(ParsedText text, TokenRange range, ReadOnlySpan<char> words)
    {
        if (words[^1] is '-' or '.' && !words[..^1].Contains('.')) return false;
        if (range.Length == 1) return words.Length > 4 || !IsUpper(words);
        for (int token = range.Start; token < range.End; token++)
        {
            ReadOnlySpan<char> word = text.Tokens.TrueWord(token);
            if (char.IsLower(word[0]) && word.Length > 3 && !BeginsName(word)) return false;
        }

        return char.IsUpper(text.Tokens.TrueWord(range.End - 1)[0]) && !(range.Length == 2 && words.StartsWith("The ", StringComparison.Ordinal));
    }

    // "Pa" and "OR" are divisions only after the name of a place: "Erie, Pa.".
    private static bool IsAfterComma(ParsedText text, int token) =>
        token > 1 && text.Tokens.TrueWord(token - 1) is "," or "(";

    private static bool IsUpper(ReadOnlySpan<char> words)
    {
        foreach (char c in words)
        {
            if (char.IsLower(c)) return false;
        }

        return true;
    }

    // Only white space without a line break, or a hyphen, may stand inside a name.
    private static bool Continues(ParsedText text, int token)
    {
        TextSpan gap = new(text.Tokens.Span(token - 1).End, text.Tokens.Span(token).Start);
        ReadOnlySpan<char> between = text.Source.AsSpan(gap);
        if (between.ContainsAny('\n', '\r')) return false;
        ReadOnlySpan<char> word = text.Tokens.TrueWord(token);
        return char.IsLetterOrDigit(word[0]) || word is "-" or "–" || (word is "." && gap.IsEmpty && text.Tokens.TrueWord(token - 1).Length <= 3)
            || (word is "'s" or "’s" && gap.IsEmpty && token + 1 < text.Count);
    }
}
