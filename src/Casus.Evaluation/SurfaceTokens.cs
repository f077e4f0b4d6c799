using Casus.Core.Text;
using Casus.Language.Tokens;
using Casus.Language.Training;

namespace Casus.Evaluation;

/// <summary>
/// Tokens in the sense of the CoNLL 2018 shared task: a contraction such as "don't" is one token of two words. The
/// tokeniser gives words; those cut out of one run of letters and apostrophes are put together again here.
/// </summary>
internal static class SurfaceTokens
{
    public static Score Score(IReadOnlyList<ConlluSentence> sentences, TokenizedText gold, TokenizedText predicted)
    {
        HashSet<TextSpan> expected = Group(gold, ContinuesInGold(sentences));
        HashSet<TextSpan> found = Group(predicted, i => Continues(predicted, i));
        int common = found.Count(expected.Contains);
        return new Score("tokens", expected.Count == 0 ? null : 100.0 * 2 * common / (expected.Count + found.Count));
    }

    private static Func<int, bool> ContinuesInGold(IReadOnlyList<ConlluSentence> sentences)
    {
        bool[] continues = [.. sentences.SelectMany(s => s.ContinuesToken)];
        return i => continues[i];
    }

    // Letters glued to letters arise only from cutting; so does an apostrophe with letters glued to a letter.
    private static bool Continues(TokenizedText text, int token)
    {
        if (token == 0 || text.Span(token - 1).End != text.Span(token).Start) return false;
        ReadOnlySpan<char> word = text.Word(token);
        bool clitic = word.Length > 1 && word[0] is '\'' or '\u2019' && char.IsLetter(word[1]);
        return char.IsLetter(text.Word(token - 1)[^1]) && (clitic || char.IsLetter(word[0]));
    }

    private static HashSet<TextSpan> Group(TokenizedText text, Func<int, bool> continues)
    {
        HashSet<TextSpan> spans = [];
        for (int i = 0; i < text.Count;)
        {
            int end = i + 1;
            while (end < text.Count && continues(end)) end++;
            spans.Add(new TextSpan(text.Span(i).Start, text.Span(end - 1).End));
            i = end;
        }

        return spans;
    }
}
