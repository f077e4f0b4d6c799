using System.Runtime.CompilerServices;
using Casus.Language.Names;
using Casus.Language.Tokens;

namespace Casus.Language.Training;

/// <param name="Epochs">Passes.</param>
/// <param name="MinUpdates">Rows updated less often are dropped.</param>
/// <param name="CoarseGroups">Groups of like words, large ones.</param>
/// <param name="FineGroups">The same, small ones.</param>
/// <param name="Margin">By how much a wrong label has to lose.</param>
/// <param name="Members">Models that differ in the order of the sentences alone; their mean is kept.</param>
public readonly record struct NameTrainingOptions(
    ulong Seed = 1, int Epochs = 10, int MinUpdates = 3, int CoarseGroups = 128, int FineGroups = 2000, int Margin = 2, int Members = 10)
{
    public NameTrainingOptions()
        : this(Seed: 1)
    {
    }
}

/// <summary>
/// Trains the name tagger: for each sentence the best labels are sought, and where they differ from the true ones the
/// weights move towards those. The same data, options and program give the same bytes.
/// </summary>
public sealed class NameTrainer
{
    /// <summary>int16 steps per unit of averaged weight.</summary>
    private const float Scale = 32;

    private readonly NameTrainingOptions _options;
    private readonly SplitMix _random;
    private readonly Perceptron _model = new(NameLabel.Count);
    private readonly TransitionWeights _transitions = new(NameLabel.Count);
    private readonly NameKnowledge _knowledge;
    private readonly NameDecoder _decoder;
    private readonly NameSentence _facts;
    private short[] _scores = new short[64 * 32];
    private byte[] _labels = new byte[64];
    private uint[] _keys = new uint[64 * NameFeatures.Count];

    private NameTrainer(NameKnowledge knowledge, NameTrainingOptions options)
    {
        _options = options;
        _random = new SplitMix(options.Seed);
        _knowledge = knowledge;
        _facts = new NameSentence(knowledge);
        _decoder = new NameDecoder(_transitions.Now);
    }

    /// <param name="texts">Texts with their names.</param>
    /// <param name="vectors">Word vectors, for the groups of like words; may be empty.</param>
    /// <param name="lists">Known names.</param>
    /// <param name="raw">More texts, for how words are written.</param>
    /// <param name="report">Called with a line now and then, by any thread.</param>
    /// <returns>The bytes of <c>names.model</c>.</returns>
    public static byte[] Train(
        IReadOnlyList<NamedText> texts, WordVectors vectors, NameLists lists, IEnumerable<TokenizedText> raw,
        NameTrainingOptions options, Action<string> report) =>
        Train(texts, WordGroups.Of(vectors, options), lists, raw, options, report);

    /// <summary>The same with groups of like words already made: where several models share them.</summary>
    /// <inheritdoc cref="Train(IReadOnlyList{NamedText}, WordVectors, NameLists, IEnumerable{TokenizedText}, NameTrainingOptions, Action{string})"/>
    public static byte[] Train(
        IReadOnlyList<NamedText> texts, WordGroups groups, NameLists lists, IEnumerable<TokenizedText> raw,
        NameTrainingOptions options, Action<string> report)
    {
        (WordClasses coarse, WordClasses fine) = (groups.Coarse, groups.Fine);
        WordClasses habits = WordHabits.Count(texts.Select(t => t.Tags.Tokens).Concat(raw));
        WordClasses known = lists.ToClasses();
        report($"{coarse.Keys.Length} words in groups, {habits.Keys.Length} with habits, {known.Keys.Length} names in lists");
        byte[][] labels = [.. texts.Select(t => WithPeoples(t, lists))];
        WordClasses plain = PlainWords.Count(texts, labels);
        NameKnowledge knowledge = new(
            coarse.ToMap(), fine.ToMap(), new KnownNames(known.ToMap()), habits.ToMap(), plain.ToMap());
        TrainedWeights[] weights = new TrainedWeights[options.Members];
        int[][] transitions = new int[options.Members][];
        Parallel.For(0, options.Members, member =>
        {
            NameTrainer trainer = new(knowledge, options with { Seed = options.Seed + (ulong)member });
            trainer.Run(texts, labels, report);
            weights[member] = trainer._model.Average(options.MinUpdates, Scale);
            transitions[member] = trainer._transitions.Average(trainer._model.Steps, Scale);
        });
        TrainedWeights mean = MeanWeights.Of(weights);
        report($"{mean.Keys.Length} rows; packing");
        return ModelWriter.WriteNames(coarse, fine, known, habits, plain, mean, MeanWeights.Of(transitions));
    }

