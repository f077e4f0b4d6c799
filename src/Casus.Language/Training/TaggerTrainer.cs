using System.Runtime.CompilerServices;
using Casus.Language.Tags;
using Casus.Language.Tokens;
using Casus.Language.Weights;

namespace Casus.Language.Training;

/// <summary>All that a tagger is made of, as trained.</summary>
internal sealed record TaggerParts(
    TagClass[] Classes, TrainedWeights Weights, WordClasses Certain, WordClasses Usual)
{
    public Tagger ToTagger() => new(Classes, Weights.ToTable(), Certain.ToMap(), Usual.ToMap());
}

/// <summary>Words by hash with a class each, keys ascending.</summary>
internal sealed record WordClasses(uint[] Keys, ushort[] Values)
{
    public KeyMap ToMap() => new(Keys, Values);
}

/// <summary>Trains the tagger: it follows its own tags, so that it learns to live with its errors.</summary>
internal sealed class TaggerTrainer
{
    /// <summary>int16 steps per unit of averaged weight.</summary>
    private const float Scale = 64;
    private const int MinUpdates = 2;
    private const int CertainCount = 30;
    private const double CertainShare = 0.995;
    private const int UsualCount = 3;

    private readonly TokenizedText _text;
    private readonly byte[] _gold;
    private readonly TagClass[] _classes;
    private readonly WordClasses _certain;
    private readonly WordClasses _usual;
    private readonly KeyMap _certainMap;
    private readonly SentenceFacts _facts;
    private readonly Perceptron _model;

    private TaggerTrainer(TokenizedText text, byte[] gold, TagClass[] classes, IReadOnlyList<int> sentences)
    {
        _text = text;
        _gold = gold;
        _classes = classes;
        (_certain, _usual) = WordStatistics.Count(text, gold, classes.Length, sentences,
            CertainCount, CertainShare, UsualCount);
        _certainMap = _certain.ToMap();
        _facts = new SentenceFacts(_usual.ToMap());
        _model = new Perceptron(classes.Length);
    }

    /// <param name="text">All sentences.</param>
    /// <param name="gold">Class of every token.</param>
    /// <param name="classes">The classes by number.</param>
    /// <param name="sentences">The sentences to learn from.</param>
    /// <param name="epochs">Passes.</param>
    /// <param name="seed">Order of the sentences.</param>
    public static TaggerParts Train(
        TokenizedText text, byte[] gold, TagClass[] classes, Lessons sentences, int epochs, ulong seed)
    {
        TaggerTrainer trainer = new(text, gold, classes, sentences.All);
        SplitMix random = new(seed);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            int[] order = sentences.Pass(epoch);
            random.Shuffle(order);
            foreach (int sentence in order) trainer.Learn(text.Sentence(sentence));
        }

        return new TaggerParts(classes, trainer._model.Average(MinUpdates, Scale), trainer._certain, trainer._usual);
    }

    [SkipLocalsInit]
    private void Learn(TokenRange sentence)
    {
        ReadOnlySpan<WordFacts> words = _facts.Fill(_text, sentence);
        Span<uint> keys = stackalloc uint[TagFeatures.Count];
        Span<short> scores = stackalloc short[_model.Width];
        uint tag1 = 0, tag2 = 0;
        for (int i = 0; i < sentence.Length; i++)
        {
            int tag = _certainMap[words[i + TagFeatures.Reach].Exact];
            if (tag < 0)
            {
                int gold = _gold[sentence.Start + i];
                TagFeatures.Extract(words, i + TagFeatures.Reach, tag1, tag2, keys);
                _model.Score(keys, scores);
                _model.Tick();
                tag = Tagger.Best(scores[.._classes.Length]);
                if (tag != gold) _model.Update(keys, gold, tag);
            }

            tag2 = tag1;
            tag1 = (uint)tag + 1;
        }
    }
}
