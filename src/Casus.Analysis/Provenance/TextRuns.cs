using System.Numerics;
using System.Runtime.InteropServices;

namespace Casus.Analysis.Provenance;

/// <summary>
/// A text as the set of its runs of three words (shingles, Broder 1997), without case, marks and spaces, with the least
/// hashes by which texts that share many are found (MinHash). Computed once for each text.
/// </summary>
internal sealed class TextRuns
{
    /// <summary>Least hashes of the whole text, then of its beginning, then of its opening.</summary>
    public const int Hashes = Whole + Beginning + Opening;

    public const int Whole = 128;
    public const int Beginning = 64;
    public const int Opening = 32;

    private const int Run = 3;

    // A copy cut short keeps the beginning, be it of a sentence only.
    private const int BeginningRuns = 60;
    private const int OpeningRuns = 16;

    private static readonly (uint[] Factors, uint[] Offsets) Functions = Draw();

    private readonly uint[] _runs;

    private TextRuns(uint[] runs, uint[] least)
    {
        _runs = runs;
        Least = least;
    }

    /// <summary>How many different runs it has.</summary>
    public int Count => _runs.Length;

    public uint[] Least { get; }

    public static TextRuns Of(string text)
    {
        List<uint> words = Words(text);
        // A text of one or two words is one run.
        if (words.Count is > 0 and < Run) words.AddRange(Enumerable.Repeat(0u, Run - words.Count));
        uint[] runs = new uint[Math.Max(0, words.Count - Run + 1)];
        for (int i = 0; i < runs.Length; i++) runs[i] = Mix((((words[i] * 16777619) ^ words[i + 1]) * 16777619) ^ words[i + 2]);
        uint[] least = new uint[Hashes];
        Array.Fill(least, uint.MaxValue);
        Lower(least.AsSpan(0, Whole), runs, 0);
        Lower(least.AsSpan(Whole, Beginning), runs.AsSpan(0, Math.Min(runs.Length, BeginningRuns)), Whole);
        Lower(least.AsSpan(Whole + Beginning), runs.AsSpan(0, Math.Min(runs.Length, OpeningRuns)), Whole + Beginning);
        Array.Sort(runs);
        int distinct = 0;
        for (int i = 0; i < runs.Length; i++)
        {
            if (i == 0 || runs[i] != runs[i - 1]) runs[distinct++] = runs[i];
        }

        return new TextRuns(runs[..distinct], least);
    }

    /// <summary>How many runs both have.</summary>
    public int Shared(TextRuns other)
    {
        int count = 0;
        for (int i = 0, j = 0; i < _runs.Length && j < other._runs.Length;)
        {
            uint a = _runs[i], b = other._runs[j];
            count += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return count;
    }

    private static void Lower(Span<uint> least, ReadOnlySpan<uint> runs, int from)
    {
        Span<Vector<uint>> lanes = MemoryMarshal.Cast<uint, Vector<uint>>(least);
        ReadOnlySpan<Vector<uint>> factors = MemoryMarshal.Cast<uint, Vector<uint>>(Functions.Factors.AsSpan(from, least.Length));
        ReadOnlySpan<Vector<uint>> offsets = MemoryMarshal.Cast<uint, Vector<uint>>(Functions.Offsets.AsSpan(from, least.Length));
        foreach (uint run in runs)
        {
            Vector<uint> all = new(run);
            for (int i = 0; i < lanes.Length; i++) lanes[i] = Vector.Min(lanes[i], (all * factors[i]) + offsets[i]);
        }
    }

    // Multiply and add modulo 2³², the same on every machine.
    private static (uint[] Factors, uint[] Offsets) Draw()
    {
        uint[] factors = new uint[Hashes], offsets = new uint[Hashes];
        uint state = 2463534242;
        uint Next()
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return state;
        }

        for (int i = 0; i < Hashes; i++) (factors[i], offsets[i]) = (Next() | 1, Next());
        return (factors, offsets);
    }

    // FNV-1a: string.GetHashCode differs from run to run.
    private static List<uint> Words(string text)
    {
        List<uint> words = new(text.Length / 6);
        uint hash = 2166136261;
        bool inWord = false;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                hash = (hash ^ char.ToLowerInvariant(c)) * 16777619;
                inWord = true;
            }
            else if (inWord && c is not ('\'' or '’'))
            {
                words.Add(hash);
                (hash, inWord) = (2166136261, false);
            }
        }

        if (inWord) words.Add(hash);
        return words;
    }

    private static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }
}
