namespace Casus.Ingest;

/// <summary>The start of a stream, with a count of what it left.</summary>
internal static class Head
{
    /// <returns>Up to <paramref name="longest"/> bytes, not ending within a UTF-8 sequence where more follow, and the
    /// number of bytes after them; the stream is read to its end.</returns>
    public static (byte[] Bytes, long Unread) Read(Stream stream, long longest)
    {
        var head = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        long unread = 0;
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            int kept = (int)Math.Min(count, longest - head.Length);
            head.Write(buffer, 0, kept);
            unread += count - kept;
        }

        byte[] bytes = head.ToArray();
        if (unread == 0) return (bytes, 0);
        int end = bytes.Length;
        while (end > 0 && end > bytes.Length - 4 && (bytes[end - 1] & 0xc0) == 0x80) end--;
        if (end > 0 && bytes[end - 1] >= 0xc0) end--;
        return (bytes[..end], unread + bytes.Length - end);
    }
}

/// <summary>A forward-only stream whose first bytes have been looked at.</summary>
internal sealed class PeekedStream : Stream
{
    private readonly Stream _inner;
    private readonly byte[] _head = new byte[4096];
    private readonly int _length;
    private int _at;

    public PeekedStream(Stream inner)
    {
        _inner = inner;
        int count;
        while (_length < _head.Length && (count = inner.Read(_head, _length, _head.Length - _length)) > 0) _length += count;
        ReadOnlySpan<byte> start = _head.AsSpan(0, _length);
        if (start.StartsWith("\ufeff"u8)) start = start[3..];
        start = start.TrimStart(" \t\r\n"u8);
        FirstVisible = start.IsEmpty ? '\0' : (char)start[0];
    }

    /// <summary>The first byte that is no white space, or NUL.</summary>
    public char FirstVisible { get; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_at == _length) return _inner.Read(buffer, offset, count);
        int taken = Math.Min(count, _length - _at);
        Array.Copy(_head, _at, buffer, offset, taken);
        _at += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
