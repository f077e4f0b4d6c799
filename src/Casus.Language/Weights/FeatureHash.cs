using System.Runtime.CompilerServices;

namespace Casus.Language.Weights;

/// <summary>
/// Turns words and feature values into 32-bit keys. There is no vocabulary: a word is its hash, a feature is the hash
/// of its template and values. With a few hundred thousand rows a false match has a chance below one in ten thousand.
/// </summary>
public static class FeatureHash
{
    private const uint Prime = 16777619;
    private const uint Basis = 2166136261;
    private const ulong Multiplier = 0x9FB21C651E98DF25;
    private const ulong Spread = 0x9E3779B97F4A7C15;

    /// <summary>Hash of the characters with typographic quotes and dashes read as their plain forms and digits as 0.</summary>
    public static uint Exact(ReadOnlySpan<char> word)
    {
        uint hash = Basis;
        foreach (char c in word) hash = (hash ^ Plain(c)) * Prime;
        return hash;
    }

    /// <summary>As <see cref="Exact"/>, in lower case.</summary>
    public static uint Lower(ReadOnlySpan<char> word)
    {
        uint hash = Basis;
        foreach (char c in word) hash = (hash ^ Folded(c)) * Prime;
        return hash;
    }

    /// <summary>Key of a template with its values; never 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a) => Close(Step(Open(template), a));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a, uint b) => Close(Step(Step(Open(template), a), b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a, uint b, uint c) =>
        Close(Step(Step(Step(Open(template), a), b), c));

    /// <summary>The character with case kept.</summary>
    public static char Plain(char c) => c < 128
        ? char.IsAsciiDigit(c) ? '0' : c
        : c switch
        {
            '\u2018' or '\u2019' or '\u02bc' or '\u2032' => '\'',
            '\u201c' or '\u201d' or '\u201e' or '\u00ab' or '\u00bb' or '\u2033' => '"',
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' => '-',
            '\u2014' or '\u2015' => '\u2014',
            _ => char.IsDigit(c) ? '0' : c,
        };

    public static char Folded(char c) =>
        c < 128 ? Plain(char.ToLowerInvariant(c)) : char.ToLowerInvariant(Plain(c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Open(uint template) => (template + 1) * Spread;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Step(ulong hash, uint value)
    {
        hash = (hash ^ value) * Multiplier;
        return hash ^ (hash >> 32);
    }

    // Zero marks an empty slot in the tables, so no key is zero.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Close(ulong hash)
    {
        uint key = (uint)((hash * Spread) >> 32);
        return key == 0 ? 1 : key;
    }
}
