using System.Globalization;
using Casus.Core.Records;

namespace Casus.Coding.Times;

/// <summary>What is told relative to the anchor or to the last time mentioned.</summary>
internal sealed partial class TimeResolver
{
    private static CalendarUnit? Calendar(TimeUnit? unit) => unit switch
    {
        TimeUnit.Day => CalendarUnit.Day,
        TimeUnit.Week => CalendarUnit.Week,
        TimeUnit.Weekend => CalendarUnit.Weekend,
        TimeUnit.Month => CalendarUnit.Month,
        TimeUnit.Quarter => CalendarUnit.Quarter,
        TimeUnit.Year => CalendarUnit.Year,
        TimeUnit.Decade => CalendarUnit.Decade,
        TimeUnit.Century => CalendarUnit.Century,
        _ => null,
    };

    private static string UnknownValue(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Day => "XXXX-XX-XX",
        CalendarUnit.Week => "XXXX-WXX",
        CalendarUnit.Weekend => "XXXX-WXX-WE",
        CalendarUnit.Month => "XXXX-XX",
        CalendarUnit.Quarter => "XXXX-QX",
        _ => "XXXX",
    };

    private static TimeReading? FromDay(DateOnly? day, int by, string? part, string modifier)
    {
        if (day is not { } anchor) return Unplaced(part);
        return CalendarTime.Day(anchor).Shift(by, CalendarUnit.Day) is { } found ? TimeReading.Of(found with { Part = part }, modifier) : null;
    }

    private static TimeReading Unplaced(string? part) =>
        new(part is null ? TimeKind.Date : TimeKind.Time, part is null ? "XXXX-XX-XX" : "XXXX-XX-XXT" + part);

    private TimeReading? ReadRelative(TimeMatch match, TimeSlots slots, TimeMeaning meaning, Func<Tense> tense)
    {
        if (slots.Month is { } month) return ReadRelativeMonth(month, slots.Day, meaning.Amount, match.Modifier);
        if (slots.Season is { } season) return ReadRelativeSeason(season, meaning, tense, match.Modifier);
        if (Calendar(slots.Unit) is not { } unit) return null;
        if (Anchor is not { } anchor) return TimeReading.Reference(UnknownValue(unit));
        return CalendarTime.Holding(anchor, unit).Shift(meaning.Amount, unit) is { } found ? TimeReading.Of(found, match.Modifier) : null;
    }

    private TimeReading? ReadRelativeMonth(int month, int? day, int by, string modifier)
    {
        if (Anchor is not { } anchor) return TimeReading.Reference($"XXXX-{month:00}");
        int year = by switch
        {
            < 0 => month < anchor.Month ? anchor.Year : anchor.Year - 1,
            0 => anchor.Year,
            _ => month > anchor.Month ? anchor.Year : anchor.Year + 1,
        };
        if (day is not { } exact) return Whole(year, month, 1, CalendarUnit.Month, modifier);
        return exact <= DateTime.DaysInMonth(year, month) ? FromDay(new DateOnly(year, month, exact), 0, null, modifier) : null;
    }

    private TimeReading? ReadRelativeSeason(int season, TimeMeaning meaning, Func<Tense> tense, string modifier)
    {
        if (Anchor is not { } anchor) return TimeReading.Reference("XXXX");
        CalendarTime own = CalendarTime.Season(anchor.Year, season);
        if (meaning.First != "near" && meaning.Amount == 0) return TimeReading.Of(own, modifier);
        if (narrative && meaning.First == "near") return TimeReading.Of(own, modifier);
        bool forward = meaning.Amount > 0 || (meaning.First == "near" && tense() is Tense.Future or Tense.Present);
        CalendarTime? found = forward
            ? own.Last >= anchor && !(meaning.Amount > 0 && own.First <= anchor) ? own : own.Shift(1, CalendarUnit.Year)
            : (meaning.Amount < 0 ? own.Last < anchor : own.First <= anchor) ? own : own.Shift(-1, CalendarUnit.Year);
        return found is { } time ? TimeReading.Of(time, modifier) : null;
    }

