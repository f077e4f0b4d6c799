using System.Buffers.Binary;

namespace Casus.Coding.Places.Building.Import;

/// <summary>Reads a sorted run of names from disk, one record at a time.</summary>
internal sealed class NameRunReader : IDisposable
{
    private readonly FileStream _file;
    private readonly byte[] _buffer = new byte[1 << 18];
    private int _at;
    private int _end;

    internal NameRunReader(string path)
    {
        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        MoveNext();
    }

    /// <summary>False behind the last record.</summary>
    internal bool HasCurrent { get; private set; }

    internal ulong Prefix { get; private set; }

    internal ReadOnlySpan<byte> Key => _buffer.AsSpan(_at + 1, _buffer[_at]);

    internal ushort Population => BinaryPrimitives.ReadUInt16LittleEndian(_buffer.AsSpan(_at + 1 + _buffer[_at]));

    internal int Reading => BinaryPrimitives.ReadInt32LittleEndian(_buffer.AsSpan(_at + 3 + _buffer[_at]));

    internal void MoveNext()
    {
        if (HasCurrent) _at += 1 + _buffer[_at] + NameRun.Behind;
        if (_end - _at < 1 + NameFolding.MaxLength + NameRun.Behind) Fill();
        HasCurrent = _at < _end;
        if (HasCurrent) Prefix = NameRun.Prefix(Key);
    }

    public void Dispose() => _file.Dispose();

    private void Fill()
    {
        _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
        (_at, _end) = (0, _end - _at);
        _end += _file.ReadAtLeast(_buffer.AsSpan(_end), _buffer.Length - _end, throwOnEndOfStream: false);
    }
}
