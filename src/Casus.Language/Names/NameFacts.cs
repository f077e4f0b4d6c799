using Casus.Language.Tags;

namespace Casus.Language.Names;

/// <summary>What the name tagger looks at in one word.</summary>
internal struct NameFacts
{
    public WordFacts Word;
    public uint Upos;

    /// <summary>Group of like words plus one, few large groups; 0 for an unknown word.</summary>
    public uint Coarse;

    /// <summary>As <see cref="Coarse"/>, many small groups.</summary>
    public uint Fine;

    /// <summary>Which lists know the word, and as what part of a listed name: see <see cref="KnownNames"/>.</summary>
    public uint Known;

    /// <summary>How often the word is written with a capital inside sentences: see <see cref="NameKnowledge"/>.</summary>
    public uint Habit;

    /// <summary>Whether the word's other occurrences say something about it: a word with a letter, with a capital or tagged as a name.</summary>
    public readonly bool MayVote =>
        (Word.Flags & WordFacts.AnyLetter) != 0
        && ((Word.Flags & WordFacts.CapitalFirst) != 0 || Upos == (uint)Tags.Upos.Propn);
}
