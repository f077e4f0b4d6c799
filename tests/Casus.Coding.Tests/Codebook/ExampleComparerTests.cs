using Casus.Coding.Codebook;

namespace Casus.Coding.Tests.Codebook;

/// <summary>What was found is written as an example too, so that both sides of a comparison read alike.</summary>
public class ExampleComparerTests
{
    private const string Text = "Government troops and rebels shelled a large market in Homs and its police station.";

    [Theory]
    [InlineData("none", "none")]
    [InlineData("ASSAULT: troops > market", "ASSAULT: Government troops > a large market")]
    [InlineData("ASSAULT: Government troops > a large market", "ASSAULT/aerial: troops > market @Homs")]
    [InlineData("ASSAULT: Government troops + rebels > -", "ASSAULT: Government troops and rebels > -")]
    [InlineData("ASSAULT: Government troops and rebels > -", "ASSAULT: Government troops + rebels > -")]
    [InlineData("ASSAULT: troops > market|ASSAULT: rebels > market", "ASSAULT: rebels > market|ASSAULT: troops > market")]
    public void What_agrees_passes(string expected, string found) => Assert.Empty(Differences(expected, found));

    [Theory]
    [InlineData("ASSAULT: troops > market", "none", "missing ASSAULT: troops > market")]
    [InlineData("none", "ASSAULT: troops > market", "surplus ASSAULT: troops > market")]
    [InlineData("ASSAULT: troops > market (denied)", "ASSAULT: troops > market", "status of ASSAULT: expected denied, found occurred")]
    [InlineData("ASSAULT: troops > market", "ASSAULT: rebels > market", "actor of ASSAULT: expected troops, found rebels")]
    [InlineData("ASSAULT: - > market", "ASSAULT: rebels > market", "actor of ASSAULT: expected -, found rebels")]
    [InlineData("ASSAULT: troops + rebels > market", "ASSAULT: rebels > market", "actor of ASSAULT: expected troops + rebels, found rebels")]
    [InlineData("ASSAULT: troops > market", "ASSAULT: troops > -", "recipient of ASSAULT: expected market, found -")]
    [InlineData("ASSAULT: troops > market", "ASSAULT: troops > market + station", "recipient of ASSAULT: expected market, found market + station")]
    [InlineData("ASSAULT/aerial: troops > market", "ASSAULT: troops > market", "mode of ASSAULT: expected aerial, found none")]
    [InlineData("ASSAULT: troops > market @Homs", "ASSAULT: troops > market", "place of ASSAULT: expected Homs, found none")]
    [InlineData("ASSAULT: troops > market @Homs", "ASSAULT: troops > market @police station", "place of ASSAULT: expected Homs, found police station")]
    [InlineData("ASSAULT: troops > market", "COERCE: troops > market", "type: expected ASSAULT, found COERCE")]
    [InlineData("ASSAULT: troops > market", "COERCE: rebels > market", "missing ASSAULT: troops > market", "surplus COERCE: rebels > market")]
    [InlineData(
        "ASSAULT: troops > market (denied)|ASSAULT: rebels > station", "ASSAULT: rebels > station|ASSAULT: troops > market|ACCUSE: - > -",
        "status of ASSAULT: expected denied, found occurred", "surplus ACCUSE: - > -")]
    public void What_differs_is_said_precisely(string expected, string found, params string[] messages) =>
        Assert.Equal(messages, Differences(expected, found));

    [Theory]
    [InlineData("Government troops", "troops", true)]
    [InlineData("GOVERNMENT troops", "government", true)]
    [InlineData("Israel's army", "Israel", true)]
    [InlineData("armyworm and army", "army", true)]
    [InlineData("armyworm", "army", false)]
    [InlineData("Niger", "Nigeria", false)]
    public void Words_count_whole(string text, string words, bool stand) => Assert.Equal(stand, WholeWords.Contain(text, words));

    private static IEnumerable<string> Differences(string expected, string found)
    {
        CodebookExample example = Example(expected);
        return ExampleComparer.Compare(example, Example(found).Expected).Differences.Select(d => d.Message);
    }

    private static CodebookExample Example(string events) =>
        Pages.Example($"> {Text}\n- {string.Join("\n- ", events.Split('|'))}");
}
