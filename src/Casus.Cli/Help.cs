using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Casus.Cli;

/// <summary>The usual help, closed by the command's examples.</summary>
internal sealed class Help(HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    /// <summary>Makes a root's help option end with examples.</summary>
    public static void Install(RootCommand root)
    {
        foreach (Option option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction usual } help) help.Action = new Help(usual);
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        string examples = parseResult.CommandResult.Command is Verb verb ? verb.Examples : Tour;
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(parseResult.CommandResult.Command is Verb ? "Examples:" : "A short tour:");
        foreach (string line in examples.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            output.WriteLine("  " + line);
        output.WriteLine();
        return ExitCode.Done;
    }

    private const string Tour =
        """
        casus demo                                   see it work on the samples
        casus code article.txt --published 2024-04-20    read one article
        casus explain article.txt                    see how each sentence was read
        casus ingest news/*.txt                      keep what reports say in casus.db
        casus list --type ASSAULT --country IRN      ask the ledger
        casus show ID                                the words behind an event
        casus export --format geojson --output events.geojson
        """;
}
