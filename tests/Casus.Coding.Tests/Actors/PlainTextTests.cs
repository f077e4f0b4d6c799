using Casus.Coding.Actors;

namespace Casus.Coding.Tests.Actors;

/// <summary>The lexicon on plain text: no tokeniser, tagger or parser.</summary>
public class PlainTextTests
{
    [Theory]
    [InlineData("The US warned Iran.", "USA IRN")]
    [InlineData("The U.S. warned Iran.", "USA IRN")]
    [InlineData("They told us to leave.", "")]
    [InlineData("Us and them.", "")]
    [InlineData("We carved the turkey.", "")]
    [InlineData("Nato and NATO are one.", "NAT NAT")]
    [InlineData("Recep Tayyip Erdoğan spoke after ERDOGAN'S aide.", "TUR TUR")]
    [InlineData("Papua New Guinea is not Guinea.", "PNG GIN")]
    [InlineData("Troops of the Islamic Republic crossed.", "IRN")]
    [InlineData("Al-Shabaab, al Shabaab and al-Shabab", "SOM SOM SOM")]
    public void Names_are_matched_by_word_and_case(string text, string codes) =>
        Assert.Equal(codes, Codes(text));

    [Fact]
    public void In_a_text_in_capitals_case_says_nothing_and_common_words_need_an_article()
    {
        Assert.Equal("ISR IRN", Codes("ISRAELI TROOPS SHELLED IRAN LAST NIGHT, THEY TOLD US AT THE BORDER"));
        Assert.Equal("ISR USA", Codes("ISRAELI TROOPS CROSSED THE BORDER AFTER THE US GAVE WAY"));
    }

    [Fact]
    public void An_article_that_belongs_to_the_form_is_left_outside()
    {
        NameMatch match = Assert.Single(ActorChecks.Finder.Lexicon.Names("It was the Jewish state."));
        Assert.Equal(("It was the ".Length, "It was the Jewish state".Length), (match.Start, match.End));
    }

    private static string Codes(string text) =>
        string.Join(' ', ActorChecks.Finder.Lexicon.Names(text).Select(m => m.Candidates[0].Code));
}
