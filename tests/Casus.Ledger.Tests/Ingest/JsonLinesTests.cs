using System.Text;
using Casus.Core.Records;
using Casus.Exchange;
using Casus.Ingest;

namespace Casus.Ledger.Tests.Ingest;

public class JsonLinesTests
{
    [Fact]
    public void Fields_map_to_the_report()
    {
        Report r = Assert.Single(Read("""{"id":7,"url":"https://h.example/1","source":"S","origin":"O","title":"T","author":"A","published":"Fri, 19 Apr 2024 18:30:00 +0330","language":"en","text":"Shells fell.","more":[1]}""")).Report;
        Assert.Equal(("7", "https://h.example/1", "S", "O", "T", "A", "en", "Shells fell."), (r.Id, r.Url, r.Source, r.Origin, r.Title, r.Author, r.Language, r.Text.Value));
        Assert.Equal(Publication.AtTime(new DateTimeOffset(2024, 4, 19, 18, 30, 0, TimeSpan.FromMinutes(210)), PublicationBasis.Metadata), r.Published);
    }

    [Fact]
    public void A_coded_line_reads_back_as_its_report()
    {
        Report expected = Samples.Report(), read = Assert.Single(Read(CodingJson.ToLine(Samples.Full()))).Report;
        Assert.Equal((expected.Id, expected.Text.Value, expected.Published, expected.Title), (read.Id, read.Text.Value, read.Published, read.Title));
    }

    [Theory]
    [InlineData("not json", "CAS106")]
    [InlineData("[1]", "CAS106")]
    [InlineData("{\"text\":3}", "CAS106")]
    [InlineData("{\"text\":\"half", "CAS106")]
    [InlineData("{\"text\":\"\"}", "CAS101")]
    public void A_broken_line_is_remarked_and_the_next_is_read(string line, string code)
    {
        List<IncomingReport> reports = Read(line + "\r\n\n{\"text\":\"Shells fell.\"}");
        Assert.Equal(2, reports.Count);
        Assert.Equal(code, Assert.Single(reports[0].Remarks).Code);
        Assert.EndsWith(":1", reports[0].Place, StringComparison.Ordinal);
        Assert.Equal("Shells fell.", reports[1].Report.Text.Value);
    }

    [Theory]
    [InlineData("""{"text":"a \ud83d b"}""", "a \ufffd b")]
    [InlineData("""{"text":"a \ud83d\ude80 b"}""", "a 🚀 b")]
    [InlineData("""{"text":"a \\ud83d b"}""", @"a \ud83d b")]
    [InlineData("""{"text":"a \ude80\ud83d"}""", "a \ufffd\ufffd")]
    public void Halves_of_surrogate_pairs_are_replaced(string line, string text) =>
        Assert.Equal(text, Assert.Single(Read(line)).Report.Text.Value);

    [Fact]
    public void Invalid_utf8_in_a_line_is_counted()
    {
        byte[] line = [.. "{\"text\":\"a "u8, 0xff, .. " b\"}"u8];
        IncomingReport report = Assert.Single(new ReportReader(new ReadingOptions()).Read("-", new MemoryStream(line)));
        Assert.Equal("a \ufffd b", report.Report.Text.Value);
        Assert.Equal("CAS103", Assert.Single(report.Remarks).Code);
    }

    [Fact]
    public void Nul_is_replaced_and_counted()
    {
        IncomingReport report = Assert.Single(Read("""{"text":"a \u0000 b"}"""));
        Assert.Equal(("a \ufffd b", "CAS103"), (report.Report.Text.Value, Assert.Single(report.Remarks).Code));
    }

    private static List<IncomingReport> Read(string lines)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("casus-lines-").FullName, "a.jsonl");
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(lines));
        try
        {
            return [.. new ReportReader(new ReadingOptions()).Read(path)];
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }
}
