using Casus.Coding.Lexicons;
using Casus.Core;
using Casus.Core.Records;

namespace Casus.Coding.Tests.Claims;

public class SourceWordTests
{
    public static TheoryData<string, string, string> Examples()
    {
        TheoryData<string, string, string> rows = [];
        foreach (LexiconRow row in LexiconTable.Load(Path.Combine(ClaimChecks.Lexicons, "source_words.tsv")).Rows)
            rows.Add(row["words"], row["kind"], row["example"]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_row_finds_its_example(string words, string kind, string example)
    {
        var claims = ClaimChecks.Claims(example);
        string lines = $"{words}: {string.Join(" | ", ClaimChecks.Lines(example))}";
        switch (kind)
        {
            case "colour": Assert.True(claims.Any(c => Colour(example, c).Contains(words, StringComparison.OrdinalIgnoreCase)), lines); break;
            case "anonymous": Assert.True(claims.Any(c => c.Anonymous && Colour(example, c).Contains(words, StringComparison.OrdinalIgnoreCase)), lines); break;
            case "unnamed": Assert.True(claims.Any(c => c.Anonymous), lines); break;
            default: Assert.Empty(claims); break;
        }
    }

    [Theory]
    [InlineData("The junta-run health office said that nine people had died.", "junta-run")]
    [InlineData("A diplomat close to the king said that talks had stalled.", "close to the king")]
    [InlineData("The ministry said that the rebel-held town was empty.", "")]
    public void What_colours_a_source_is_kept(string text, string colour) =>
        Assert.Contains(ClaimChecks.Claims(text), c => Colour(text, c) == colour);

    [Theory]
    [InlineData("US sources said that a warning had come.", true)]
    [InlineData("A senior official said that a warning had come.", true)]
    [InlineData("Army spokesman John Roe said that a warning had come.", false)]
    [InlineData("The health ministry said that a warning had come.", false)]
    public void Says_whether_a_source_is_named(string text, bool anonymous) =>
        Assert.Equal(anonymous, Assert.Single(ClaimChecks.Claims(text)).Anonymous);

    [Fact]
    public void A_fault_names_its_place()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "source_words.tsv"), "words\tkind\tmatch\texample\tsource\tnote\nrun\tcolor\tsuffix\tx\t\t\n");
        var fault = Assert.Throws<CasusException>(() => Coding.Claims.SourceWords.Load(LexiconSet.Open(folder)));
        Assert.Contains("source_words.tsv:2:2", fault.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static string Colour(string text, Claim claim) => claim.Colour is { } colour ? text[colour.Start..colour.End] : "";
}
