namespace Casus.Cli.Tests;

public class LexiconCommandTests
{
    private const string Header = "name\tforms\toffice\tcode\tsector\tfrom\tto\texact\texample\tsource\tnote\n";

    [Fact]
    public void Own_rows_are_read_from_their_folder_and_from_a_built_file()
    {
        using TemporaryFolder folder = new();
        string rows = Directory.CreateDirectory(Path.Combine(folder.Path, "mine")).FullName;
        File.WriteAllText(Path.Combine(rows, "people.tsv"), Header + "Zorilda Quent\t\tgeneral\tFJI\tMIL\t\t\t\tIt named Zorilda Quent.\town\t\n");
        string text = Path.Combine(folder.Path, "text.txt"), built = Path.Combine(folder.Path, "mine.lexicon");
        File.WriteAllText(text, "Zorilda Quent condemned Peru.");
        Assert.DoesNotContain("FJI", CasusCommand.Run("code", text, "--json").Out, StringComparison.Ordinal);

        Outcome own = CasusCommand.Run("code", text, "--json", "--lexicon", rows);
        Assert.Contains("\"code\":\"FJI\"", own.Out, StringComparison.Ordinal);
        Assert.Contains("\"lexicons\":\"en+mine\"", own.Out, StringComparison.Ordinal);

        Outcome build = CasusCommand.Run("lexicon", "build", "--lexicon", rows, "--output", built);
        Assert.Equal("", build.Error);
        Assert.Matches($"^{System.Text.RegularExpressions.Regex.Escape(built)}: \\d+ tables, [\\d,]+ rows, [\\d,]+ bytes\n$", build.Out);
        Outcome compiled = CasusCommand.Run("code", text, "--json", "--lexicon", built);
        Assert.Contains("\"code\":\"FJI\"", compiled.Out, StringComparison.Ordinal);
        Assert.Matches("\"lexicons\":\"en\\+mine-[0-9a-f]{8}\"", compiled.Out);
    }

    [Fact]
    public void A_malformed_row_stops_the_build_with_its_place_and_writes_nothing()
    {
        using TemporaryFolder folder = new();
        string rows = Directory.CreateDirectory(Path.Combine(folder.Path, "mine")).FullName;
        File.WriteAllText(Path.Combine(rows, "people.tsv"), Header + "Zorilda Quent\t\tgeneral\tFJI\tXYZ\n");
        string built = Path.Combine(folder.Path, "mine.lexicon");
        Outcome build = CasusCommand.Run("lexicon", "build", "--lexicon", rows, "--output", built);
        Assert.Equal(1, build.Code);
        Assert.Contains("people.tsv:2:5", build.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(built));
    }
}
