using System.Collections.Immutable;
using Casus.Core.Records;

namespace Casus.Ingest;

/// <summary>
/// Plain text, with an optional header of <c>key: value</c> lines ended by a line <c>---</c>; keys are source, published,
/// title, url, author, origin and language. Without such a header the whole file is the text.
/// </summary>
internal static class TextFile
{
    private const int LongestHeader = 30;
    private static readonly string[] Keys = ["source", "published", "title", "url", "author", "origin", "language"];

    public static ReportDraft Parse(DecodedText decoded)
    {
        var header = new Dictionary<string, string>(StringComparer.Ordinal);
        var remarks = decoded.Remarks.ToBuilder();
        int body = Header(decoded.Text, header, remarks);
        if (body > 0)
        {
            // A remark about a byte of the header has no place in the text.
            for (int i = 0; i < remarks.Count; i++)
                if (remarks[i].Span is { } span)
                    remarks[i] = remarks[i] with { Span = span.Start >= body ? new(span.Start - body, span.End - body) : null };
        }

        return new ReportDraft
        {
            Text = decoded.Text[body..],
            Source = header.GetValueOrDefault("source"),
            Published = header.GetValueOrDefault("published"),
            Title = header.GetValueOrDefault("title"),
            Url = header.GetValueOrDefault("url"),
            Author = header.GetValueOrDefault("author"),
            Origin = header.GetValueOrDefault("origin"),
            Language = header.GetValueOrDefault("language"),
            Remarks = remarks.ToImmutable(),
        };
    }

    // Offset where the text starts; 0 where there is no header.
    private static int Header(string text, Dictionary<string, string> header, ImmutableArray<Remark>.Builder remarks)
    {
        var unknown = new List<string>();
        int at = 0;
        for (int line = 0; line < LongestHeader; line++)
        {
            int feed = text.IndexOf('\n', at);
            if (feed < 0) break;
            ReadOnlySpan<char> content = text.AsSpan(at, feed - at).Trim();
            at = feed + 1;
            if (content is "---")
            {
                if (line == 0) continue;
                if (header.Count == 0) break;
                foreach (string key in unknown) remarks.Add(InputRemarks.Unread($"header key '{key}' is unknown and was left out: use {string.Join(", ", Keys)}"));
                while (at < text.Length && text[at] is '\r' or '\n') at++;
                return at;
            }

            int colon = content.IndexOf(':');
            if (colon <= 0 || content[..colon].Contains(' ')) break;
            string name = content[..colon].ToString().ToLowerInvariant(), value = content[(colon + 1)..].Trim().ToString();
            if (!Keys.Contains(name, StringComparer.Ordinal)) unknown.Add(name);
            else if (value.Length > 0) header[name] = value;
        }

        header.Clear();
        return 0;
    }
}
