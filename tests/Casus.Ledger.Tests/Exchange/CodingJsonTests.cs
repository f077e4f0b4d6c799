using System.Text;
using System.Text.Json;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Exchange;
using CsCheck;
using NJsonSchema;

namespace Casus.Ledger.Tests.Exchange;

public class CodingJsonTests
{
    private static readonly JsonSchema Schema =
        JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "coding.schema.json")).GetAwaiter().GetResult();

    [Fact]
    public void A_full_coding_meets_the_schema()
    {
        var errors = Schema.Validate(CodingJson.ToLine(Samples.Full()));
        Assert.True(errors.Count == 0, string.Join("\n", errors));
    }

    [Fact]
    public void An_empty_coding_meets_the_schema()
    {
        var coded = new CodedReport { Report = new Report { Id = "r", Text = SourceText.Empty }, Coder = Samples.Coder };
        Assert.Empty(Schema.Validate(CodingJson.ToLine(coded)));
    }

    [Theory]
    [InlineData("\"stance\":\"supports\"", "\"stance\":\"shouts\"")]
    [InlineData("\"cameo\":\"195\",", "")]
    [InlineData("\"cameo\":\"195\"", "\"cameo\":\"195\",\"colour\":1")]
    [InlineData("\"basis\":\"stated\"", "\"basis\":\"guess\"")]
    [InlineData("\"direct_quote\":true", "\"direct_quote\":1")]
    [InlineData("\"trigger\":[15,18]", "\"trigger\":[15]")]
    public void The_schema_refuses_what_is_not_the_contract(string right, string wrong)
    {
        string line = CodingJson.ToLine(Samples.Full());
        Assert.Contains(right, line, StringComparison.Ordinal);
        Assert.NotEmpty(Schema.Validate(line.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void Spans_count_code_points()
    {
        using JsonDocument json = JsonDocument.Parse(CodingJson.ToLine(Samples.Full()));
        JsonElement trigger = json.RootElement.GetProperty("events")[0].GetProperty("trigger");
        Rune[] text = json.RootElement.GetProperty("report").GetProperty("text").GetString()!.EnumerateRunes().ToArray();
        string word = string.Concat(text[trigger[0].GetInt32()..trigger[1].GetInt32()]);
        Assert.Equal("hit", word);
    }

    [Fact]
    public void A_day_ends_on_itself_and_a_part_of_day_ends_before_its_end()
    {
        using JsonDocument json = JsonDocument.Parse(CodingJson.ToLine(Samples.Full()));
        JsonElement day = json.RootElement.GetProperty("events")[0].GetProperty("time");
        Assert.Equal(("2024-04-19", "2024-04-19"), (day.GetProperty("start").GetString(), day.GetProperty("end").GetString()));
        JsonElement evening = json.RootElement.GetProperty("times")[1];
        Assert.Equal(("2024-04-19T18:00:00", "2024-04-20T00:00:00"), (evening.GetProperty("start").GetString(), evening.GetProperty("end").GetString()));
    }

    [Fact]
    public void Any_text_comes_back_with_halves_of_pairs_replaced() => Gen.String[Gen.Char].Sample(text =>
    {
        var coded = new CodedReport { Report = new Report { Id = "r", Text = new SourceText(text) }, Coder = Samples.Coder };
        string line = CodingJson.ToLine(coded);
        Assert.DoesNotContain('\n', line);
        using JsonDocument json = JsonDocument.Parse(line);
        string expected = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        Assert.Equal(expected, json.RootElement.GetProperty("report").GetProperty("text").GetString());
        Assert.Equal(coded.Report.Text.ToCodePoints(coded.Report.Text.Whole).End, expected.EnumerateRunes().Count());
    });

    [Fact]
    public void Infinite_numbers_are_unknown()
    {
        CodedReport coded = Samples.Full();
        coded = coded with { Figures = [coded.Figures[0] with { High = double.PositiveInfinity }] };
        Assert.Contains("\"high\":null", CodingJson.ToLine(coded), StringComparison.Ordinal);
    }
}
