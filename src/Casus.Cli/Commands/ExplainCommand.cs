using System.CommandLine;
using Casus.Cli.Views;

namespace Casus.Cli.Commands;

/// <summary><c>casus explain INPUT…</c>: how each sentence was read, from its tokens to the rules that fired.</summary>
internal static class ExplainCommand
{
    public static Verb Create(Terminal terminal)
    {
        ReadingArguments reading = new();
        Option<bool> json = new("--json") { Description = "One JSON object per report and line: sentences with their layers, and the coding" };
        Verb verb = new(
            "explain",
            "Show how each sentence was read: tokens, tags, tree, names, references, claims, and the rules that fired",
            """
            casus explain article.txt --published 2024-04-20
            echo "Army jets bombed a bridge near Homs." | casus explain -
            casus explain article.txt --json | jq .sentences[0].tokens
            """);
        reading.AddTo(verb);
        verb.Options.Add(json);
        return verb.Does(p => Run(terminal, reading.Intake(terminal, p), p.GetValue(json)));
    }

    private static int Run(Terminal terminal, Intake intake, bool json)
    {
        Page page = new(terminal);
        bool first = true;
        foreach (Explained explained in intake.Explain())
        {
            if (json)
            {
                terminal.Out.Write(ExplainJson.ToLine(explained) + "\n");
                continue;
            }

            if (!first) page.Blank();
            first = false;
            ExplainView.Write(page, explained);
        }

        return intake.ExitCode;
    }
}
