using System.Collections.Immutable;
using Casus.Analysis.Incidents;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Analysis.Forecasts;

/// <summary>A forecast of a report with what is known of its outcome.</summary>
/// <param name="Judgement">The newest of an analyst; null where nobody judged it.</param>
/// <param name="Fulfilment">The first later incident that is what was foreseen; null where none is known.</param>
public sealed record TrackedForecast(CodedReport Coding, Forecast Forecast, ForecastJudgement? Judgement, Incident? Fulfilment)
{
    /// <summary>An analyst's word goes before a later incident's, and without either it is open.</summary>
    public ForecastState State => Judgement?.State ?? (Fulfilment is null ? ForecastState.Open : ForecastState.CameTrue);

    public string Id => $"{Coding.Report.Id}/{Forecast.Id}";

    /// <summary>Last day of the horizon; null where the report names none that can be dated.</summary>
    public DateOnly? Due => Horizon.LastDay(Coding, Forecast);

    /// <summary>Open although its horizon has passed.</summary>
    public bool IsOverdue(DateOnly today) => State == ForecastState.Open && Due < today;

    /// <summary>The forecasts of many reports, by publication and then in text order.</summary>
    /// <param name="judgements">In any order; of several on one forecast the newest counts.</param>
    /// <param name="incidents">Among which outcomes are looked for.</param>
    public static ImmutableArray<TrackedForecast> Of(
        IEnumerable<CodedReport> reports, IEnumerable<ForecastJudgement> judgements, IReadOnlyCollection<Incident> incidents)
    {
        ILookup<string, ForecastJudgement> byReport = judgements.OrderByDescending(j => j.RecordedAt).ToLookup(j => j.ReportId, StringComparer.Ordinal);
        return
        [
            .. from coding in reports.OrderBy(r => r.Report.Published.At).ThenBy(r => r.Report.Id, StringComparer.Ordinal)
               from forecast in coding.Forecasts
               let judgement = byReport[coding.Report.Id].FirstOrDefault(j => j.Content.Overlaps(forecast.Content))
               select new TrackedForecast(coding, forecast, judgement, Outcome.Of(coding, forecast, incidents)),
        ];
    }
}
