using System.Collections.Immutable;
using Casus.Coding.Templates;
using Casus.Evaluation.Muc;

namespace Casus.Coding.Tests.Templates;

/// <summary>What the shipped models read in wire reports of our own making.</summary>
public class TemplateReaderTests
{
    private const string Bombing = """
        BOGOTA, 14 JUN 89 -- [TEXT] A POWERFUL BOMB EXPLODED THIS MORNING IN FRONT OF A BANK IN MEDELLIN. TWO STUDENTS WERE
        KILLED AND THE BANK WAS DESTROYED. THE POLICE BLAMED GUERRILLAS OF THE ARMY OF NATIONAL LIBERATION.
        """;

    private const string Harvest = """
        BOGOTA, 14 JUN 89 -- [TEXT] COFFEE GROWERS EXPECT A GOOD HARVEST THIS YEAR, THE MINISTER OF AGRICULTURE SAID TODAY.
        """;

    private static readonly string Root = AppContext.BaseDirectory;
    private static readonly TemplateWords Words = TemplateWords.Load(Path.Combine(Root, "lexicons", "muc"));
    private static readonly Lazy<TemplateModels> Models = new(() => TemplateModels.Load(Path.Combine(Root, "models", "en"), Words));

    [Fact]
    public void A_bombing_is_a_template()
    {
        Template template = Assert.Single(Read(Bombing));
        Assert.Equal("BOMBING", Answer(template, TemplateSlot.Type));
        Assert.Equal("14 JUN 89", Answer(template, TemplateSlot.Date));
        Assert.StartsWith("COLOMBIA", Answer(template, TemplateSlot.Location), StringComparison.Ordinal);
        Assert.Equal("BANK", Answer(template, TemplateSlot.PhysId));
    }

    [Fact]
    public void A_harvest_is_none() => Assert.Empty(Read(Harvest));

    [Theory]
    [InlineData("")]
    [InlineData("-- [TEXT] \"\" [[ ]")]
    [InlineData("99 XXX 99 -- BOMB BOMB BOMB KILLED KILLED")]
    public void Odd_text_does_no_harm(string text) => Assert.True(Read(text).Length <= 3);

    [Fact]
    public void The_same_text_gives_the_same_templates() =>
        Assert.Equal(Said(Read(Bombing)), Said(Read(Bombing)));

    private static string Said(ImmutableArray<Template> templates) => string.Join('\n', templates.SelectMany(t =>
        Enumerable.Range(0, Template.SlotCount).Select(s => MucNotation.Write((TemplateSlot)s, t[(TemplateSlot)s]))));

    private static string Answer(Template template, TemplateSlot slot) => template[slot].Single().Options[0];

    private static ImmutableArray<Template> Read(string text) =>
        TemplateReader.Read(MucReport.Read(Events.Check.Coder, Words, new MucDocument("OWN-0001", text, [])), Models.Value, new TemplateThresholds());
}
