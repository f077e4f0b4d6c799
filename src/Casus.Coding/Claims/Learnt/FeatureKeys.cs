using System.Runtime.CompilerServices;
using Casus.Language.Weights;

namespace Casus.Coding.Claims.Learnt;

/// <summary>Collects the hashed features of one token: a template's number with up to three values. Hot: no strings, no allocation.</summary>
internal ref struct FeatureKeys(Span<uint> keys)
{
    private readonly Span<uint> _keys = keys;

    public int Count { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a) => _keys[Count++] = FeatureHash.Of(template, a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b) => _keys[Count++] = FeatureHash.Of(template, a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b, uint c) => _keys[Count++] = FeatureHash.Of(template, a, b, c);

    /// <summary>Hash of a word in lower case; never 0.</summary>
    public static uint Word(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word) hash = (hash ^ char.ToLowerInvariant(c)) * 16777619;
        return hash | 1;
    }
}
