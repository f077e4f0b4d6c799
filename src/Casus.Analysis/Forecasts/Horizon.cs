using System.Globalization;
using Casus.Core.Records;

namespace Casus.Analysis.Forecasts;

/// <summary>By which day a forecast should have come true.</summary>
public static class Horizon
{
    /// <summary>
    /// The last day of the time named; for a length ("within two weeks", TIMEX3 <c>P2W</c>) that long after publication.
    /// Null where neither is known ("in the coming weeks").
    /// </summary>
    public static DateOnly? LastDay(CodedReport coding, Forecast forecast)
    {
        if (forecast.Horizon is not { } horizon) return null;
        if (horizon.Interval is { } interval) return interval.LastDay;
        return coding.Report.Published.Date is { } published && horizon.Value is { } value ? After(published, value) : null;
    }

    private static DateOnly? After(DateOnly day, string value)
    {
        bool hours = value.StartsWith("PT", StringComparison.Ordinal);
        int start = hours ? 2 : 1;
        if (value.Length <= start + 1 || value[0] != 'P' || !int.TryParse(value.AsSpan(start, value.Length - start - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return null;
        return (hours, value[^1], number) switch
        {
            (true, 'H', < 100_000) => day.AddDays((number + 23) / 24),
            (false, 'D', < 100_000) => day.AddDays(number),
            (false, 'W', < 10_000) => day.AddDays(7 * number),
            (false, 'M', < 10_000) => day.AddMonths(number),
            (false, 'Y', < 1_000) => day.AddYears(number),
            _ => null,
        };
    }
}
