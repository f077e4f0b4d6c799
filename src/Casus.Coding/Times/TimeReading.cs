using System.Globalization;
using Casus.Core.Records;

namespace Casus.Coding.Times;

/// <summary>What a match comes to. <see cref="Point"/> is the calendar time that later words may refer back to.</summary>
internal sealed record TimeReading(TimeKind Kind, string? Value, TimeInterval? Interval = null, CalendarTime? Point = null)
{
    public static TimeReading Of(CalendarTime time, string modifier = "")
    {
        TimeKind kind = time.Part is null && time.Minute is null ? TimeKind.Date : TimeKind.Time;
        return new TimeReading(kind, time.Value, time.Interval(modifier), time);
    }

    public static TimeReading Reference(string value) => new(TimeKind.Date, value);
}

/// <summary>TIMEX3 values of durations and sets.</summary>
internal static class DurationValue
{
    /// <param name="number">How many; NaN is "several" and becomes X.</param>
    public static string Of(TimeUnit unit, double number)
    {
        (double factor, string letter, bool clock) = unit switch
        {
            TimeUnit.Second => (1, "S", true),
            TimeUnit.Minute => (1, "M", true),
            TimeUnit.Hour => (1, "H", true),
            TimeUnit.Week => (1, "W", false),
            TimeUnit.Fortnight => (2, "W", false),
            TimeUnit.Month => (1, "M", false),
            TimeUnit.Quarter => (3, "M", false),
            TimeUnit.Year => (1, "Y", false),
            TimeUnit.Decade => (10.0, "Y", false),
            TimeUnit.Century => (100, "Y", false),
            TimeUnit.Weekend => (2, "D", false),
            _ => (1, "D", false),
        };
        string prefix = clock ? "PT" : "P";
        if (double.IsNaN(number)) return unit switch
        {
            TimeUnit.Decade => "PXDE",
            TimeUnit.Century => "PXCE",
            TimeUnit.Quarter => "PXQ",
            _ => $"{prefix}X{letter}",
        };
        return prefix + Amount(number * factor, unit, letter);
    }

    // Halves and quarters go down to the next unit where that is exact: 2.5 years is 2Y6M, 1.5 hours 1H30M.
    private static string Amount(double number, TimeUnit unit, string letter)
    {
        double whole = Math.Floor(number), rest = number - whole;
        if (rest == 0) return Text(whole) + letter;
        (double per, string lower) = unit switch
        {
            TimeUnit.Hour => (60, "M"),
            TimeUnit.Minute => (60, "S"),
            TimeUnit.Year => (12, "M"),
            _ => (0d, ""),
        };
        double below = rest * per;
        if (per == 0 || Math.Abs(below - Math.Round(below)) > 0.01) return Text(Math.Round(number, 2)) + letter;
        return (whole == 0 ? "" : Text(whole) + letter) + Text(Math.Round(below)) + lower;
    }

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
