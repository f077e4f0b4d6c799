namespace Casus.Coding.Tests.Actors;

public class SharedOwnerTests
{
    [Theory]
    [InlineData("Danish media and government criticised the decision.", "DNK MED: Danish media", "DNK GOV: government")]
    [InlineData("The Danish Islamist media and government criticised the decision.", "DNK MED: Danish Islamist media", "DNK GOV: government")]
    [InlineData("Turkish media, parliament and government rejected the report.", "TUR MED: Turkish media", "TUR LEG: parliament", "TUR GOV: government")]
    [InlineData("Kenya's police and army closed the road.", "KEN COP: Kenya's police", "KEN MIL: army")]
    [InlineData("Israeli soldiers and settlers blocked the gate.", "ISR MIL: Israeli soldiers", "ISR SET: settlers")]
    public void An_owner_named_once_counts_for_each_noun_of_the_list(string text, params string[] expected) =>
        Assert.Equal(expected, ActorChecks.Read(text));

    [Fact]
    public void So_does_one_that_follows_the_list() =>
        Assert.Equal(
            ["FRA GOV: Officials", "FRA LEG: lawmakers in France", "ITA LEG: Italy"],
            ActorChecks.Read("Officials and lawmakers in France and Italy condemned the attack."));

    [Fact]
    public void An_adjective_in_between_does_not_part_the_noun_from_its_state() =>
        Assert.Contains(
            "FRA MIL: French political and military officials",
            ActorChecks.Read("French political and military officials were accused."));

    [Theory]
    [InlineData("French troops and rebels clashed.", "--- REB: rebels")]
    [InlineData("A Kenyan minister and journalists were arrested.", "--- MED: journalists")]
    [InlineData("The French president and the parliament agreed.", "--- LEG: parliament")]
    [InlineData("UN officials and aid workers left.", "--- NGO: aid workers")]
    public void Others_in_the_list_stay_without_a_state(string text, string expected) =>
        Assert.Contains(expected, ActorChecks.Read(text));
}
