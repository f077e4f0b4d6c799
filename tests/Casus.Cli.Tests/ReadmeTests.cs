using System.Text.RegularExpressions;

namespace Casus.Cli.Tests;

/// <summary>Every command that the documents show runs, in a copy of the samples.</summary>
public class ReadmeTests
{
    public static TheoryData<string, string> Commands()
    {
        TheoryData<string, string> commands = [];
        foreach (string document in (string[])["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"])
        {
            string text = File.ReadAllText(Path.Combine(CasusCommand.Repository, document));
            foreach (Match block in Regex.Matches(text, "```console\n(.*?)```", RegexOptions.Singleline))
            {
                foreach (Match command in Regex.Matches(block.Groups[1].Value, @"^\$ \./casus (.+)$", RegexOptions.Multiline))
                    commands.Add(document, command.Groups[1].Value);
            }
        }

        return commands;
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Commands_shown_run(string document, string command)
    {
        using TemporaryFolder folder = new();
        string samples = Path.Combine(AppContext.BaseDirectory, "samples");
        string ledger = Path.Combine(folder.Path, "casus.db");
        CasusCommand.Run("ingest", samples, "--ledger", ledger);
        string[] args =
        [
            .. Regex.Matches(command, "\"([^\"]*)\"|[^ ]+").Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Value)
                .Select(a => a.StartsWith("samples", StringComparison.Ordinal) ? Path.Combine(AppContext.BaseDirectory, a) : a),
        ];
        bool asksLedger = args[0] is "ingest" or "list" or "show" or "export" or "incident" or "incidents" or "timeline" or "diff" or "review";
        int output = Array.IndexOf(args, "--output");
        if (output >= 0) args[output + 1] = Path.Combine(folder.Path, args[output + 1]);
        Outcome outcome = CasusCommand.Run(asksLedger ? [.. args, "--ledger", ledger] : args);
        Assert.True(outcome.Code == 0, $"{document}: {command}: {outcome.Code} {outcome.Error}");
    }

    [Fact]
    public void The_readme_shows_commands() => Assert.NotEmpty(Commands());
}
