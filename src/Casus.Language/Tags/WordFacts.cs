using Casus.Language.Weights;

namespace Casus.Language.Tags;

/// <summary>What the tagger looks at in one word, as hashes.</summary>
internal struct WordFacts
{
    public uint Exact, Lower;
    public uint Suffix1, Suffix2, Suffix3, Suffix4;
    public uint Prefix1, Prefix2, Prefix3;
    public uint Shape, Flags;

    /// <summary>The word's most frequent class in training plus one; 0 where it was rare.</summary>
    public uint Usual;

    /// <summary>Bits of <see cref="Flags"/>: a capital first, no small letter, any letter.</summary>
    public const uint CapitalFirst = 2 << 3, AllCapital = 4 << 3, AnyLetter = 32 << 3;

    private const int LongestShape = 12;

    /// <param name="word">The word.</param>
    /// <param name="shout">True in a sentence without lower-case letters: the word is read in lower case.</param>
    /// <param name="place">Bits: 1 first of the sentence, 2 glued to the word before, 4 glued to the word after.</param>
    public static WordFacts Of(ReadOnlySpan<char> word, bool shout, uint place)
    {
        uint lower = FeatureHash.Lower(word);
        WordFacts facts = new()
        {
            Lower = lower,
            Exact = shout ? lower : FeatureHash.Exact(word),
            Suffix1 = Tail(word, 1),
            Suffix2 = Tail(word, 2),
            Suffix3 = Tail(word, 3),
            Suffix4 = Tail(word, 4),
            Prefix1 = Front(word, 1),
            Prefix2 = Front(word, 2),
            Prefix3 = Front(word, 3),
        };
        (facts.Shape, facts.Flags) = ShapeOf(word, shout);
        facts.Flags = (facts.Flags << 3) | place;
        return facts;
    }

    /// <summary>A place before the first or after the last word.</summary>
    public static WordFacts Edge(uint side) => new() { Exact = side, Lower = side, Shape = side, Flags = side };

    private static uint Tail(ReadOnlySpan<char> word, int length) =>
        word.Length < length ? 0 : FeatureHash.Lower(word[^length..]);

    private static uint Front(ReadOnlySpan<char> word, int length) =>
        word.Length < length ? 0 : FeatureHash.Lower(word[..length]);

    // The shape writes X for capitals, x for small letters, 0 for digits, other characters as they are; runs are cut
    // at two. Flags: 1 digit, 2 capital first, 4 all letters capital, 8 hyphen, 16 period, 32 any letter.
    private static (uint Shape, uint Flags) ShapeOf(ReadOnlySpan<char> word, bool shout)
    {
        uint shape = 2166136261, flags = 0;
        bool small = false, letter = false;
        int run = 0, written = 0;
        char last = '\0';
        for (int i = 0; i < word.Length; i++)
        {
            char c = FeatureHash.Plain(word[i]);
            bool upper = !shout && char.IsUpper(c);
            char mark = upper ? 'X' : char.IsLetter(c) ? 'x' : c;
            letter |= upper || mark == 'x';
            small |= mark == 'x';
            if (c == '0') flags |= 1;
            else if (c == '-') flags |= 8;
            else if (c == '.') flags |= 16;
            if (upper && i == 0) flags |= 2;
            run = mark == last ? run + 1 : 1;
            last = mark;
            if (run <= 2 && written++ < LongestShape) shape = (shape ^ mark) * 16777619;
        }

        if (letter) flags |= 32u | (small ? 0u : 4u);
        return (shape, flags);
    }
}
