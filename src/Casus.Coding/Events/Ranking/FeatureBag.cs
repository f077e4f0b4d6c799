namespace Casus.Coding.Events.Ranking;

/// <summary>Collects hashed features: a name with up to three values, each feature once.</summary>
internal sealed class FeatureBag
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;
    private readonly HashSet<uint> _keys = [];

    public void Add(string name, string a = "", string b = "", string c = "")
    {
        uint hash = Mix(Mix(Mix(Mix(Basis, name), a), b), c);
        hash ^= hash >> 15;
        hash *= 2246822519;
        hash ^= hash >> 13;
        _keys.Add(hash);
    }

    /// <summary>Ascending.</summary>
    public uint[] ToKeys()
    {
        uint[] keys = [.. _keys];
        Array.Sort(keys);
        return keys;
    }

    private static uint Mix(uint hash, string value)
    {
        foreach (char c in value) hash = (hash ^ c) * Prime;
        return (hash ^ '\u001f') * Prime;
    }
}
