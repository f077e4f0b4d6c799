using Casus.Language.Tags;
using Casus.Language.Weights;

namespace Casus.Language.Names;

/// <summary>The name tagger's feature templates: the word and its neighbours up to two away.</summary>
internal static class NameFeatures
{
    public const int Count = 67;

    /// <summary>Words on either side that the templates look at.</summary>
    public const int Reach = TagFeatures.Reach;

    /// <param name="words">The sentence with <see cref="Reach"/> edges on both sides.</param>
    /// <param name="at">The word's index in <paramref name="words"/>.</param>
    /// <param name="scheme">By whose rules names are marked: see <see cref="NameScheme"/>.</param>
    /// <param name="keys">Filled with <see cref="Count"/> keys.</param>
    public static void Extract(ReadOnlySpan<NameFacts> words, int at, uint scheme, Span<uint> keys)
    {
        Own(words[at], keys);
        Around(words, at, keys[24..]);
        Groups(words, at, keys[44..]);
        Scheme(words, at, scheme, keys[59..]);
    }

    private static void Own(in NameFacts w, Span<uint> keys)
    {
        ref readonly WordFacts word = ref w.Word;
        keys[0] = FeatureHash.Of(0, 0);
        keys[1] = FeatureHash.Of(1, word.Exact);
        keys[2] = FeatureHash.Of(2, word.Lower);
        keys[3] = FeatureHash.Of(3, word.Suffix2);
        keys[4] = FeatureHash.Of(4, word.Suffix3);
        keys[5] = FeatureHash.Of(5, word.Suffix4);
        keys[6] = FeatureHash.Of(6, word.Prefix2);
        keys[7] = FeatureHash.Of(7, word.Prefix3);
        keys[8] = FeatureHash.Of(8, word.Shape);
        keys[9] = FeatureHash.Of(9, word.Flags);
        keys[10] = FeatureHash.Of(10, w.Upos, word.Flags & ~7u);
        keys[11] = FeatureHash.Of(11, word.Suffix3, word.Flags & ~7u);
        keys[12] = FeatureHash.Of(12, w.Coarse);
        keys[13] = FeatureHash.Of(13, w.Fine);
        keys[14] = FeatureHash.Of(14, w.Coarse, word.Flags);
        keys[15] = FeatureHash.Of(15, w.Fine, word.Flags & ~7u);
        keys[16] = FeatureHash.Of(16, w.Known, word.Flags & ~7u);
        keys[17] = FeatureHash.Of(17, w.Known, w.Upos);
        keys[18] = FeatureHash.Of(18, w.Habit, word.Flags);
        keys[19] = FeatureHash.Of(19, w.Habit, w.Upos);
        keys[20] = FeatureHash.Of(20, word.Suffix2, w.Upos);
        keys[21] = FeatureHash.Of(21, word.Lower, w.Upos);
        keys[22] = FeatureHash.Of(22, w.Coarse, w.Upos);
        keys[23] = FeatureHash.Of(23, word.Prefix1, word.Suffix3);
    }

