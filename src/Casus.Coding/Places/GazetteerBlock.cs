using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace Casus.Coding.Places;

/// <summary>
/// The bytes of a compiled gazetteer: an array, or a file mapped into memory, of which the system reads the pages that
/// look-ups touch. Little-endian.
/// </summary>
internal sealed unsafe class GazetteerBlock
{
    private readonly byte[]? _array;
    private readonly byte* _mapped;

    internal GazetteerBlock(byte[] array) => (_array, Length) = (array, array.Length);

    private GazetteerBlock(byte* mapped, long length)
    {
        _mapped = mapped;
        Length = length;
    }

    internal long Length { get; }

    /// <summary>Maps a file for as long as the process lives: what is in use may be replaced by a rename, not cut.</summary>
    internal static GazetteerBlock Map(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        if (file.Length == 0) return new GazetteerBlock([]);
        MemoryMappedFile map = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        MemoryMappedViewAccessor view = map.CreateViewAccessor(0, file.Length, MemoryMappedFileAccess.Read);
        byte* start = null;
        // Never released: spans over the file are handed out.
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        return new GazetteerBlock(start + view.PointerOffset, file.Length);
    }

    /// <param name="column">Lies within the block: <see cref="GazetteerLayout"/> sees to it.</param>
    internal ReadOnlySpan<T> Of<T>(GazetteerColumn column)
        where T : unmanaged => _array is null
            ? new ReadOnlySpan<T>(_mapped + column.Offset, column.Length / sizeof(T))
            : MemoryMarshal.Cast<byte, T>(_array.AsSpan((int)column.Offset, column.Length));
}
