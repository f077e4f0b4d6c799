namespace Casus.Coding.Tests.Places;

/// <summary>Words that are also names of places: people, birds, verbs.</summary>
public class PlaceNamesakeTests
{
    [Theory]
    [InlineData("They ate roast turkey and rice at the camp.")]
    [InlineData("A wild turkey crossed the road.")]
    [InlineData("Georgia Hale spoke first.")]
    [InlineData("Jordan Whitfield spoke first.")]
    [InlineData("Chad Morrow spoke first.")]
    [InlineData("Michael Jordan Hale was detained. Hale denied it.")]
    [InlineData("Mr. Jordan was detained on Monday.")]
    [InlineData("Reading the report, he wept.")]
    [InlineData("She was reading a letter when the shell hit.")]
    [InlineData("It was a nice day at the camp.")]
    [InlineData("Nice work, he told the crew.")]
    [InlineData("The rebels march north.")]
    public void A_namesake_is_no_place(string text) => Assert.Equal("", PlaceChecks.Read(text));

    [Theory]
    [InlineData("Protests spread in Turkey.", "Turkey: Turkey, TUR, Country")]
    [InlineData("Fighting broke out in Georgia.", "Georgia: Georgia, GEO, Country")]
    [InlineData("Refugees crossed into Jordan.", "Jordan: Jordan, JOR, Country")]
    [InlineData("Rebels fought in eastern Chad.", "Chad: Chad, TCD, Country")]
    public void The_place_itself_is_found(string text, string places) => Assert.Equal(places, PlaceChecks.Read(text));
}
