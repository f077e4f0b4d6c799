using Casus.Coding.Templates;
using Casus.Evaluation.Muc;

namespace Casus.Coding.Tests.Templates;

public class MucAnswerTests
{
    [Theory]
    [InlineData("THE GRAIN STORE", "GRAIN STORE", "Full")]
    [InlineData("POWERFUL BOMB", "BOMB", "Full")]
    [InlineData("MAYOR OF TRES RIOS", "MAYOR", "Full")]
    [InlineData("PEASANTS", "PEASANT", "Full")]
    [InlineData("RED CAR", "BLUE CAR", "Partial")]
    [InlineData("ANA RIO SOL", "ANA RIO", "Partial")]
    [InlineData("CLERKS", "GUARDS", "Wrong")]
    public void Phrases(string key, string response, string credit) => Assert.Equal(credit, MucStrings.Compare(key, response).ToString());

    [Theory]
    [InlineData("03 MAR 89", "03 MAR 89", "Full")]
    [InlineData("- 03 MAR 89", "03 MAR 89", "Partial")]
    [InlineData("01 MAR 89 - 04 MAR 89", "03 MAR 89", "Partial")]
    [InlineData("01 MAR 89 - 04 MAR 89", "05 MAR 89", "Wrong")]
    [InlineData("-", "05 MAR 89", "Wrong")]
    public void Dates(string key, string response, string credit) => Assert.Equal(credit, MucDates.Compare(key, response).ToString());

    [Theory]
    [InlineData("PERU: ALTA (DEPARTMENT): BAJA (TOWN)", "PERU: ALTA (DEPARTMENT): BAJA (CITY)", "Full")]
    [InlineData("PERU: ALTA (DEPARTMENT): BAJA (TOWN)", "PERU: BAJA (CITY)", "Full")]
    [InlineData("PERU: ALTA (DEPARTMENT): BAJA (TOWN)", "PERU: ALTA (DEPARTMENT)", "Partial")]
    [InlineData("PERU", "PERU: BAJA (CITY)", "Partial")]
    [InlineData("PERU: BAJA (TOWN)", "CHILE: BAJA (TOWN)", "Wrong")]
    public void Places(string key, string response, string credit) => Assert.Equal(credit, MucLocations.Compare(key, response).ToString());

    [Theory]
    [InlineData("7", "7", "Full")]
    [InlineData("PLURAL", "PLURAL", "Full")]
    [InlineData("~50", "50", "Partial")]
    [InlineData("20-", "20", "Partial")]
    [InlineData("PLURAL", "3", "Wrong")]
    [InlineData("7", "8", "Wrong")]
    public void Numbers(string key, string response, string credit) => Assert.Equal(credit, MucNumbers.Compare(key, response).ToString());

    [Fact]
    public void A_slash_parts_alternatives_and_a_colon_what_they_are_about()
    {
        Fill fill = MucNotation.Parse(TemplateSlot.HumEffect, "? DEATH / INJURY: \"THE CLERK\" / \"CLERK: A MAN\"")!;
        Assert.Equal(["DEATH", "INJURY"], fill.Options.ToArray());
        Assert.Equal(["THE CLERK", "CLERK: A MAN"], fill.Of.ToArray());
        Assert.True(fill.IsOptional);
    }

    [Fact]
    public void A_slash_in_the_kind_of_a_place_parts_nothing() =>
        Assert.Equal(["PERU: BAJA (CITY / TOWN)"], MucNotation.Parse(TemplateSlot.Location, "PERU: BAJA (CITY / TOWN)")!.Options.ToArray());

    [Theory]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("? -")]
    [InlineData("")]
    public void No_answer_is_none(string text) => Assert.Null(MucNotation.Parse(TemplateSlot.HumName, text));

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("no json")]
    public void A_line_that_is_no_text_names_its_place(string line) =>
        Assert.Equal("CAS033", Assert.Throws<Core.CasusException>(() => MucDocument.Read([line], "muc.jsonl").ToArray()).Code);
}
