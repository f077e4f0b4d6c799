using System.Globalization;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Language.Names;

namespace Casus.Cli.Views;

/// <summary>Values as short words for people. Machines read JSON instead.</summary>
internal static class Phrases
{
    public static string Type(EventType type, string? mode) => mode is null ? type.Name() : $"{type.Name()}/{mode}";

    public static string Parties(IEnumerable<ActorMention> actors)
    {
        string[] names = [.. actors.Select(a => a.Name ?? a.Text).Distinct()];
        return names.Length == 0 ? "?" : string.Join(", ", names);
    }

    /// <summary><c>Damascus, Syria</c> is told as <c>Damascus SYR (settlement)</c>; words that resolve to nothing say so.</summary>
    public static string Place(PlaceMention mention) => mention.Place is { } place ? Place(place) : $"{mention.Text} (unresolved)";

    public static string Place(Place place) => place.Precision is PlacePrecision.Country or PlacePrecision.Region || place.Country is null
        ? $"{place.Name} ({Word(place.Precision)})"
        : $"{place.Name} {place.Country} ({Word(place.Precision)})";

    public static string Word(NameKind kind) => kind switch
    {
        NameKind.MilitaryUnit => "military unit",
        _ => kind.ToString().ToLowerInvariant(),
    };

    public static string Word(PlacePrecision precision) => precision switch
    {
        PlacePrecision.Admin1 => "province",
        _ => precision.ToString().ToLowerInvariant(),
    };

    public static string Word(DamageStatus status) => status.ToString().ToLowerInvariant();

    /// <summary><c>“very likely” (80–95 %, ICD 203)</c>.</summary>
    public static string Likely(Likelihood likelihood) => likelihood switch
    {
        { Low: { } low, High: { } high } when low == high => $"“{likelihood.Text}” ({Number(Math.Round(100 * low))} %)",
        { Low: { } low, High: { } high } => $"“{likelihood.Text}” ({Number(Math.Round(100 * low))}–{Number(Math.Round(100 * high))} %, {likelihood.Yardstick})",
        _ => $"“{likelihood.Text}”",
    };

    public static string Word(EventStatus status) => status.ToString().ToLowerInvariant();

    public static string Days(TimeInterval interval)
    {
        string first = Iso(interval.FirstDay);
        return interval.Granularity switch
        {
            Granularity.Year => first[..4],
            Granularity.Month => first[..7],
            _ when interval.FirstDay == interval.LastDay => first,
            _ => $"{first}…{Iso(interval.LastDay)}",
        };
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Time(EventTime time) => time switch
    {
        EventTime.Stated t => Days(t.Interval),
        EventTime.Inferred t => $"{Days(t.Interval)} (inferred)",
        EventTime.FromPublication t => $"{Days(t.Interval)} (by publication)",
        _ => "undated",
    };

    /// <summary><c>killed ≥ 7</c>, <c>launched 300 drones</c>.</summary>
    public static string Figure(Figure figure)
    {
        string unit = figure.Unit is null or "people" ? "" : " " + figure.Unit;
        return $"{figure.Role.ToString().ToLowerInvariant()} {Amount(figure)}{unit}";
    }

    public static string Amount(Figure figure) => figure switch
    {
        // "A few" is no three.
        { Hedge: Hedge.Vague } => Words(figure),
        { Hedge: Hedge.AtLeast, Low: { } low } => "≥ " + Number(low),
        { Hedge: Hedge.MoreThan, Low: { } low } => "> " + Number(figure.Best is { } best && best < low ? best : low),
        { Hedge: Hedge.AtMost or Hedge.LessThan, High: { } high } => "≤ " + Number(high),
        { Hedge: Hedge.About, Best: { } best } => "~ " + Number(best),
        { Low: { } low, High: { } high } when low < high => $"{Number(low)}–{Number(high)}",
        _ => (figure.Best ?? figure.Low ?? figure.High) is { } value ? Number(value) : figure.Text,
    };

    private static string Words(Figure figure)
    {
        string words = figure.Text.ToLowerInvariant();
        return figure.Unit is { } unit && words.EndsWith(unit, StringComparison.OrdinalIgnoreCase) ? words[..^unit.Length].TrimEnd() : words;
    }

    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");

    public static string Word(FigureRole role) => role.ToString().ToLowerInvariant();

    public static string Number(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    public static string Count(int count, string one) => $"{count.ToString(CultureInfo.InvariantCulture)} {one}{(count == 1 ? "" : "s")}";
}
