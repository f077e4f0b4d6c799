using System.Globalization;
using Casus.Coding.Figures;
using Casus.Coding.Lexicons;
using Casus.Coding.Tests.Times;
using Casus.Coding.Times;
using Casus.Core.Records;
using Casus.Language.Parsing;

namespace Casus.Coding.Tests.Figures;

/// <summary>
/// Every row with an example runs, on words alone, so that the tables hold without a trained parser: the bracketed
/// words must be a figure that reads as the row expects; guards must let no figure through.
/// </summary>
public class FigureRowTests
{
    internal static readonly string Lexicons = Path.Combine(AppContext.BaseDirectory, "lexicons", "en");
    private static readonly TimeFinder Times = TimeFinder.Load(LexiconSet.Open(Lexicons));
    private static readonly FigureFinder Finder = FigureFinder.Load(LexiconSet.Open(Lexicons));

    public static TheoryData<string, string, string> Rows()
    {
        TheoryData<string, string, string> data = [];
        foreach (string file in (string[])["figures_roles.tsv", "figures_hedges.tsv", "figures_vague.tsv", "figures_parts.tsv"])
        {
            foreach (LexiconRow row in LexiconTable.Load(Path.Combine(Lexicons, file)).Rows)
            {
                if (row["example"].Length > 0) data.Add($"{file}:{row.Line}", row["example"], row["expect"]);
            }
        }

        foreach (LexiconRow row in LexiconTable.Load(Path.Combine(Lexicons, "figures_guards.tsv")).Rows)
        {
            if (row["example"].Length > 0) data.Add($"figures_guards.tsv:{row.Line}", row["example"], "");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads_its_example(string place, string example, string expect)
    {
        string text = example.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        Layer<Figure> found = Read(PlainTexts.Read(text));
        string all = string.Join("; ", found.Select(f => $"{f.Value.Text} = {Describe(f.Value)} ({f.Value.Rule})"));
        if (expect.Length == 0)
        {
            Assert.True(found.Count == 0, $"{place} holds no figure, but found {all}");
            return;
        }

        int start = example.IndexOf('[', StringComparison.Ordinal), end = example.IndexOf(']', StringComparison.Ordinal) - 1;
        Assert.True(found.Any(f => f.Value.Span.Start == start && f.Value.Span.End == end && Describe(f.Value) == expect), $"{place} found {all}");
    }

    [Fact]
    public void The_page_on_vague_numbers_holds_every_row()
    {
        string page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "figures.md"));
        Assert.All(LexiconTable.Load(Path.Combine(Lexicons, "figures_vague.tsv")).Rows, row =>
        {
            static string Bound(string cell) => cell.Length == 0 ? "–" : cell;
            Assert.True(row["source"].Length > 0, $"{row["phrase"]} names no source");
            Assert.Contains($"| {row["phrase"]} | {Bound(row["low"])} | {Bound(row["best"])} | {Bound(row["high"])} | {row["source"]} |", page, StringComparison.Ordinal);
        });
    }

    internal static Layer<Figure> Read(ParsedText text) => Finder.Find(text, Times.Find(text, Publication.Unknown));

    /// <summary>"killed 7 7 - AtLeast people": role, low, best, high, hedge, unit.</summary>
    internal static string Describe(Figure figure) => string.Create(CultureInfo.InvariantCulture,
        $"{figure.Role.ToString().ToLowerInvariant()} {Bound(figure.Low)} {Bound(figure.Best)} {Bound(figure.High)} {figure.Hedge} {figure.Unit ?? "-"}");

    private static string Bound(double? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";
}
