using System.Runtime.CompilerServices;

namespace Casus.Coding.Claims.Learnt;

/// <summary>Collects the hashed features of one token: a template's number with up to three values. Hot: no strings, no allocation.</summary>
internal ref struct FeatureKeys(Span<uint> keys)
{
    private const ulong Spread = 0x9E3779B97F4A7C15;
    private const ulong Multiplier = 0x9FB21C651E98DF25;
    private readonly Span<uint> _keys = keys;

    public int Count { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a) => Put(Step(Open(template), a));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b) => Put(Step(Step(Open(template), a), b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b, uint c) => Put(Step(Step(Step(Open(template), a), b), c));

    /// <summary>Hash of a word in lower case; never 0.</summary>
    public static uint Word(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word) hash = (hash ^ char.ToLowerInvariant(c)) * 16777619;
        return hash | 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Open(uint template) => (template + 1) * Spread;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Step(ulong hash, uint value)
    {
        hash = (hash ^ value) * Multiplier;
        return hash ^ (hash >> 32);
    }

    // Zero marks an empty slot of the table, so no key is zero.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(ulong hash)
    {
        uint key = (uint)((hash * Spread) >> 32);
        _keys[Count++] = key == 0 ? 1 : key;
    }
}
