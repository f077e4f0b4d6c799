using System.Globalization;
using Casus.Core.Records;

namespace Casus.Coding.Times;

/// <summary>Named days, the days of a feast, and anniversaries.</summary>
internal sealed partial class TimeResolver
{
    // "the fourth day of Eid": days beyond those a table gives to a feast of one day.
    private const int MostFeastDays = 4;

    private TimeReading? ReadHoliday(TimeSlots slots, TimeMeaning meaning, string modifier, Func<Tense> tense)
    {
        if (slots.Holiday is not { } holiday) return null;
        if (slots.Year is null && Anchor is null) return TimeReading.Reference("XXXX-XX-XX");
        Feast? found = slots.Year is { } year
            ? Only(holidays.On(holiday, year))
            : Nearest(holiday, Anchor!.Value, meaning.Amount, meaning.Amount > 0 || (meaning.First == "near" && tense() == Tense.Future));
        if (found is not { } feast) return null;
        if (slots.Ordinal is { } nth)
            return nth >= 1 && nth <= Math.Max(feast.Days, MostFeastDays) ? TimeReading.Of(CalendarTime.Day(feast.First.AddDays(nth - 1))) : null;
        return feast.Days == 1 ? TimeReading.Of(CalendarTime.Day(feast.First), modifier) : Whole(feast, modifier);
    }

    // A history tells its own year's day; news the last one begun, or the next where its verb looks ahead.
    private Feast? Nearest(int holiday, DateOnly anchor, int by, bool forward)
    {
        if (narrative && by == 0) return Only(holidays.On(holiday, anchor.Year));
        Feast? best = null;
        for (int year = anchor.Year - 1; year <= anchor.Year + 1; year++)
        {
            foreach (Feast feast in holidays.On(holiday, year))
            {
                if (forward && (by > 0 ? feast.First > anchor : feast.Last >= anchor)) return feast;
                if (!forward && (by < 0 ? feast.Last < anchor : feast.First <= anchor)) best = feast;
            }
        }

        return best;
    }

    private static Feast? Only(IEnumerable<Feast> feasts)
    {
        foreach (Feast feast in feasts) return feast;
        return null;
    }

    // Ramadan is no month of the calendar that values are written in: an ISO 8601 interval says which days it was.
    private static TimeReading Whole(Feast feast, string modifier)
    {
        DateTime start = feast.First.ToDateTime(TimeOnly.MinValue), end = feast.Last.ToDateTime(TimeOnly.MinValue).AddDays(1);
        TimeSpan third = TimeSpan.FromDays(Math.Max(1, feast.Days / 3));
        string value = string.Create(CultureInfo.InvariantCulture, $"{feast.First:yyyy-MM-dd}/{feast.Last:yyyy-MM-dd}");
        TimeInterval interval = modifier switch
        {
            "START" => new TimeInterval(start, start + third, Granularity.Week),
            "MID" => new TimeInterval(start + third, end - third, Granularity.Week),
            "END" => new TimeInterval(end - third, end, Granularity.Week),
            _ => new TimeInterval(start, end, feast.Days > 20 ? Granularity.Month : Granularity.Week),
        };
        return new TimeReading(TimeKind.Date, value, interval);
    }

    // "the second anniversary of the April 13, 2022 raid" counts from the year told; with no year only an anniversary
    // close to publication is dated, since the words tell no other.
    private TimeReading? ReadAnniversary(TimeSlots slots, Func<Tense> tense)
    {
        if (slots is not { Month: { } month, Day: { } day }) return null;
        if (slots.Year is { } told && slots.Ordinal is { } nth)
            return told + nth <= 9998 && day <= DateTime.DaysInMonth(told + nth, month) ? TimeReading.Of(CalendarTime.Day(new DateOnly(told + nth, month, day))) : null;
        slots.Year = null;
        if (PickDay(slots, tense) is { } found && published is { } today && Math.Abs(found.DayNumber - today.DayNumber) <= SoonDays)
            return TimeReading.Of(CalendarTime.Day(found));
        return day <= DateTime.DaysInMonth(2024, month) ? TimeReading.Reference($"XXXX-{month:00}-{day:00}") : null;
    }
}
