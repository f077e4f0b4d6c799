using Casus.Core;
using Casus.Core.Text;
using Casus.Language;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;
using Casus.Language.Training;

namespace Casus.Evaluation;

/// <summary>
/// Tags and trees against a treebank, relation subtypes ignored. With gold tokens: <c>upos xpos lemma uas las</c>,
/// tags and trees predicted. From raw text, as F1 by the definitions of the CoNLL 2018 shared task:
/// <c>tokens words sentences uas_raw las_raw</c>; the raw text is the treebank's sentences one after another with a
/// blank line between paragraphs. <c>las_upper</c> and <c>las_lower</c> are <c>las</c> on the same text all in capitals and
/// in small letters. Speed is that of one thread in tokens per second, the best of several passes:
/// <c>tokens_per_second</c> from text to trees, and tagging and parsing by themselves.
/// </summary>
public static class ParseSuite
{
    private const int TimedPasses = 4;
    private const string Unannotated = "_";

    public static IReadOnlyList<Score> Run(SuiteInput input) => Run(input.Language, input.Data, input.Clock);

    /// <param name="model">What is measured.</param>
    /// <param name="path">A CoNLL-U file.</param>
    /// <param name="clock">Times the passes.</param>
    /// <exception cref="CasusException">CAS032 the file is no CoNLL-U.</exception>
    public static IReadOnlyList<Score> Run(LanguageModel model, string path, TimeProvider clock)
    {
        IReadOnlyList<ConlluSentence> gold = Conllu.Load(path);
        TokenizedText tokens = Conllu.ToText(gold);
        ConlluWord[] words = [.. gold.SelectMany(s => s.Words)];
        TaggedText tags = model.Tag(tokens);
        ParsedText parse = model.Parse(tags);
        ParsedText raw = model.Read(tokens.Text);
        return
        [
            .. GoldTokenScores(words, parse),
            .. RawScores(gold, words, tokens, raw),
            LabelledScore("las_upper", words, model, Recased(tokens, char.ToUpperInvariant)),
            LabelledScore("las_lower", words, model, Recased(tokens, char.ToLowerInvariant)),
            new Score("tokens_per_second", Rate(clock, raw.Count, () => model.Read(tokens.Text))),
            new Score("tagging_tokens_per_second", Rate(clock, tokens.Count, () => model.Tag(tokens))),
            new Score("parsing_tokens_per_second", Rate(clock, tokens.Count, () => model.Parse(tags))),
        ];
    }

    private static IEnumerable<Score> GoldTokenScores(ConlluWord[] words, ParsedText parse)
    {
        TaggedText tags = parse.Tags;
        yield return Share("upos", words, w => w.Upos != Unannotated, i => tags.Upos(i) == Conllu.ParseUpos(words[i].Upos));
        yield return Share("xpos", words, w => w.Xpos != Unannotated, i => tags.Xpos(i) == words[i].Xpos);
        yield return Share("lemma", words, w => w.Lemma != Unannotated || w.Form == Unannotated, i => tags.Lemma(i) == words[i].Lemma);
        yield return Share("uas", words, IsAttached, i => HasGoldHead(words, parse, i));
        yield return Share("las", words, IsAttached, i => HasGoldHead(words, parse, i) && HasGoldRelation(words[i], parse.Relation(i)));
    }

    private static Score LabelledScore(string key, ConlluWord[] words, LanguageModel model, TokenizedText tokens)
    {
        ParsedText parse = model.Parse(model.Tag(tokens));
        return Share(key, words, IsAttached, i => HasGoldHead(words, parse, i) && HasGoldRelation(words[i], parse.Relation(i)));
    }

    // The same tokens of the text in another case, code unit by code unit, so that spans stay.
    private static TokenizedText Recased(TokenizedText text, Func<char, char> letter)
    {
        string value = string.Concat(text.Text.Value.Select(letter));
        int[] starts = [.. Enumerable.Range(0, text.Count).Select(i => text.Span(i).Start)];
        int[] ends = [.. Enumerable.Range(0, text.Count).Select(i => text.Span(i).End)];
        int[] sentences = [.. Enumerable.Range(0, text.SentenceCount).Select(s => text.Sentence(s).Start)];
        return new TokenizedText(new SourceText(value), starts, ends, sentences);
    }

