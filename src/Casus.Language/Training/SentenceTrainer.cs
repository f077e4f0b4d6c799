using Casus.Language.Sentences;
using Casus.Language.Tags;
using Casus.Language.Tokens;
using Casus.Language.Weights;

namespace Casus.Language.Training;

/// <summary>Learns sentence boundaries from the raw text of treebanks, cut by our own tokeniser.</summary>
public static class SentenceTrainer
{
    private const int Learners = 4;
    private const int Epochs = 12;
    private const int MinUpdates = 2;

    /// <summary>Right answers by less than this are learnt from too.</summary>
    private const int Margin = 16;
    private const int UsualCount = 3;
    private const float Scale = 32;

    /// <returns>The bytes of <c>sentences.model</c>.</returns>
    public static byte[] Train(IReadOnlyList<ConlluSentence> sentences, ulong seed = 1)
    {
        TokenizedText gold = Conllu.ToText(sentences);
        WordClasses usual = Usual(gold, sentences);
        KeyMap usualMap = new(usual.Keys, usual.Values);
        (uint[] keys, byte[] ends) = Decisions(gold, usualMap);
        WordClasses weights = Learn(keys, ends, seed);
        return ModelWriter.Pack(
        [
            (SentenceBoundaries.WeightSection, ModelWriter.Words(weights.Keys, weights.Values)),
            (SentenceBoundaries.UsualSection, ModelWriter.Words(usual.Keys, usual.Values)),
        ]);
    }

    private static WordClasses Usual(TokenizedText gold, IReadOnlyList<ConlluSentence> sentences)
    {
        byte[] tags = [.. sentences.SelectMany(s => s.Words).Select(w => (byte)Conllu.ParseUpos(w.Upos))];
        int classes = Enum.GetValues<Upos>().Length;
        int[] all = [.. Enumerable.Range(0, gold.SentenceCount)];
        return WordStatistics.Count(gold, tags, classes, all, int.MaxValue, 1, UsualCount).Usual;
    }

    // The features of every gap worth a decision, and whether a sentence ends there.
    private static (uint[] Keys, byte[] Ends) Decisions(TokenizedText gold, KeyMap usual)
    {
        TokenScanner scan = TokenScanner.Scan(gold.Text);
        TokenRun tokens = new(gold.Text.Value, scan.Starts, scan.Ends);
        SentenceSplitter lines = new(tokens, null);
        Glances glances = new(tokens, usual);
        HashSet<int> starts = [.. Enumerable.Range(0, gold.SentenceCount).Select(s => gold.Span(gold.Sentence(s).Start).Start)];
        List<uint> keys = [];
        List<byte> ends = [];
        Span<uint> row = stackalloc uint[BoundaryFeatures.Count];
        for (int start = 0, end; start < tokens.Count; start = end)
        {
            end = lines.LineEnd(start);
            LineContext line = LineContext.Of(tokens, start, end);
            int first = start;
            for (int next = start + 1; next < end; next++)
            {
                bool isEnd = starts.Contains(tokens.Start(next));
                if (BoundaryFeatures.IsCandidate(tokens, next, tidy: false))
                {
                    BoundaryFeatures.Extract(glances, line, next, first, row);
                    keys.AddRange(row);
                    ends.Add(isEnd ? (byte)1 : (byte)0);
                }

                if (isEnd) first = next;
            }
        }

        return ([.. keys], [.. ends]);
    }

    // Several learners that differ in the order of what they saw, averaged: one alone wavers.
    private static WordClasses Learn(uint[] keys, byte[] ends, ulong seed)
    {
        TrainedWeights[] learnt = new TrainedWeights[Learners];
        Parallel.For(0, Learners, i => learnt[i] = LearnOnce(keys, ends, seed + (ulong)i));
        SortedDictionary<uint, int> sums = [];
        foreach (TrainedWeights weights in learnt)
        {
            for (int i = 0; i < weights.Keys.Length; i++)
                sums[weights.Keys[i]] = sums.GetValueOrDefault(weights.Keys[i]) + weights.Cells[(i * 2) + 1];
        }

        var kept = sums.Select(s => (s.Key, Value: (int)Math.Round((double)s.Value / Learners))).Where(s => s.Value != 0).ToArray();
        return new WordClasses(
            [.. kept.Select(k => k.Key)], [.. kept.Select(k => (ushort)(k.Value + SentenceBoundaries.Zero))]);
    }

    private static TrainedWeights LearnOnce(uint[] keys, byte[] ends, ulong seed)
    {
        Perceptron model = new(2);
        short[] scores = new short[model.Width];
        int[] order = [.. Enumerable.Range(0, ends.Length)];
        SplitMix random = new(seed);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int i in order)
            {
                ReadOnlySpan<uint> row = keys.AsSpan(i * BoundaryFeatures.Count, BoundaryFeatures.Count);
                model.Score(row, scores);
                model.Tick();
                if (scores[ends[i]] - scores[1 - ends[i]] < Margin) model.Update(row, ends[i], 1 - ends[i]);
            }
        }

        return model.Average(MinUpdates, Scale);
    }
}
