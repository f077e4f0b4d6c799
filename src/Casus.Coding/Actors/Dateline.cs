using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Actors;

/// <summary>
/// "GAZA CITY, Palestinian Territories: Four children …", "NAIROBI, April 3 (Harbour Wire) - Police …": the words before
/// the dash or colon say where a report was filed, and name no actor. Most are sentences of their own already; here it is
/// known that "KABUL:" is a town and "UNHCR:" a speaker.
/// </summary>
internal static class Dateline
{
    private const int Longest = 14;

    /// <summary>True where the tokens lie in the dateline of their sentence.</summary>
    public static bool Holds(SeenNames seen, TokenRange tokens)
    {
        TokenRange sentence = seen.Text.Tokens.Sentence(seen.Text.Tokens.SentenceOf(tokens.Start));
        return tokens.Start - sentence.Start < Longest && tokens.Start < End(seen, sentence);
    }

    // One past the last token; the sentence's start where it has no dateline.
    private static int End(SeenNames seen, TokenRange sentence)
    {
        ParsedText text = seen.Text;
        int last = Math.Min(sentence.End, sentence.Start + Longest);
        for (int i = sentence.Start; i < last; i++)
        {
            ReadOnlySpan<char> word = text.Tokens.TrueWord(i);
            if (word is "--" or "—" or "–") return IsFiled(seen, sentence.Start, i) ? i : sentence.Start;
            if (word is ":") return IsShouted(text, sentence.Start) && IsFiled(seen, sentence.Start, i) ? i : sentence.Start;
            if (word is "-" && i > sentence.Start && text.Tokens.Span(i).Start > text.Tokens.Span(i - 1).End)
                return IsFiled(seen, sentence.Start, i) ? i : sentence.Start;
            if (char.IsLower(word[0])) return sentence.Start;
        }

        return sentence.Start;
    }

    // A town stands in it: a place that the lexicon knows, or a word in capitals that it does not know as anyone.
    private static bool IsFiled(SeenNames seen, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (seen.RoleAt(i) is not null) return false;
            if (seen.NameAt(i) is { } name)
            {
                if (name.Actor.Kind is NameKind.Seat or NameKind.Locality) return true;
                if (i == start && name.Actor.Kind is NameKind.Person or NameKind.Body) return false;
            }
            else if (IsShouted(seen.Text, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsShouted(ParsedText text, int token)
    {
        Core.Text.TextSpan span = text.Tokens.Span(token);
        int letters = 0;
        foreach (char c in text.Source.Value.AsSpan(span.Start, span.Length))
        {
            if (char.IsLower(c)) return false;
            if (char.IsLetter(c)) letters++;
        }

        return letters > 2;
    }
}
