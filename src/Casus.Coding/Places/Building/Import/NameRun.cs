using System.Buffers.Binary;

namespace Casus.Coding.Places.Building.Import;

/// <summary>
/// Names of a part of the dump, gathered in memory and written sorted: key, then the place with the most inhabitants
/// first. A record is the key's length in a byte, the key, the inhabitants in two bytes and the reading in four.
/// </summary>
internal sealed class NameRun
{
    internal const int Behind = 6;

    private readonly byte[] _bytes;
    private readonly Item[] _items;
    private int _length;
    private int _count;

    /// <param name="bytes">How much memory the names may take; their order takes two thirds as much again.</param>
    internal NameRun(int bytes)
    {
        _bytes = new byte[bytes];
        _items = new Item[bytes / 24];
    }

    /// <summary>True where a row's names might not fit any more: a row has at most some thousand.</summary>
    internal bool IsFull => _length + (1 << 17) > _bytes.Length || _count + 4096 > _items.Length;

    internal bool IsEmpty => _count == 0;

    internal int Count => _count;

    internal void Clear() => (_length, _count) = (0, 0);

    /// <summary>Adds a name, if it is none of the row's names since <paramref name="rowStart"/>.</summary>
    internal void Add(ReadOnlySpan<byte> key, ushort population, int reading, int rowStart)
    {
        for (int i = rowStart; i < _count; i++)
        {
            if (Key(_items[i].At).SequenceEqual(key)) return;
        }

        if (IsTooFull(key.Length)) return;
        _items[_count++] = new Item(Prefix(key), _length);
        _bytes[_length++] = (byte)key.Length;
        key.CopyTo(_bytes.AsSpan(_length));
        _length += key.Length;
        BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(_length), population);
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(_length + 2), reading);
        _length += Behind;
    }

    internal void WriteSorted(string path)
    {
        _items.AsSpan(0, _count).Sort(Compare);
        using FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 18);
        foreach (Item item in _items.AsSpan(0, _count)) file.Write(_bytes, item.At, 1 + _bytes[item.At] + Behind);
    }

    /// <summary>The first eight bytes of a key as one number that sorts alike.</summary>
    internal static ulong Prefix(ReadOnlySpan<byte> key)
    {
        if (key.Length >= 8) return BinaryPrimitives.ReadUInt64BigEndian(key);
        ulong prefix = 0;
        for (int i = 0; i < key.Length; i++) prefix |= (ulong)key[i] << (56 - (8 * i));
        return prefix;
    }

    private bool IsTooFull(int key) => _count == _items.Length || _length + 1 + key + Behind > _bytes.Length;

    private ReadOnlySpan<byte> Key(int at) => _bytes.AsSpan(at + 1, _bytes[at]);

    private int Compare(Item a, Item b)
    {
        if (a.Prefix != b.Prefix) return a.Prefix < b.Prefix ? -1 : 1;
        int order = Key(a.At).SequenceCompareTo(Key(b.At));
        return order != 0 ? order : a.At.CompareTo(b.At);
    }

    private readonly record struct Item(ulong Prefix, int At);
}
