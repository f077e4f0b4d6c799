using System.Globalization;
using Casus.Core.Records;

namespace Casus.Coding.Times;

/// <summary>Stretches of the calendar that have a name.</summary>
internal enum CalendarUnit
{
    Day,
    Week,
    Weekend,
    Month,
    Season,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

/// <summary>
/// A named stretch of the calendar, with a part of day or a clock time where it is a day. Years 1 to 9998.
/// Seasons are meteorological and northern: spring starts in March; winter 2023 is December 2023 to February 2024.
/// </summary>
internal readonly record struct CalendarTime(CalendarUnit Unit, DateOnly First, string? Part = null, int? Minute = null)
{
    private static readonly string[] SeasonNames = ["SP", "SU", "FA", "WI"];

    /// <summary>1 Monday to 7 Sunday.</summary>
    public static int IsoWeekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    public static CalendarTime Day(DateOnly day) => new(CalendarUnit.Day, day);

    /// <summary>Season 1 spring to 4 winter of the year in which it starts.</summary>
    public static CalendarTime Season(int year, int season) => new(CalendarUnit.Season, new DateOnly(year, season * 3, 1));

    /// <summary>TIMEX3's two letters of season 1 to 4.</summary>
    public static string SeasonName(int season) => SeasonNames[season - 1];

    /// <summary>The stretch of this unit that holds a day.</summary>
    public static CalendarTime Holding(DateOnly day, CalendarUnit unit) => new(unit, unit switch
    {
        CalendarUnit.Week => day.AddDays(1 - IsoWeekday(day)),
        CalendarUnit.Weekend => day.AddDays(6 - IsoWeekday(day)),
        CalendarUnit.Month => new DateOnly(day.Year, day.Month, 1),
        CalendarUnit.Season => day.Month < 3
            ? new DateOnly(Math.Max(1, day.Year - 1), 12, 1)
            : new DateOnly(day.Year, day.Month / 3 * 3, 1),
        CalendarUnit.Quarter => new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
        CalendarUnit.Half => new DateOnly(day.Year, day.Month < 7 ? 1 : 7, 1),
        CalendarUnit.Year => new DateOnly(day.Year, 1, 1),
        CalendarUnit.Decade => new DateOnly(Math.Max(1, day.Year / 10 * 10), 1, 1),
        CalendarUnit.Century => new DateOnly(Math.Max(1, day.Year / 100 * 100), 1, 1),
        _ => day,
    });

    public DateOnly Last => Unit switch
    {
        CalendarUnit.Week => First.AddDays(6),
        CalendarUnit.Weekend => First.AddDays(1),
        CalendarUnit.Month => First.AddMonths(1).AddDays(-1),
        CalendarUnit.Season or CalendarUnit.Quarter => First.AddMonths(3).AddDays(-1),
        CalendarUnit.Half => First.AddMonths(6).AddDays(-1),
        CalendarUnit.Year => First.AddYears(1).AddDays(-1),
        CalendarUnit.Decade => First.AddYears(10).AddDays(-1),
        CalendarUnit.Century => First.AddYears(100).AddDays(-1),
        _ => First,
    };

    /// <summary>TIMEX3 value, with TimeBank's three digits for a decade and two for a century.</summary>
    public string Value
    {
        get
        {
            int year = First.Year;
            return Unit switch
            {
                CalendarUnit.Week => WeekValue(First),
                CalendarUnit.Weekend => WeekValue(First) + "-WE",
                CalendarUnit.Month => Text($"{year:0000}-{First.Month:00}"),
                CalendarUnit.Season => Text($"{year:0000}-{SeasonNames[(First.Month / 3) - 1]}"),
                CalendarUnit.Quarter => Text($"{year:0000}-Q{((First.Month - 1) / 3) + 1}"),
                CalendarUnit.Half => Text($"{year:0000}-H{((First.Month - 1) / 6) + 1}"),
                CalendarUnit.Year => Text($"{year:0000}"),
                CalendarUnit.Decade => Text($"{year / 10:000}"),
                CalendarUnit.Century => Text($"{year / 100:00}"),
                _ => DayValue(),
            };
        }
    }

    /// <summary>This stretch and no finer: a part of day or clock time is dropped.</summary>
    public CalendarTime Plain => new(Unit, First);

    /// <summary>Moved by whole units; null outside the years 1 to 9998.</summary>
    public CalendarTime? Shift(int by, CalendarUnit unit)
    {
        long days = unit switch
        {
            CalendarUnit.Day => by,
            CalendarUnit.Week or CalendarUnit.Weekend => 7L * by,
            CalendarUnit.Month => 31L * by,
            CalendarUnit.Season or CalendarUnit.Quarter => 93L * by,
            CalendarUnit.Half => 186L * by,
            CalendarUnit.Decade => 3660L * by,
            CalendarUnit.Century => 36600L * by,
            _ => 366L * by,
        };
        if (First.DayNumber + days < 800 || First.DayNumber + days > 3_651_000) return null;
        return this with
        {
            First = unit switch
            {
                CalendarUnit.Day => First.AddDays(by),
                CalendarUnit.Week or CalendarUnit.Weekend => First.AddDays(7 * by),
                CalendarUnit.Month => First.AddMonths(by),
                CalendarUnit.Season or CalendarUnit.Quarter => First.AddMonths(3 * by),
                CalendarUnit.Half => First.AddMonths(6 * by),
                CalendarUnit.Decade => First.AddYears(10 * by),
                CalendarUnit.Century => First.AddYears(100 * by),
                _ => First.AddYears(by),
            },
        };
    }

    /// <summary>The interval; a modifier START, MID or END keeps its first, middle or last third (of a day: half).</summary>
    public TimeInterval Interval(string modifier = "")
    {
        DateTime start = First.ToDateTime(TimeOnly.MinValue);
        if (Minute is { } minute) return new TimeInterval(start.AddMinutes(minute), start.AddMinutes(minute + 1), Granularity.Minute);
        if (Part is { } part) return PartInterval(start, part);
        DateTime end = Last.ToDateTime(TimeOnly.MinValue).AddDays(1);
        TimeSpan third = TimeSpan.FromDays(Math.Max(1, Math.Round((end - start).TotalDays / 3)));
        bool day = Unit == CalendarUnit.Day;
        return modifier switch
        {
            "START" when day => new TimeInterval(start, start.AddHours(12), Granularity.PartOfDay),
            "END" when day => new TimeInterval(start.AddHours(12), end, Granularity.PartOfDay),
            "START" => new TimeInterval(start, start + third, Told),
            "MID" when !day => new TimeInterval(start + third, end - third, Told),
            "END" => new TimeInterval(end - third, end, Told),
            _ => new TimeInterval(start, end, Told),
        };
    }

    private Granularity Told => Unit switch
    {
        CalendarUnit.Week => Granularity.Week,
        CalendarUnit.Month => Granularity.Month,
        CalendarUnit.Season => Granularity.Season,
        CalendarUnit.Quarter => Granularity.Quarter,
        CalendarUnit.Half or CalendarUnit.Year => Granularity.Year,
        CalendarUnit.Decade => Granularity.Decade,
        CalendarUnit.Century => Granularity.Century,
        _ => Granularity.Day,
    };

    // Hours as common in news: the night runs from 18:00 to 06:00, since "last night" covers the evening too.
    private static TimeInterval PartInterval(DateTime day, string part)
    {
        (int from, int to) = part switch
        {
            "MO" => (4, 12),
            "AF" => (12, 18),
            "EV" => (17, 24),
            "NI" => (18, 30),
            _ => (6, 18),
        };
        return new TimeInterval(day.AddHours(from), day.AddHours(to), Granularity.PartOfDay);
    }

    private string DayValue()
    {
        string day = Text($"{First.Year:0000}-{First.Month:00}-{First.Day:00}");
        if (Minute is { } minute) return day + Text($"T{minute / 60:00}:{minute % 60:00}");
        return Part is { } part ? $"{day}T{part}" : day;
    }

    private static string WeekValue(DateOnly day)
    {
        DateTime date = day.ToDateTime(TimeOnly.MinValue);
        return Text($"{ISOWeek.GetYear(date):0000}-W{ISOWeek.GetWeekOfYear(date):00}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
