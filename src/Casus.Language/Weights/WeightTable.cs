using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Casus.Language.Weights;

/// <summary>
/// Trained weights, read-only: from a feature's key to its row of int16 weights, one column per class.
/// Shared by all threads.
/// </summary>
internal sealed class WeightTable
{
    private const int CacheLine = 64;

    // Key in the low half, row number plus one in the high half; 0 where empty. Linear probing from the key's top bits.
    private readonly ulong[] _slots;
    private readonly int _shift;
    private readonly short[] _weights;
    private readonly nint _base;

    /// <param name="rows">Number of rows.</param>
    /// <param name="classes">Number of classes; rows are padded to whole vector blocks.</param>
    public WeightTable(int rows, int classes)
    {
        Rows = rows;
        Classes = classes;
        Width = RowSum.Padded(classes);
        int bits = BitOperations.Log2((uint)Math.Max(16, rows * 2 - 1)) + 1;
        _slots = GC.AllocateArray<ulong>(1 << bits, pinned: true);
        _shift = 32 - bits;
        // Pinned for good: the address is used as long as the table lives. Not cleared here, where one thread would have
        // to touch every page: rows are cleared as they are filled.
        _weights = GC.AllocateUninitializedArray<short>(rows * Width + CacheLine / sizeof(short), pinned: true);
        unsafe
        {
            fixed (short* start = _weights) _base = ((nint)start + CacheLine - 1) / CacheLine * CacheLine;
        }
    }

    public int Rows { get; }

    public int Classes { get; }

    /// <summary>Columns of a row, at least <see cref="Classes"/>.</summary>
    public int Width { get; }

    /// <summary>An empty row to fill while loading; distinct rows may be filled by different threads.</summary>
    public unsafe Span<short> NewRow(int row)
    {
        Span<short> cells = new((short*)_base + (long)row * Width, Width);
        cells.Clear();
        return cells;
    }

    /// <summary>Enters keys in ascending order, the first belonging to row 0.</summary>
    public void Index(ReadOnlySpan<uint> keys)
    {
        int mask = _slots.Length - 1;
        for (int row = 0; row < keys.Length; row++)
        {
            int slot = (int)(keys[row] >> _shift);
            while (_slots[slot] != 0) slot = (slot + 1) & mask;
            _slots[slot] = ((ulong)(row + 1) << 32) | keys[row];
        }
    }

    /// <summary>Sums the rows of the keys that have one.</summary>
    /// <param name="scores">One sum per column, <see cref="Width"/> of them.</param>
    [SkipLocalsInit]
    public void Score(ReadOnlySpan<uint> keys, Span<short> scores)
    {
        Span<nint> rows = stackalloc nint[keys.Length];
        int found = 0;
        // The tables exceed the caches; asking for all slots, then for all rows, lets memory answer in parallel.
        foreach (uint key in keys) Prefetch(ref _slots[key >> _shift]);
        foreach (uint key in keys)
        {
            nint row = Find(key);
            rows[found] = row;
            if (row == 0) continue;
            found++;
            PrefetchRow(row);
        }

        RowSum.Into(rows[..found], scores);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Prefetch(ref ulong slot)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref slot));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe void PrefetchRow(nint row)
    {
        if (!Sse.IsSupported) return;
        for (int line = 0; line < Width * sizeof(short); line += CacheLine) Sse.Prefetch0((byte*)row + line);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nint Find(uint key)
    {
        ulong[] slots = _slots;
        int slot = (int)(key >> _shift);
        while (true)
        {
            ulong entry = slots[slot];
            if ((uint)entry == key) return _base + (nint)((long)((entry >> 32) - 1) * Width * sizeof(short));
            if (entry == 0) return 0;
            slot = (slot + 1) & (slots.Length - 1);
        }
    }
}
