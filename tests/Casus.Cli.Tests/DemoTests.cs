namespace Casus.Cli.Tests;

public class DemoTests
{
    private static readonly Lazy<Outcome> Demo = new(() => CasusCommand.Run("demo", "--no-serve"));

    private static string Happened
    {
        get
        {
            string all = Demo.Value.Out;
            int end = all.IndexOf("not happenings", StringComparison.Ordinal);
            return end < 0 ? all : all[..end];
        }
    }

    [Fact]
    public void It_ends_well_and_says_nothing_on_standard_error()
    {
        Assert.Equal(0, Demo.Value.Code);
        Assert.Equal("", Demo.Value.Error);
    }

    [Theory]
    [InlineData("2024-04-01", "ASSAULT", "Israeli warplanes → Iran's consulate", "Damascus")]
    [InlineData("2024-04-13", "ASSAULT", "Iran → Israel", "Nevatim")]
    [InlineData("2024-04-19", "ASSAULT", "Israel → Iran", "Isfahan")]
    [InlineData("2023-07-08", "ASSAULT", "Sudan's army (denied) →", "Omdurman")]
    public void The_known_incidents_are_there(params string[] parts)
    {
        string[] lines = Happened.Split("\n\n");
        Assert.Contains(lines, incident => parts.All(p => incident.Contains(p, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("DISPUTED killed")]
    [InlineData("DISPUTED whether it happened")]
    [InlineData("DISPUTED how")]
    public void Disputes_are_marked(string mark) => Assert.Contains(mark, Happened, StringComparison.Ordinal);

    [Fact]
    public void No_serve_means_exactly_this() => Assert.Equal(Demo.Value.Out, CasusCommand.Run("demo").Out);

    [Fact]
    public void Lines_fit_the_screen() =>
        Assert.All(CasusCommand.Run(new Setting { Width = 80 }, "demo").Lines, line => Assert.True(line.Length <= 80, line));
}
