using System.Globalization;
using System.IO.Compression;
using Casus.Core;

namespace Casus.Coding.Places.Building.Import;

/// <summary>A GeoNames dump as a stream of lines: a text file, or the one inside a zip, unpacked while it is read.</summary>
internal sealed class DumpSource : IDisposable
{
    private const int BufferLength = 1 << 18;

    private readonly FileStream _file;
    private readonly ZipArchive? _zip;
    private readonly Stream _rows;
    private readonly long _length;
    private byte[] _buffer = new byte[BufferLength];
    private int _start;
    private int _end;

    private DumpSource(FileStream file, ZipArchive? zip, Stream rows, string name, long length, string fingerprint)
    {
        (_file, _zip, _rows, _length, Name, Fingerprint) = (file, zip, rows, length, name, fingerprint);
    }

    /// <summary>What to call it in remarks: <c>allCountries.txt</c>.</summary>
    internal string Name { get; }

    /// <summary>Tells one dump from another.</summary>
    internal string Fingerprint { get; }

    /// <summary>Number of the line read last, from one.</summary>
    internal long Line { get; private set; }

    /// <summary>How much has been read, from 0 to 1.</summary>
    internal double Share => _length == 0 ? 1 : Math.Clamp((double)Read / _length, 0, 1);

    private long Read { get; set; }

    /// <exception cref="CasusException">CAS044 the file is missing; CAS045 it holds no dump or is damaged.</exception>
    internal static DumpSource Open(string path)
    {
        if (!File.Exists(path))
            throw new CasusException("CAS044", path, "is not there: fetch allCountries.zip, or a country's like SY.zip, from download.geonames.org/export/dump");
        FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        try
        {
            Span<byte> magic = stackalloc byte[2];
            bool zipped = file.ReadAtLeast(magic, 2, throwOnEndOfStream: false) == 2 && magic.SequenceEqual("PK"u8);
            file.Position = 0;
            return zipped ? Zipped(file, path) : Plain(file, path);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The next line without its break; valid until the next call. False at the end.</summary>
    /// <exception cref="CasusException">CAS045 the zip is damaged, or a line never ends.</exception>
    internal bool TryRead(out ReadOnlySpan<byte> line)
    {
        int seen = 0;
        while (true)
        {
            int found = _buffer.AsSpan(_start + seen, _end - _start - seen).IndexOf((byte)'\n');
            if (found >= 0)
            {
                line = _buffer.AsSpan(_start, seen + found);
                _start += seen + found + 1;
                break;
            }

            seen = _end - _start;
            if (Fill()) continue;
            if (seen == 0)
            {
                line = default;
                return false;
            }

            line = _buffer.AsSpan(_start, seen);
            _start = _end;
            break;
        }

        Line++;
        Read += line.Length + 1;
        line = line.TrimEnd((byte)'\r');
        return true;
    }

    public void Dispose()
    {
        _rows.Dispose();
        _zip?.Dispose();
        _file.Dispose();
    }

    private static DumpSource Plain(FileStream file, string path) => new(
        file, null, file, Path.GetFileName(path), file.Length,
        string.Create(CultureInfo.InvariantCulture, $"{file.Length} {File.GetLastWriteTimeUtc(path).Ticks}"));

    private static DumpSource Zipped(FileStream file, string path)
    {
        try
        {
            ZipArchive zip = new(file, ZipArchiveMode.Read, leaveOpen: true);
            ZipArchiveEntry? entry = zip.Entries
                .Where(e => e.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && !e.Name.Equals("readme.txt", StringComparison.OrdinalIgnoreCase))
                .MaxBy(e => e.Length);
            if (entry is null)
                throw new CasusException("CAS045", path, "holds no GeoNames dump: give allCountries.zip or a country's, like SY.zip");
            return new DumpSource(
                file, zip, entry.Open(), entry.Name, entry.Length, string.Create(CultureInfo.InvariantCulture, $"{entry.Name} {entry.Length} {entry.Crc32:x8}"));
        }
        catch (InvalidDataException)
        {
            throw Damaged(path);
        }
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        // A million bytes without a line break are no table.
        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= 1 << 20) throw new CasusException("CAS045", Name, $"has a line {Line + 1} that does not end: it is no GeoNames dump");
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        try
        {
            int read = _rows.Read(_buffer, _end, _buffer.Length - _end);
            _end += read;
            if (read == 0 && _zip is not null && Read + _end < _length) throw Damaged(Name);
            return read > 0;
        }
        catch (InvalidDataException)
        {
            throw Damaged(Name);
        }
    }

    private static CasusException Damaged(string path) =>
        new("CAS045", path, "is damaged or was cut short: fetch it again");
}
