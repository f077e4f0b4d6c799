using System.CommandLine;
using Casus.Language;

namespace Casus.Cli.Commands;

/// <summary><c>--parser fast|accurate</c>, for every command that reads text.</summary>
internal static class ParserOption
{
    public static Option<ParserKind> Create(string description = "fast, or accurate: better trees, several times slower")
    {
        Option<ParserKind> option = new("--parser")
        {
            Description = description,
            HelpName = "fast|accurate",
            CustomParser = result => result.Tokens[0].Value switch
            {
                "fast" => ParserKind.Fast,
                "accurate" => ParserKind.Accurate,
                string other => Unknown(result, other),
            },
        };
        option.CompletionSources.Add("fast", "accurate");
        return option;
    }

    private static ParserKind Unknown(System.CommandLine.Parsing.ArgumentResult result, string name)
    {
        result.AddError($"there is no parser '{name}'; there are: fast, accurate");
        return default;
    }
}
