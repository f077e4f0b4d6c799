using Casus.Language.Weights;

namespace Casus.Language.Casing;

/// <summary>How a word is written within sentences.</summary>
internal enum LetterCase : byte
{
    Lower,
    Title,
    Upper,

    /// <summary>As a list has it: "McKay", "iPhone".</summary>
    Mixed,
}

/// <summary>How often words are written how, as classes of a word's hash: the usual form, how sure, how often seen.</summary>
/// <param name="words">From <see cref="FeatureHash.Lower"/> to a value of <see cref="Classify"/>.</param>
/// <param name="mixed">The forms of mixed case by number.</param>
internal sealed class CaseKnowledge(KeyMap words, string[] mixed)
{
    private const int Sizes = 3;
    private const int MixedFrom = 64;
    private const double SureShare = 0.95;

    /// <summary>The word's class, 0 where it is unknown.</summary>
    public uint this[uint lower] => words[lower] is > 0 and int value ? (uint)Math.Min(value, MixedFrom) : 0;

    /// <summary>The form of a word that is mostly written in mixed case, or null.</summary>
    public string? Mixed(uint lower) => words[lower] is >= MixedFrom and int value ? mixed[value - MixedFrom] : null;

    /// <summary>The class of a word of mixed case.</summary>
    public static ushort MixedClass(int number) => (ushort)(MixedFrom + number);

    /// <summary>The class of a word seen so often in small letters, with a capital first, and in capitals.</summary>
    public static ushort Classify(int lower, int title, int upper)
    {
        int total = lower + title + upper;
        if (total <= 0) return 0;
        int most = Math.Max(lower, Math.Max(title, upper));
        int usual = most == lower ? 0 : most == title ? 1 : 2;
        int sure = most >= SureShare * total ? 0 : 1;
        int size = total == 1 ? 0 : total < 5 ? 1 : 2;
        return (ushort)(1 + ((((usual * 2) + sure) * Sizes) + size));
    }
}
