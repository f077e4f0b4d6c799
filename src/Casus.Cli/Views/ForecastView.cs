using System.Collections.Immutable;
using System.Globalization;
using Casus.Analysis.Forecasts;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Cli.Views;

/// <summary>Forecasts for reading: who, what in their words, how likely, by when, and what became of it; then how good they were.</summary>
internal static class ForecastView
{
    private const int Body = 12;

    public static void Write(Page page, ImmutableArray<TrackedForecast> forecasts, DateOnly today)
    {
        foreach (TrackedForecast tracked in forecasts) Write(page, tracked, today);
        string states = string.Join(", ", forecasts.GroupBy(f => f.State).OrderBy(g => g.Key).Select(g => $"{g.Count()} {Word(g.Key)}"));
        page.Line(0, 2, new Run($"{Phrases.Count(forecasts.Length, "forecast")}: {states}", Looks.Strong));
        Score(page, "numbers stated", BrierScore.Of(forecasts, stated: true));
        Score(page, "words read by a yardstick", BrierScore.Of(forecasts, stated: false));
    }

    private static void Write(Page page, TrackedForecast tracked, DateOnly today)
    {
        Forecast forecast = tracked.Forecast;
        SourceText text = tracked.Coding.Report.Text;
        string published = tracked.Coding.Report.Published.Date is { } date ? Phrases.Iso(date) : "undated";
        string who = forecast.Forecaster is { } forecaster ? forecaster.Name ?? forecaster.Text : tracked.Coding.Report.Source ?? "the report";
        page.Line(0, Body, new Run(published.PadRight(Body)), new Run(who, Looks.Strong), ": ", $"“{text.Slice(forecast.Content).ReplaceLineEndings(" ")}”");
        List<Run> runs = [new Run(State(tracked, today), tracked.State == ForecastState.Open ? Looks.Dim : Looks.Warning)];
        if (forecast.Likelihood is { } likelihood) runs.Add($" · {Phrases.Likely(likelihood)}");
        if (forecast.Horizon is { } horizon) runs.Add($" · by {horizon.Text}" + (tracked.Due is { } due ? $" ({Phrases.Iso(due)})" : ""));
        if (!forecast.Parties.IsEmpty) runs.Add($" · on {string.Join(", ", forecast.Parties.Select(p => p.Name ?? p.Text))}");
        runs.Add(new Run($" · {tracked.Id}", Looks.Dim));
        page.Line(Body, Body + 2, runs);
    }

    private static string State(TrackedForecast tracked, DateOnly today)
    {
        string state = Word(tracked.State) + (tracked.IsOverdue(today) ? ", its time has passed" : "");
        if (tracked.Judgement is { } judged) return $"{state}, says {judged.Author}" + (judged.Reason is { } reason ? $": {reason}" : "");
        return tracked.Fulfilment is { } incident ? $"{state}: incident {incident.Id}" : state;
    }

    private static void Score(Page page, string what, BrierScore score)
    {
        if (score.Score is not { } value) return;
        page.Line(0, 2, string.Create(CultureInfo.InvariantCulture,
            $"Brier score of {what}: {value:0.000} over {score.Forecasts} judged (0 is best; always foretelling the base rate gives {score.OfBaseRate:0.000})"));
    }

    private static string Word(ForecastState state) => WireName.Of(state).Replace('_', ' ');
}
