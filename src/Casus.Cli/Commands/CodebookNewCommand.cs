using System.CommandLine;
using System.Text;
using Casus.Coding;
using Casus.Coding.Codebook;
using Casus.Core.Ontology;

namespace Casus.Cli.Commands;

/// <summary><c>casus codebook new TYPE "sentence"</c>: starts an example with what the coder reads today, for its author to correct.</summary>
internal static class CodebookNewCommand
{
    public static Verb Create(Terminal terminal)
    {
        Argument<string> type = new("TYPE") { Description = "Event type whose page the example belongs to (ASSAULT)" };
        Argument<string> sentence = new("SENTENCE") { Description = "A text of your own, one or more sentences" };
        Option<string> group = new("--group") { Description = "Heading to put it under, at the end", DefaultValueFactory = _ => CodebookPage.Groups[0] };
        group.CompletionSources.Add([.. CodebookPage.Groups]);
        Option<bool> print = new("--print") { Description = "Only print the example" };
        Option<string> folder = CodebookCommand.Folder(terminal);
        Verb verb = new(
            "new",
            "Start an example: append a text with the events that are found in it today; correct them then",
            """
            casus codebook new ASSAULT "Rebels have not attacked the base." --group Negation
            casus codebook new COERCE "Police closed the market in Goma." --print
            """)
        {
            type, sentence, group, print, folder,
        };
        return verb.Does(p => Run(
            terminal,
            CodebookCheckCommand.Type(p.GetRequiredValue(type)),
            OneLine(p.GetRequiredValue(sentence)),
            Group(p.GetRequiredValue(group)),
            p.GetValue(print),
            CodebookCommand.Shown(p.GetRequiredValue(folder))));
    }

    private static int Run(Terminal terminal, EventType type, string text, string group, bool print, string folder)
    {
        string path = CodebookFolder.PathOf(folder, type);
        CodebookPage? page = print ? null : CodebookFolder.LoadPage(path);
        if (page?.Examples.FirstOrDefault(e => e.Text == text) is { } same)
            throw new UsageException($"{same.File}:{same.Line} has this text");
        string example = Example(Coder.Load(terminal.Root), text, group);
        terminal.Out.WriteLine(example);
        if (page is null) return ExitCode.Done;
        string content = CodebookFolder.Append(File.ReadAllText(path), group, example);
        TrainCommand.Replace(path, Encoding.UTF8.GetBytes(content));
        CodebookExample added = CodebookFolder.Parse(path, content).Examples.Single(e => e.Text == text);
        terminal.Error.WriteLine($"{added.File}:{added.Line}: added; correct its expected events to what a careful coder would say");
        return ExitCode.Done;
    }

    private static string Example(Coder coder, string text, string group)
    {
        ExampleResult coded = ExampleComparer.Check(coder, new CodebookExample("", 0, group, text, []));
        StringBuilder lines = new($"> {text}");
        foreach (ExpectedEvent found in coded.Found) lines.Append("\n- ").Append(found);
        if (coded.Found.IsEmpty) lines.Append("\n- none");
        return lines.ToString();
    }

    private static string OneLine(string sentence)
    {
        string text = string.Join(' ', sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length > 0 ? text : throw new UsageException("an example needs a text");
    }

    private static string Group(string name) => CodebookPage.Groups.Contains(name)
        ? name
        : throw new UsageException($"there is no group '{name}'; there are: {string.Join(", ", CodebookPage.Groups)}");
}
