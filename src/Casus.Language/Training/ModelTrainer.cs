using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Language.Training;

/// <param name="Seed">Order of sentences, exploration, folds.</param>
/// <param name="TaggerEpochs">Passes of the tagger.</param>
/// <param name="FoldEpochs">Passes of the taggers that only tag the parser's training data.</param>
/// <param name="ParserEpochs">Passes of the parser.</param>
/// <param name="ParserMinUpdates">Rows of the parser updated less often are dropped.</param>
public readonly record struct TrainingOptions(
    ulong Seed = 1, int TaggerEpochs = 8, int FoldEpochs = 5, int ParserEpochs = 10, int ParserMinUpdates = 6)
{
    public TrainingOptions()
        : this(Seed: 1)
    {
    }
}

/// <summary>From treebank sentences to the bytes of a model file. The same data, options and program give the same bytes.</summary>
public sealed class ModelTrainer
{
    private const int Folds = 5;

    private readonly TrainingOptions _options;
    private readonly Action<string> _report;
    private readonly TokenizedText _text;
    private readonly int _annotated;
    private readonly string[] _lemmas;
    private readonly int[] _heads;
    private readonly Relation[] _relations;
    private readonly TagClass[] _classes;
    private readonly byte[] _gold;

    private ModelTrainer(
        IReadOnlyList<ConlluSentence> annotated, IReadOnlyList<ConlluSentence> parsed, TrainingOptions options, Action<string> report)
    {
        ConlluSentence[] sentences = [.. annotated, .. parsed];
        _annotated = annotated.Count;

        _options = options;
        _report = report;
        _text = Conllu.ToText(sentences);
        ConlluWord[] words = [.. sentences.SelectMany(s => s.Words)];
        _lemmas = [.. words.Select(w => w.Lemma)];
        _heads = [.. words.Select(w => w.Head)];
        _relations = [.. words.Select(w => Relations.Parse(w.Relation))];
        (_classes, _gold) = JointClasses(words);
    }

    /// <param name="annotated">Sentences annotated by people.</param>
    /// <param name="parsed">Sentences annotated by the accurate parser; may be none.</param>
    /// <param name="options">Passes and seed.</param>
    /// <param name="report">Called with a line now and then.</param>
    /// <returns>The bytes of <c>parser.model</c>.</returns>
    public static byte[] Train(
        IReadOnlyList<ConlluSentence> annotated, IReadOnlyList<ConlluSentence> parsed, TrainingOptions options, Action<string> report) =>
        new ModelTrainer(annotated, parsed, options, report).Run();

    /// <summary>
    /// The tags that the tagger gives, as a parser meets them: those of the training sentences from taggers that have not
    /// seen them. A line per sentence, tags as UPOS|XPOS between blanks; first the training sentences, then the others.
    /// </summary>
    public static void WriteTags(
        TextWriter writer, IReadOnlyList<ConlluSentence> training, IReadOnlyList<ConlluSentence> others, TrainingOptions options, Action<string> report)
    {
        ModelTrainer trainer = new(training, [], options, report);
        (TaggerParts tagger, byte[] unseen) = trainer.TrainTaggers();
        trainer.Write(writer, trainer._text, unseen);
        TokenizedText text = Conllu.ToText(others);
        trainer.Write(writer, text, tagger.ToTagger().Tag(text));
    }

    private void Write(TextWriter writer, TokenizedText text, byte[] tags)
    {
        for (int s = 0; s < text.SentenceCount; s++)
        {
            TokenRange sentence = text.Sentence(s);
            writer.Write(string.Join(' ', tags[sentence.Start..sentence.End].Select(t => $"{_classes[t].Upos.ToString().ToUpperInvariant()}|{_classes[t].Xpos}")));
            writer.Write('\n');
        }
    }

    private byte[] Run()
    {
        _report($"{_text.SentenceCount} sentences, {_text.Count} words, {_classes.Length} tag classes");
        LemmaParts lemmas = LemmaTrainer.Train(_text, _classes, _gold, _lemmas);
        (TaggerParts tagger, byte[] jackknifed) = TrainTaggers();
        TaggedText tags = new(
            _text,
            [.. jackknifed.Select(t => _classes[t].Upos)],
            [.. jackknifed.Select(t => _classes[t].Xpos)],
            _lemmas);
        ParserParts parser = ParserTrainer.Train(
            tags, _heads, _relations, Lessons(_ => true), _options, _report);
        _report($"{tagger.Weights.Keys.Length} tagger rows, {parser.Weights.Keys.Length} parser rows; packing");
        return ModelWriter.Write(tagger, lemmas, parser);
    }

    // Each fold is tagged by a tagger that has not seen it, so that the parser learns from tags as wrong as it will get.
    private (TaggerParts Tagger, byte[] Jackknifed) TrainTaggers()
    {
        int[] fold = AssignFolds();
        byte[] jackknifed = new byte[_text.Count];
        TaggerParts? tagger = null;
        Parallel.For(0, Folds + 1, f =>
        {
            int epochs = f < Folds ? _options.FoldEpochs : _options.TaggerEpochs;
            TaggerParts parts = TaggerTrainer.Train(
                _text, _gold, _classes, Lessons(s => fold[s] != f), epochs, _options.Seed + (ulong)f);
            if (f == Folds) tagger = parts;
            else TagFold(parts, fold, f, jackknifed);
        });
        _report($"tagger: {_options.TaggerEpochs} passes, jackknifed accuracy {Accuracy(jackknifed):F2} %");
        return (tagger!, jackknifed);
    }

    private Lessons Lessons(Func<int, bool> among) => new(Enumerable.Range(0, _text.SentenceCount).Where(among), _annotated);

    private void TagFold(TaggerParts parts, int[] fold, int f, byte[] jackknifed)
    {
        byte[] tags = parts.ToTagger().Tag(_text);
        for (int i = 0; i < tags.Length; i++)
        {
            if (fold[_text.SentenceOf(i)] == f) jackknifed[i] = tags[i];
        }
    }

    private int[] AssignFolds()
    {
        int[] order = [.. Enumerable.Range(0, _text.SentenceCount)];
        new SplitMix(_options.Seed).Shuffle(order);
        int[] fold = new int[order.Length];
        for (int i = 0; i < order.Length; i++) fold[order[i]] = i % Folds;
        return fold;
    }

    private double Accuracy(byte[] tags)
    {
        int right = 0;
        for (int i = 0; i < tags.Length; i++) right += tags[i] == _gold[i] ? 1 : 0;
        return 100.0 * right / Math.Max(1, tags.Length);
    }

    internal static (TagClass[] Classes, byte[] Gold) JointClasses(ConlluWord[] words)
    {
        Dictionary<TagClass, int> counts = [];
        TagClass[] each = [.. words.Select(w => new TagClass(Conllu.ParseUpos(w.Upos), string.Intern(w.Xpos)))];
        foreach (TagClass tag in each) counts[tag] = counts.GetValueOrDefault(tag) + 1;
        TagClass[] classes =
        [
            .. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key.Upos)
                .ThenBy(c => c.Key.Xpos, StringComparer.Ordinal).Select(c => c.Key).Take(byte.MaxValue),
        ];
        Dictionary<TagClass, byte> numbers = [];
        for (int i = 0; i < classes.Length; i++) numbers[classes[i]] = (byte)i;
        return (classes, [.. each.Select(t => numbers.GetValueOrDefault(t))]);
    }
}
