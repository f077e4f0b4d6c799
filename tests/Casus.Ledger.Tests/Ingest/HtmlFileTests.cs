using System.Text;
using Casus.Ingest;

namespace Casus.Ledger.Tests.Ingest;

public class HtmlFileTests
{
    private const string Paragraph = "<p>Three drones hit the depot near Zarbad during the night, the ministry said, and at least seven people were killed in the blast that followed, while others fled to the south of the valley.</p>";

    [Fact]
    public void An_article_keeps_its_blocks_apart_and_tells_of_itself()
    {
        string page = $"""
            <html lang="en-GB"><head><title>Drones hit depot</title><link rel="canonical" href="https://herald.example/a">
            <meta property="og:site_name" content="Herald"><meta property="article:published_time" content="2024-04-19T18:30:00+03:30"></head>
            <body><nav><a href="/">Home</a> <a href="/x">Sport</a></nav><article><h1>Drones hit depot</h1>{Paragraph}{Paragraph}{Paragraph}</article>
            <script>var x = "hidden";</script></body></html>
            """;
        IncomingReport report = Read(Encoding.UTF8.GetBytes(page));
        Assert.Equal(("https://herald.example/a", "Herald", "en"), (report.Report.Url, report.Report.Source, report.Report.Language));
        Assert.Equal(new DateOnly(2024, 4, 19), report.Report.Published.Date);
        Assert.Contains("valley.\n\nThree drones", report.Report.Text.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", report.Report.Text.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("Sport", report.Report.Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_declared_charset_is_used()
    {
        byte[] page = [.. "<html><head><meta charset=iso-8859-1></head><body><p>Fran"u8, 0xe7, .. "ois said "u8, 0x93, .. "no"u8, 0x94, .. "</p></body></html>"u8];
        Assert.Equal("François said “no”", Read(page).Report.Text.Value);
    }

    [Theory]
    [InlineData("", "CAS101")]
    [InlineData("<html><body></body></html>", "CAS101")]
    [InlineData("<p>Short.</p>", "CAS110")]
    [InlineData("<<<>>><p", "CAS110")]
    public void A_page_without_article_is_remarked(string page, string code) =>
        Assert.Contains(code, Read(Encoding.UTF8.GetBytes(page)).Remarks.Select(r => r.Code));

    private static IncomingReport Read(byte[] page)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("casus-page-").FullName, "a.html");
        File.WriteAllBytes(path, page);
        try
        {
            return Assert.Single(new ReportReader(new ReadingOptions()).Read(path));
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }
}
