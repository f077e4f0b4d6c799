using System.Collections.Immutable;
using System.Text;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Ingest;

/// <summary>Bytes as text: byte order marks honoured, else UTF-8, else Windows-1252 where that is clear, else UTF-8 with U+FFFD.</summary>
internal readonly record struct DecodedText(string Text, ImmutableArray<Remark> Remarks)
{
    private const char Replacement = '\ufffd';

    public static DecodedText Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return new("", [InputRemarks.Empty()]);
        if (BinaryKind.Of(bytes) is { } kind) return new("", [InputRemarks.Binary(kind)]);
        if (Marked(bytes) is { } marked) return WithCount(marked, bytes);
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return new(Encoding.UTF8.GetString(bytes), []);
        if (LooksLikeWindows1252(bytes))
            return new(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes), [InputRemarks.Windows1252()]);
        return WithCount(Encoding.UTF8.GetString(bytes), bytes);
    }

    private static string? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xff, 0xfe, 0, 0, ..] => new UTF32Encoding(false, true).GetString(bytes[4..]),
        [0xff, 0xfe, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xfe, 0xff, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        [0xef, 0xbb, 0xbf, ..] => Encoding.UTF8.GetString(bytes[3..]),
        _ => null,
    };

    // A U+FFFD that the input itself holds is no loss, so those are not counted.
    private static DecodedText WithCount(string text, ReadOnlySpan<byte> bytes)
    {
        int count = text.AsSpan().Count(Replacement) - bytes.Count("\ufffd"u8);
        if (count <= 0) return new(text, []);
        int first = text.IndexOf(Replacement, StringComparison.Ordinal);
        return new(text, [InputRemarks.Undecodable(count, new TextSpan(first, first + 1))]);
    }

    // Clear means: no multi-byte UTF-8 anywhere, no byte that Windows-1252 leaves undefined, and every high byte is
    // typographic punctuation or a letter standing at an ASCII letter, as in "Fran\xe7ois \x96 l'\xe9t\xe9".
    private static bool LooksLikeWindows1252(ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            byte b = bytes[i];
            if (b < 0x80) continue;
            if (b is 0x81 or 0x8d or 0x8f or 0x90 or 0x9d or 0xfe or 0xff) return false;
            if (Rune.DecodeFromUtf8(bytes[i..], out _, out int length) == System.Buffers.OperationStatus.Done && length > 1) return false;
            if (b < 0xc0) continue;
            bool beside = (i > 0 && char.IsAsciiLetter((char)bytes[i - 1])) || (i + 1 < bytes.Length && char.IsAsciiLetter((char)bytes[i + 1]));
            if (!beside) return false;
        }

        return true;
    }
}
