using Casus.Language.Weights;

namespace Casus.Language.Casing;

/// <summary>A word whose case says nothing, as the truecaser sees it.</summary>
internal readonly record struct CaselessWord(uint Lower, uint Suffix2, uint Suffix3, uint Known, uint Kind)
{
    public static CaselessWord Of(ReadOnlySpan<char> word, CaseKnowledge knowledge)
    {
        uint lower = FeatureHash.Lower(word);
        return new CaselessWord(
            lower,
            word.Length < 2 ? lower : FeatureHash.Lower(word[^2..]),
            word.Length < 3 ? lower : FeatureHash.Lower(word[^3..]),
            knowledge[lower],
            KindOf(word));
    }

    public static CaselessWord Edge { get; } = new(1, 1, 1, 70, 15);

    // Bits: 1 letters, 2 digits, 4 period, 8 short.
    private static uint KindOf(ReadOnlySpan<char> word)
    {
        uint kind = word.Length <= 3 ? 8u : 0;
        foreach (char c in word[..Math.Min(word.Length, 32)])
            kind |= char.IsLetter(c) ? 1u : char.IsDigit(c) ? 2u : c == '.' ? 4u : 0;
        return kind;
    }
}

/// <summary>The truecaser's feature templates: the word and its neighbours without case, and the two decisions before it.</summary>
internal static class CasingFeatures
{
    public const int Count = 26;

    /// <param name="words">The sentence with two edges on both sides.</param>
    /// <param name="at">The word's index in <paramref name="words"/>.</param>
    /// <param name="case1">The decision on the word before plus one; 0 at the start.</param>
    /// <param name="case2">The decision on the word before that.</param>
    /// <param name="keys">Filled with <see cref="Count"/> keys.</param>
    public static void Extract(ReadOnlySpan<CaselessWord> words, int at, uint case1, uint case2, Span<uint> keys)
    {
        ref readonly CaselessWord w = ref words[at];
        ref readonly CaselessWord before = ref words[at - 1];
        ref readonly CaselessWord after = ref words[at + 1];
        keys[0] = FeatureHash.Of(0, w.Lower);
        keys[1] = FeatureHash.Of(1, w.Known);
        keys[2] = FeatureHash.Of(2, w.Known, case1);
        keys[3] = FeatureHash.Of(3, w.Known, case1, after.Known);
        keys[4] = FeatureHash.Of(4, before.Known, w.Known, after.Known);
        keys[5] = FeatureHash.Of(5, before.Lower, w.Lower);
        keys[6] = FeatureHash.Of(6, w.Lower, after.Lower);
        keys[7] = FeatureHash.Of(7, before.Lower, w.Known);
        keys[8] = FeatureHash.Of(8, after.Lower, w.Known);
        keys[9] = FeatureHash.Of(9, case1, w.Lower);
        keys[10] = FeatureHash.Of(10, (case1 * 4) + case2, w.Known);
        keys[11] = FeatureHash.Of(11, (case1 * 4) + case2, w.Lower);
        keys[12] = FeatureHash.Of(12, w.Suffix3, w.Known);
        keys[13] = FeatureHash.Of(13, w.Suffix2, w.Known, case1);
        keys[14] = FeatureHash.Of(14, w.Kind, w.Known);
        keys[15] = FeatureHash.Of(15, w.Lower, after.Known);
        keys[16] = FeatureHash.Of(16, w.Lower, before.Known);
        keys[17] = FeatureHash.Of(17, before.Lower, case1, w.Known);
        keys[18] = FeatureHash.Of(18, words[at - 2].Lower, before.Lower, w.Known);
        keys[19] = FeatureHash.Of(19, after.Lower, words[at + 2].Lower, w.Known);
        keys[20] = FeatureHash.Of(20, w.Known, after.Known, words[at + 2].Known);
        keys[21] = FeatureHash.Of(21, w.Lower, case1, after.Known);
        keys[22] = FeatureHash.Of(22, before.Suffix3, w.Known, after.Known);
        keys[23] = FeatureHash.Of(23, w.Known, after.Suffix3);
        keys[24] = FeatureHash.Of(24, w.Known, before.Kind, after.Kind);
        keys[25] = FeatureHash.Of(25, w.Suffix3, case1, after.Known);
    }
}
