using System.Numerics;
using System.Runtime.CompilerServices;
using Casus.Language.Weights;

namespace Casus.Language.Training;

/// <summary>Averaged and quantised weights, keys ascending; rows of <see cref="Classes"/> columns one after another.</summary>
internal sealed record TrainedWeights(uint[] Keys, short[] Cells, int Classes)
{
    public WeightTable ToTable()
    {
        WeightTable table = new(Keys.Length, Classes);
        for (int row = 0; row < Keys.Length; row++)
            Cells.AsSpan((int)((long)row * Classes), Classes).CopyTo(table.NewRow(row));
        table.Index(Keys);
        return table;
    }
}

/// <summary>
/// An averaged multi-class perceptron over hashed features. Rows come into being with their first update.
/// Averaging is done at the end from a log of the updates, so that training touches only the current weights.
/// </summary>
internal sealed class Perceptron(int classes)
{
    private const int ChunkBits = 14;
    private readonly int _width = RowSum.Padded(classes);
    private readonly List<short[]> _chunks = [];
    private readonly List<nint> _addresses = [];
    private readonly UpdateLog _log = new();
    private ulong[] _slots = new ulong[1 << 16];
    private int _shift = 16;
    private int _rows;

    public int Width => _width;

    /// <summary>Decisions seen so far: the clock of the averaging.</summary>
    public long Steps { get; private set; }

    public int Rows => _rows;

    [SkipLocalsInit]
    public void Score(ReadOnlySpan<uint> keys, Span<short> scores)
    {
        Span<nint> rows = stackalloc nint[keys.Length];
        int found = 0;
        foreach (uint key in keys)
        {
            int row = Find(key);
            if (row >= 0) rows[found++] = Address(row);
        }

        RowSum.Into(rows[..found], scores);
    }

    /// <summary>Counts a decision; every decision counts, right or wrong.</summary>
    public void Tick() => Steps++;

    /// <summary>Adds one to the right class and takes one from the wrong class in every feature's row.</summary>
    [SkipLocalsInit]
    public unsafe void Update(ReadOnlySpan<uint> keys, int right, int wrong)
    {
        Span<int> rows = stackalloc int[keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            int row = FindOrAdd(keys[i]);
            rows[i] = row;
            short* cells = (short*)Address(row);
            cells[right]++;
            cells[wrong]--;
        }

        _log.Add(Steps, right, wrong, rows);
    }

    /// <summary>The mean of all weights over all decisions, times <paramref name="scale"/>, rounded.</summary>
    /// <param name="minUpdates">Rows updated less often are dropped.</param>
    /// <param name="scale">int16 steps per unit of weight.</param>
    public TrainedWeights Average(int minUpdates, float scale)
    {
        int[] counts = _log.CountPerRow(_rows);
        uint[] keys = KeysOfKept(counts, minUpdates, out int[] compact);
        float[] sums = new float[(long)keys.Length * classes];
        _log.Replay((step, right, wrong, rows) =>
        {
            float share = 1 - (float)step / (Steps + 1);
            foreach (int row in rows)
            {
                if (compact[row] < 0) continue;
                long at = (long)compact[row] * classes;
                sums[at + right] += share;
                sums[at + wrong] -= share;
            }
        });
        return DropEmpty(keys, sums, scale);
    }

    private TrainedWeights DropEmpty(uint[] keys, float[] sums, float scale)
    {
        List<uint> kept = [];
        List<short> cells = new(keys.Length * classes / 2);
        short[] row = new short[classes];
        for (int i = 0; i < keys.Length; i++)
        {
            bool any = false;
            for (int c = 0; c < classes; c++)
            {
                float value = sums[(long)i * classes + c] * scale;
                row[c] = (short)Math.Clamp(MathF.Round(value), short.MinValue, short.MaxValue);
                any |= row[c] != 0;
            }

            if (!any) continue;
            kept.Add(keys[i]);
            cells.AddRange(row);
        }

        return new TrainedWeights([.. kept], [.. cells], classes);
    }

    private uint[] KeysOfKept(int[] counts, int minUpdates, out int[] compact)
    {
        List<ulong> kept = [];
        foreach (ulong slot in _slots)
        {
            if (slot != 0 && counts[(slot >> 32) - 1] >= minUpdates) kept.Add(slot << 32 | ((slot >> 32) - 1));
        }

        kept.Sort();
        compact = new int[_rows];
        Array.Fill(compact, -1);
        uint[] keys = new uint[kept.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = (uint)(kept[i] >> 32);
            compact[(uint)kept[i]] = i;
        }

        return keys;
    }

    private nint Address(int row) =>
        _addresses[row >> ChunkBits] + (nint)((row & ((1 << ChunkBits) - 1)) * _width * sizeof(short));

    private int Find(uint key)
    {
        int slot = (int)(key >> _shift);
        while (true)
        {
            ulong entry = _slots[slot];
            if (entry == 0) return -1;
            if ((uint)entry == key) return (int)(entry >> 32) - 1;
            slot = (slot + 1) & (_slots.Length - 1);
        }
    }

    private int FindOrAdd(uint key)
    {
        int row = Find(key);
        if (row >= 0) return row;
        if (_rows * 2 >= _slots.Length) Grow();
        if (_rows >> ChunkBits == _chunks.Count) AddChunk();
        Insert(((ulong)(_rows + 1) << 32) | key);
        return _rows++;
    }

    private void Insert(ulong entry)
    {
        int slot = (int)((uint)entry >> _shift);
        while (_slots[slot] != 0) slot = (slot + 1) & (_slots.Length - 1);
        _slots[slot] = entry;
    }

    private void Grow()
    {
        ulong[] old = _slots;
        _slots = new ulong[old.Length * 2];
        _shift = 32 - BitOperations.Log2((uint)_slots.Length);
        foreach (ulong entry in old)
        {
            if (entry != 0) Insert(entry);
        }
    }

    private unsafe void AddChunk()
    {
        short[] chunk = GC.AllocateArray<short>(_width << ChunkBits, pinned: true);
        _chunks.Add(chunk);
        fixed (short* start = chunk) _addresses.Add((nint)start);
    }
}
