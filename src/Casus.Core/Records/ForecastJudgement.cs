using Casus.Core.Ontology;
using Casus.Core.Text;

namespace Casus.Core.Records;

/// <summary>What somebody says became of a forecast. It goes by the words of the forecast, so that it outlives a new coding.</summary>
/// <param name="ReportId">The report that holds the forecast.</param>
/// <param name="Content">The forecast's content when it was judged.</param>
/// <param name="Incident">The incident that decided it, or null.</param>
/// <param name="Author">Who judged.</param>
public sealed record ForecastJudgement(
    string ReportId, TextSpan Content, ForecastState State, string? Incident, string Author, string? Reason, DateTimeOffset RecordedAt);
