using Casus.Language.Tags;
using Casus.Language.Tokens;
using Casus.Language.Weights;

namespace Casus.Language.Sentences;

/// <summary>One token as seen from a gap nearby, as hashes.</summary>
/// <param name="Exact">The word as written.</param>
/// <param name="Lower">The word in small letters.</param>
/// <param name="Suffix">Its last three characters.</param>
/// <param name="Shape">A mark is itself, a word its case pattern, a number one kind.</param>
/// <param name="Usual">Its usual part of speech plus two; one where it is rare.</param>
/// <param name="Kind">What the tokeniser's table says of it.</param>
internal readonly record struct Glance(uint Exact, uint Lower, uint Suffix, uint Shape, uint Usual, uint Kind)
{
    private const int LongestListed = 12;

    public bool IsVerb => Usual is (uint)Upos.Verb + 2 or (uint)Upos.Aux + 2;

    /// <summary>Before the line.</summary>
    public static Glance Before => default;

    /// <summary>After the line.</summary>
    public static Glance After { get; } = new(1, 1, 1, 1, 1, 0);

    public static Glance Of(ReadOnlySpan<char> word, KeyMap usual)
    {
        uint lower = FeatureHash.Lower(word);
        return new Glance(
            FeatureHash.Exact(word),
            lower,
            word.Length < 3 ? lower : FeatureHash.Lower(word[^3..]),
            ShapeOf(word),
            (uint)(usual[lower] + 2),
            KindOf(word));
    }

    private static uint KindOf(ReadOnlySpan<char> word) =>
        word.Length > LongestListed ? 0 : (uint)WordList.English.Kind(word[^1] == '.' && word.Length > 1 ? word[..^1] : word);

    private static uint ShapeOf(ReadOnlySpan<char> word)
    {
        char c = FeatureHash.Plain(word[0]);
        if (c == '0') return 3;
        if (!char.IsLetter(c)) return char.IsSurrogate(c) || c > '\u2100' ? 4u : 64u + c + (word.Length > 1 ? 65536u : 0);
        uint period = word[^1] == '.' ? 8u : 0;
        if (!char.IsUpper(c)) return (char.IsLower(c) ? 5u : 6u) + period;
        if (word.Length == 1) return 7;
        return (char.IsUpper(word[1]) ? 16u : 17u) + period;
    }
}

/// <summary>
/// The glances of a text, each made once while a window moves over it; asking far behind the window costs making it anew.
/// </summary>
internal sealed class Glances
{
    private const int Window = 64;
    private readonly KeyMap _usual;
    private readonly Glance[] _ring = new Glance[Window];
    private readonly int[] _tokenOf = new int[Window];

    /// <param name="tokens">The text's tokens.</param>
    /// <param name="usual">From a word's hash to its usual part of speech.</param>
    public Glances(TokenRun tokens, KeyMap usual)
    {
        Tokens = tokens;
        _usual = usual;
        Array.Fill(_tokenOf, -1);
    }

    public TokenRun Tokens { get; }

    /// <summary>The glance at a token, seen from within a line.</summary>
    public Glance At(int token, in LineContext line)
    {
        if (token < line.Start) return Glance.Before;
        if (token >= line.End) return Glance.After;
        int slot = token % Window;
        if (_tokenOf[slot] == token) return _ring[slot];
        Glance glance = Glance.Of(Tokens.Word(token), _usual);
        _tokenOf[slot] = token;
        _ring[slot] = glance;
        return glance;
    }
}
