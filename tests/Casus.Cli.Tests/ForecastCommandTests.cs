using System.Text.Json;
using Casus.Analysis.Forecasts;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Cli.Tests;

public class ForecastCommandTests
{
    [Fact]
    public void A_judgement_is_kept_and_the_newest_counts()
    {
        using TemporaryFolder folder = new();
        (string ledger, string id) = Ledger(folder);
        Assert.Equal(0, CasusCommand.Run("forecasts", "judge", id, "--state", "came-true", "--by", "A. Analyst", "--ledger", ledger).Code);
        Assert.Equal("came_true", State(ledger, id));
        Outcome second = CasusCommand.Run("forecasts", "judge", id, "--state", "did-not", "--by", "B. Analyst", "--reason", "No war came", "--ledger", ledger);
        Assert.Contains("did-not", second.Out, StringComparison.Ordinal);
        Assert.Equal("did_not", State(ledger, id));
        Outcome shown = CasusCommand.Run("forecasts", "--state", "did-not", "--ledger", ledger);
        Assert.Contains("B. Analyst: No war came", shown.Out, StringComparison.Ordinal);
        // 0.7 was foretold and it did not happen.
        Assert.Contains("0.490 over 1 judged", shown.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("r0000000000000000/p1", "came-true", 1)]
    [InlineData("no-slash", "came-true", 2)]
    [InlineData("r0000000000000000/p1", "soon", 2)]
    public void What_cannot_be_judged_says_why(string id, string state, int code)
    {
        using TemporaryFolder folder = new();
        (string ledger, _) = Ledger(folder);
        Outcome outcome = CasusCommand.Run("forecasts", "judge", id, "--state", state, "--by", "A. Analyst", "--ledger", ledger);
        Assert.Equal(code, outcome.Code);
        Assert.NotEqual("", outcome.Error);
    }

    [Fact]
    public void A_later_incident_makes_it_come_true()
    {
        using TemporaryFolder folder = new();
        string first = Write(folder, "a.txt", "Analysts expect that Israel will attack Iran within three weeks.", "2024-04-01");
        string second = Write(folder, "b.txt", "Israel bombed Isfahan in Iran on 19 April.", "2024-04-20");
        JsonElement forecast = Assert.Single(Lines(CasusCommand.Run("forecasts", first, second, "--json")));
        Assert.Equal("came_true", forecast.GetProperty("state").GetString());
        Assert.NotNull(forecast.GetProperty("incident").GetString());
        JsonElement alone = Assert.Single(Lines(CasusCommand.Run("forecasts", first, "--json")));
        Assert.Equal("open", alone.GetProperty("state").GetString());
        Assert.Equal("2024-04-22", alone.GetProperty("due").GetString());
    }

    [Fact]
    public void Own_plans_are_shown_on_request()
    {
        using TemporaryFolder folder = new();
        string file = Write(folder, "a.txt", "Iran said it would not retaliate against Israel.", "2024-04-20");
        Assert.Empty(Lines(CasusCommand.Run("forecasts", file, "--json")));
        Assert.Single(Lines(CasusCommand.Run("forecasts", file, "--json", "--intentions")));
    }

    [Fact]
    public void Brier_scores_numbers_and_words_apart()
    {
        TrackedForecast[] forecasts =
        [
            Tracked(new Likelihood(default, "80 per cent", 0.8, 0.8, null), ForecastState.CameTrue),
            Tracked(new Likelihood(default, "10 per cent", 0.1, 0.1, null), ForecastState.DidNot),
            Tracked(new Likelihood(default, "likely", 0.5, 0.7, "X"), ForecastState.DidNot),
            Tracked(new Likelihood(default, "may", null, null, "X"), ForecastState.DidNot),
            Tracked(new Likelihood(default, "50 per cent", 0.5, 0.5, null), ForecastState.CannotBeJudged),
        ];
        BrierScore stated = BrierScore.Of(forecasts, stated: true), words = BrierScore.Of(forecasts, stated: false);
        Assert.Equal((2, 0.025), (stated.Forecasts, Math.Round(stated.Score!.Value, 6)));
        Assert.Equal(0.25, stated.OfBaseRate);
        Assert.Equal((1, 0.36), (words.Forecasts, Math.Round(words.Score!.Value, 6)));
        Assert.Null(BrierScore.Of([], stated: true).Score);
    }

    private static TrackedForecast Tracked(Likelihood likelihood, ForecastState state)
    {
        CodedReport coding = Reports.Coded("A", "War may come.", new Telling());
        Forecast forecast = new() { Id = "p1", Cue = new TextSpan(4, 7), Content = new TextSpan(0, 12), Likelihood = likelihood, Rule = "test" };
        return new TrackedForecast(coding, forecast, new ForecastJudgement(coding.Report.Id, forecast.Content, state, null, "A", null, default), null);
    }

    private static (string Ledger, string Id) Ledger(TemporaryFolder folder)
    {
        string ledger = Path.Combine(folder.Path, "test.db");
        CasusCommand.Run("ingest", Write(folder, "a.txt", "😀 There is a 70 per cent chance of war between India and Pakistan, Jane Roe said.", "2024-04-20"), "--ledger", ledger);
        JsonElement forecast = Assert.Single(Lines(CasusCommand.Run("forecasts", "--ledger", ledger, "--json")));
        return (ledger, forecast.GetProperty("id").GetString()!);
    }

    private static string? State(string ledger, string id) =>
        Lines(CasusCommand.Run("forecasts", "--ledger", ledger, "--json")).Single(f => f.GetProperty("id").GetString() == id).GetProperty("state").GetString();

    private static string Write(TemporaryFolder folder, string name, string text, string published)
    {
        string file = Path.Combine(folder.Path, name);
        File.WriteAllText(file, $"source: Herald\npublished: {published}\n---\n{text}\n");
        return file;
    }

    private static JsonElement[] Lines(Outcome outcome) => [.. outcome.Lines.Select(l => JsonDocument.Parse(l).RootElement)];
}
