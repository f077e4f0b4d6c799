using System.Globalization;

namespace Casus.Core.Records;

/// <summary>
/// Bounds of a <see cref="TimeInterval"/> as words. A day or coarser is written as ISO dates, the end being the last day
/// <em>included</em>; anything finer as ISO date-times without zone, the end <em>excluded</em>.
/// </summary>
public static class IntervalText
{
    private const string DateTimeFormat = "yyyy-MM-ddTHH:mm:ss.FFFFFFF";

    public static string Start(TimeInterval interval) =>
        IsDaily(interval) ? Day(interval.FirstDay) : interval.Start.ToString(DateTimeFormat, CultureInfo.InvariantCulture);

    public static string End(TimeInterval interval) =>
        IsDaily(interval) ? Day(interval.LastDay) : interval.End.ToString(DateTimeFormat, CultureInfo.InvariantCulture);

    private static bool IsDaily(TimeInterval interval) => interval.Granularity >= Granularity.Day;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
