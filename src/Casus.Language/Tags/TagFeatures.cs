using Casus.Language.Weights;

namespace Casus.Language.Tags;

/// <summary>The tagger's feature templates: the word, its neighbours up to two away, and the two tags before it.</summary>
internal static class TagFeatures
{
    public const int Count = 46;

    /// <summary>Words on either side that the templates look at.</summary>
    public const int Reach = 2;

    /// <param name="words">The sentence with <see cref="Reach"/> edges on both sides.</param>
    /// <param name="at">The word's index in <paramref name="words"/>.</param>
    /// <param name="tag1">Class of the word before plus one; 0 at the start.</param>
    /// <param name="tag2">Class of the word before that.</param>
    /// <param name="keys">Filled with <see cref="Count"/> keys.</param>
    public static void Extract(ReadOnlySpan<WordFacts> words, int at, uint tag1, uint tag2, Span<uint> keys)
    {
        Own(words[at], keys);
        Around(words, at, keys[15..]);
        Sequence(words, at, tag1, tag2, keys[31..]);
    }

    private static void Own(in WordFacts w, Span<uint> keys)
    {
        keys[14] = FeatureHash.Of(14, w.Suffix4, w.Flags & ~7u);
        keys[0] = FeatureHash.Of(0, 0);
        keys[1] = FeatureHash.Of(1, w.Exact);
        keys[2] = FeatureHash.Of(2, w.Lower);
        keys[3] = FeatureHash.Of(3, w.Suffix1);
        keys[4] = FeatureHash.Of(4, w.Suffix2);
        keys[5] = FeatureHash.Of(5, w.Suffix3);
        keys[6] = FeatureHash.Of(6, w.Suffix4);
        keys[7] = FeatureHash.Of(7, w.Prefix1);
        keys[8] = FeatureHash.Of(8, w.Prefix2);
        keys[9] = FeatureHash.Of(9, w.Prefix3);
        keys[10] = FeatureHash.Of(10, w.Shape);
        keys[11] = FeatureHash.Of(11, w.Flags);
        keys[12] = FeatureHash.Of(12, w.Lower, w.Flags);
        keys[13] = FeatureHash.Of(13, w.Suffix3, w.Flags);
    }

    private static void Around(ReadOnlySpan<WordFacts> words, int at, Span<uint> keys)
    {
        ref readonly WordFacts w = ref words[at];
        ref readonly WordFacts before = ref words[at - 1];
        ref readonly WordFacts after = ref words[at + 1];
        keys[0] = FeatureHash.Of(15, before.Lower);
        keys[1] = FeatureHash.Of(16, words[at - 2].Lower);
        keys[2] = FeatureHash.Of(17, after.Lower);
        keys[3] = FeatureHash.Of(18, words[at + 2].Lower);
        keys[4] = FeatureHash.Of(19, before.Lower, w.Lower);
        keys[5] = FeatureHash.Of(20, w.Lower, after.Lower);
        keys[6] = FeatureHash.Of(21, before.Lower, after.Lower);
        keys[7] = FeatureHash.Of(22, before.Suffix3);
        keys[8] = FeatureHash.Of(23, after.Suffix3);
        keys[9] = FeatureHash.Of(24, before.Shape);
        keys[10] = FeatureHash.Of(25, after.Shape);
        keys[11] = FeatureHash.Of(26, after.Usual, words[at + 2].Usual);
        keys[12] = FeatureHash.Of(27, after.Usual);
        keys[13] = FeatureHash.Of(28, w.Lower, after.Usual);
        keys[14] = FeatureHash.Of(29, w.Usual, after.Suffix2);
        keys[15] = FeatureHash.Of(30, before.Flags, w.Flags, after.Flags);
    }

    private static void Sequence(ReadOnlySpan<WordFacts> words, int at, uint tag1, uint tag2, Span<uint> keys)
    {
        ref readonly WordFacts w = ref words[at];
        ref readonly WordFacts after = ref words[at + 1];
        keys[0] = FeatureHash.Of(31, tag1);
        keys[1] = FeatureHash.Of(32, tag2);
        keys[2] = FeatureHash.Of(33, tag1, tag2);
        keys[3] = FeatureHash.Of(34, tag1, w.Lower);
        keys[4] = FeatureHash.Of(35, tag2, w.Lower);
        keys[5] = FeatureHash.Of(36, tag1, tag2, w.Lower);
        keys[6] = FeatureHash.Of(37, tag1, w.Suffix3);
        keys[7] = FeatureHash.Of(38, tag1, w.Shape);
        keys[8] = FeatureHash.Of(39, tag1, after.Lower);
        keys[9] = FeatureHash.Of(40, tag1, after.Usual);
        keys[10] = FeatureHash.Of(41, tag1, w.Usual, after.Usual);
        keys[11] = FeatureHash.Of(42, tag1, tag2, after.Usual);
        keys[12] = FeatureHash.Of(43, tag1, w.Flags);
        keys[13] = FeatureHash.Of(44, tag1, after.Suffix3);
        keys[14] = FeatureHash.Of(45, tag1, tag2, w.Suffix2);
    }
}
