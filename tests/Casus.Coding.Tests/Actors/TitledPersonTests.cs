namespace Casus.Coding.Tests.Actors;

public class TitledPersonTests
{
    [Theory]
    [InlineData("They met Uganda President Alva Reke.", "UGA GOV: Uganda President Alva Reke")]
    [InlineData("Kampala Prime Minister Romendacil arrived at noon.", "UGA GOV: Kampala Prime Minister Romendacil")]
    [InlineData("US Deputy Secretary of Energy Jorin Kessel met the press.", "USA GOV: US Deputy Secretary of Energy Jorin Kessel")]
    [InlineData("Kenyan Minister for Water and Irrigation Alva Reke resigned.", "KEN GOV: Kenyan Minister for Water and Irrigation Alva Reke")]
    [InlineData("President Tomas Vlkan resigned.", "--- GOV: President Tomas Vlkan")]
    [InlineData("General Tomas Vlkan, the US commander in Iraq, resigned.", "USA MIL: General Tomas Vlkan, the US commander")]
    public void A_state_a_title_and_an_unknown_name_are_one_mention(string text, string expected) =>
        Assert.Contains(expected, ActorChecks.Read(text));

    [Theory]
    [InlineData("President Bush left the hall.", "1990-05-01", "USA GOV George H.W. Bush")]
    [InlineData("President Bush left the hall.", "2005-05-01", "USA GOV George W. Bush")]
    [InlineData("President Bush left the hall.", "2013-05-01", "--- GOV Bush")]
    [InlineData("Kenyan President Bush left the hall.", "2005-05-01", "KEN GOV Bush")]
    [InlineData("Secretary Rice left the hall.", "2006-05-01", "USA GOV Condoleezza Rice")]
    public void A_title_and_a_surname_name_who_held_the_office_on_the_day(string text, string published, string expected) =>
        Assert.Equal([expected], ActorChecks.Find(ActorChecks.Parse(text), published).Select(m => $"{m.Value.Code} {m.Value.Name}"));

    [Theory]
    [InlineData("Former US president Barack Obama left the hall.", "USA ELI: Former US president Barack Obama")]
    [InlineData("US Senator Marco Rubio left the hall.", "USA LEG: US Senator Marco Rubio")]
    public void Without_a_day_the_words_say_what_a_person_is(string text, string expected) =>
        Assert.Equal([expected], ActorChecks.Read(text));

    [Theory]
    [InlineData("The president met exiled dissidents from military-ruled Myanmar.", "MMR OPP: exiled dissidents from military-ruled Myanmar")]
    [InlineData("A professor of strategic studies at the University of St. Alban in Scotland spoke.", "GBR EDU: professor of strategic studies at the University of St. Alban in Scotland")]
    [InlineData("Officials from the French government met.", "FRA GOV: Officials from the French government")]
    [InlineData("The Kano State government resigned.", "NGA GOV: Kano State government")]
    public void An_owner_is_found_behind_what_describes_it(string text, string expected) =>
        Assert.Contains(expected, ActorChecks.Read(text));
}
