using Casus.Core.Records;

namespace Casus.Coding.Tests.Places;

public class PlaceFinderTests
{
    [Theory]
    [InlineData("Drones were shot down over Isfahan, Iran, on Friday.", "Isfahan: Isfahan, IRN, Settlement; Iran: Iran, IRN, Country")]
    [InlineData("The consulate in Damascus, Syria, was hit.", "Damascus: Damascus, SYR, Settlement; Syria: Syria, SYR, Country")]
    [InlineData("Police arrested a man in Paris, Texas.", "Paris: Paris, USA, Settlement; Texas: Texas, USA, Admin1")]
    [InlineData("Shells hit Springfield, Ill., on Monday.", "Springfield: Springfield, USA, Settlement; Ill.: Illinois, USA, Admin1")]
    public void What_stands_after_the_comma_contains_what_stands_before(string text, string places) =>
        Assert.Equal(places, PlaceChecks.Read(text));

    [Theory]
    [InlineData("Explosions were heard near the northern city of Tabriz.", "Tabriz: Tabriz, IRN, Near")]
    [InlineData("A convoy was attacked outside Kandahar.", "Kandahar: Kandahār, AFG, Near")]
    [InlineData("Troops dug in 15 km north of Donetsk.", "15 km north of Donetsk: Donetsk, UKR, Near")]
    [InlineData("Explosions were heard in Tabriz.", "Tabriz: Tabriz, IRN, Settlement")]
    public void Near_a_place_is_not_in_it(string text, string places) => Assert.Equal(places, PlaceChecks.Read(text));

    [Theory]
    [InlineData("Iran said it was ready.", "")]
    [InlineData("Israel's attack was condemned.", "")]
    [InlineData("Russia warned Ukraine.", "")]
    [InlineData("Protests spread in Iran.", "Iran: Iran, IRN, Country")]
    [InlineData("Syrian troops left.", "")]
    public void A_country_that_acts_is_no_place(string text, string places) => Assert.Equal(places, PlaceChecks.Read(text));

    [Theory]
    [InlineData("Jordan Whitfield spoke first.")]
    [InlineData("President Jackson spoke first.")]
    [InlineData("Michael Jackson came. Jackson spoke first.")]
    [InlineData("The March talks failed.")]
    [InlineData("He lived on Memphis Street.")]
    [InlineData("The University of Damascus was closed.")]
    [InlineData("The city was quiet. Police waited.")]
    public void People_organisations_addresses_and_common_words_are_no_places(string text) =>
        Assert.Equal("", PlaceChecks.Read(text));

    [Theory]
    [InlineData("Esfahan")]
    [InlineData("Isfahan")]
    [InlineData("Isfahān")]
    [InlineData("ISFAHAN")]
    public void Spellings_fold_to_one_place(string name) =>
        Assert.Equal("Isfahan", Assert.Single(PlaceChecks.Find($"A blast was heard in {name}.")).Value.Place?.Name);

    [Theory]
    [InlineData("Deir ez-Zor")]
    [InlineData("Deir al-Zor")]
    [InlineData("Deir Ezzor")]
    [InlineData("Deir el-Zour")]
    [InlineData("Dayr az Zawr")]
    public void Transliterations_of_Deir_ez_Zor_are_one_place(string name)
    {
        PlaceMention mention = Assert.Single(PlaceChecks.Find($"A blast was heard in {name}.")).Value;
        Assert.Equal(name, mention.Text);
        Assert.InRange(mention.Place!.Latitude, 34.5, 36);
        Assert.Equal("SYR", mention.Place.Country);
    }

    [Fact]
    public void One_name_has_one_reading_in_a_document()
    {
        string text = "Two men were held in Alexandria, Louisiana. The sheriff in Alexandria spoke on Monday.";
        Assert.All(
            PlaceChecks.Find(text).Where(m => m.Value.Text == "Alexandria"),
            m => Assert.Equal("Louisiana", m.Value.Place?.Admin1));
    }

    [Fact]
    public void A_name_whose_readings_are_equally_likely_has_no_place()
    {
        PlaceMention mention = Assert.Single(PlaceChecks.Find("A man was held in Franklin on Monday.")).Value;
        Assert.Null(mention.Place);
        Assert.Equal(0, mention.Confidence);
    }

    [Fact]
    public void The_same_text_gives_the_same_places()
    {
        const string text = "Shelling hit Deir al-Zor, Khan Younis, Rafah and the village of Kafr Nabl in Idlib province.";
        Assert.Equal(PlaceChecks.Read(text), PlaceChecks.Read(text));
        Assert.Contains("Kafr Nabl: Kafranbel, SYR", PlaceChecks.Read(text), StringComparison.Ordinal);
    }
}
