using System.CommandLine;
using Casus.Cli.Views;
using Casus.Core.Records;
using Casus.Exchange;

namespace Casus.Cli.Commands;

/// <summary><c>casus code INPUT…</c>: reads reports and shows what they say, or writes it as JSON Lines.</summary>
internal static class CodeCommand
{
    public static Verb Create(Terminal terminal)
    {
        ReadingArguments reading = new();
        Option<bool> json = new("--json") { Description = "One JSON object per report and line, as docs/coding.schema.json says" };
        Verb verb = new(
            "code",
            "Read reports into events, each field tied to the words that say so",
            """
            casus code article.txt --published 2024-04-20
            casus code news/*.txt --json > coded.jsonl
            curl -s https://example.org/feed.jsonl | casus code - --json
            """);
        reading.AddTo(verb);
        verb.Options.Add(json);
        return verb.Does(p => Run(terminal, reading.Intake(terminal, p), p.GetValue(json)));
    }

    private static int Run(Terminal terminal, Intake intake, bool json)
    {
        if (json)
        {
            foreach (CodedReport report in intake.Code()) terminal.Out.Write(CodingJson.ToLine(report) + "\n");
            return intake.ExitCode;
        }

        Page page = new(terminal);
        bool first = true;
        foreach (CodedReport report in intake.Code())
        {
            if (!first) page.Blank();
            first = false;
            CodingView.Write(page, report);
        }

        return intake.ExitCode;
    }
}
