namespace Casus.Coding.Events.Ranking;

/// <summary>Collects hashed features: a name with up to three values, each feature once.</summary>
internal sealed class FeatureBag
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;
    private uint[] _keys = new uint[256];
    private int _count;

    public void Add(string name, string a = "", string b = "", string c = "")
    {
        uint hash = Mix(Mix(Mix(Mix(Basis, name), a), b), c);
        hash ^= hash >> 15;
        hash *= 2246822519;
        hash ^= hash >> 13;
        if (_count == _keys.Length) Array.Resize(ref _keys, 2 * _count);
        _keys[_count++] = hash;
    }

    /// <summary>Ascending.</summary>
    public uint[] ToKeys()
    {
        Span<uint> keys = _keys.AsSpan(0, _count);
        keys.Sort();
        int distinct = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            if (i == 0 || keys[i] != keys[i - 1]) keys[distinct++] = keys[i];
        }

        return keys[..distinct].ToArray();
    }

    private static uint Mix(uint hash, string value)
    {
        foreach (char c in value) hash = (hash ^ c) * Prime;
        return (hash ^ '\u001f') * Prime;
    }
}