    private TimeReading? ReadWeekday(TimeMatch match, TimeSlots slots, TimeMeaning meaning, Func<Tense> tense)
    {
        int weekday = slots.Weekday ?? 1;
        bool anaphoric = meaning.First is "prev" or "next";
        DateOnly? from = anaphoric ? _last?.First ?? published : Anchor;
        if (from is not { } anchor)
        {
            string open = $"XXXX-WXX-{weekday}";
            return slots.Part is null ? TimeReading.Reference(open) : new TimeReading(TimeKind.Time, $"{open}T{slots.Part}");
        }

        int back = (CalendarTime.IsoWeekday(anchor) - weekday + 7) % 7;
        int by = meaning.First switch
        {
            "prev" or "-1" => back == 0 ? -7 : -back,
            "next" or "1" => 7 - back,
            "0" => tense() == Tense.Past || back == 0 ? -back : 7 - back,
            "near" => Near(back, tense),
            _ => (7 * int.Parse(meaning.First.AsSpan("week".Length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)) + weekday - CalendarTime.IsoWeekday(anchor),
        };
        return FromDay(anchor, by, slots.Part, match.Modifier);
    }

    // Told in news, a bare weekday lies behind unless its verb looks ahead; in narrative it follows the last date.
    private int Near(int back, Func<Tense> tense)
    {
        if (back == 0) return 0;
        return narrative || tense() == Tense.Future ? 7 - back : -back;
    }

    // "Friday the 19th": the nearest day that is both.
    private TimeReading? ReadWeekdayWithDay(TimeSlots slots)
    {
        if (Anchor is not { } anchor || slots.Weekday is not { } weekday || slots.Ordinal is not { } nth) return Unplaced(null);
        for (int away = 0; away < 200; away++)
        {
            foreach (int by in (ReadOnlySpan<int>)[-away, away])
            {
                DateOnly day = anchor.AddDays(by);
                if (day.Day == nth && CalendarTime.IsoWeekday(day) == weekday) return TimeReading.Of(CalendarTime.Day(day));
            }
        }

        return null;
    }

    private TimeReading? ReadPart(string part, TimeMeaning meaning, string modifier)
    {
        if (!meaning.First.StartsWith("ref", StringComparison.Ordinal)) return FromDay(published, meaning.Amount, part, modifier);
        DateOnly? day = _last is { Unit: CalendarUnit.Day } last ? last.First : Anchor;
        int by = meaning.First.Length > 3 ? meaning.First[3] == '-' ? -1 : 1 : 0;
        return FromDay(day, by, part, modifier);
    }

    private TimeReading? ReadAgo(TimeSlots slots, TimeMeaning meaning, int direction)
    {
        if (slots.Vague) return TimeReading.Reference(direction < 0 ? "PAST_REF" : "FUTURE_REF");
        CalendarTime? from = Anchor is { } anchor ? CalendarTime.Day(anchor) : null;
        // "a year ago" in a text on quarters is the same quarter of last year.
        if (slots is { Unit: TimeUnit.Year, Number: 1 } && _lastQuarter is { } quarter && !meaning.Has("day"))
            return quarter.Shift(direction, CalendarUnit.Year) is { } same ? TimeReading.Of(same) : null;
        return Moved(from, slots, direction, meaning.Has("day"));
    }

    private TimeReading? ReadLater(TimeSlots slots, int direction)
    {
        if (slots.Vague) return TimeReading.Reference(direction < 0 ? "PAST_REF" : "FUTURE_REF");
        CalendarTime? from = _last ?? (Anchor is { } anchor ? CalendarTime.Day(anchor) : null);
        if (slots.Unit == TimeUnit.Year && slots.Number == 1 && _lastQuarter is { } quarter)
            return quarter.Shift(direction, CalendarUnit.Year) is { } same ? TimeReading.Of(same) : null;
        // "two days later" after "1915": somewhere in a day of that time, no finer than it was told.
        if (from is { } told && Calendar(slots.Unit) is { } unit && unit < told.Unit && unit is CalendarUnit.Day or CalendarUnit.Week)
            return new TimeReading(TimeKind.Date, told.Unit == CalendarUnit.Month ? told.Value + "-XX" : told.Unit == CalendarUnit.Year ? told.Value + "-XX-XX" : told.Value);
        return Moved(from, slots, direction, day: false);
    }

    private static TimeReading? Moved(CalendarTime? from, TimeSlots slots, int direction, bool day)
    {
        double number = Math.Round(slots.Number ?? 1) * direction;
        if (Math.Abs(number) > 100_000) return null;
        if (slots.Unit == TimeUnit.Fortnight) (slots.Unit, number) = (TimeUnit.Week, number * 2);
        if (slots.Unit == TimeUnit.Night) slots.Unit = TimeUnit.Day;
        if (Calendar(slots.Unit) is not { } unit)
            return from is { } today ? TimeReading.Of(today.Plain) : Unplaced(null);
        if (from is not { } start) return TimeReading.Reference(UnknownValue(unit));
        CalendarUnit told = day ? CalendarUnit.Day : unit == CalendarUnit.Decade ? CalendarUnit.Year : unit;
        return start.Plain.Shift((int)number, unit) is { } moved ? TimeReading.Of(CalendarTime.Holding(moved.First, told)) : null;
    }

    private TimeReading? ReadShift(TimeSlots slots, TimeMeaning meaning, string modifier)
    {
        CalendarUnit? unit = meaning.Has("day") ? CalendarUnit.Day : meaning.Has("year") ? CalendarUnit.Year : Calendar(slots.Unit);
        if (unit is null || (_last?.First ?? published) is not { } from) return TimeReading.Reference(UnknownValue(unit ?? CalendarUnit.Day));
        if (meaning.Has("year") && _lastQuarter is { } quarter)
        {
            if (slots.Ordinal is { } nth and <= 4) quarter = new CalendarTime(CalendarUnit.Quarter, new DateOnly(quarter.First.Year, (nth * 3) - 2, 1));
            return quarter.Shift(meaning.Amount, CalendarUnit.Year) is { } same ? TimeReading.Of(same, modifier) : null;
        }

        return CalendarTime.Holding(from, unit.Value).Shift(meaning.Amount, unit.Value) is { } found ? TimeReading.Of(found, modifier) : null;
    }

    private TimeReading? ReadSame(TimeSlots slots, TimeMeaning meaning, string modifier)
    {
        if (meaning.Has("quarter") || (slots.Unit is null && _lastQuarter is not null))
        {
            CalendarTime? quarter = _lastQuarter ?? (Anchor is { } now ? CalendarTime.Holding(now, CalendarUnit.Quarter) : null);
            return quarter is { } found ? TimeReading.Of(found, modifier) : TimeReading.Reference("XXXX-QX");
        }

        if ((_last?.First ?? published) is not { } from || Calendar(slots.Unit) is not { } unit)
            return slots.Unit is null ? null : TimeReading.Reference(UnknownValue(Calendar(slots.Unit) ?? CalendarUnit.Day));
        return TimeReading.Of(CalendarTime.Holding(from, unit), modifier);
    }

    private TimeReading? ReadWeekend(TimeMeaning meaning, Func<Tense> tense, string modifier)
    {
        if (Anchor is not { } anchor) return TimeReading.Reference("XXXX-WXX-WE");
        int by = meaning.Amount != 0 ? meaning.Amount : tense() is Tense.Future or Tense.Present ? 0 : -1;
        CalendarTime own = CalendarTime.Holding(anchor, CalendarUnit.Weekend);
        return own.Shift(by, CalendarUnit.Week) is { } found ? TimeReading.Of(found, modifier) : null;
    }

    private TimeReading? ReadClock(TimeMatch match, Func<Tense> tense, int sentence)
    {
        TimeSlots slots = match.Slots;
        int clock = slots.Clock ?? (int)(slots.Number ?? -1) * 100;
        if (Minutes(slots, clock) is not { } minutes) return null;
        if (match.On is { } on && Read(on, tense, sentence)?.Point is { Unit: CalendarUnit.Day } told) return TimeReading.Of(told with { Part = null, Minute = minutes });
        DateOnly? day = _last is { Unit: CalendarUnit.Day } last && _lastDaySentence == sentence ? last.First : Anchor;
        if (day is not { } anchor) return new TimeReading(TimeKind.Time, $"XXXX-XX-XXT{minutes / 60:00}:{minutes % 60:00}");
        return TimeReading.Of(CalendarTime.Day(anchor) with { Minute = minutes });
    }

    // Minutes since midnight, or null for no time: "25:61", "13 pm".
    private static int? Minutes(TimeSlots slots, int clock)
    {
        int hour = clock / 100, minute = clock % 100;
        if (clock < 0 || minute > 59 || hour > 24 || (hour == 24 && minute > 0)) return null;
        if (slots.Ampm is { } half)
        {
            if (hour is < 1 or > 12) return null;
            hour = (hour % 12) + half;
        }
        else if (slots.Part is "AF" or "EV" or "NI" && hour is >= 1 and < 12 && !(slots.Part == "NI" && hour < 6))
        {
            hour += 12;
        }

        return (hour * 60) + minute;
    }
}
