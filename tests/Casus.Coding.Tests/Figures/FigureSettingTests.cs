using System.Globalization;
using Casus.Coding.Lexicons;
using Casus.Coding.Tests.Events;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Coding.Tests.Figures;

/// <summary>Whom a figure counts, who counts, and over which days.</summary>
public class FigureSettingTests
{
    private static Figure Only(string text) => Assert.Single(Check.Read(text, "2024-04-20").Figures);

    [Theory]
    [InlineData("The raid killed 40 soldiers.", "soldiers", null)]
    [InlineData("The raid killed 12 Iranian soldiers.", "soldiers", "IRN")]
    [InlineData("The raid killed 12 children.", "children", null)]
    [InlineData("The raid killed nine Peruvians.", "nationals", "PER")]
    [InlineData("The raid killed two journalists.", "journalists", null)]
    [InlineData("The raid killed five people.", null, null)]
    [InlineData("There were 12 civilian deaths.", "civilians", null)]
    public void Says_whom_it_counts(string text, string? whom, string? nation)
    {
        Figure figure = Only(text);
        Assert.Equal(whom, figure.Whom);
        Assert.Equal(nation, figure.Nation);
    }

    [Fact]
    public void Says_who_counts()
    {
        CodedReport report = Check.Read("The ministry said that 40 soldiers were killed. Nine guards were wounded.");
        Assert.Equal(report.Claims.Select(c => c.Id), report.Figures[0].Claims);
        Assert.Empty(report.Figures[1].Claims);
    }

    [Theory]
    [InlineData("About 1.3m people fled.", "displaced - 1300000 - About people")]
    [InlineData("1 killed 3 injured in a raid.", "killed 1 1 1 Exact people; injured 3 3 3 Exact people")]
    [InlineData("The 1,13 people were killed.", "")]
    [InlineData("Two ships shot down more than 80 drones and six missiles.", "intercepted 80 80 - MoreThan drones; intercepted 6 6 6 Exact missiles")]
    public void Reads_with_the_shipped_parser(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Check.Read(text).Figures.Select(FigureRowTests.Describe)));

    [Theory]
    [InlineData("More than 30,000 people have been killed since 7 October 2023.", true, "2023-10-07", null)]
    [InlineData("Since 7 October 2023, 30,000 people have been killed.", true, "2023-10-07", null)]
    [InlineData("The raid on 7 October 2023, which left 90 people dead, was the first.", false, "2023-10-07", "2023-10-07")]
    [InlineData("Forty people were killed on 3 March 2024.", false, "2024-03-03", "2024-03-03")]
    [InlineData("Forty people were killed in 2023.", true, "2023-01-01", "2023-12-31")]
    [InlineData("Forty people were killed.", false, null, null)]
    public void Says_which_days_it_covers(string text, bool cumulative, string? since, string? until)
    {
        Figure figure = Only(text);
        Assert.Equal((cumulative, Day(since), Day(until)), (figure.Cumulative, figure.Since, figure.Until));
    }

    [Fact]
    public void No_casualties_are_none_killed_and_none_hurt() => Assert.Equal(
        [(FigureRole.Killed, (double?)0), (FigureRole.Injured, 0)],
        Check.Read("There were no casualties in the raid.").Figures.Select(f => (f.Role, f.Best)));

    public static TheoryData<string, string> Sums()
    {
        TheoryData<string, string> data = [];
        foreach (LexiconRow row in LexiconTable.Load(Path.Combine(FigureRowTests.Lexicons, "figures_sums.tsv")).Rows)
        {
            if (row["example"].Length > 0) data.Add(row["example"], row["expect"]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Sums))]
    public void Sums_up_as_its_row_says(string example, string expect)
    {
        int start = example.IndexOf('[', StringComparison.Ordinal);
        string text = example.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        Figure figure = Assert.Single(Check.Read(text).Figures, f => f.Span.Start == start);
        Assert.True(figure.Cumulative);
        Assert.Equal(expect, $"{Text(figure.Since)} {Text(figure.Until)}");
    }

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
}
