using System.Collections.Immutable;
using System.Globalization;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Exchange;

/// <summary>An event with what it refers to: the report that tells it, its figures and its claims.</summary>
public sealed record ReportedEvent(Report Report, Event Event, ImmutableArray<Figure> Figures, ImmutableArray<Claim> Claims)
{
    /// <summary>True where the place is narrow enough for a point; a province or country is an area and gets none.</summary>
    public bool HasPoint => Event.Place?.Place is { Precision: <= PlacePrecision.Near };
}

/// <summary>One column of the flat form of an event, as CSV cells and JSON properties share it.</summary>
/// <param name="Value">A string, a double, an int or null for unknown.</param>
public sealed record EventColumn(string Name, Func<ReportedEvent, object?> Value)
{
    /// <summary>In the order of the CSV header. New ones are added at the end, so that readers by position go on working.</summary>
    public static ImmutableArray<EventColumn> All { get; } =
    [
        new("id", r => $"{r.Report.Id}/{r.Event.Id}"),
        new("source", r => r.Report.Source),
        new("origin", r => r.Report.Origin),
        new("title", r => r.Report.Title),
        new("url", r => r.Report.Url),
        new("published", r => PublicationText.Format(r.Report.Published)),
        new("type", r => r.Event.Type.Name()),
        new("mode", r => r.Event.Mode),
        new("contexts", r => Join(r.Event.Contexts)),
        new("cameo", r => r.Event.Cameo),
        new("quad", r => (int)r.Event.Quad),
        new("goldstein", r => r.Event.Goldstein),
        new("status", r => WireName.Of(r.Event.Status)),
        new("actors", r => Join(r.Event.Actors.Select(a => a.Name ?? a.Text))),
        new("actor_codes", r => Join(r.Event.Actors.Select(a => a.Code.ToString()))),
        new("recipients", r => Join(r.Event.Recipients.Select(a => a.Name ?? a.Text))),
        new("recipient_codes", r => Join(r.Event.Recipients.Select(a => a.Code.ToString()))),
        new("place", r => r.Event.Place?.Place?.Name ?? r.Event.Place?.Text),
        new("geonameid", r => r.Event.Place?.Place?.GeoNameId),
        new("lat", r => r.Event.Place?.Place?.Latitude),
        new("lon", r => r.Event.Place?.Place?.Longitude),
        new("country", r => r.Event.Place?.Place?.Country),
        new("admin1", r => r.Event.Place?.Place?.Admin1),
        new("precision", r => r.Event.Place?.Place is { } place ? WireName.Of(place.Precision) : null),
        new("start", r => r.Event.Time.IntervalOrNull is { } time ? IntervalText.Start(time) : null),
        new("end", r => r.Event.Time.IntervalOrNull is { } time ? IntervalText.End(time) : null),
        new("granularity", r => r.Event.Time.IntervalOrNull is { } time ? WireName.Of(time.Granularity) : null),
        new("time_basis", r => Basis(r.Event.Time)),
        new("figures", r => Join(r.Figures.Select(Words))),
        new("claimants", r => Join(r.Claims.Select(c => c.Claimant?.Name ?? c.Claimant?.Text ?? "unnamed"))),
        new("stances", r => Join(r.Claims.Select(c => WireName.Of(c.Stance)))),
        new("sentence", r => r.Report.Text.Slice(r.Event.Sentence)),
        new("rule", r => r.Event.Rule),
        new("confidence", r => r.Event.Confidence),
    ];

    // An empty list is null, not the empty string: "no claimant" and "unknown" read alike in every tool.
    private static string? Join(IEnumerable<string> values)
    {
        string joined = string.Join("; ", values);
        return joined.Length == 0 ? null : joined;
    }

    private static string? Basis(EventTime time) => time switch
    {
        EventTime.Stated => "stated",
        EventTime.Inferred => "inferred",
        EventTime.FromPublication => "published",
        _ => null,
    };

    /// <summary><c>killed 7..</c> for "at least seven": role, the range with open ends left out, unit.</summary>
    private static string Words(Figure figure)
    {
        string low = Number(figure.Low), high = Number(figure.High);
        string range = low == high && low.Length > 0 ? low : low.Length + high.Length == 0 ? Number(figure.Best) : $"{low}..{high}";
        return $"{WireName.Of(figure.Role)} {range}{(figure.Unit is null ? "" : " " + figure.Unit)}";
    }

    private static string Number(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
