using System.Text.Json;
using Casus.Analysis.Engagements;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;
using CsCheck;

namespace Casus.Cli.Tests;

public class EngagementTests
{
    private static readonly CodedReport Coding = Reports.Coded("A", "Drones came.", new Telling { Actor = "IRN", Recipient = "ISR" });

    [Fact]
    public void A_share_of_more_than_300_is_the_rate_and_leaves_a_rest()
    {
        EngagementAccount account = Of(Number(FigureRole.Launched, 300, null, Hedge.MoreThan), Number(FigureRole.Intercepted, 99, 99, unit: "%"));
        Assert.Equal(new Bounds(0.99, 0.99, 0.99), account.InterceptionRate);
        Assert.Equal(297, account.Intercepted!.Value.Low);
        Assert.Equal(3, account.LeakedThrough!.Value.Best!.Value, 6);
        Assert.True(double.IsInfinity(account.LeakedThrough.Value.High));
    }

    [Fact]
    public void Rates_respect_the_hedges()
    {
        EngagementAccount account = Of(Number(FigureRole.Launched, 110, 130, Hedge.Range), Number(FigureRole.Intercepted, 100, null, Hedge.AtLeast));
        Bounds rate = account.InterceptionRate!.Value;
        Assert.Equal(100 / 130.0, rate.Low, 6);
        Assert.Equal(1, rate.High);
        Assert.Null(account.BreaksArithmetic);
    }

    [Fact]
    public void What_a_voice_does_not_say_is_null()
    {
        EngagementAccount account = Of(Number(FigureRole.Launched, 12, 12));
        Assert.Null(account.InterceptionRate);
        Assert.Null(account.LeakedThrough);
        Assert.False(account.IsComparable);
    }

    [Theory]
    [InlineData(10, 8, 3, true)]
    [InlineData(10, 8, 2, false)]
    [InlineData(10, 11, 0, true)]
    public void Stopping_more_than_were_launched_is_remarked(int launched, int intercepted, int failed, bool broken) =>
        Assert.Equal(broken, Of(Number(FigureRole.Launched, launched, launched), Number(FigureRole.Intercepted, intercepted, intercepted), Number(FigureRole.Failed, failed, failed)).BreaksArithmetic is not null);

    [Fact]
    public void Bounds_hold_every_number_they_are_made_of() =>
        Gen.Select(Gen.Int[0, 50], Gen.Int[0, 50], Gen.Int[0, 50], Gen.Int[0, 50]).Sample((a, width, b, other) =>
        {
            Bounds launched = new(a, null, a + width), stopped = new(b, null, b + other);
            for (int l = a; l <= a + width; l += 7)
            {
                for (int s = b; s <= Math.Min(l, b + other); s += 5)
                {
                    Bounds left = launched - stopped, rate = stopped.ShareOf(launched);
                    Assert.InRange(l - s, left.Low, left.High);
                    if (l > 0) Assert.InRange((double)s / l, rate.Low - 1e-9, rate.High + 1e-9);
                }
            }
        });

    [Fact]
    public void Accounts_of_one_attack_stand_side_by_side()
    {
        using TemporaryFolder folder = new();
        string file = Path.Combine(folder.Path, "a.txt");
        File.WriteAllText(file, """
            Iran launched 300 drones at Israel on Saturday, the Israeli military said, adding that 99 per cent of them were intercepted.

            Iranian state television said on Sunday that Iran had launched 200 drones at Israel on Saturday and that half of the drones had hit their targets.
            """);
        Outcome outcome = CasusCommand.Run("engagements", file, "--published", "2024-04-14", "--json");
        Assert.Equal(0, outcome.Code);
        JsonElement[] accounts = [.. outcome.Lines.SelectMany(l => JsonDocument.Parse(l).RootElement.GetProperty("accounts").EnumerateArray())];
        JsonElement military = accounts.Single(a => a.GetProperty("said_by").GetString() == "Israeli military");
        Assert.Equal(300, military.GetProperty("launched").GetProperty("best").GetDouble());
        Assert.Equal(0.99, military.GetProperty("interception_rate").GetProperty("best").GetDouble());
        Assert.Contains(accounts, a => a.GetProperty("said_by").GetString() == "IRIB" && a.GetProperty("launched").GetProperty("best").GetDouble() == 200 && a.GetProperty("hit").GetProperty("best").GetDouble() == 100);
    }

    [Fact]
    public void The_samples_show_the_barrage()
    {
        Outcome outcome = CasusCommand.Run("engagements", Path.Combine(AppContext.BaseDirectory, "samples"));
        Assert.Equal(0, outcome.Code);
        Assert.Contains("Iran → Israel", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("99 %", outcome.Out, StringComparison.Ordinal);
    }

    private static EngagementAccount Of(params EngagementFigure[] figures) => new() { SaidBy = "the army", Weapon = "drones", Class = "drone", Figures = [.. figures] };

    private static EngagementFigure Number(FigureRole role, double low, double? high, Hedge hedge = Hedge.Exact, string unit = "drones") => new(
        Coding,
        new Figure { Id = "f1", Role = role, Low = low, Best = hedge == Hedge.Range ? null : low, High = high, Hedge = hedge, Span = new TextSpan(0, 6), Text = "Drones", Unit = unit, Rule = "test" },
        unit == "%");
}
