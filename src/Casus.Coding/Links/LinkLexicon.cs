using Casus.Coding.Lexicons;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Parsing;

namespace Casus.Coding.Links;

/// <summary>Where the two ends of a link stand beside its cue.</summary>
internal enum LinkEnds
{
    /// <summary>The later is what the cue hangs on, the earlier comes after it: <c>[fired] in response to the {raid}</c>.</summary>
    Up,

    /// <summary>The later is the cue's subject or the cue itself: <c>the [raid] was retaliation for the {bombing}</c>, <c>[retaliated] for the {raid}</c>.</summary>
    Subject,

    /// <summary>The earlier is the cue's subject, the later its object: <c>the {raid} prompted [shelling]</c>.</summary>
    Object,

    /// <summary>The cue describes the later, and the earlier is not named: <c>retaliatory [strikes]</c>.</summary>
    Noun,

    /// <summary>The cue threatens, and what was threatened is told beside: <c>[struck], having {vowed} to do so</c>.</summary>
    Warned,

    /// <summary>An exchange as a whole: <c>tit-for-tat strikes</c>.</summary>
    Mutual,
}

/// <summary>One row of <c>links.tsv</c>.</summary>
/// <param name="Words">Each word with its alternatives; an empty one stands for up to two words of any kind.</param>
/// <param name="Not">Lemmas at the earlier end that are no happening: a response to a question.</param>
/// <param name="Strength">Confidence where both ends are sure, 0 to 1.</param>
internal sealed record LinkCue(string[][] Words, LinkKind Kind, LinkEnds Ends, string[] Not, double Strength, string Rule);

/// <summary>Words that link happenings: <c>lexicons/en/links.tsv</c>.</summary>
internal sealed class LinkLexicon
{
    private const int MostSkipped = 2;
    private readonly Dictionary<string, LinkCue[]> _byFirst;

    private LinkLexicon(Dictionary<string, LinkCue[]> byFirst) => _byFirst = byFirst;

    /// <exception cref="Core.CasusException">CAS010–CAS012: the table is missing or a row cannot be read.</exception>
    public static LinkLexicon Load(LexiconSet lexicons)
    {
        Dictionary<string, LinkCue[]> byFirst = new(StringComparer.Ordinal);
        foreach (LexiconRow row in lexicons.Table("links.tsv").Rows)
        {
            LinkCue cue = Read(row);
            foreach (string first in cue.Words[0]) byFirst[first] = [.. byFirst.GetValueOrDefault(first, []), cue];
        }

        return new LinkLexicon(byFirst);
    }

    /// <returns>The longest cue that starts at a token, and the token after it.</returns>
    public (LinkCue Cue, int End)? At(ParsedText text, int token)
    {
        (LinkCue Cue, int End)? longest = null;
        int sentenceEnd = text.Tokens.Sentence(text.Tokens.SentenceOf(token)).End;
        Match(text.Tags.Lemma(token).ToLowerInvariant());
        string word = text.Tokens.TrueWord(token).ToString().ToLowerInvariant();
        if (word != text.Tags.Lemma(token)) Match(word);
        return longest;

        void Match(string first)
        {
            foreach (LinkCue cue in _byFirst.GetValueOrDefault(first, []))
            {
                int end = End(text, cue.Words, token, sentenceEnd);
                // Of two that are as long, the one for the word as it stands.
                if (end > 0 && end >= (longest?.End ?? 0)) longest = (cue, end);
            }
        }
    }

    private static int End(ParsedText text, string[][] words, int token, int sentenceEnd)
    {
        int at = token;
        for (int w = 0; w < words.Length; w++)
        {
            if (words[w].Length == 0)
            {
                int skipped = 0;
                while (at < sentenceEnd && skipped < MostSkipped && !Is(text, at, words[w + 1])) (at, skipped) = (at + 1, skipped + 1);
                continue;
            }

            if (at >= sentenceEnd || !Is(text, at, words[w])) return 0;
            at++;
        }

        return at;
    }

    private static bool Is(ParsedText text, int token, string[] alternatives)
    {
        ReadOnlySpan<char> word = text.Tokens.TrueWord(token);
        string lemma = text.Tags.Lemma(token);
        foreach (string alternative in alternatives)
        {
            if (word.Equals(alternative, StringComparison.OrdinalIgnoreCase) || lemma.Equals(alternative, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static LinkCue Read(LexiconRow row)
    {
        string[][] words = [.. row["words"].ToLowerInvariant().Split(' ').Select(w => w == "*" ? [] : w.Split('/'))];
        if (words[0] is [] or [""] || words[^1].Length == 0) throw row.Fault("words", "begin and end with a word");
        if (!WireName.TryParse(row["kind"], out LinkKind kind)) throw row.Fault("kind", $"'{row["kind"]}' is none of {string.Join(", ", Enum.GetValues<LinkKind>().Select(WireName.Of))}");
        if (!WireName.TryParse(row["ends"], out LinkEnds ends)) throw row.Fault("ends", $"'{row["ends"]}' is none of {string.Join(", ", Enum.GetValues<LinkEnds>().Select(WireName.Of))}");
        if (!double.TryParse(row["strength"], System.Globalization.CultureInfo.InvariantCulture, out double strength) || strength is <= 0 or > 1)
            throw row.Fault("strength", "is no number above 0 and up to 1");
        return new LinkCue(words, kind, ends, row.List("not"), strength, $"link:{row["words"]}");
    }
}
