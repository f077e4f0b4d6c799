using System.Collections.Immutable;
using System.Text.Json;
using Casus.Analysis.Escalation;
using CsCheck;

namespace Casus.Cli.Tests;

public class EscalationTests
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples");

    [Fact]
    public void Chances_of_all_counts_sum_to_one_with_the_mean_asked_for() =>
        Gen.Select(Gen.Double[0.01, 200], Gen.Double[0.2, 50]).Sample((mean, size) =>
        {
            double[] chances = new double[20000];
            NegativeBinomial.Fill(chances, mean, size);
            Assert.Equal(1, chances.Sum(), 1e-6);
            Assert.Equal(mean, chances.Select((p, k) => p * k).Sum(), 1e-3);
            Assert.Equal(Math.Log(chances[3]), NegativeBinomial.Log(3, mean, size), 1e-6);
        }, iter: 50);

    [Fact]
    public void A_known_rate_lies_within_its_interval()
    {
        // Fifteen acts in thirty days, then none: the rate is near a half, then far below, and looking back sees the turn.
        ImmutableArray<int> counts = [.. Enumerable.Range(0, 120).Select(d => d is < 60 && d % 2 == 0 ? 1 : 0)];
        LevelPath path = LevelPath.Of(Hostility.Model(1), Hostility.Counts(counts, Zeros(120), Zeros(120), [], null));
        Assert.InRange(0.5, path.Smoothed[30].Low90, path.Smoothed[30].High90);
        Assert.True(path.Smoothed[115].High90 < 0.2, $"{path.Smoothed[115]}");
        Assert.True(path.Smoothed[61].Median < path.Filtered[61].Median);
        foreach (RateRange range in path.Smoothed) Assert.True(range.Low90 <= range.Low50 && range.Low50 <= range.Median && range.Median <= range.High50 && range.High50 <= range.High90);
    }

    [Fact]
    public void What_is_known_on_the_last_day_is_the_same_from_both_sides()
    {
        ImmutableArray<int> counts = [0, 1, 0, 3, 0, 0, 2];
        LevelPath path = LevelPath.Of(Hostility.Model(1), Hostility.Counts(counts, [1, 0, 0, 2, 0, 0, 0], Zeros(7), [], null));
        Assert.Equal(path.Filtered[^1].Median, path.Smoothed[^1].Median, 4);
        Assert.Equal(path.Filtered[^1].High90, path.Smoothed[^1].High90, 4);
    }

    [Fact]
    public void Days_that_nobody_wrote_about_are_no_peace()
    {
        ImmutableArray<int> counts = [.. Enumerable.Range(0, 90).Select(d => d < 30 ? 1 : 0)];
        ImmutableArray<double> covered = [.. Enumerable.Range(0, 90).Select(d => d < 30 ? 1.0 : 0)];
        LevelPath silent = LevelPath.Of(Hostility.Model(1), Hostility.Counts(counts, Zeros(90), Zeros(90), [], covered));
        LevelPath peaceful = LevelPath.Of(Hostility.Model(1), Hostility.Counts(counts, Zeros(90), Zeros(90), [], null));
        Assert.True(silent.Filtered[89].Median > 3 * peaceful.Filtered[89].Median);
        Assert.True(silent.Filtered[89].Low90 < silent.Filtered[29].Low90);
    }

    [Fact]
    public void A_known_share_of_the_reports_scales_the_rate()
    {
        ImmutableArray<int> counts = [.. Enumerable.Range(0, 200).Select(d => d % 5 == 0 ? 1 : 0)];
        double whole = LevelPath.Of(Hostility.Model(1), Hostility.Counts(counts, Zeros(200), Zeros(200), [], null)).Smoothed[100].Median;
        double thinned = LevelPath.Of(Hostility.Model(1), Hostility.Counts(counts, Zeros(200), Zeros(200), [], [.. counts.Select(_ => 0.25)])).Smoothed[100].Median;
        Assert.InRange(thinned / whole, 3, 5);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Known_answers_lie_within_their_bounds(int seed)
    {
        Excitation one = new(0.05, 0.3, 0, 3, 5, 0), other = new(0.04, 0.2, 0.4, 3, 5, 0);
        (int[] first, int[] second) = ExcitationHistory.Draw(one, other, 1500, seed);
        TitForTat answered = TitForTat.Of(second, first)!;
        Assert.InRange(0.4, answered.Cross.Low, answered.Cross.High);
        Assert.InRange(5, answered.HalfLife.Low, answered.HalfLife.High);
        Assert.True(answered.Chance < 0.05);
        TitForTat unanswered = TitForTat.Of(first, second)!;
        Assert.True(unanswered.Cross.Low < 0.1);
        Assert.True(unanswered.Chance > 0.05);
    }

    [Fact]
    public void A_handful_of_acts_answers_nothing() => Assert.Null(TitForTat.Of([.. Zeros(100)], [.. Enumerable.Range(0, 100).Select(d => d % 2)]));

    [Fact]
    public void The_samples_show_three_peaks_and_what_they_are_made_of()
    {
        Outcome outcome = CasusCommand.Run("escalation", "ISR", "IRN", Samples, "--from", "2024-04-01", "--to", "2024-04-20", "--json");
        Assert.Equal(0, outcome.Code);
        JsonElement[] lines = [.. outcome.Lines.Select(l => JsonDocument.Parse(l).RootElement)];
        string[] acts =
        [
            .. lines.Where(l => l.GetProperty("kind").GetString() == "point" && l.GetProperty("material_conflict").GetInt32() > 0)
                .Select(l => $"{l.GetProperty("from").GetString()} {l.GetProperty("day").GetString()}").Order(StringComparer.Ordinal),
        ];
        Assert.Equal(["IRN 2024-04-13", "ISR 2024-04-01", "ISR 2024-04-19"], acts);
        Assert.Equal(40, lines.Count(l => l.GetProperty("kind").GetString() == "point"));
        foreach (JsonElement point in lines.Where(l => l.GetProperty("kind").GetString() == "point"))
        {
            int counted = new[] { "verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict" }.Sum(q => point.GetProperty(q).GetInt32());
            Assert.Equal(counted, point.GetProperty("incidents").GetArrayLength());
        }

        Outcome page = CasusCommand.Run("escalation", "isr", "Axis", Samples, "--group", "Axis=IRN,LBN");
        Assert.Contains("ISR → Axis", page.Out, StringComparison.Ordinal);
        Assert.Contains("too few incidents", page.Out, StringComparison.Ordinal);
        Assert.All(page.Lines, l => Assert.True(l.Length <= 100, l));
        Outcome table = CasusCommand.Run("escalation", "ISR", "IRN", Samples, "--by", "week", "--csv");
        Assert.All(table.Lines, l => Assert.Equal(24, l.Split(',').Length));
    }

    [Fact]
    public void Strangers_are_met_with_a_word()
    {
        Outcome outcome = CasusCommand.Run("escalation", "NZL", "ISL", Samples);
        Assert.Equal(0, outcome.Code);
        Assert.Equal("", outcome.Out);
        Assert.Contains("NZL", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(2, CasusCommand.Run("escalation", "ISR", "IRN", Samples, "--by", "month").Code);
        Assert.Equal(2, CasusCommand.Run("escalation", "ISR", "IRN", Samples, "--share", "0").Code);
    }

    private static ImmutableArray<int> Zeros(int days) => [.. new int[days]];
}
