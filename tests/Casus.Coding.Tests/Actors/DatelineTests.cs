namespace Casus.Coding.Tests.Actors;

public class DatelineTests
{
    [Theory]
    [InlineData("GAZA CITY, Palestinian Territories: Four children were killed.", "--- CVL: children")]
    [InlineData("LYON: Interpol issued a notice.", "ITP COP: Interpol")]
    [InlineData("CEBU CITY: Police closed the bridge.", "--- COP: Police")]
    [InlineData("KABUL: Gunmen attacked a convoy.", "--- UAF: Gunmen")]
    [InlineData("QUELLIMO, Kenya, April 3 (Harbour Wire) -- Police closed the bridge.", "--- COP: Police")]
    public void Where_a_report_was_filed_is_no_actor(string text, string expected) =>
        Assert.Equal([expected], ActorChecks.Read(text));

    [Theory]
    [InlineData("Kenya: the police must answer.", "KEN: Kenya")]
    [InlineData("Tehran said on Monday -- and not for the first time -- that it would wait.", "IRN GOV: Tehran")]
    [InlineData("UNHCR: thousands flee the fighting.", "UNO IGO: UNHCR")]
    public void A_speaker_before_a_colon_is_one(string text, string expected) =>
        Assert.Contains(expected, ActorChecks.Read(text));
}
