using Casus.Analysis.Provenance;
using Casus.Coding.Lexicons;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Cli.Tests.Provenance;

public class CreditTests
{
    private static readonly LexiconSet Lexicons = LexiconSet.Open(Path.Combine(AppContext.BaseDirectory, "lexicons", "en"));
    private static readonly Credits Credits = Credits.Load(Lexicons);

    public static IEnumerable<object[]> Agencies => Lexicons.Table("agencies.tsv").Rows.Select(r => new object[] { r["name"], r["example"] });

    public static IEnumerable<object[]> Phrases => Lexicons.Table("credits.tsv").Rows.Select(r => new object[] { r["words"], r["kind"], r["example"] });

    [Theory]
    [MemberData(nameof(Agencies))]
    public void The_example_of_an_agency_is_its_own(string name, string example) => Assert.Equal(name, Credits.OriginOf(Report(example))?.Agency);

    [Theory]
    [MemberData(nameof(Phrases))]
    public void The_example_of_a_credit_reads_as_its_kind(string words, string kind, string example)
    {
        Credit credit = Assert.Single(Credits.In(Report(example)));
        CreditKind[] expected = kind switch { "contributor" => [CreditKind.Contributor], "lead" => [CreditKind.Notice], _ => [CreditKind.Byline, CreditKind.Tail] };
        Assert.True(expected.Contains(credit.Kind), words);
    }

    [Theory]
    [InlineData("By Nadia Khoury, Associated Press\n\nThe ferry ran aground on Monday.", "Associated Press")]
    [InlineData("Ferry aground\nNAIROBI, Kenya (AP) — The ferry ran aground on Monday.", "Associated Press")]
    [InlineData("The ferry ran aground on Monday.\n\nSource: Agence France-Presse", "Agence France-Presse")]
    [InlineData("The ferry ran aground on Monday.\n\n© 2024 AFP", "Agence France-Presse")]
    public void Agencies_are_credited_at_the_top_and_at_the_end(string text, string agency) => Assert.Equal(agency, Credits.OriginOf(Report(text))?.Agency);

    [Theory]
    [InlineData("The ferry ran aground on Monday. AFP contributed to this report.")]
    [InlineData("The ferry ran aground on Monday.\n\nAdditional reporting by Reuters")]
    [InlineData("By Nadia Khoury\n\nThe ferry ran aground on Monday.")]
    [InlineData("Reuters said its office in the capital had been searched, and AFP said the same of its own.")]
    [InlineData("The ministry (IRNA is not part of it) said that nobody was hurt.")]
    public void A_part_a_name_or_a_subject_is_no_origin(string text) => Assert.Null(Credits.OriginOf(Report(text)));

    // What an agency reported within an article is a claim of it.
    [Fact]
    public void An_agency_quoted_within_an_article_did_not_write_it()
    {
        string article = string.Join(" ", Enumerable.Repeat("Our reporter saw two boats at the quay and spoke with their crews.", 12));
        Assert.Null(Credits.OriginOf(Report($"Two boats came in, IRNA reported. {article}")));
        Assert.Null(Credits.OriginOf(Report("The boats came in on Monday. Our reporter saw them. IRNA reported that a third is due.")));
        Assert.Equal("IRNA", Credits.OriginOf(Report("Two boats came in, IRNA reported. A third is due."))?.Agency);
    }

    [Fact]
    public void What_the_report_itself_gives_goes_before_what_its_words_say()
    {
        Assert.Equal("Associated Press", Credits.OriginOf(Report("LIMA (Reuters) - The mine was closed.") with { Origin = "AP" })?.Agency);
        Assert.Equal("Reuters", Credits.OriginOf(Report("The mine was closed.") with { Author = "Reuters Staff" })?.Agency);
        Assert.Null(Credits.OriginOf(Report("LIMA (Reuters) - The mine was closed.\n\nSource: AFP")));
    }

    private static Report Report(string text) => new() { Id = "r", Text = new SourceText(text) };
}