    private void Run(IReadOnlyList<NamedText> texts, byte[][] labels, Action<string> report)
    {
        (int Text, int Sentence)[] all =
            [.. texts.SelectMany((t, n) => Enumerable.Range(0, t.Tags.Tokens.SentenceCount).Select(s => (n, s)))];
        int[] order = [.. Enumerable.Range(0, all.Length)];
        for (int epoch = 1; epoch <= _options.Epochs; epoch++)
        {
            _random.Shuffle(order);
            int wrong = 0;
            foreach (int next in order)
            {
                (int text, int sentence) = all[next];
                TokenRange range = texts[text].Tags.Tokens.Sentence(sentence);
                wrong += Learn(texts[text], range, labels[text].AsSpan(range.Start, range.Length));
            }

            report($"names, order {_options.Seed}: pass {epoch} of {_options.Epochs}, {wrong} labels changed");
        }
    }

    [SkipLocalsInit]
    private int Learn(NamedText text, TokenRange sentence, ReadOnlySpan<byte> gold)
    {
        int width = _model.Width;
        if (_labels.Length < gold.Length)
        {
            _labels = new byte[gold.Length * 2];
            _scores = new short[_labels.Length * width];
            _keys = new uint[_labels.Length * NameFeatures.Count];
        }

        ReadOnlySpan<NameFacts> words = _facts.Fill(text.Tags, sentence);
        for (int i = 0; i < gold.Length; i++)
        {
            Span<uint> keys = _keys.AsSpan(i * NameFeatures.Count, NameFeatures.Count);
            Span<short> scores = _scores.AsSpan(i * width, width);
            if (_knowledge.Plain[words[i + NameFeatures.Reach].Word.Exact] >= 0)
            {
                NameDecoder.Rule(scores);
                continue;
            }

            NameFeatures.Extract(words, i + NameFeatures.Reach, (uint)text.Scheme, keys);
            _model.Score(keys, scores);
            _model.Tick();
            scores[gold[i]] -= (short)_options.Margin;
        }

        Span<byte> found = _labels.AsSpan(0, gold.Length);
        _decoder.Decode(_scores, width, found);
        return Correct(gold, found);
    }

    private int Correct(ReadOnlySpan<byte> gold, ReadOnlySpan<byte> found)
    {
        int wrong = 0, goldBefore = NameLabel.Outside, foundBefore = NameLabel.Outside;
        for (int i = 0; i < gold.Length; i++)
        {
            if (gold[i] != found[i])
            {
                wrong++;
                _model.Update(_keys.AsSpan(i * NameFeatures.Count, NameFeatures.Count), gold[i], found[i]);
            }

            if (gold[i] != found[i] || goldBefore != foundBefore)
                _transitions.Update(_model.Steps, goldBefore, gold[i], foundBefore, found[i]);
            goldBefore = gold[i];
            foundBefore = found[i];
        }

        return wrong;
    }

    // Few sets mark peoples, and not all of them: where a listed one is marked as nothing, it is one.
    private static byte[] WithPeoples(NamedText text, NameLists lists)
    {
        byte[] labels = [.. text.Labels];
        Span<byte> people = stackalloc byte[1], other = stackalloc byte[1];
        NameLabel.Write(people, NameKind.Nationality);
        NameLabel.Write(other, NameKind.Other);
        for (int i = 0; i < labels.Length; i++)
        {
            bool free = labels[i] == NameLabel.Outside || labels[i] == other[0];
            ReadOnlySpan<char> word = text.Tags.Tokens.Word(i);
            if (free && char.IsUpper(word[0]) && lists.IsDemonym(word)) labels[i] = people[0];
        }

        return labels;
    }
}
