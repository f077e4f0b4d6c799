namespace Casus.Language.Parsing.Biaffine;

/// <summary>
/// First-layer inputs of word forms already seen. All that the network knows of a word follows from its form, so a
/// frequent one is computed once per process. First come, first kept: frequent words come early, and nothing is
/// evicted. Shared by threads; a race costs a second computation of the same numbers.
/// </summary>
internal sealed class FormCache(int slots)
{
    private const int Probes = 4;
    private const int LongestForm = 32;
    private readonly Entry?[] _entries = new Entry?[slots];

    public float[]? Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestForm) return null;
        uint hash = Hash(word);
        for (uint i = 0; i < Probes; i++)
        {
            if (Volatile.Read(ref _entries[(hash + i) % (uint)_entries.Length]) is not { } entry) return null;
            if (word.SequenceEqual(entry.Form)) return entry.Input;
        }

        return null;
    }

    public void Add(ReadOnlySpan<char> word, ReadOnlySpan<float> input)
    {
        if (word.Length > LongestForm) return;
        uint hash = Hash(word);
        for (uint i = 0; i < Probes; i++)
        {
            ref Entry? slot = ref _entries[(hash + i) % (uint)_entries.Length];
            if (Volatile.Read(ref slot) is { } taken)
            {
                if (word.SequenceEqual(taken.Form)) return;
                continue;
            }

            if (Interlocked.CompareExchange(ref slot, new Entry(word.ToString(), input.ToArray()), null) is null) return;
        }
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261u;
        foreach (char c in word) hash = (hash ^ c) * 0x9E3779B1u;
        return hash ^ (hash >> 15);
    }

    private sealed record Entry(string Form, float[] Input);
}
