namespace Casus.Ingest;

/// <summary>Tells files that are no text by their first bytes, and names them.</summary>
internal static class BinaryKind
{
    private const int Looked = 8192;

    /// <summary>"a PDF document" and the like, or null for text.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes) => Known(bytes) ?? (HasControls(bytes) ? "binary data" : null);

    private static string? Known(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "a PDF document",
        [(byte)'P', (byte)'K', 3, 4, ..] => "a ZIP archive or an office document",
        [0x1f, 0x8b, ..] => "gzip-compressed data",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xff, 0xd8, 0xff, ..] => "an image",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "an image",
        [0xd0, 0xcf, 0x11, 0xe0, ..] => "an old office document",
        [0x7f, (byte)'E', (byte)'L', (byte)'F', ..] => "a program",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "a rich text document",
        _ => null,
    };

    private static bool HasControls(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xff, 0xfe, ..] or [0xfe, 0xff, ..]) return false;
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, Looked)];
        int controls = 0;
        foreach (byte b in head)
        {
            if (b == 0) return true;
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0b or 0x0c or 0x1b or 0x1a)) controls++;
        }

        return controls * 20 > head.Length;
    }
}
