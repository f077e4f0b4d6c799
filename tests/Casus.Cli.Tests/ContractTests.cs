using System.Text.Json;
using NJsonSchema;

namespace Casus.Cli.Tests;

public class ContractTests
{
    public static TheoryData<string> Samples() =>
        [.. Directory.GetFiles(Path.Combine(CasusCommand.Repository, "samples"), "*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Json_is_what_the_schema_says_and_every_span_shows_its_text(string sample)
    {
        Outcome outcome = CasusCommand.Run("code", Path.Combine(CasusCommand.Repository, "samples", sample), "--json");
        Assert.Equal(0, outcome.Code);
        JsonSchema schema = await JsonSchema.FromFileAsync(Path.Combine(CasusCommand.Repository, "docs", "coding.schema.json"));
        Assert.Empty(schema.Validate(outcome.Lines.Single()));

        using JsonDocument json = JsonDocument.Parse(outcome.Out);
        string text = json.RootElement.GetProperty("report").GetProperty("text").GetString()!;
        CheckSpans(json.RootElement, text);
    }

    // Samples are in the basic plane, where code points are characters.
    private static void CheckSpans(JsonElement element, string text)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray()) CheckSpans(item, text);
        }

        if (element.ValueKind != JsonValueKind.Object) return;
        if (element.TryGetProperty("text", out JsonElement words) && words.ValueKind == JsonValueKind.String
            && element.TryGetProperty("span", out JsonElement span) && span.ValueKind == JsonValueKind.Array)
        {
            Assert.Equal(words.GetString(), text[span[0].GetInt32()..span[1].GetInt32()]);
        }

        foreach (JsonProperty property in element.EnumerateObject()) CheckSpans(property.Value, text);
    }
}
