using System.Text.Json;
using Casus.Coding.Codebook;
using Casus.Core.Ontology;
using Casus.Core.Text;

namespace Casus.Cli.Views;

/// <summary>
/// JSON Lines: for each failing example <c>file line group text expected found differences</c>, then one object
/// <c>summary</c> with examples and passed, in total and for each type.
/// </summary>
internal static class CodebookJson
{
    public static void Write(TextWriter output, IReadOnlyList<PageResult> pages)
    {
        foreach (PageResult page in pages)
        {
            foreach (ExampleResult failed in page.Examples.Where(e => !e.Passed)) JsonLine.Write(output, json => Failure(json, page, failed));
        }

        JsonLine.Write(output, json => Summary(json, pages));
    }

    private static void Failure(Utf8JsonWriter json, PageResult page, ExampleResult failed)
    {
        json.WriteString("file", failed.Example.File);
        json.WriteNumber("line", failed.Example.Line);
        json.WriteString("type", page.Type.Name());
        json.WriteString("group", failed.Example.Group);
        json.WriteString("text", failed.Example.Text);
        Events(json, "expected", failed.Example.Expected);
        Events(json, "found", failed.Found);
        json.WriteStartArray("differences");
        foreach (Difference difference in failed.Differences)
        {
            json.WriteStartObject();
            json.WriteString("kind", WireName.Of(difference.Kind));
            json.WriteString("message", difference.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Events(Utf8JsonWriter json, string name, IEnumerable<ExpectedEvent> events)
    {
        json.WriteStartArray(name);
        foreach (ExpectedEvent e in events) json.WriteStringValue(e.ToString());
        json.WriteEndArray();
    }

    private static void Summary(Utf8JsonWriter json, IReadOnlyList<PageResult> pages)
    {
        json.WriteStartObject("summary");
        Counts(json, pages.Sum(p => p.Examples.Length), pages.Sum(p => p.Passed));
        json.WriteStartObject("types");
        foreach (PageResult page in pages)
        {
            json.WriteStartObject(page.Type.Name());
            Counts(json, page.Examples.Length, page.Passed);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, int examples, int passed)
    {
        json.WriteNumber("examples", examples);
        json.WriteNumber("passed", passed);
        if (CodebookView.PerCent(examples, passed) is { } cent) json.WriteNumber("per_cent", Math.Round(cent, 1));
        else json.WriteNull("per_cent");
    }
}
