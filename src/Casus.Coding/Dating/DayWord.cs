using System.Globalization;
using Casus.Core.Records;

namespace Casus.Coding.Dating;

/// <summary>
/// A time that counts from the day of writing ("yesterday", "last Saturday"), or one of the calendar ("April 13",
/// "13 April 2024"), as far as it can pin down that day.
/// </summary>
internal readonly record struct DayWord
{
    private DayWord(int back, DayOfWeek? weekday, int? month, int? day, int? year) =>
        (Back, Weekday, Month, Day, Year) = (back, weekday, month, day, year);

    /// <summary>Days before the day of writing; −1 for a time of the calendar or a weekday.</summary>
    public int Back { get; }

    public DayOfWeek? Weekday { get; }

    public int? Month { get; }

    public int? Day { get; }

    public int? Year { get; }

    /// <summary>It counts from the day of writing.</summary>
    public bool IsDeictic => Month is null;

    /// <summary>A birthday or another day known in full.</summary>
    public static DayWord On(DateOnly day) => new(-1, null, day.Month, day.Day, day.Year);

    /// <summary>What a time found without a day of publication says; null where that is nothing of use.</summary>
    public static DayWord? Of(TimeMention time)
    {
        string value = time.Value ?? "";
        if (value.Length == 10 && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return On(day);
        if (value.StartsWith("XXXX-WXX-", StringComparison.Ordinal) && value.Length > 9 && value[9] is >= '1' and <= '7')
            return new DayWord(-1, (DayOfWeek)((value[9] - '0') % 7), null, null, null);
        if (value.Length == 10 && value.StartsWith("XXXX-", StringComparison.Ordinal) && char.IsAsciiDigit(value[5])
            && DateOnly.TryParseExact("2000-" + value[5..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly yearless))
        {
            return new DayWord(-1, null, yearless.Month, yearless.Day, null);
        }

        return time.Rule switch
        {
            "time/yesterday" or "time/last-night" => new DayWord(1, null, null, null, null),
            "time/today" or "time/tonight" => new DayWord(0, null, null, null, null),
            _ => null,
        };
    }

    /// <summary>True where a deictic word, written on that day, means the day of the calendar.</summary>
    public bool Means(DateOnly calendar, DateOnly written)
    {
        int back = written.DayNumber - calendar.DayNumber;
        return Weekday is { } weekday ? back is >= 1 and <= 7 && calendar.DayOfWeek == weekday : back == Back;
    }

    /// <summary>The day of the calendar in a year; null for the 29th of February in most.</summary>
    public DateOnly? In(int year) =>
        Month is { } month && Day is { } day && day <= DateTime.DaysInMonth(Year ?? year, month) ? new DateOnly(Year ?? year, month, day) : null;
}