    // Null where nothing is annotated.
    private static Score Share(string key, ConlluWord[] words, Func<ConlluWord, bool> annotated, Func<int, bool> right)
    {
        int total = 0, hits = 0;
        for (int i = 0; i < words.Length; i++)
        {
            if (!annotated(words[i])) continue;
            total++;
            if (right(i)) hits++;
        }

        return new Score(key, total == 0 ? null : 100.0 * hits / total);
    }

    private static bool IsAttached(ConlluWord word) => word.Head != ConlluWord.NoHead;

    private static bool HasGoldHead(ConlluWord[] words, ParsedText parse, int i)
    {
        int start = parse.Tokens.Sentence(parse.Tokens.SentenceOf(i)).Start;
        return parse.Head(i) == (words[i].Head < 0 ? -1 : start + words[i].Head);
    }

    private static bool HasGoldRelation(ConlluWord gold, Relation relation) =>
        relation.Universal() == gold.Relation.Split(':')[0];

    private static IEnumerable<Score> RawScores(
        IReadOnlyList<ConlluSentence> gold, ConlluWord[] words, TokenizedText tokens, ParsedText raw)
    {
        yield return SurfaceTokens.Score(gold, tokens, raw.Tokens);
        int[] aligned = Align(tokens, raw.Tokens);
        int common = aligned.Count(a => a >= 0);
        yield return new Score("words", F1(common, tokens.Count, raw.Count));
        yield return new Score("sentences", F1(CommonSentences(tokens, raw.Tokens), tokens.SentenceCount, raw.SentenceCount));
        if (words.Length == 0 || !Array.TrueForAll(words, IsAttached))
        {
            yield return new Score("uas_raw", null);
            yield return new Score("las_raw", null);
            yield break;
        }

        int heads = 0, labelled = 0;
        for (int i = 0; i < words.Length; i++)
        {
            if (aligned[i] < 0 || !HasAlignedHead(words, tokens, raw, aligned, i)) continue;
            heads++;
            if (HasGoldRelation(words[i], raw.Relation(aligned[i]))) labelled++;
        }

        yield return new Score("uas_raw", F1(heads, tokens.Count, raw.Count));
        yield return new Score("las_raw", F1(labelled, tokens.Count, raw.Count));
    }

    private static bool HasAlignedHead(ConlluWord[] words, TokenizedText tokens, ParsedText raw, int[] aligned, int i)
    {
        int head = raw.Head(aligned[i]);
        if (words[i].Head < 0 || head < 0) return words[i].Head < 0 && head < 0;
        return aligned[tokens.Sentence(tokens.SentenceOf(i)).Start + words[i].Head] == head;
    }

    // For each gold word the predicted one with the same characters, −1 where there is none.
    private static int[] Align(TokenizedText gold, TokenizedText predicted)
    {
        int[] aligned = new int[gold.Count];
        int p = 0;
        for (int g = 0; g < aligned.Length; g++)
        {
            while (p < predicted.Count && predicted.Span(p).Start < gold.Span(g).Start) p++;
            aligned[g] = p < predicted.Count && predicted.Span(p) == gold.Span(g) ? p : -1;
        }

        return aligned;
    }

    private static int CommonSentences(TokenizedText gold, TokenizedText predicted) =>
        Spans(gold).Intersect(Spans(predicted)).Count();

    private static IEnumerable<TextSpan> Spans(TokenizedText text) =>
        Enumerable.Range(0, text.SentenceCount).Select(s => text.Span(text.Sentence(s)));

    private static double? F1(int common, int gold, int predicted) =>
        gold == 0 ? null : 100.0 * 2 * common / (gold + predicted);

    private static double? Rate(TimeProvider clock, int tokens, Action pass)
    {
        TimeSpan best = TimeSpan.MaxValue;
        for (int i = 0; i < TimedPasses; i++)
        {
            long start = clock.GetTimestamp();
            pass();
            TimeSpan elapsed = clock.GetElapsedTime(start);
            if (elapsed < best) best = elapsed;
        }

        return best > TimeSpan.Zero && tokens > 0 ? tokens / best.TotalSeconds : null;
    }
}