    private static void Around(ReadOnlySpan<NameFacts> words, int at, Span<uint> keys)
    {
        ref readonly NameFacts w = ref words[at];
        ref readonly NameFacts before = ref words[at - 1];
        ref readonly NameFacts after = ref words[at + 1];
        keys[0] = FeatureHash.Of(24, before.Word.Lower);
        keys[1] = FeatureHash.Of(25, words[at - 2].Word.Lower);
        keys[2] = FeatureHash.Of(26, after.Word.Lower);
        keys[3] = FeatureHash.Of(27, words[at + 2].Word.Lower);
        keys[4] = FeatureHash.Of(28, before.Word.Lower, w.Word.Lower);
        keys[5] = FeatureHash.Of(29, w.Word.Lower, after.Word.Lower);
        keys[6] = FeatureHash.Of(30, before.Word.Lower, after.Word.Lower);
        keys[7] = FeatureHash.Of(31, before.Word.Shape, w.Word.Shape);
        keys[8] = FeatureHash.Of(32, w.Word.Shape, after.Word.Shape);
        keys[9] = FeatureHash.Of(33, before.Word.Flags, w.Word.Flags, after.Word.Flags);
        keys[10] = FeatureHash.Of(34, before.Word.Suffix3, w.Word.Flags);
        keys[11] = FeatureHash.Of(35, after.Word.Suffix3, w.Word.Flags);
        keys[12] = FeatureHash.Of(36, before.Upos, w.Upos, after.Upos);
        keys[13] = FeatureHash.Of(37, before.Upos, w.Word.Flags);
        keys[14] = FeatureHash.Of(38, after.Upos, w.Word.Flags);
        keys[15] = FeatureHash.Of(39, words[at - 2].Upos, before.Upos, w.Upos);
        keys[16] = FeatureHash.Of(40, w.Upos, after.Upos, words[at + 2].Upos);
        keys[17] = FeatureHash.Of(41, before.Word.Lower, w.Word.Flags & ~7u);
        keys[18] = FeatureHash.Of(42, after.Word.Lower, w.Word.Flags & ~7u);
        keys[19] = FeatureHash.Of(43, before.Word.Lower, w.Upos, after.Upos);
    }

    private static void Groups(ReadOnlySpan<NameFacts> words, int at, Span<uint> keys)
    {
        ref readonly NameFacts w = ref words[at];
        ref readonly NameFacts before = ref words[at - 1];
        ref readonly NameFacts after = ref words[at + 1];
        keys[0] = FeatureHash.Of(44, before.Coarse, w.Word.Flags & ~7u);
        keys[1] = FeatureHash.Of(45, after.Coarse, w.Word.Flags & ~7u);
        keys[2] = FeatureHash.Of(46, words[at - 2].Coarse, w.Word.Flags & ~7u);
        keys[3] = FeatureHash.Of(47, words[at + 2].Coarse, w.Word.Flags & ~7u);
        keys[4] = FeatureHash.Of(48, before.Fine, w.Upos);
        keys[5] = FeatureHash.Of(49, after.Fine, w.Upos);
        keys[6] = FeatureHash.Of(50, before.Coarse, w.Coarse);
        keys[7] = FeatureHash.Of(51, w.Coarse, after.Coarse);
        keys[8] = FeatureHash.Of(52, before.Coarse, w.Coarse, after.Coarse);
        keys[9] = FeatureHash.Of(53, before.Coarse, after.Coarse, w.Word.Flags & ~7u);
        keys[10] = FeatureHash.Of(54, before.Known, w.Known);
        keys[11] = FeatureHash.Of(55, w.Known, after.Known);
        keys[12] = FeatureHash.Of(56, before.Known, w.Word.Flags);
        keys[13] = FeatureHash.Of(57, after.Known, w.Word.Flags);
        keys[14] = FeatureHash.Of(58, w.Known, before.Coarse);
    }

    private static void Scheme(ReadOnlySpan<NameFacts> words, int at, uint scheme, Span<uint> keys)
    {
        ref readonly NameFacts w = ref words[at];
        keys[0] = FeatureHash.Of(59, scheme);
        keys[1] = FeatureHash.Of(60, scheme, w.Word.Lower);
        keys[2] = FeatureHash.Of(61, scheme, w.Upos, w.Word.Flags & ~7u);
        keys[3] = FeatureHash.Of(62, scheme, w.Coarse);
        keys[4] = FeatureHash.Of(63, scheme, w.Known);
        keys[5] = FeatureHash.Of(64, scheme, words[at - 1].Word.Lower);
        keys[6] = FeatureHash.Of(65, scheme, words[at + 1].Word.Lower);
        keys[7] = FeatureHash.Of(66, scheme, words[at - 1].Upos, words[at + 1].Upos);
    }
}
