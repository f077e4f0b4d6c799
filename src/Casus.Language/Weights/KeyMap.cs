using System.Numerics;

namespace Casus.Language.Weights;

/// <summary>A small read-only map from 32-bit keys to numbers 0 to 65,535.</summary>
internal sealed class KeyMap
{
    private readonly ulong[] _slots;
    private readonly int _shift;

    /// <param name="keys">Distinct, none zero.</param>
    public KeyMap(ReadOnlySpan<uint> keys, ReadOnlySpan<ushort> values)
    {
        int bits = BitOperations.Log2((uint)Math.Max(16, keys.Length * 3)) + 1;
        _slots = new ulong[1 << bits];
        _shift = 32 - bits;
        for (int i = 0; i < keys.Length; i++)
        {
            int slot = Slot(keys[i]);
            while (_slots[slot] != 0) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = ((ulong)values[i] << 32) | keys[i];
        }
    }

    /// <summary>The value, or −1 where the key has none.</summary>
    public int this[uint key]
    {
        get
        {
            int slot = Slot(key);
            while (true)
            {
                ulong entry = _slots[slot];
                if (entry == 0) return -1;
                if ((uint)entry == key) return (int)(entry >> 32);
                slot = (slot + 1) & (_slots.Length - 1);
            }
        }
    }

    // Word hashes have weak top bits; the multiplication spreads them.
    private int Slot(uint key) => (int)((key * 0x9E3779B1u) >> _shift);
}
