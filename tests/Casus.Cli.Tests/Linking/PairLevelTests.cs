using System.Globalization;
using Casus.Analysis.Incidents;
using Casus.Analysis.Linking;
using Casus.Coding.Lexicons;
using Casus.Core.Records;

namespace Casus.Cli.Tests.Linking;

public class PairLevelTests
{
    private static readonly DateOnly Day = new(2024, 4, 1);

    [Fact]
    public void Places_agree_in_levels()
    {
        Place near = Reports.Damascus with { Name = "Darayya", GeoNameId = 170652, Latitude = 33.46, Longitude = 36.24, Admin1 = "Rif Dimashq" };
        Place syria = new("Syria", 163843, 35, 38, "SYR", null, PlacePrecision.Country);
        Assert.Equal("settlement", PairLevels.Place(Reports.Damascus, Reports.Damascus));
        Assert.Equal("near", PairLevels.Place(Reports.Damascus, near));
        Assert.Equal("admin1", PairLevels.Place(near, near with { Name = "Yabrud", GeoNameId = 1, Latitude = 34.3 }));
        Assert.Equal("country", PairLevels.Place(syria, near));
        Assert.Equal("other", PairLevels.Place(Reports.Damascus, Reports.Isfahan));
        Assert.Equal(PairLevels.Unknown, PairLevels.Place(null, syria));
    }

    [Theory]
    [InlineData(0, "day")]
    [InlineData(1, "neighbour")]
    [InlineData(3, "days3")]
    [InlineData(30, "days30")]
    [InlineData(31, "further")]
    public void Times_agree_in_levels(int days, string level)
    {
        Account first = Account(new Telling { Day = Day }), second = Account(new Telling { Day = Day.AddDays(days) });
        Assert.Equal(("time.told", level), PairLevels.Time(first, second));
        Assert.Equal(PairLevels.Time(first, second), PairLevels.Time(second, first));
    }

    [Theory]
    [InlineData(7, 7, false, "equal3-9")]
    [InlineData(12, 12, false, "equal10+")]
    [InlineData(7, 9, false, "excluding")]
    [InlineData(7, 9, true, "compatible")]
    [InlineData(7, null, false, "unknown")]
    public void Figures_agree_in_levels(int first, int? second, bool atLeast, string level) => Assert.Equal(
        level, PairLevels.Figures(Account(new Telling { Killed = first, AtLeast = atLeast }), Account(new Telling { Killed = second })));

    [Fact]
    public void The_shipped_weights_are_what_their_shares_say()
    {
        LexiconTable table = LexiconTable.Load(Path.Combine(AppContext.BaseDirectory, "models", "en", "incident_weights.tsv"));
        double Number(LexiconRow row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);
        Assert.Equal(PairLevels.Fields.SelectMany(f => PairLevels.Of(f).Select(l => (f, l))), table.Rows.Select(r => (r["field"], r["level"])));
        Assert.All(table.Rows.GroupBy(r => r["field"]), field => Assert.Equal(1, field.Sum(r => Number(r, "m")), 3));
        Assert.All(table.Rows.Where(r => Number(r, "u") > 0.001), r => Assert.Equal(Math.Log(Number(r, "m") / Number(r, "u")), Number(r, "weight"), 0.02));
    }

    private static Account Account(Telling telling)
    {
        CodedReport coded = Reports.Coded("A", "Something was told.", telling);
        return new Account(coded, coded.Events[0]);
    }
}
