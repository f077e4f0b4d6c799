using System.Collections.Immutable;
using System.Globalization;
using Casus.Coding.Codebook;
using Casus.Core.Ontology;

namespace Casus.Cli.Views;

/// <summary>The examples of one page as they were coded.</summary>
internal sealed record PageResult(EventType Type, ImmutableArray<ExampleResult> Examples)
{
    public int Passed => Examples.Count(e => e.Passed);
}

/// <summary>Failing examples, each headed by its file and line as editors read them, then a table of the types.</summary>
internal static class CodebookView
{
    private const int Label = 10;

    public static void Write(TextWriter output, IReadOnlyList<PageResult> pages)
    {
        foreach (ExampleResult failed in pages.SelectMany(p => p.Examples).Where(e => !e.Passed)) Write(output, failed);
        int width = Math.Max("total".Length, pages.Max(p => p.Type.Name().Length));
        output.WriteLine($"{"type".PadRight(width)}  examples  passed  per cent");
        foreach (PageResult page in pages) Row(output, page.Type.Name().PadRight(width), page.Examples.Length, page.Passed);
        if (pages.Count > 1) Row(output, "total".PadRight(width), pages.Sum(p => p.Examples.Length), pages.Sum(p => p.Passed));
    }

    /// <summary>Share of examples that passed, in per cent; null where there are none.</summary>
    public static double? PerCent(int examples, int passed) => examples == 0 ? null : 100.0 * passed / examples;

    private static void Write(TextWriter output, ExampleResult failed)
    {
        output.WriteLine($"{failed.Example.File}:{failed.Example.Line}: > {failed.Example.Text}");
        Lines(output, "expected", failed.Example.Expected);
        Lines(output, "found", failed.Found);
        foreach (Difference difference in failed.Differences) output.WriteLine($"  {"differs".PadRight(Label)}{difference.Message}");
        output.WriteLine();
    }

    private static void Lines(TextWriter output, string label, ImmutableArray<ExpectedEvent> events)
    {
        if (events.IsEmpty) output.WriteLine($"  {label.PadRight(Label)}none");
        foreach (ExpectedEvent e in events) output.WriteLine($"  {label.PadRight(Label)}{e}");
    }

    private static void Row(TextWriter output, string name, int examples, int passed)
    {
        string share = PerCent(examples, passed) is { } cent ? cent.ToString("0.0", CultureInfo.InvariantCulture) : "-";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}  {examples,8}  {passed,6}  {share,8}"));
    }
}
