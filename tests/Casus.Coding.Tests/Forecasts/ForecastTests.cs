using Casus.Coding.Lexicons;
using Casus.Coding.Tests.Events;
using Casus.Core;
using Casus.Core.Records;

namespace Casus.Coding.Tests.Forecasts;

public class ForecastTests
{
    private const string Article = "articles/isfahan-april-2024.txt";
    private static readonly string Lexicons = Path.Combine(AppContext.BaseDirectory, "lexicons", "en");

    [Theory]
    [InlineData("Hezbollah may widen its attacks next week.", "[] (may) Hezbollah may widen its attacks next week")]
    [InlineData("Diplomats expect that the talks will resume.", "[Diplomats] (expect) that the talks will resume")]
    [InlineData("The agency warned that famine could spread.", "[The agency] (warned) that famine could spread")]
    [InlineData("It is likely that Ethiopia will invade Eritrea.", "[] (likely) It is likely that Ethiopia will invade Eritrea")]
    [InlineData("An analyst spoke of the risk of war between India and Pakistan.", "[analyst] (risk) of war between India and Pakistan")]
    public void Finds_who_foresees_what(string text, string expected) => Assert.Contains(expected, Lines(text));

    [Theory]
    [InlineData("The army warned that the road was mined.")]
    [InlineData("The tip-off may have been meant as a signal.")]
    [InlineData("The minister could not hide his anger.")]
    [InlineData("The envoy called on them to prevent developments that could lead to war.")]
    [InlineData("He asked what form an answer might take.")]
    [InlineData("The tip was given without risk of discovery.")]
    public void What_was_or_is_to_be_averted_is_no_forecast(string text) => Assert.Empty(Lines(text));

    [Theory]
    [InlineData("Iran said it would not retaliate.", true)]
    [InlineData("The general said he would attack the port.", true)]
    [InlineData("The envoy said that Israel would attack Iran.", false)]
    public void What_somebody_will_do_himself_is_an_intention(string text, bool expected) =>
        Assert.Equal(expected, Assert.Single(Check.Read(text).Forecasts).IsIntention);

    [Theory]
    [InlineData("Roe said there is a 70 per cent chance that Iran will attack Israel.", 0.7, 0.7)]
    [InlineData("There is a one in four chance of war between India and Pakistan.", 0.25, 0.25)]
    [InlineData("Experts put the odds of war at 30%.", 0.3, 0.3)]
    [InlineData("Israel is very unlikely to strike Iran.", 0.05, 0.2)]
    [InlineData("Hezbollah may widen its attacks.", null, null)]
    public void Reads_how_likely(string text, double? low, double? high)
    {
        Likelihood? likelihood = Assert.Single(Check.Read(text).Forecasts).Likelihood;
        Assert.NotNull(likelihood);
        Assert.Equal(low, likelihood.Low);
        Assert.Equal(high, likelihood.High);
        Assert.Equal(low is not null && low == high, likelihood.IsStated);
    }

    [Fact]
    public void Names_the_parties_the_horizon_and_the_event()
    {
        CodedReport coded = Check.Read("Analysts expect that Israel will attack Iran within two weeks.");
        Forecast forecast = Assert.Single(coded.Forecasts);
        Assert.Equal(["ISR", "IRN"], forecast.Parties.Select(p => p.Code.Code));
        Assert.Equal("two weeks", forecast.Horizon?.Text);
        Assert.Equal(coded.Events.Single().Id, Assert.Single(forecast.Events));
    }

    [Fact]
    public void Every_row_of_likelihoods_reads_its_example() =>
        Assert.All(LexiconTable.Load(Path.Combine(Lexicons, "likelihoods.tsv")).Rows, row =>
        {
            string example = row["example"].Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
            Assert.Contains(Check.Read(example).Forecasts, f => f.Likelihood?.Text == row["phrase"] && f.Likelihood.Yardstick == row["source"]);
        });

    [Fact]
    public void Every_row_of_forecasts_finds_its_example() =>
        Assert.All(LexiconTable.Load(Path.Combine(Lexicons, "forecasts.tsv")).Rows, row => Assert.NotEmpty(Check.Read(row["example"]).Forecasts));

    [Fact]
    public void A_probability_beyond_one_is_a_fault() =>
        Assert.Contains("likelihoods.tsv:2:3", Assert.Throws<CasusException>(() => Casus.Coding.Forecasts.LikelihoodReader.Read(
            LexiconTable.Parse("likelihoods.tsv", "phrase\tlow\thigh\texample\tsource\tnote\nlikely\t0.5\t80\t\t\t"))).Message, StringComparison.Ordinal);

    [SharedDataFact(Article)]
    public void The_article_s_expert_foresees_dispersed_attacks() =>
        Assert.Contains(Check.Read(File.ReadAllText(SharedDataFactAttribute.Find(Article)!), "2024-04-20").Forecasts, f =>
            f is { Forecaster.Name: "Andreas Krieg", IsIntention: false } && f.Parties.Any(p => p.Code.Code == "ISR") && f.Parties.Any(p => p.Code.Code == "IRN"));

    private static string[] Lines(string text) =>
        [.. Check.Read(text).Forecasts.Select(f => $"[{f.Forecaster?.Text}] ({text[f.Cue.Start..f.Cue.End]}) {text[f.Content.Start..f.Content.End]}")];
}
