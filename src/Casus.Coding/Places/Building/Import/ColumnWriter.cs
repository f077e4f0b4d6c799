using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Casus.Coding.Places.Building.Import;

/// <summary>Appends to one column of a file while others are written beside it.</summary>
internal sealed class ColumnWriter(SafeFileHandle file, GazetteerColumn column)
{
    private readonly byte[] _buffer = new byte[1 << 17];
    private int _used;
    private long _written;

    internal void Add<T>(T value)
        where T : unmanaged => Add(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));

    internal void Add(ReadOnlySpan<byte> bytes)
    {
        if (_used + bytes.Length > _buffer.Length) Flush();
        if (bytes.Length > _buffer.Length)
        {
            RandomAccess.Write(file, bytes, column.Offset + _written);
            _written += bytes.Length;
            return;
        }

        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    /// <exception cref="InvalidOperationException">The column is not as long as it was laid out.</exception>
    internal void End()
    {
        Flush();
        if (_written != column.Length) throw new InvalidOperationException($"a column of {column.Length} bytes got {_written}");
    }

    private void Flush()
    {
        RandomAccess.Write(file, _buffer.AsSpan(0, _used), column.Offset + _written);
        _written += _used;
        _used = 0;
    }
}
