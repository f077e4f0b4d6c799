namespace Casus.Coding.Tests.Actors;

public class ListedOwnersTests
{
    [Theory]
    [InlineData("Firefighters from Greece and Cyprus arrived on Monday.", "GRC HLH: Firefighters from Greece", "CYP HLH: Cyprus")]
    [InlineData("The ambassadors of France, Italy and Spain met in a hotel.", "FRA GOV: ambassadors of France", "ITA GOV: Italy", "ESP GOV: Spain")]
    [InlineData("Troops from Chad, Niger and Nigeria entered the town.", "TCD MIL: Troops from Chad", "NER MIL: Niger", "NGA MIL: Nigeria")]
    [InlineData("Police in Kenya and Uganda closed the roads.", "KEN COP: Police in Kenya", "UGA COP: Uganda")]
    public void States_listed_after_a_noun_are_actors_with_its_sector(string text, params string[] expected) =>
        Assert.Equal(expected, ActorChecks.Read(text));

    [Theory]
    [InlineData("US and British activists staged a protest.", "USA OPP: US", "GBR OPP: British activists")]
    [InlineData("French, German and Italian officials met on Friday.", "FRA GOV: French", "DEU GOV: German", "ITA GOV: Italian officials")]
    [InlineData("Talks between US and Taliban negotiators resumed.", "USA GOV: US", "AFG GOV: Taliban negotiators")]
    public void So_are_those_listed_before_it(string text, params string[] expected) =>
        Assert.Equal(expected, ActorChecks.Read(text));

    [Theory]
    [InlineData("Protesters from Kenya and Tanzania's president met.", "TZA GOV: Tanzania's president")]
    [InlineData("Israel and Lebanon's army exchanged fire.", "ISR: Israel")]
    [InlineData("The police killed rebels from Chad and Niger closed its border.", "NER: Niger")]
    [InlineData("A Kenyan and a Ugandan minister met.", "KEN: Kenyan")]
    [InlineData("Soldiers from Kenya and Ugandan police arrived.", "KEN: Kenya")]
    public void A_state_outside_the_list_is_left_alone(string text, string expected) =>
        Assert.Contains(expected, ActorChecks.Read(text));
}
