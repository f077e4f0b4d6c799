using System.CommandLine;

namespace Casus.Cli.Tests;

public class CommandLineTests
{
    public static TheoryData<string> Verbs()
    {
        TheoryData<string> names = [];
        foreach (Command command in Program.Root(TerminalOfNothing()).Subcommands) names.Add(command.Name);
        return names;
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Help_of_every_command_ends_with_an_example(string verb)
    {
        Outcome help = CasusCommand.Run(verb, "--help");
        Assert.Equal(0, help.Code);
        Assert.Equal("", help.Error);
        string examples = help.Out[help.Out.IndexOf("Examples:", StringComparison.Ordinal)..];
        Assert.Contains($"casus {verb}", examples, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData]
    public void The_root_shows_a_tour(params string[] args)
    {
        Outcome help = CasusCommand.Run(args);
        Assert.Equal(0, help.Code);
        Assert.Contains("casus demo", help.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("code")]
    [InlineData("code", "a.txt", "--no-such-option")]
    [InlineData("code", "a.txt", "--published", "soon")]
    [InlineData("eval", "nonsense", "data")]
    [InlineData("export", "--format", "xml")]
    public void A_wrong_command_line_is_2_and_one_explanation(params string[] args)
    {
        Outcome outcome = CasusCommand.Run(args);
        Assert.Equal(2, outcome.Code);
        Assert.Equal("", outcome.Out);
        Assert.StartsWith("casus: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("--help'", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code", "/no/such/file.txt")]
    [InlineData("eval", "parse", "/no/such/file.conllu")]
    [InlineData("list", "--ledger", "/no/such/ledger.db")]
    [InlineData("list", "--ledger", "/no/such/ledger.db", "--type", "ASSAULT")]
    public void What_is_not_there_is_1_and_one_line_with_code_and_place(params string[] args)
    {
        Outcome outcome = CasusCommand.Run(args);
        Assert.Equal(1, outcome.Code);
        Assert.Equal("", outcome.Out);
        Assert.Matches(@"^CAS\d{3} /no/such/\S+ .+\n$", outcome.Error);
    }

    [Fact]
    public void Nothing_says_exceptions_stack()
    {
        Outcome outcome = CasusCommand.Run("code", "/no/such/file.txt");
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    private static Terminal TerminalOfNothing() => new()
    {
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        In = () => Stream.Null,
        Root = "",
        Variable = _ => null,
    };
}
