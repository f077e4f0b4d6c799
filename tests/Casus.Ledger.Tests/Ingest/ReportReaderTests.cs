using System.Text;
using Casus.Core;
using Casus.Core.Records;
using Casus.Ingest;

namespace Casus.Ledger.Tests.Ingest;

public sealed class ReportReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("casus-ingest-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_text_without_header_is_all_text()
    {
        IncomingReport report = One("a.txt", "Note: shells fell.\nAll night.");
        Assert.Equal("Note: shells fell.\nAll night.", report.Report.Text.Value);
        Assert.Empty(report.Remarks);
        Assert.False(report.Report.Published.IsKnown);
    }

    [Fact]
    public void A_header_tells_source_and_date()
    {
        IncomingReport report = One("a.txt", "source: Herald\r\npublished: 2024-04-20\r\ntitle: A: b\r\nurl: https://h.example/1\r\nauthor: J. Doe\r\norigin: Wire\r\nlanguage: en-GB\r\n---\r\n\r\nShells fell.");
        Report r = report.Report;
        Assert.Equal(("Herald", "A: b", "https://h.example/1", "J. Doe", "Wire", "en"), (r.Source, r.Title, r.Url, r.Author, r.Origin, r.Language));
        Assert.Equal(Publication.On(new DateOnly(2024, 4, 20), PublicationBasis.Metadata), r.Published);
        Assert.Equal("Shells fell.", r.Text.Value);
    }

    [Fact]
    public void What_the_caller_gives_wins_over_the_header()
    {
        Publication given = Publication.On(new DateOnly(2024, 1, 2), PublicationBasis.Given);
        IncomingReport report = One("a.txt", "source: Herald\npublished: 2024-04-20\n---\nShells fell.", new ReadingOptions { Published = given, Source = "Other" });
        Assert.Equal((given, "Other"), (report.Report.Published, report.Report.Source));
    }

    [Fact]
    public void A_wrong_date_and_an_unknown_key_are_remarked() =>
        Assert.Equal(["CAS111", "CAS109"], Codes(One("a.txt", "published: soon\nmood: grim\n---\nShells fell.")));

    [Theory]
    [InlineData("", "CAS101")]
    [InlineData(" \n\t ", "CAS101")]
    [InlineData("%PDF-1.7\n...", "CAS102")]
    [InlineData("abc\0def", "CAS102")]
    public void Nothing_to_read_is_said(string content, string code)
    {
        IncomingReport report = One("a.txt", content);
        Assert.False(report.HasText);
        Assert.Equal([code], Codes(report));
    }

    [Fact]
    public void Undecodable_bytes_are_counted_and_nothing_else_is_lost()
    {
        IncomingReport report = OneOf("a.txt", [.. "Troops "u8, 0xff, .. " shelled "u8, 0xc3, .. " the d\u00e9pot."u8]);
        Assert.Equal("Troops \ufffd shelled \ufffd the d\u00e9pot.", report.Report.Text.Value);
        Remark remark = Assert.Single(report.Remarks);
        Assert.Equal("CAS103", remark.Code);
        Assert.StartsWith("2 ", remark.Message, StringComparison.Ordinal);
        Assert.Equal("\ufffd", report.Report.Text.Slice(remark.Span!.Value));
    }

    [Fact]
    public void A_replacement_character_of_the_input_itself_is_no_loss() =>
        Assert.Empty(One("a.txt", "Troops \ufffd shelled.").Remarks);

    [Fact]
    public void Windows_1252_is_read_where_it_is_clear()
    {
        IncomingReport report = OneOf("a.txt", [.. "Fran"u8, 0xe7, .. "ois said it was "u8, 0x93, .. "over"u8, 0x94]);
        Assert.Equal("François said it was “over”", report.Report.Text.Value);
        Assert.Equal(["CAS108"], Codes(report));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Byte_order_marks_are_honoured_and_dropped(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        IncomingReport report = OneOf("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes("Shells fell 🚀.")]);
        Assert.Equal("Shells fell 🚀.", report.Report.Text.Value);
        Assert.Empty(report.Remarks);
    }

    [Theory]
    [InlineData("Les troupes ont bombardé la ville dans la nuit et les habitants ont fui vers le sud, selon des témoins.", "fr")]
    [InlineData("Die Truppen haben die Stadt in der Nacht beschossen, und die Bewohner sind nach Süden geflohen.", "de")]
    [InlineData("Las tropas bombardearon la ciudad durante la noche y los vecinos huyeron hacia el sur, según testigos.", "es")]
    [InlineData("Войска обстреляли город ночью, жители бежали на юг, сообщили очевидцы.", "ru")]
    [InlineData("Війська обстріляли місто вночі, її мешканці втекли на південь.", "uk")]
    [InlineData("قصفت القوات المدينة ليلا وفر السكان إلى الجنوب", "ar")]
    [InlineData("نیروها شهر را گلوله‌باران کردند و گروهی پناه گرفتند", "fa")]
    [InlineData("הכוחות הפגיזו את העיר בלילה והתושבים ברחו דרומה", "he")]
    public void Another_language_is_named(string text, string language)
    {
        IncomingReport report = One("a.txt", text);
        Assert.Equal(language, report.Report.Language);
        Assert.Equal(["CAS104"], Codes(report));
    }

    [Theory]
    [InlineData("The troops shelled the town during the night and its people fled to the south, witnesses said.", "en")]
    [InlineData("Shells fell.", null)]
    [InlineData("", null)]
    public void English_is_en_and_too_little_is_unknown(string text, string? language) =>
        Assert.Equal(language, One("a.txt", text).Report.Language);

    [Fact]
    public void Capitals_are_remarked() =>
        Assert.Equal(["CAS105"], Codes(One("a.txt", "THE TROOPS SHELLED THE TOWN DURING THE NIGHT AND ITS PEOPLE FLED TO THE SOUTH, WITNESSES SAID.")));

    [Fact]
    public void A_text_too_long_is_cut_at_a_space_and_the_rest_is_counted()
    {
        string text = string.Concat(Enumerable.Repeat("shells ", 200_000));
        IncomingReport report = One("a.txt", text, new ReadingOptions { MaxLength = 10_000 });
        Remark remark = report.Remarks.Single(r => r.Code == "CAS107");
        int length = report.Report.Text.Length;
        Assert.InRange(length, 9_000, 10_000);
        Assert.Equal("shells", report.Report.Text.Value[^6..]);
        Assert.Contains($" {text.Length - length} ", remark.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fifty_megabytes_in_one_line_are_read_in_part_with_a_remark()
    {
        using (FileStream file = File.Create(Path_("big.txt")))
            for (int i = 0; i < 50; i++) file.Write(Encoding.ASCII.GetBytes(new string('a', 1024 * 1024)));
        IncomingReport report = new ReportReader(new ReadingOptions()).Read(Path_("big.txt")).Single();
        Assert.Equal(1_000_000, report.Report.Text.Length);
        Assert.Contains("about 51428800 ", report.Remarks.Single(r => r.Code == "CAS107").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_input_has_the_same_id() =>
        Assert.Equal(One("a.txt", "Shells fell.").Report.Id, One("b.txt", "Shells fell.").Report.Id);

    [Fact]
    public void A_folder_is_read_in_the_order_of_names_and_other_files_are_left()
    {
        Write("b.txt", "Second.");
        Write("a.html", "<html><body><p>First.</p></body></html>");
        Write("c.jsonl", "{\"text\":\"Third.\"}\n{\"text\":\"Fourth.\"}\n");
        Write("d.png", "not read");
        string[] texts = [.. new ReportReader(new ReadingOptions()).Read(_folder).Select(r => r.Report.Text.Value)];
        Assert.Equal(["First.", "Second.", "Third.", "Fourth."], texts);
    }

    [Fact]
    public void Standard_input_is_text_or_json_lines()
    {
        var reader = new ReportReader(new ReadingOptions());
        Assert.Equal("Shells fell.", reader.Read("-", new MemoryStream("Shells fell."u8.ToArray())).Single().Report.Text.Value);
        string[] texts = [.. reader.Read("-", new MemoryStream("\n {\"text\":\"One.\"}\n{\"text\":\"Two.\"}"u8.ToArray())).Select(r => r.Report.Text.Value)];
        Assert.Equal(["One.", "Two."], texts);
        Assert.Equal(["CAS101"], Codes(reader.Read("-", Stream.Null).Single()));
    }

    [Theory]
    [InlineData("missing.txt", "CAS120")]
    [InlineData("https://h.example/a", "CAS122")]
    [InlineData("a.warc.gz", "CAS123")]
    public void What_cannot_be_opened_is_an_error_with_a_remedy(string input, string code)
    {
        string path = input.StartsWith("http", StringComparison.Ordinal) ? input : Path_(input);
        CasusException error = Assert.Throws<CasusException>(() => new ReportReader(new ReadingOptions()).Read(path).ToList());
        Assert.Equal(code, error.Code);
    }

    [Fact]
    public void An_empty_folder_is_an_error() =>
        Assert.Equal("CAS126", Assert.Throws<CasusException>(() => new ReportReader(new ReadingOptions()).Read(_folder).ToList()).Code);

    private static string[] Codes(IncomingReport report) => [.. report.Remarks.Select(r => r.Code)];

    private string Path_(string name) => Path.Combine(_folder, name);

    private void Write(string name, string content) => File.WriteAllText(Path_(name), content);

    private IncomingReport One(string name, string content, ReadingOptions? options = null) =>
        OneOf(name, Encoding.UTF8.GetBytes(content), options);

    private IncomingReport OneOf(string name, byte[] content, ReadingOptions? options = null)
    {
        File.WriteAllBytes(Path_(name), content);
        return new ReportReader(options ?? new ReadingOptions()).Read(Path_(name)).Single();
    }
}
