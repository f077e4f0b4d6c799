namespace Casus.Coding.Tests.Actors;

public class ActorFinderTests
{
    [Theory]
    [InlineData("Iranian state TV showed the debris.", "IRN MED: Iranian state TV")]
    [InlineData("Israeli troops entered the village.", "ISR MIL: Israeli troops")]
    [InlineData("Leaders of the Syrian opposition met again.", "SYR OPP: Leaders of the Syrian opposition")]
    [InlineData("Turkish foreign minister Hakan Fidan flew home.", "TUR GOV: Turkish foreign minister Hakan Fidan")]
    [InlineData("Officials in Tehran denied the report.", "IRN GOV: Officials in Tehran")]
    [InlineData("A rocket hit Iran's consulate.", "IRN GOV: Iran's consulate")]
    [InlineData("Hamas fighters fired at the convoy.", "PSE REB: Hamas fighters")]
    [InlineData("Gunmen killed a farmer near the river.", "--- UAF: Gunmen")]
    [InlineData("The Houthis released the crew.", "YEM REB: Houthis")]
    [InlineData("The UN secretary-general flew to Nairobi.", "UNO IGO: UN secretary-general")]
    [InlineData("Kenyan police dispersed the crowd.", "KEN COP: Kenyan police")]
    [InlineData("Members of the Kenyan parliament walked out.", "KEN LEG: Members of the Kenyan parliament")]
    [InlineData("The Hamas-run Palestinian health ministry published a list.", "PSE GOV: Hamas-run Palestinian health ministry")]
    [InlineData("They met a former White House official.", "USA ELI: former White House official")]
    public void A_role_with_its_owner_is_one_mention(string text, string expected) =>
        Assert.Contains(expected, ActorChecks.Read(text));

    [Theory]
    [InlineData("Israeli missile strikes damaged the depot.", "ISR: Israeli")]
    [InlineData("Israel's attack came at dawn.", "ISR: Israel")]
    [InlineData("The Iranian assault failed.", "IRN: Iranian")]
    public void An_adjective_of_nationality_before_another_noun_stands_alone(string text, string expected) =>
        Assert.Equal([expected], ActorChecks.Read(text));

    [Theory]
    [InlineData("He asked us for help.")]
    [InlineData("They ate turkey and drank from a china cup.")]
    [InlineData("Ships left the South China Sea.")]
    public void Common_words_are_no_states(string text) =>
        Assert.DoesNotContain(ActorChecks.Read(text), m => m.StartsWith("USA", StringComparison.Ordinal)
            || m.StartsWith("TUR", StringComparison.Ordinal) || m.StartsWith("CHN", StringComparison.Ordinal));

    [Theory]
    [InlineData("2023-05-01", "GBR GOV")]
    [InlineData("2025-05-01", "GBR ELI")]
    public void An_office_holder_is_read_by_the_day_of_publication(string published, string expected) =>
        Assert.Equal([$"{expected}: Rishi Sunak"], ActorChecks.Read("Rishi Sunak left the hall.", published));

    [Fact]
    public void A_group_that_took_power_changes_its_sector()
    {
        Assert.Equal(["AFG REB: Taliban"], ActorChecks.Read("The Taliban rejected the offer.", "2015-06-01"));
        Assert.Equal(["AFG GOV: Taliban"], ActorChecks.Read("The Taliban rejected the offer.", "2023-06-01"));
    }

    [Fact]
    public void A_capital_is_the_government_where_it_acts_and_a_place_where_things_happen()
    {
        Assert.Contains("IRN GOV: Tehran", ActorChecks.Read("Tehran rejected the proposal."));
        Assert.DoesNotContain("IRN GOV: Tehran", ActorChecks.Read("Shops were closed in Tehran."));
    }

    [Fact]
    public void A_capital_in_a_dateline_is_no_actor() =>
        Assert.DoesNotContain(ActorChecks.Read("NAIROBI, April 3 (Harbour Wire) - Police closed the bridge."), m => m.StartsWith("KEN GOV", StringComparison.Ordinal));

    [Fact]
    public void A_consulate_is_not_that_of_the_city_it_stands_in() =>
        Assert.DoesNotContain(ActorChecks.Read("A blast damaged the consulate in Nairobi."), m => m.StartsWith("KEN", StringComparison.Ordinal));

    [Fact]
    public void The_country_is_the_only_state_named_before_or_nobody()
    {
        Assert.Contains("KEN: country", ActorChecks.Read("Kenya closed its border. The country expects more refugees."));
        Assert.DoesNotContain(
            ActorChecks.Read("Kenya warned Uganda. The country expects more refugees."),
            m => m.EndsWith(": country", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_and_an_office_beside_it_are_one_mention()
    {
        Assert.Contains(
            "ISR ELI: Former Israeli ambassador to the United States, Dana Krasner",
            ActorChecks.Read("Former Israeli ambassador to the United States, Dana Krasner, said the talks had failed."));
        Assert.Contains(
            "KEN GOV: Peter Omolo, the Kenyan finance minister",
            ActorChecks.Read("Peter Omolo, the Kenyan finance minister, said the budget was ready."));
    }

    [Fact]
    public void A_surname_stands_for_a_name_given_before()
    {
        string[] found = ActorChecks.Read("Defence minister Tomas Vlkanova arrived at noon. Vlkanova left at once.");
        Assert.Contains("--- GOV: Vlkanova", found);
    }

    [Fact]
    public void Every_mention_slices_back_to_its_words_and_is_headed_inside_itself()
    {
        var text = ActorChecks.Parse("US Secretary of State Antony Blinken met Jordan's foreign minister, Ayman Safadi, and UN officials in Amman.");
        Assert.All(ActorChecks.Find(text), m =>
        {
            Assert.Equal(text.Source.Slice(m.Value.Span), m.Value.Text);
            Assert.True(m.Tokens.Contains(m.Head));
        });
    }
}
