using System.Text.Json;

namespace Casus.Cli.Tests;

public class CodebookCommandTests
{
    private const string Fails = "> Troops shelled a market in Homs on Monday.\n- PROTEST: - > -";

    [Fact]
    public void Help_of_both_ends_with_an_example() => Assert.All(["check", "new"], name =>
        Assert.Contains($"casus codebook {name}", CasusCommand.Run("codebook", name, "--help").Out, StringComparison.Ordinal));

    [Fact]
    public void What_fails_is_shown_with_its_line_then_a_table()
    {
        using TemporaryFolder folder = new();
        Page(folder, $"{Fails}\n\n> It rained.\n- none");
        Outcome check = CasusCommand.Run("codebook", "check", "--folder", folder.Path);
        Assert.Equal(1, check.Code);
        Assert.Equal("", check.Error);
        Assert.EndsWith("ASSAULT.md:29: > Troops shelled a market in Homs on Monday.", check.Lines[0], StringComparison.Ordinal);
        Assert.Equal("  expected  PROTEST: - > -", check.Lines[1]);
        Assert.StartsWith("  found     ASSAULT/heavy-weapons: Troops > ", check.Lines[2], StringComparison.Ordinal);
        Assert.Contains(check.Lines, l => l == "  differs   missing PROTEST: - > -");
        Assert.Equal("ASSAULT         2       1      50.0", check.Lines[^1]);
    }

    [Fact]
    public void Where_all_pass_it_is_done()
    {
        using TemporaryFolder folder = new();
        Page(folder, "> It rained.\n- none");
        Outcome check = CasusCommand.Run("codebook", "check", "assault", "--folder", folder.Path);
        Assert.Equal(0, check.Code);
        Assert.Equal("ASSAULT         1       1     100.0", check.Lines[^1]);
    }

    [Fact]
    public void Json_has_an_object_for_each_failure_and_a_summary()
    {
        using TemporaryFolder folder = new();
        Page(folder, $"{Fails}\n\n> It rained.\n- none");
        Outcome check = CasusCommand.Run("codebook", "check", "--json", "--folder", folder.Path);
        Assert.Equal(1, check.Code);
        Assert.Equal(2, check.Lines.Length);
        JsonElement failed = JsonDocument.Parse(check.Lines[0]).RootElement;
        Assert.Equal(29, failed.GetProperty("line").GetInt32());
        Assert.Equal("PROTEST: - > -", failed.GetProperty("expected")[0].GetString());
        Assert.Equal("missing", failed.GetProperty("differences")[0].GetProperty("kind").GetString());
        JsonElement summary = JsonDocument.Parse(check.Lines[1]).RootElement.GetProperty("summary");
        Assert.Equal(50, summary.GetProperty("types").GetProperty("ASSAULT").GetProperty("per_cent").GetDouble());
    }

    [Fact]
    public void A_new_example_is_written_under_its_heading_once()
    {
        using TemporaryFolder folder = new();
        string page = Page(folder, "> It rained.\n- none");
        string[] command = ["codebook", "new", "ASSAULT", "Troops  shelled a market.", "--group", "Passive", "--folder", folder.Path];
        Outcome added = CasusCommand.Run(command);
        Assert.Equal(0, added.Code);
        Assert.Matches(@"ASSAULT\.md:34: added", added.Error);
        Assert.Contains("### Passive\n\n> Troops shelled a market.\n- ASSAULT", File.ReadAllText(page), StringComparison.Ordinal);
        Assert.Equal(2, CasusCommand.Run(command).Code);
    }

    [Fact]
    public void Print_writes_nothing()
    {
        using TemporaryFolder folder = new();
        Outcome print = CasusCommand.Run("codebook", "new", "ASSAULT", "It rained.", "--print", "--folder", folder.Path);
        Assert.Equal((0, "> It rained.\n- none\n"), (print.Code, print.Out));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("check", "ATTACK")]
    [InlineData("new", "ATTACK", "It rained.")]
    [InlineData("new", "ASSAULT", "  ", "--print")]
    [InlineData("new", "ASSAULT", "It rained.", "--group", "Odd")]
    public void What_does_not_exist_is_a_wrong_command_line(params string[] args) =>
        Assert.Equal(2, CasusCommand.Run(["codebook", .. args]).Code);

    [Fact]
    public void A_slip_is_one_line_with_code_and_place()
    {
        using TemporaryFolder folder = new();
        Page(folder, "> It rained.\n- RAIN: - > -");
        Outcome check = CasusCommand.Run("codebook", "check", "--folder", folder.Path);
        Assert.Equal(1, check.Code);
        Assert.Matches(@"^CAS054 \S*ASSAULT\.md:30 'RAIN' is no event type: .+\n$", check.Error);
    }

    private static string Page(TemporaryFolder folder, string examples)
    {
        string[] sections = ["Modes", "Includes", "Excludes", "Neighbours", "CAMEO codes"];
        string[] groups =
        [
            "Passive", "Nominal", "Light verbs", "Particle verbs", "Negation", "Modality", "Control", "Coordination",
            "Reported speech", "Headlines", "Not this type",
        ];
        return folder.File("ASSAULT.md", "# ASSAULT\n\nForce.\n\n"
            + string.Concat(sections.Select(s => $"## {s}\n\nSomething.\n\n"))
            + $"## Examples\n\n### Active\n\n{examples}\n\n"
            + string.Concat(groups.Select(g => $"### {g}\n\n")));
    }
}
