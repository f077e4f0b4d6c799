using Casus.Core.Text;
using Casus.Language.Casing;
using Casus.Language.Tags;
using Casus.Language.Tokens;
using Casus.Language.Weights;

namespace Casus.Language.Training;

/// <summary>
/// Learns how words are written: a table of their usual case from treebanks and plain texts, and a perceptron for what
/// depends on the neighbours, from treebanks alone. While it learns, a word's own occurrence is left out of the table, so
/// that rare words look as little known as they will be.
/// </summary>
public sealed class CasingTrainer
{
    private const int Epochs = 5;
    private const int MinUpdates = 3;
    private const float Scale = 64;

    private readonly TokenizedText _text;
    private readonly CaseCounts _counts = new();
    private readonly CaseKnowledge _nothing = new(new KeyMap([], []), []);
    private readonly Perceptron _model = new(Truecaser.Classes);

    private CasingTrainer(TokenizedText text) => _text = text;

    /// <param name="sentences">Treebank sentences.</param>
    /// <param name="texts">Plain texts in normal case, to count words in.</param>
    /// <param name="seed">Order of the sentences.</param>
    /// <returns>The bytes of <c>casing.model</c>.</returns>
    public static byte[] Train(IReadOnlyList<ConlluSentence> sentences, IEnumerable<string> texts, ulong seed = 1)
    {
        CasingTrainer trainer = new(Conllu.ToText(sentences));
        trainer._counts.Add(trainer._text);
        foreach (string text in texts) trainer._counts.Add(new SourceText(text));
        trainer.Learn(seed);
        return trainer.Write();
    }

    private void Learn(ulong seed)
    {
        int[] order = [.. Enumerable.Range(0, _text.SentenceCount).Where(s => CaseCounts.IsCased(_text, _text.Sentence(s)))];
        SplitMix random = new(seed);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int sentence in order) Learn(_text.Sentence(sentence));
        }
    }

    private void Learn(TokenRange sentence)
    {
        CaselessWord[] words = new CaselessWord[sentence.Length + 4];
        Truecaser.Fill(_text, sentence, _nothing, words);
        for (int i = 0; i < sentence.Length; i++)
        {
            ReadOnlySpan<char> word = _text.Word(sentence.Start + i);
            if (CaseCounts.CaseOf(word) is { } letters) words[i + 2] = words[i + 2] with { Known = _counts.Without(word, letters) };
        }

        Span<uint> keys = stackalloc uint[CasingFeatures.Count];
        Span<short> scores = stackalloc short[_model.Width];
        uint case1 = 0, case2 = 0;
        for (int i = 0; i < sentence.Length; i++)
        {
            int token = sentence.Start + i, decision = 0;
            if (CaseCounts.CaseOf(_text.Word(token)) is { } letters)
            {
                CasingFeatures.Extract(words, i + 2, case1, case2, keys);
                _model.Score(keys, scores);
                _model.Tick();
                decision = Tagger.Best(scores[..Truecaser.Classes]);
                // Of a word with a capital at the start nobody knows how it would be written elsewhere.
                bool unknown = letters == LetterCase.Title && CaseCounts.IsOpen(_text, sentence, token);
                int right = letters == LetterCase.Mixed ? (int)LetterCase.Title : (int)letters;
                if (!unknown && decision != right) _model.Update(keys, right, decision);
            }

            case2 = case1;
            case1 = (uint)decision + 1;
        }
    }

    private byte[] Write()
    {
        (WordClasses words, string[] mixed) = _counts.Table();
        SectionWriter forms = new();
        forms.Number((uint)mixed.Length);
        foreach (string form in mixed) forms.Text(form);
        List<(string Name, byte[] Data)> sections =
        [
            (Truecaser.WordSection, ModelWriter.Words(words.Keys, words.Values)),
            (Truecaser.MixedSection, forms.ToArray()),
        ];
        ModelWriter.AddWeights(sections, Truecaser.Table, _model.Average(MinUpdates, Scale));
        return ModelWriter.Pack(sections);
    }
}
