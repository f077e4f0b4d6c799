using System.Numerics;
using System.Runtime.CompilerServices;

namespace Casus.Coding.Claims.Learnt;

/// <summary>
/// How likely each label is at each token of a sequence: a linear-chain conditional random field (Lafferty, McCallum and
/// Pereira 2001) over hashed features. Immutable; one instance serves all threads.
/// </summary>
internal sealed class SequenceModel
{
    private const int PresentBits = 20;

    private readonly ulong[] _slots;
    private readonly int _shift;

    // Most features of a text are unknown; a bit for the first bits of each known key turns them away at little cost.
    private readonly ulong[] _present = new ulong[(1 << PresentBits) / 64];

    /// <param name="keys">Features; distinct, none zero.</param>
    /// <param name="weights">A row of one number per label for each feature.</param>
    /// <param name="transitions">Score of each label (column) after each label (row).</param>
    public SequenceModel(uint[] keys, float[] weights, float[] transitions, int labels)
    {
        Keys = keys;
        Weights = weights;
        Transitions = transitions;
        Labels = labels;
        int bits = BitOperations.Log2((uint)Math.Max(16, keys.Length * 2 - 1)) + 1;
        _slots = new ulong[1 << bits];
        _shift = 32 - bits;
        for (int row = 0; row < keys.Length; row++)
        {
            _present[keys[row] >> (32 - PresentBits + 6)] |= 1UL << (int)((keys[row] >> (32 - PresentBits)) & 63);
            int slot = (int)(keys[row] >> _shift);
            while (_slots[slot] != 0) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = ((ulong)(row + 1) << 32) | keys[row];
        }
    }

    public int Labels { get; }

    public uint[] Keys { get; }

    public float[] Weights { get; }

    public float[] Transitions { get; }

    /// <summary>Adds up what a token's features say of each label.</summary>
    public void Score(ReadOnlySpan<uint> keys, Span<float> scores)
    {
        scores.Clear();
        ulong[] present = _present;
        foreach (uint key in keys)
        {
            if ((present[key >> (32 - PresentBits + 6)] >> (int)((key >> (32 - PresentBits)) & 63) & 1) == 0) continue;
            int row = Row(key);
            if (row < 0) continue;
            ref float weights = ref Weights[row * scores.Length];
            for (int label = 0; label < scores.Length; label++) scores[label] += Unsafe.Add(ref weights, label);
        }
    }

    /// <summary>Turns scores into probabilities: one row of labels per token, each row summing to one (forward–backward).</summary>
    /// <param name="scores">Overwritten.</param>
    public void ToMarginals(Span<float> scores) => Chain.ToMarginals(scores, Transitions, Labels, []);

    private int Row(uint key)
    {
        ulong[] slots = _slots;
        int slot = (int)(key >> _shift);
        while (true)
        {
            ulong entry = slots[slot];
            if ((uint)entry == key) return (int)(entry >> 32) - 1;
            if (entry == 0) return -1;
            slot = (slot + 1) & (slots.Length - 1);
        }
    }
}
