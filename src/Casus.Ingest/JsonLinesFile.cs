using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Casus.Core.Records;

namespace Casus.Ingest;

/// <summary>
/// JSON Lines: one report per line, an object with <c>text</c> and, all optional, <c>id url source origin title author
/// published language</c>; other keys are left alone. A line written by <c>casus code --json</c> reads back as its report.
/// </summary>
internal static partial class JsonLinesFile
{
    private const int LongestLine = 64 * 1024 * 1024;

    public static IEnumerable<IncomingReport> Read(Stream stream, ReadingOptions options, string place)
    {
        int number = 0;
        foreach ((ReadOnlyMemory<byte> line, long overflow) in ByteLines.Read(stream, LongestLine))
        {
            number++;
            string at = string.Create(CultureInfo.InvariantCulture, $"{place}:{number}");
            ReadOnlySpan<byte> bytes = line.Span.Trim(" \t\r"u8);
            if (number == 1 && bytes.StartsWith("\ufeff"u8)) bytes = bytes[3..];
            if (bytes.IsEmpty) continue;
            ReportDraft draft = overflow > 0
                ? ReportDraft.Unreadable(InputRemarks.BrokenLine("it is longer than 64 MiB"))
                : Parse(bytes);
            yield return draft.Finish(options, at, isOne: false);
        }
    }

    private static ReportDraft Parse(ReadOnlySpan<byte> line)
    {
        if (line.Contains((byte)0) || line[0] < 0x09) return ReportDraft.Unreadable(InputRemarks.Binary("binary data"));
        bool valid = System.Text.Unicode.Utf8.IsValid(line);
        string json = Encoding.UTF8.GetString(line);
        // Half of a surrogate pair, as cut strings leave it, is no character: the parser refuses it.
        json = LoneSurrogate().Replace(json, m => m.Groups["pair"].Success ? m.Value : @"\ufffd");
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            ReportDraft draft = Parse(document.RootElement);
            if (valid) return draft;
            int first = Math.Max(0, draft.Text.IndexOf('\ufffd', StringComparison.Ordinal));
            int count = json.AsSpan().Count('\ufffd') - line.Count("\ufffd"u8);
            var span = new Core.Text.TextSpan(first, Math.Min(first + 1, draft.Text.Length));
            return draft with { Remarks = draft.Remarks.Add(InputRemarks.Undecodable(count, span)) };
        }
        catch (JsonException e)
        {
            return ReportDraft.Unreadable(InputRemarks.BrokenLine("not a JSON object: " + e.Message.Split(". ")[0]));
        }
    }

    private static ReportDraft Parse(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) return ReportDraft.Unreadable(InputRemarks.BrokenLine("not a JSON object"));
        if (root.TryGetProperty("report", out JsonElement inner) && inner.ValueKind == JsonValueKind.Object) root = inner;
        if (!root.TryGetProperty("text", out JsonElement text) || text.ValueKind != JsonValueKind.String)
            return ReportDraft.Unreadable(InputRemarks.BrokenLine("no \"text\""), Value(root, "id") ?? "");
        bool hasBasis = Casus.Core.Text.WireName.TryParse(Value(root, "published_basis"), out PublicationBasis basis) && basis != PublicationBasis.Unknown;
        return new ReportDraft
        {
            Text = text.GetString()!,
            Id = Value(root, "id"),
            Url = Value(root, "url"),
            Source = Value(root, "source"),
            Origin = Value(root, "origin"),
            Title = Value(root, "title"),
            Author = Value(root, "author"),
            Published = Value(root, "published"),
            PublishedBasis = hasBasis ? basis : PublicationBasis.Metadata,
            Language = Value(root, "language"),
        };
    }

    private static string? Value(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out JsonElement value)) return null;
        string? text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    // An escaped backslash or a whole pair is consumed first, so that what remains is a half.
    [GeneratedRegex(@"(?<pair>\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})|\\u[dD][89a-fA-F][0-9a-fA-F]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex LoneSurrogate();
}
