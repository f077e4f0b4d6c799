using Casus.Coding.Lexicons;
using Casus.Coding.Times;
using Casus.Core.Records;

namespace Casus.Coding.Tests.Times;

/// <summary>Every row with an example runs: told on Saturday 20 April 2024, the bracketed words must get the row's value.</summary>
public class TimeRowTests
{
    private static readonly string Lexicons = Path.Combine(AppContext.BaseDirectory, "lexicons", "en");
    private static readonly TimeFinder Finder = TimeFinder.Load(LexiconSet.Open(Lexicons));
    private static readonly Publication Told = Publication.On(new DateOnly(2024, 4, 20), PublicationBasis.Given);

    public static TheoryData<string, string, string> Rows()
    {
        TheoryData<string, string, string> data = [];
        foreach (string file in (string[])["times.tsv", "times_modifiers.tsv", "times_holidays.tsv"])
        {
            foreach (LexiconRow row in LexiconTable.Load(Path.Combine(Lexicons, file)).Rows)
            {
                if (row["example"].Length > 0) data.Add($"{file}:{row.Line}", row["example"], row["value"]);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads_its_example(string place, string example, string value)
    {
        string text = example.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        Layer<TimeMention> found = Finder.Find(PlainTexts.Read(text), Told);
        if (value.Length == 0)
        {
            Assert.True(found.Count == 0, $"{place} names no time, but was read as {(found.Count == 0 ? "" : found[0].Value.Text)}");
            return;
        }

        int start = example.IndexOf('[', StringComparison.Ordinal), end = example.IndexOf(']', StringComparison.Ordinal) - 1;
        string all = string.Join("; ", found.Select(f => $"{f.Value.Text} = {f.Value.Value} ({f.Value.Rule})"));
        Assert.True(found.Any(f => f.Value.Span.Start == start && f.Value.Span.End == end && f.Value.Value == value), $"{place} found {all}");
    }
}
