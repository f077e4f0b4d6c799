using System.Text;
using System.Text.RegularExpressions;

namespace Casus.Ingest;

/// <summary>Decodes a page by its byte order mark, or the encoding its head declares, or as plain text.</summary>
internal static partial class HtmlCharset
{
    private const int Looked = 4096;

    public static DecodedText Decode(byte[] bytes)
    {
        string head = Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, Looked)));
        string name = Declared().Match(head).Groups["name"].Value;
        bool marked = bytes is [0xff, 0xfe, ..] or [0xfe, 0xff, ..] or [0xef, 0xbb, 0xbf, ..];
        if (marked || name.Length == 0 || name.StartsWith("utf", StringComparison.OrdinalIgnoreCase)) return DecodedText.Of(bytes);
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return new(Encoding.UTF8.GetString(bytes), []);
        return Find(name) is { } encoding ? new(encoding.GetString(bytes), []) : DecodedText.Of(bytes);
    }

    private static Encoding? Find(string name)
    {
        // The Encoding Standard reads these labels as Windows-1252, as browsers do.
        if (name.ToLowerInvariant() is "iso-8859-1" or "latin1" or "ascii" or "us-ascii") name = "windows-1252";
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"<meta[^>]{0,200}charset\s*=\s*[""']?(?<name>[A-Za-z0-9_:.-]{2,40})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Declared();
}
