using Casus.Analysis.Incidents;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Analysis.Linking;

/// <summary>
/// How well two accounts agree, field by field, in levels: the comparison vector of record linkage (Fellegi and Sunter
/// 1969). The order of the two does not matter. <see cref="Unknown"/> is where one of them says nothing.
/// </summary>
public static class PairLevels
{
    public const string Unknown = "unknown";

    private const double NearKilometres = 40;

    // A number of so many or more is seldom met twice by chance.
    private const double Some = 3;
    private const double Many = 10;

    /// <summary>The fields in the order of the table.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["place", "time.told", "time.published", "figures", "mode", "text"];

    /// <summary>The levels that a field has.</summary>
    public static IReadOnlyList<string> Of(string field) => field switch
    {
        "place" => ["settlement", "near", "admin1", "country", "other", Unknown],
        "time.told" or "time.published" => ["day", "neighbour", "days3", "days30", "further", Unknown],
        "figures" => ["equal10+", "equal3-9", "equal1-2", "compatible", "excluding", Unknown],
        "mode" => ["same", "other", Unknown],
        _ => ["0.95", "0.80", "0.50", "0.20", "0.05", "0.01", "0"],
    };

    /// <summary>
    /// <c>settlement</c>: the same settlement or spot; <c>near</c>: within 40 km; <c>admin1</c>, <c>country</c>: the same
    /// division or country, or one holds the other; <c>other</c>: none of these.
    /// </summary>
    public static string Place(Place? a, Place? b)
    {
        if (a is null || b is null || a.Precision == PlacePrecision.Region || b.Precision == PlacePrecision.Region) return Unknown;
        if (a.Country != b.Country) return "other";
        bool local = a.Precision <= PlacePrecision.Near && b.Precision <= PlacePrecision.Near;
        if (local && a.GeoNameId == b.GeoNameId && a.Name == b.Name) return "settlement";
        if (local && Distance.Kilometres(a, b) <= NearKilometres) return "near";
        if (a.Precision == PlacePrecision.Country || b.Precision == PlacePrecision.Country) return "country";
        return a.Admin1 is not null && a.Admin1 == b.Admin1 ? "admin1" : local || (a.Admin1 is not null && b.Admin1 is not null) ? "other" : "country";
    }

    /// <summary>
    /// <c>day</c>: the intervals meet; <c>neighbour</c>: a day lies between them at most; <c>days3</c>, <c>days30</c>: so
    /// many at most; <c>further</c>. An interval longer than a month says nothing.
    /// </summary>
    /// <returns>The field too: <c>time.told</c> where both accounts say when in words, else <c>time.published</c>.</returns>
    public static (string Field, string Level) Time(Account a, Account b)
    {
        string field = a.IsDated && b.IsDated ? "time.told" : "time.published";
        if (Days(a.Interval, b.Interval) is not { } days) return (field, Unknown);
        return (field, days switch { 0 => "day", 1 => "neighbour", <= 3 => "days3", <= 30 => "days30", _ => "further" });
    }

    /// <summary>
    /// Of killed and injured: <c>equal</c> where one number is in both and no other excludes it, by how large it is;
    /// <c>excluding</c> where no number fits both; <c>compatible</c> between.
    /// </summary>
    public static string Figures(Account a, Account b)
    {
        double equal = 0;
        int excluding = 0, compared = 0;
        foreach (FigureRole role in (FigureRole[])[FigureRole.Killed, FigureRole.Injured])
        {
            if (Widest(a, role) is not { } x || Widest(b, role) is not { } y) continue;
            compared++;
            if (x.Best is { } n && n == y.Best) equal = Math.Max(equal, n);
            else if (x.Most < y.Least || y.Most < x.Least) excluding++;
        }

        if (compared == 0) return Unknown;
        if (equal > 0 && excluding == 0) return equal >= Many ? "equal10+" : equal >= Some ? "equal3-9" : "equal1-2";
        return equal == 0 && excluding > 0 ? "excluding" : "compatible";
    }

    public static string Mode(Account a, Account b) => a.Event.Mode is not { } x || b.Event.Mode is not { } y ? Unknown : x == y ? "same" : "other";

    /// <param name="probability">That the two reports are on one incident: <see cref="LinkModel.Probability"/>.</param>
    /// <returns>The lower edge of its band.</returns>
    public static string Text(float probability) => probability switch
    {
        >= 0.95f => "0.95",
        >= 0.8f => "0.80",
        >= 0.5f => "0.50",
        >= 0.2f => "0.20",
        >= 0.05f => "0.05",
        >= 0.01f => "0.01",
        _ => "0",
    };

    // Of one account the largest number of a role is the whole.
    private static Figure? Widest(Account account, FigureRole role) =>
        account.Figures.Where(f => f.Role == role && !f.Cumulative && (f.Best ?? f.Low ?? f.High) is not null).MaxBy(f => f.Best ?? f.Low ?? f.High);

    // Days from the end of the earlier to the start of the later; 0 where they share a day.
    private static int? Days(TimeInterval? a, TimeInterval? b)
    {
        if (a is not { } x || b is not { } y || IsLong(x) || IsLong(y)) return null;
        if (y.FirstDay < x.FirstDay) (x, y) = (y, x);
        return Math.Max(0, y.FirstDay.DayNumber - x.LastDay.DayNumber);
    }

    private static bool IsLong(TimeInterval interval) => interval.LastDay.DayNumber - interval.FirstDay.DayNumber > 31;
}
