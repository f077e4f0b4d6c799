using Casus.Coding.Lexicons;
using Casus.Coding.Tests.Events;
using Casus.Coding.Tests.Samples;
using Casus.Core.Records;

namespace Casus.Coding.Tests.Dating;

/// <summary>The day of writing, from the words of a report that comes without one.</summary>
public class PublicationDatingTests
{
    [Theory]
    [InlineData("Published: 20 April 2024\n\nRebels shelled the port.", "2024-04-20")]
    [InlineData("KYIV, April 20, 2024 (Harbour Wire) - Rebels shelled the port on Friday.", "2024-04-20")]
    [InlineData("US President Joe Biden met aides. Iran attacked Israel on April 13. Iran attacked Israel last Saturday, and Israel attacked Iran yesterday, on the 85th birthday of Ali Khamenei.", "2024-04-20")]
    public void One_day_fits(string text, string expected)
    {
        Publication published = Check.Read(text).Report.Published;
        Assert.Equal(expected, PublicationText.Format(published));
        Assert.Equal(PublicationBasis.Inferred, published.Basis);
    }

    [Theory]
    [InlineData("Rebels shelled the port on Friday.")]
    [InlineData("On 1 September 1939, Germany attacked Poland - a war began.")]
    [InlineData("Iran attacked Israel on April 13. Iran attacked Israel last Saturday.")]
    [InlineData("Rebels shelled the port yesterday, a day after talks on April 3.")]
    public void More_than_one_day_fits(string text) => Assert.False(Check.Read(text).Report.Published.IsKnown);

    [Theory]
    [InlineData("https://example.org/2024/04/20/harbour-shelled", "2024-04-20")]
    [InlineData("https://example.org/news/2024-4-5/", "2024-04-05")]
    [InlineData("https://example.org/2024/13/45/x", null)]
    [InlineData("https://example.org/item/20240420", null)]
    public void An_address_may_say_the_day(string url, string? expected)
    {
        CodedReport coded = Check.Coder.Read(new Report { Id = "r", Url = url, Text = new Casus.Core.Text.SourceText("Rebels shelled the port.") });
        Assert.Equal(expected, PublicationText.Format(coded.Report.Published));
    }

    [Fact]
    public void What_is_given_stays()
    {
        Publication published = Check.Read("Published: 20 April 2024\n\nRebels shelled the port.", "2024-05-01").Report.Published;
        Assert.Equal("2024-05-01", PublicationText.Format(published));
        Assert.Equal(PublicationBasis.Given, published.Basis);
    }

    [Fact]
    public void Times_are_read_by_the_day_found()
    {
        CodedReport coded = Check.Read("Published: 20 April 2024\n\nSyrian rebels shelled Turkish troops yesterday.");
        Assert.Equal("ASSAULT SYR REB > TUR MIL 2024-04-19", Assert.Single(Check.Lines(coded)));
    }

    [Fact]
    public void Every_birth_is_of_a_person_of_the_lexicon()
    {
        LexiconSet lexicons = LexiconSet.Open(Path.Combine(Repository.Root, "lexicons", "en"));
        HashSet<string> people = [.. lexicons.Table("people.tsv").Rows.Select(r => r["name"])];
        Assert.All(lexicons.Table("births.tsv").Rows, r => Assert.Contains(r["name"], people));
    }

    [SharedDataFact("articles/isfahan-april-2024.txt")]
    public void The_article_was_written_on_the_day_after_the_birthday() => Assert.Equal(
        "2024-04-20",
        PublicationText.Format(Check.Read(File.ReadAllText(SharedDataFactAttribute.Find("articles/isfahan-april-2024.txt")!)).Report.Published));
}
