using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Casus.Ingest;

/// <summary>One web page: its article's text, block by block, and what the page says of itself. Touches no network.</summary>
internal static class HtmlFile
{
    private const string Blocks = "p,h1,h2,h3,h4,h5,h6,li,blockquote,pre,figcaption,td,th,dt,dd";

    public static ReportDraft Parse(byte[] bytes, string address)
    {
        if (bytes.Length == 0) return ReportDraft.Unreadable(InputRemarks.Empty());
        if (BinaryKind.Of(bytes) is { } kind) return ReportDraft.Unreadable(InputRemarks.Binary(kind));
        DecodedText decoded = HtmlCharset.Decode(bytes);
        IHtmlDocument page = new HtmlParser().ParseDocument(decoded.Text);
        string? canonical = Http(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Http(Meta(page, "og:url"));
        Article article = Reader.ParseArticle(canonical ?? address, decoded.Text, null);
        string text = article.IsReadable ? BlockText(new HtmlParser().ParseDocument(article.Content)) : "";
        var remarks = decoded.Remarks;
        if (text.Length == 0)
        {
            foreach (IElement noise in page.QuerySelectorAll("script,style,noscript,template")) noise.Remove();
            text = page.Body is null ? "" : BlockText(page);
            if (text.Length == 0) text = Clean(page.Body?.TextContent ?? "");
            if (text.Length > 0) remarks = remarks.Add(InputRemarks.NoArticle());
        }

        // Places in the page's bytes are no places in the article's text.
        return new ReportDraft
        {
            Text = text,
            Url = canonical,
            Source = Blank(article.SiteName),
            Title = Blank(article.Title),
            Author = Blank(article.Author) ?? Blank(article.Byline),
            Published = Meta(page, "article:published_time") ?? article.PublicationDate?.ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture),
            Language = Blank(article.Language),
            Remarks = [.. remarks.Select(r => r with { Span = null })],
        };
    }

    // Innermost blocks only, an empty line between them.
    private static string BlockText(IHtmlDocument document)
    {
        var text = new StringBuilder();
        foreach (IElement block in document.QuerySelectorAll(Blocks))
        {
            if (block.QuerySelector(Blocks) is not null) continue;
            string content = Clean(block.TextContent);
            if (content.Length == 0) continue;
            if (text.Length > 0) text.Append("\n\n");
            text.Append(content);
        }

        return text.Length > 0 ? text.ToString() : Clean(document.Body?.TextContent ?? "");
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c)) clean.Append(c);
            else if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
        }

        return clean.ToString().TrimEnd();
    }

    private static string? Meta(IHtmlDocument page, string property) =>
        Blank(page.QuerySelector($"meta[property='{property}'],meta[name='{property}']")?.GetAttribute("content"));

    private static string? Http(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && (uri.Scheme is "http" or "https") ? uri.AbsoluteUri : null;

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
