using System.Text;

namespace Casus.Language.Weights;

/// <summary>Reads the numbers and strings of a decoded section one after another.</summary>
internal ref struct SectionReader(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private int _at;

    public byte Byte() => _data[_at++];

    /// <summary>A number in groups of seven bits, the low ones first.</summary>
    public uint Number()
    {
        uint value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte b = _data[_at++];
            value |= (uint)(b & 127) << shift;
            if (b < 128) return value;
        }
    }

    /// <summary>A signed number, zigzag.</summary>
    public int Signed()
    {
        uint value = Number();
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    public string Text()
    {
        int length = (int)Number();
        _at += length;
        return Encoding.UTF8.GetString(_data.Slice(_at - length, length));
    }

    /// <summary>Ascending keys, written as differences.</summary>
    public uint[] Keys(int count)
    {
        uint[] keys = new uint[count];
        uint key = 0;
        for (int i = 0; i < count; i++) keys[i] = key += Number();
        return keys;
    }

    /// <summary>The next bytes as they are.</summary>
    public ReadOnlySpan<byte> Bytes(int length)
    {
        _at += length;
        return _data.Slice(_at - length, length);
    }
}
