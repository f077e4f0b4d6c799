using System.Runtime.CompilerServices;
using Casus.Language.Tokens;
using Casus.Language.Weights;

namespace Casus.Language.Tags;

/// <summary>
/// Greedy left-to-right tagger: an averaged perceptron over joint classes. Frequent words with one tag skip the model.
/// </summary>
internal sealed class Tagger(TagClass[] classes, WeightTable weights, KeyMap certain, KeyMap usual)
{
    private static readonly uint Ing = FeatureHash.Lower("ing"), Ed = FeatureHash.Lower("ed"), Ly = FeatureHash.Lower("ly");

    public IReadOnlyList<TagClass> Classes => classes;

    /// <summary>The class of every token.</summary>
    public byte[] Tag(TokenizedText text)
    {
        byte[] result = new byte[text.Count];
        SentenceFacts facts = new(usual);
        for (int s = 0; s < text.SentenceCount; s++)
        {
            TokenRange range = text.Sentence(s);
            Decode(facts.Fill(text, range), result.AsSpan(range.Start, range.Length));
        }

        return result;
    }

    public TagClass Class(byte tag) => classes[tag];

    [SkipLocalsInit]
    private void Decode(ReadOnlySpan<WordFacts> words, Span<byte> tags)
    {
        Span<uint> keys = stackalloc uint[TagFeatures.Count];
        Span<short> scores = stackalloc short[weights.Width];
        uint tag1 = 0, tag2 = 0;
        for (int i = 0; i < tags.Length; i++)
        {
            int tag = certain[words[i + TagFeatures.Reach].Exact];
            if (tag < 0)
            {
                TagFeatures.Extract(words, i + TagFeatures.Reach, tag1, tag2, keys);
                weights.Score(keys, scores);
                tag = Best(scores[..classes.Length]);
                if (i == 0 && classes[tag].Upos is Upos.Verb or Upos.Adv && OpensAsName(words[TagFeatures.Reach])) tag = BestName(scores);
            }

            tags[i] = (byte)tag;
            tag2 = tag1;
            tag1 = (uint)tag + 1;
        }
    }

    // "Pyongyang warned", "Nepal says": a rare word with a capital first opens a sentence as a name, unless it ends as
    // participles and adverbs do; a word that is usually a name is one here.
    private bool OpensAsName(in WordFacts word)
    {
        if ((word.Flags & (WordFacts.CapitalFirst | WordFacts.AllCapital)) != WordFacts.CapitalFirst) return false;
        if (word.Usual > 0) return classes[(int)word.Usual - 1].Upos == Upos.Propn;
        return word.Suffix3 != Ing && word.Suffix2 != Ed && word.Suffix2 != Ly;
    }

    private int BestName(ReadOnlySpan<short> scores)
    {
        int best = -1;
        for (int i = 0; i < classes.Length; i++)
        {
            if (classes[i].Upos == Upos.Propn && (best < 0 || scores[i] > scores[best])) best = i;
        }

        return best;
    }

    /// <summary>The first index of the highest score.</summary>
    internal static int Best(ReadOnlySpan<short> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }

        return best;
    }
}
