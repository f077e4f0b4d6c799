using Casus.Core.Records;

namespace Casus.Coding.Times;

/// <summary>What only a narrative tells: years carried through the story, and years before Christ, which no calendar type holds.</summary>
internal sealed partial class TimeResolver
{
    // A story goes on by weeks: a day up to this far after the last one is the story's own, whatever year a remark named.
    private const int NextDays = 75;

    private DateOnly? _story;
    private int? _bc;
    private int? _bcMonth;

    /// <summary>
    /// The year of "11 March" in a story. Where a year was named since the story's last day ("a campaign planned for
    /// 1976"), the story's own year if the day follows closely on that last one; over a turn of the year ("December
    /// 1941 ... in January") the next; else that of the last mention.
    /// </summary>
    private int StoryYear(int month, int? day, int named)
    {
        if (_story is not { } story) return named;
        foreach (int year in (ReadOnlySpan<int>)[story.Year, story.Year + 1])
        {
            if (year != named && year > 9998) continue;
            int ahead = new DateOnly(year, month, Math.Min(day ?? 1, DateTime.DaysInMonth(year, month))).DayNumber - story.DayNumber;
            bool away = named != story.Year;
            if (ahead >= (away ? -10 : 0) && ahead <= NextDays && (year == story.Year || !away)) return year;
        }

        return named;
    }

    /// <summary>Times told with "BC", and times told from the last of them; null for any other.</summary>
    private TimeReading? ReadBeforeChrist(TimeMatch match)
    {
        TimeSlots slots = match.Slots;
        TimeOperation operation = match.Rule.Meaning.Operation;
        if (slots is { Bc: true, Decade: { } decade }) return TimeReading.Reference($"BC{decade / 10:000}");
        if (slots is { Bc: true, Year: { } told })
        {
            (_bc, _bcMonth) = (told, slots.Month);
            return Before(told, slots);
        }

        if (_bc is not { } year || slots.Year is not null) return null;
        int by = match.Rule.Meaning.Amount;
        int count = (int)Math.Clamp(double.IsNaN(slots.Number ?? 1) ? 0 : slots.Number ?? 1, 0, 9999);
        switch (operation)
        {
            case TimeOperation.Date when slots.Month is not null:
                _bcMonth = slots.Month;
                return Before(year, slots);
            case TimeOperation.Rel when slots.Season is not null && by == 0:
                return Before(year, slots);
            case TimeOperation.Shift when slots.Unit == TimeUnit.Year:
                return Moved(year - by);
            case TimeOperation.Later when slots.Unit == TimeUnit.Year && count > 0:
                return Moved(year - count);
            case TimeOperation.Earlier when slots.Unit == TimeUnit.Year && count > 0:
                return Moved(year + count);
            case TimeOperation.Same when slots.Unit == TimeUnit.Year:
                return TimeReading.Reference($"BC{year:0000}");
            case TimeOperation.Same or TimeOperation.Shift when slots.Unit == TimeUnit.Day:
                return TimeReading.Reference(by == 0 && _bcMonth is { } month ? $"BC{year:0000}-{month:00}-XX" : "BCXXXX-XX-XX");
            default:
                return null;
        }
    }

    private TimeReading? Moved(int year)
    {
        if (year is < 1 or > 9999) return null;
        (_bc, _bcMonth) = (year, null);
        return TimeReading.Reference($"BC{year:0000}");
    }

    private static TimeReading Before(int year, TimeSlots slots) => TimeReading.Reference(slots switch
    {
        { Month: { } month, Day: { } day } => $"BC{year:0000}-{month:00}-{day:00}",
        { Month: { } month } => $"BC{year:0000}-{month:00}",
        { Season: { } season and >= 1 and <= 4 } => $"BC{year:0000}-{CalendarTime.SeasonName(season)}",
        _ => $"BC{year:0000}",
    });

    // "the 2023-24 academic year": somewhere in the two years, for no two countries start it in the same month.
    private static TimeReading? ReadTwoYears(TimeSlots slots)
    {
        if (slots.Year is not { } year || year is < 1 or > 9000) return null;
        DateTime start = new(year, 1, 1);
        return new TimeReading(TimeKind.Date, $"{year:0000}/{year + 1:0000}", new TimeInterval(start, start.AddYears(2), Granularity.Year));
    }
}
