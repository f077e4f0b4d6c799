using Casus.Analysis.Forecasts;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Cli.Views;

/// <summary>A forecast with its outcome for machines.</summary>
internal static class ForecastJson
{
    public static void Write(TextWriter output, TrackedForecast tracked) => JsonLine.Write(output, json =>
    {
        Forecast forecast = tracked.Forecast;
        SourceText text = tracked.Coding.Report.Text;
        json.WriteString("id", tracked.Id);
        json.WriteString("report", tracked.Coding.Report.Id);
        json.WriteString("source", tracked.Coding.Report.Source);
        json.WriteString("published", PublicationText.Format(tracked.Coding.Report.Published));
        json.WriteString("forecaster", forecast.Forecaster is { } who ? who.Name ?? who.Text : null);
        json.WriteString("content", text.Slice(forecast.Content));
        json.WriteStartArray("parties");
        foreach (ActorMention party in forecast.Parties) json.WriteStringValue(party.Code.ToString());
        json.WriteEndArray();
        json.WriteString("likelihood", forecast.Likelihood?.Text);
        json.NumberOrNull("low", forecast.Likelihood?.Low);
        json.NumberOrNull("high", forecast.Likelihood?.High);
        json.WriteString("yardstick", forecast.Likelihood?.Yardstick);
        json.WriteString("horizon", forecast.Horizon?.Text);
        json.WriteString("due", tracked.Due is { } due ? Phrases.Iso(due) : null);
        json.WriteBoolean("intention", forecast.IsIntention);
        json.WriteString("state", WireName.Of(tracked.State));
        json.WriteString("incident", tracked.Judgement?.Incident ?? tracked.Fulfilment?.Id);
        json.WriteString("judged_by", tracked.Judgement?.Author);
        json.WriteString("reason", tracked.Judgement?.Reason);
    });
}
