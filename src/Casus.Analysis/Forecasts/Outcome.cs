using Casus.Analysis.Incidents;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Analysis.Forecasts;

/// <summary>
/// Finds the incident that a forecast foresaw: the same type by the same actors against the same recipients, after the
/// report and before the horizon's end. A forecast that something will not happen, or that names no event with a known
/// actor, is left to an analyst.
/// </summary>
public static class Outcome
{
    public static Incident? Of(CodedReport coding, Forecast forecast, IEnumerable<Incident> incidents)
    {
        if (forecast.IsIntention || coding.Report.Published.Date is not { } foreseen || IsNegative(coding, forecast)) return null;
        Event[] events = [.. coding.Events.Where(e => forecast.Events.Contains(e.Id) && e.Status == EventStatus.Predicted && Codes(e.Actors).Length > 0 && Codes(e.Recipients).Length > 0)];
        if (events.Length == 0) return null;
        DateOnly last = Horizon.LastDay(coding, forecast) is { } due && due >= foreseen ? due : DateOnly.MaxValue;
        return incidents
            .Where(i => i.Interval is { } when && i.IsDated && when.FirstDay > foreseen && when.FirstDay <= last && events.Any(e => IsThat(e, i)))
            .MinBy(i => i.Interval!.Value.Start);
    }

    private static bool IsThat(Event foreseen, Incident incident) => incident.Type == foreseen.Type
        && incident.Actors.Any(a => !a.OnlyDenied && Codes(foreseen.Actors).Contains(a.Code.Code))
        && incident.Recipients.Any(r => !r.OnlyDenied && Codes(foreseen.Recipients).Contains(r.Code.Code))
        && (foreseen.Place?.Place?.Country is not { } country || incident.Place?.Country is not { } where || where == country);

    private static string[] Codes(IEnumerable<ActorMention> actors) => [.. actors.Select(a => a.Code.Code).OfType<string>()];

    private static bool IsNegative(CodedReport coding, Forecast forecast)
    {
        string words = $" {coding.Report.Text.Slice(forecast.Content)} {coding.Report.Text.Slice(forecast.Cue)} ";
        return forecast.Likelihood is { High: < 0.5 } || Negations.Any(n => words.Contains(n, StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] Negations = [" not ", "n't ", "n’t ", " never ", " unlikely ", " no ", " without "];
}
