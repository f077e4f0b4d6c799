using System.Buffers;
using Casus.Core;
using Casus.Language.Tags;
using Casus.Language.Tokens;
using Casus.Language.Weights;

namespace Casus.Language.Names;

/// <summary>
/// Finds names: a structured perceptron (Collins 2002) over BILOU labels, decoded by Viterbi's algorithm, and a table
/// for the kinds that no annotated set marks. Immutable; shared by all threads.
/// </summary>
public sealed class NameTagger
{
    private readonly NameKnowledge _knowledge;
    private readonly WeightTable _weights;
    private readonly int[] _transitions;

    internal NameTagger(NameKnowledge knowledge, WeightTable weights, int[] transitions)
    {
        _knowledge = knowledge;
        _weights = weights;
        _transitions = [.. transitions];
        for (int before = 0; before < NameLabel.Count; before++)
            _transitions[before * NameLabel.Count + NameLabel.Outside] -= Boldness;
    }

    /// <summary>The weights' file within the model's folder.</summary>
    public const string FileName = "names.model";

    private const string Maker = "casus train names";

    // Taken from every token that is in no name, in steps of a weight: the model as learnt is right more often than it
    // finds. Chosen on the development part of Universal NER.
    private const int Boldness = 160;

    /// <param name="path">A file that <c>casus train names</c> has written.</param>
    /// <exception cref="CasusException">CAS021 the weights are missing; CAS022 they are damaged.</exception>
    public static NameTagger Load(string path) => NameModel.Tagger(ModelFile.Load(path, Maker));

    /// <exception cref="CasusException">CAS022 the bytes are damaged.</exception>
    public static NameTagger Read(byte[] model) => NameModel.Tagger(ModelFile.Read(model, FileName, Maker));

    /// <param name="scheme">By whose rules names are marked; for measuring on sets that differ from the usual one.</param>
    public NameLayer Tag(TaggedText tags, NameScheme scheme = NameScheme.Universal)
    {
        byte[] labels = Label(tags, scheme);
        List<Name> names = [];
        for (int start = 0; start < labels.Length;)
        {
            int end = NameLabel.EndOf(labels, start);
            if (labels[start] != NameLabel.Outside) names.Add(new Name(new TokenRange(start, end), NameLabel.Kind(labels[start]), NameLabel.Kind(labels[start])));
            start = end;
        }

        return new NameLayer(tags, NameKinds.Refine(tags, names));
    }

    internal byte[] Label(TaggedText tags, NameScheme scheme)
    {
        TokenizedText text = tags.Tokens;
        byte[] labels = new byte[text.Count];
        int width = _weights.Width;
        short[] scores = ArrayPool<short>.Shared.Rent(Math.Max(1, text.Count * width));
        uint[] words = ArrayPool<uint>.Shared.Rent(Math.Max(1, text.Count));
        try
        {
            NameVotes votes = new();
            Score(tags, (uint)scheme, scores, words, votes);
            NameDecoder decoder = new(_transitions);
            for (int s = 0; s < text.SentenceCount; s++)
            {
                TokenRange sentence = text.Sentence(s);
                for (int i = sentence.Start; i < sentence.End; i++)
                {
                    if (words[i] != 0) votes.Apply(words[i], scores.AsSpan(i * width, width));
                }

                decoder.Decode(scores.AsSpan(sentence.Start * width), width, labels.AsSpan(sentence.Start, sentence.Length));
            }
        }
        finally
        {
            ArrayPool<short>.Shared.Return(scores);
            ArrayPool<uint>.Shared.Return(words);
        }

        return labels;
    }

    // Fills a row of scores for every token, and the hash of every word that has a vote, 0 for the others.
    private void Score(TaggedText tags, uint scheme, Span<short> scores, Span<uint> voters, NameVotes votes)
    {
        NameSentence facts = new(_knowledge);
        Span<uint> keys = stackalloc uint[NameFeatures.Count];
        for (int s = 0; s < tags.Tokens.SentenceCount; s++)
        {
            TokenRange sentence = tags.Tokens.Sentence(s);
            ReadOnlySpan<NameFacts> words = facts.Fill(tags, sentence);
            for (int i = 0; i < sentence.Length; i++)
            {
                int token = sentence.Start + i;
                Span<short> row = scores.Slice(token * _weights.Width, _weights.Width);
                ref readonly NameFacts word = ref words[i + NameFeatures.Reach];
                voters[token] = 0;
                if (_knowledge.Plain[word.Word.Exact] >= 0)
                {
                    NameDecoder.Rule(row);
                    continue;
                }

                NameFeatures.Extract(words, i + NameFeatures.Reach, scheme, keys);
                _weights.Score(keys, row);
                if (!word.MayVote) continue;
                voters[token] = word.Word.Lower;
                votes.Add(word.Word.Lower, row);
            }
        }
    }
}
