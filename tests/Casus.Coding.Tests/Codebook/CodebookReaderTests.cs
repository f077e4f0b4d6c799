using Casus.Coding.Codebook;
using Casus.Core;
using Casus.Core.Ontology;

namespace Casus.Coding.Tests.Codebook;

public class CodebookReaderTests
{
    [Fact]
    public void An_example_keeps_its_line_group_text_and_events()
    {
        CodebookPage page = Pages.Parse(Pages.With(
            """
            Prose between examples is allowed.

            > Troops shelled a market
            > in Homs on Monday.
            - ASSAULT/heavy-weapons: Troops > market @Homs

            > Rebels and settlers may attack.
            - ASSAULT: Rebels + settlers > - (predicted)

            > The minister visited the factory.
            - none
            """));
        Assert.Equal(EventType.Assault, page.Type);
        Assert.Equal(
            [(31, "Troops shelled a market in Homs on Monday."), (35, "Rebels and settlers may attack."), (38, "The minister visited the factory.")],
            page.Examples.Select(e => (e.Line, e.Text)));
        Assert.All(page.Examples, e => Assert.Equal("Active", e.Group));
        ExpectedEvent shelled = Assert.Single(page.Examples[0].Expected);
        Assert.Equal(("heavy-weapons", "Homs", EventStatus.Occurred), (shelled.Mode, shelled.Place, shelled.Status));
        ExpectedEvent attack = Assert.Single(page.Examples[1].Expected);
        Assert.Equal("Rebels, settlers", string.Join(", ", attack.Actors));
        Assert.Empty(attack.Recipients);
        Assert.Equal(EventStatus.Predicted, attack.Status);
        Assert.Empty(page.Examples[2].Expected);
    }

    [Theory]
    [InlineData("ASSAULT: Troops > market")]
    [InlineData("ASSAULT/aerial: Troops + Rebels > - @Homs (denied)")]
    [InlineData("AGREE: - > market (hypothetical)")]
    [InlineData("CONSULT/phone: Troops > - @Homs")]
    public void A_line_reads_back_as_it_was_written(string line)
    {
        CodebookExample example = Pages.Example($"> Troops, Rebels, market, Homs.\n- {line}");
        Assert.Equal(line, Assert.Single(example.Expected).ToString());
    }

    [Theory]
    [InlineData("- ASSAULT Troops > market", "CAS053", 1, "is no expected event")]
    [InlineData("- ASSAULT: Troops", "CAS053", 1, "is no expected event")]
    [InlineData("- ASSAULT:  > market", "CAS053", 1, "is no expected event")]
    [InlineData("- none\n- ASSAULT: Troops > market", "CAS053", 1, "is no expected event")]
    [InlineData("- ATTACK: Troops > market", "CAS054", 1, "no event type: write one of AGREE")]
    [InlineData("- assault: Troops > market", "CAS054", 1, "no event type")]
    [InlineData("- ASSAULT/arrest: Troops > market", "CAS054", 1, "no mode 'arrest': write one of abduct")]
    [InlineData("- AGREE/visit: Troops > market", "CAS054", 1, "no mode 'visit': leave it out")]
    [InlineData("- ASSAULT: Troops > market (maybe)", "CAS054", 1, "no status: write one of ongoing")]
    [InlineData("- ASSAULT: Troops > market (occurred)", "CAS054", 1, "nothing for what occurred")]
    [InlineData("- ASSAULT: Soldiers > market", "CAS055", 1, "'Soldiers' does not stand in the text")]
    [InlineData("- ASSAULT: Troop > market", "CAS055", 1, "'Troop' does not stand in the text")]
    [InlineData("- ASSAULT: Troops > market @Hama", "CAS055", 1, "'Hama' does not stand in the text")]
    [InlineData("- ASSAULT: Troops > -\n- ASSAULT: Troops > shop", "CAS055", 2, "'shop' does not stand in the text")]
    [InlineData("- ASSAULT: Troops > -\nand more", "CAS052", 2, "leave one after")]
    [InlineData("", "CAS052", 1, "'- none'")]
    [InlineData("\n- none", "CAS052", 1, "'- none'")]
    [InlineData("- none\n\n> Troops shelled a market in Homs.\n- none", "CAS052", 3, "the same text stands in line 29")]
    [InlineData("- none\n\n- none", "CAS052", 3, "without a text")]
    [InlineData("- none\n\n>Troops\n- none", "CAS052", 3, "write a text as")]
    public void A_slip_in_an_example_is_named_with_its_line(string after, string code, int lines, string words) =>
        Fails(Pages.With($"> Troops shelled a market in Homs.\n{after}"), code, Pages.FirstLine + lines, words);

    [Theory]
    [InlineData("# ASSAULT\n", "# COERCE\n", "CAS051", 1, "must be '# ASSAULT'")]
    [InlineData("Force.\n", "", "CAS051", 4, "the definition under the title before this line is empty")]
    [InlineData("## Modes\n\nSomething.\n", "## Modes\n\n", "CAS051", 8, "the section 'Modes'")]
    [InlineData("## Includes\n\nSomething.\n\n", "", "CAS051", 9, "'## Includes' is missing")]
    [InlineData("## Excludes\n", "## Excluded\n", "CAS051", 13, "no section 'Excluded'")]
    [InlineData("## Neighbours\n", "## Modes\n", "CAS051", 17, "stands here again")]
    [InlineData("### Passive\n\n", "", "CAS051", 32, "'### Passive' is missing")]
    [InlineData("### Passive\n", "### Passives\n", "CAS051", 32, "no group 'Passives'")]
    [InlineData("### Not this type\n\n", "", "CAS051", 52, "'### Not this type' is missing")]
    [InlineData("Force.\n", "Force.\n\n> An example.\n- none\n", "CAS052", 5, "outside the groups")]
    public void A_page_out_of_form_is_named_with_its_line(string part, string instead, string code, int line, string words)
    {
        string page = Pages.With("> A market.\n- none");
        Assert.Contains(part, page, StringComparison.Ordinal);
        Fails(page.Replace(part, instead, StringComparison.Ordinal), code, line, words);
    }

    [Fact]
    public void A_file_named_after_no_type_is_refused()
    {
        CasusException e = Assert.Throws<CasusException>(() => CodebookFolder.Parse("ATTACK.md", Pages.With("")));
        Assert.StartsWith("CAS051 ATTACK.md is named after no event type", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_pages_is_refused()
    {
        CasusException e = Assert.Throws<CasusException>(() => CodebookFolder.Load("no/such/folder"));
        Assert.StartsWith("CAS050 no/such/folder is not there", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_example_stands_at_the_end_of_its_group()
    {
        string page = CodebookFolder.Append(Pages.With("> One.\n- none"), "Active", "> Two.\n- none");
        page = CodebookFolder.Append(page, "Not this type", "> Three.\n- none");
        Assert.Equal(
            [("Active", "One."), ("Active", "Two."), ("Not this type", "Three.")],
            Pages.Parse(page).Examples.Select(e => (e.Group, e.Text)));
    }

    private static void Fails(string page, string code, int line, string words)
    {
        CasusException e = Assert.Throws<CasusException>(() => Pages.Parse(page));
        Assert.StartsWith($"{code} {Pages.File}:{line} ", e.Message, StringComparison.Ordinal);
        Assert.Contains(words, e.Message, StringComparison.Ordinal);
    }
}
