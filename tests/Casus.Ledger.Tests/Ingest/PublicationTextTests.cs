using Casus.Core;
using Casus.Core.Records;

namespace Casus.Ledger.Tests.Ingest;

public class PublicationTextTests
{
    [Theory]
    [InlineData("2024-04-19", "2024-04-19")]
    [InlineData("20240419", "2024-04-19")]
    [InlineData("2024-04-19T18:30", "2024-04-19T18:30:00Z")]
    [InlineData("2024-04-19T18:30:05Z", "2024-04-19T18:30:05Z")]
    [InlineData("2024-04-19 18:30:05 +0330", "2024-04-19T18:30:05+03:30")]
    [InlineData("2024-04-19T18:30:05.25+03:30", "2024-04-19T18:30:05.25+03:30")]
    [InlineData("Fri, 19 Apr 2024 18:30:00 GMT", "2024-04-19T18:30:00Z")]
    [InlineData("Sat, 19 Apr 2024 18:30:00 EDT", "2024-04-19T18:30:00-04:00")]
    [InlineData("19 Apr 2024 18:30 -0500", "2024-04-19T18:30:00-05:00")]
    [InlineData("19 Apr 2024", "2024-04-19")]
    public void Known_forms_are_read(string text, string expected)
    {
        Publication published = PublicationText.Parse(text, PublicationBasis.Given, "--published");
        Assert.Equal(expected, PublicationText.Format(published));
        Assert.True(PublicationText.TryParse(expected, PublicationBasis.Given, out Publication again));
        Assert.Equal(published, again);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("")]
    [InlineData("2024-13-01")]
    [InlineData("19/04/2024")]
    public void Others_are_an_error_that_shows_the_forms(string text)
    {
        CasusException error = Assert.Throws<CasusException>(() => PublicationText.Parse(text, PublicationBasis.Given, "--published"));
        Assert.Equal("CAS125", error.Code);
        Assert.Contains("2024-04-19", error.Message, StringComparison.Ordinal);
    }
}
