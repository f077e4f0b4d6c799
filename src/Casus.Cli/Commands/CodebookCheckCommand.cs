using System.Collections.Immutable;
using System.CommandLine;
using Casus.Cli.Views;
using Casus.Coding;
using Casus.Coding.Codebook;
using Casus.Core.Ontology;

namespace Casus.Cli.Commands;

/// <summary><c>casus codebook check [TYPE…]</c>: codes every example and says where a coding differs; 1 where any does.</summary>
internal static class CodebookCheckCommand
{
    public static Verb Create(Terminal terminal)
    {
        Argument<string[]> types = new("TYPE") { Description = "Event types (ASSAULT); all without any", Arity = ArgumentArity.ZeroOrMore };
        Option<string> folder = CodebookCommand.Folder(terminal);
        Option<bool> json = new("--json") { Description = "One JSON object per failing example and line, then a summary" };
        Verb verb = new(
            "check",
            "Code every example and say where the coding differs from the codebook",
            """
            casus codebook check
            casus codebook check ASSAULT COERCE
            casus codebook check --json | jq -r '.differences[]?.kind' | sort | uniq -c
            """)
        {
            types, folder, json,
        };
        return verb.Does(p => Run(terminal, p.GetValue(types) ?? [], CodebookCommand.Shown(p.GetRequiredValue(folder)), p.GetValue(json)));
    }

    private static int Run(Terminal terminal, string[] names, string folder, bool json)
    {
        Task<Coder> loading = Task.Run(() => Coder.Load(terminal.Root), terminal.Cancel);
        ImmutableArray<CodebookPage> pages = names.Length == 0
            ? CodebookFolder.Load(folder)
            : [.. names.Select(Type).Distinct().Order().Select(t => CodebookFolder.LoadPage(CodebookFolder.PathOf(folder, t)))];
        Coder coder = loading.GetAwaiter().GetResult();
        Progress progress = new(terminal, pages.Length, "examples");
        List<PageResult> results = [];
        int done = 0;
        foreach (CodebookPage page in pages)
        {
            var examples = ImmutableArray.CreateBuilder<ExampleResult>(page.Examples.Length);
            foreach (CodebookExample example in page.Examples)
            {
                terminal.Cancel.ThrowIfCancellationRequested();
                examples.Add(ExampleComparer.Check(coder, example));
                progress.Report(++done);
            }

            progress.NextInput();
            results.Add(new PageResult(page.Type, examples.MoveToImmutable()));
        }

        progress.Clear();
        if (json) CodebookJson.Write(terminal.Out, results);
        else CodebookView.Write(terminal.Out, results);
        return results.TrueForAll(r => r.Passed == r.Examples.Length) ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>The type of a name in any case.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    internal static EventType Type(string name) => EventTypes.TryParse(name, out EventType type)
        ? type
        : throw new UsageException($"there is no event type '{name}'; there are: {string.Join(", ", EventTypes.All.Select(t => t.Name()))}");
}
