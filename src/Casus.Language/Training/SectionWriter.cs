using System.Text;

namespace Casus.Language.Training;

/// <summary>Writes what <see cref="Weights.SectionReader"/> reads.</summary>
internal sealed class SectionWriter
{
    private readonly List<byte> _bytes = [];

    public void Byte(byte value) => _bytes.Add(value);

    public void Number(uint value)
    {
        for (; value >= 128; value >>= 7) _bytes.Add((byte)(value | 128));
        _bytes.Add((byte)value);
    }

    public void Signed(int value) => Number((uint)((value << 1) ^ (value >> 31)));

    public void Text(string value)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(value);
        Number((uint)utf8.Length);
        _bytes.AddRange(utf8);
    }

    public void Keys(ReadOnlySpan<uint> ascending)
    {
        uint last = 0;
        foreach (uint key in ascending)
        {
            Number(key - last);
            last = key;
        }
    }

    public byte[] ToArray() => [.. _bytes];
}
