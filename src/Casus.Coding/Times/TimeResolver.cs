using System.Globalization;
using Casus.Core.Records;

namespace Casus.Coding.Times;

/// <summary>
/// Turns matches, in text order, into calendar times. Two anchors: the publication date for news; for narrative the last
/// time mentioned. One instance reads one text. Out-of-range results are no times rather than errors.
/// </summary>
internal sealed partial class TimeResolver(DateOnly? published, bool narrative, HolidayTable holidays)
{
    private const int SoonDays = 60;
    private const int AheadDays = 200;

    private CalendarTime? _last;
    private CalendarTime? _lastQuarter;
    private int _lastDaySentence = -1;

    /// <summary>Null where the words turn out to name no time: "31 February".</summary>
    /// <param name="tense">Asked only where it matters.</param>
    public TimeReading? Resolve(TimeMatch match, Func<Tense> tense, int sentence)
    {
        TimeReading? reading = ReadBeforeChrist(match) ?? Read(match, tense, sentence);
        if (reading?.Point is not { } point) return reading;
        if (match.Slots.Clock is { } clock && match.Rule.Meaning.Operation != TimeOperation.Clock)
        {
            if (point.Unit != CalendarUnit.Day || Minutes(match.Slots, clock) is not { } minutes) return null;
            point = point with { Part = null, Minute = minutes };
            reading = TimeReading.Of(point);
        }

        Remember(match, point, sentence);
        return reading;
    }

    // A quarter told as "a year earlier" is a yardstick: the text goes on about the other one. In narrative, "today" and "last year" are the writer's time and not the story's.
    private void Remember(TimeMatch match, CalendarTime point, int sentence)
    {
        if (narrative && match.Rule.Meaning.Operation is TimeOperation.Day or TimeOperation.Holiday) return;
        bool compared = match.Rule.Meaning.Operation is TimeOperation.Shift or TimeOperation.Ago or TimeOperation.Earlier;
        if (point.Unit == CalendarUnit.Quarter && compared) return;
        _bc = null;
        if (narrative && point.Unit is CalendarUnit.Day or CalendarUnit.Month) _story = point.First;
        _last = point;
        if (point.Unit == CalendarUnit.Quarter) _lastQuarter = point;
        if (point.Unit == CalendarUnit.Day) _lastDaySentence = sentence;
    }

    private DateOnly? Anchor => narrative && _last is { } last ? last.First : published;

    private TimeReading? Read(TimeMatch match, Func<Tense> tense, int sentence)
    {
        TimeSlots slots = match.Slots;
        TimeMeaning meaning = match.Rule.Meaning;
        return meaning.Operation switch
        {
            TimeOperation.Date => ReadDate(match, slots, meaning, tense),
            TimeOperation.Rel => ReadRelative(match, slots, meaning, tense),
            TimeOperation.Weekday => ReadWeekday(match, slots, meaning, tense),
            TimeOperation.Day => FromDay(published, meaning.Amount, slots.Part, match.Modifier),
            TimeOperation.Part => ReadPart(slots.Part ?? (meaning.Has("early") ? "MO" : "DT"), meaning, match.Modifier),
            TimeOperation.PartNI => ReadPart("NI", meaning, match.Modifier),
            TimeOperation.Ago => ReadAgo(slots, meaning, -1),
            TimeOperation.FromNow => ReadAgo(slots, meaning, 1),
            TimeOperation.Later => ReadLater(slots, 1),
            TimeOperation.Earlier => ReadLater(slots, -1),
            TimeOperation.Shift => ReadShift(slots, meaning, match.Modifier),
            TimeOperation.Same => ReadSame(slots, meaning, match.Modifier),
            TimeOperation.Weekend => ReadWeekend(meaning, tense, match.Modifier),
            TimeOperation.WeekOf => PickDay(slots, tense) is { } day ? TimeReading.Of(CalendarTime.Holding(day, CalendarUnit.Week)) : null,
            TimeOperation.PartOfYear => Anchor is { } now ? TimeReading.Of(CalendarTime.Holding(now, CalendarUnit.Year), "END") : TimeReading.Reference("XXXX"),
            TimeOperation.Holiday => ReadHoliday(slots, meaning, match.Modifier, tense),
            TimeOperation.Clock => ReadClock(match, tense, sentence),
            TimeOperation.Duration => ReadDuration(slots, meaning),
            TimeOperation.Set => ReadSet(slots, meaning),
            TimeOperation.Ref => TimeReading.Reference(meaning.First),
            _ => null,
        };
    }

    private TimeReading? ReadDate(TimeMatch match, TimeSlots slots, TimeMeaning meaning, Func<Tense> tense)
    {
        string mod = match.Modifier;
        if (meaning.Has("weekday-day")) return ReadWeekdayWithDay(slots);
        if (meaning.Has("anniversary")) return ReadAnniversary(slots, tense);
        if (meaning.Has("two-years")) return ReadTwoYears(slots);
        if (slots.Decade is { } decade) return Whole(decade, 1, 1, CalendarUnit.Decade, mod);
        bool quarter = meaning.Has("quarter");
        if (slots.Ordinal is { } nth && !quarter && !meaning.Has("half") && slots.Year is null)
            return slots.Bc ? TimeReading.Reference($"BC{nth - 1:00}") : Whole(Math.Max(1, (nth - 1) * 100), 1, 1, CalendarUnit.Century, mod);
        int? year = slots.Year ?? RelativeYear(meaning);
        if (quarter) return ReadQuarter(slots, year, tense, mod);
        if (year is { } y && meaning.Has("half")) return Whole(y, slots.Ordinal == 1 ? 1 : 7, 1, CalendarUnit.Half, mod);
        if (slots.Season is { } season) return year is { } s and >= 1 and <= 9998 ? TimeReading.Of(CalendarTime.Season(s, season), mod) : null;
        if (slots.Month is not { } month) return year is { } only ? Whole(only, 1, 1, CalendarUnit.Year, mod) : null;
        if (slots.Day is { } day && (day < 1 || day > DateTime.DaysInMonth(year ?? 2024, month))) return null;
        year ??= PickYear(month, slots.Day, slots.Weekday, tense);
        if (year is null) return TimeReading.Reference(slots.Day is { } d ? $"XXXX-{month:00}-{d:00}" : $"XXXX-{month:00}");
        if (slots.Day is { } exact && year is >= 1 and <= 9998)
        {
            if (exact > DateTime.DaysInMonth(year.Value, month)) return null;
            return FromDay(new DateOnly(year.Value, month, exact), 0, slots.Part, mod);
        }

        return Whole(year.Value, month, 1, CalendarUnit.Month, mod);
    }

    private int? RelativeYear(TimeMeaning meaning)
    {
        if (meaning.Has("year=ref")) return (_last?.First ?? published)?.Year;
        int? by = meaning.Has("year=-1") ? -1 : meaning.Has("year=0") ? 0 : meaning.Has("year=1") ? 1 : null;
        return by is null ? null : Anchor?.Year + by;
    }

    private static TimeReading? Whole(int year, int month, int day, CalendarUnit unit, string modifier) =>
        year is >= 1 and <= 9800 ? TimeReading.Of(new CalendarTime(unit, new DateOnly(year, month, day)), modifier) : null;

    private DateOnly? PickDay(TimeSlots slots, Func<Tense> tense) =>
        slots is { Month: { } month, Day: { } day } && (slots.Year ?? PickYear(month, day, null, tense)) is { } year
            && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>
    /// The year of a month or day told without one. In narrative that of the last mention. In news a weekday beside it
    /// decides; else the latest before publication, but the first after it under a verb that looks ahead, or where it
    /// lies at most <see cref="SoonDays"/> ahead and no past verb governs it.
    /// </summary>
    private int? PickYear(int month, int? day, int? weekday, Func<Tense> tense)
    {
        if (Anchor is not { } anchor) return null;
        DateOnly At(int year) => new(year, month, Math.Min(day ?? 1, DateTime.DaysInMonth(year, month)));
        if (weekday is { } told && day is not null)
        {
            foreach (int year in (ReadOnlySpan<int>)[anchor.Year, anchor.Year - 1, anchor.Year + 1])
            {
                if (CalendarTime.IsoWeekday(At(year)) == told) return year;
            }
        }

        if (narrative) return StoryYear(month, day, anchor.Year);
        if (day is null && month == anchor.Month) return anchor.Year;
        int thisYear = At(anchor.Year).DayNumber - anchor.DayNumber;
        int nextYear = At(anchor.Year + 1).DayNumber - anchor.DayNumber;
        Tense governing = tense();
        if (governing == Tense.Future && (thisYear >= 0 || nextYear <= AheadDays)) return thisYear >= 0 ? anchor.Year : anchor.Year + 1;
        if (thisYear <= 0) return governing != Tense.Past && nextYear <= SoonDays ? anchor.Year + 1 : anchor.Year;
        return governing != Tense.Past && thisYear <= SoonDays ? anchor.Year : anchor.Year - 1;
    }

    private TimeReading? ReadQuarter(TimeSlots slots, int? year, Func<Tense> tense, string modifier)
    {
        int quarter = slots.Ordinal ?? 1;
        if (quarter > 4) return null;
        int month = (quarter * 3) - 2;
        if (year is null)
        {
            if (Anchor is not { } anchor) return TimeReading.Reference($"XXXX-Q{quarter}");
            // Reports speak of the last quarter that has begun, also where they look ahead ("expects a third-quarter loss").
            year = tense() != Tense.Future && new DateOnly(anchor.Year, month, 1) > anchor ? anchor.Year - 1 : anchor.Year;
        }

        return Whole(year.Value, month, 1, CalendarUnit.Quarter, modifier);
    }

    private TimeReading? ReadDuration(TimeSlots slots, TimeMeaning meaning)
    {
        if (slots.Unit is not { } unit) return null;
        double number = meaning.Has("X") || slots.Vague ? double.NaN : meaning.Has("1") ? 1 : meaning.Has("0") ? 0 : slots.Number ?? 1;
        if (meaning.Has("half")) number += 0.5;
        return new TimeReading(TimeKind.Duration, DurationValue.Of(unit, number));
    }

    private static TimeReading? ReadSet(TimeSlots slots, TimeMeaning meaning)
    {
        string? value = slots switch
        {
            { Weekday: { } weekday } => string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}{(slots.Part is null ? "" : "T" + slots.Part)}"),
            { Month: { } month } => $"XXXX-{month:00}",
            { Part: { } part } => $"XXXX-XX-XXT{part}",
            { Unit: TimeUnit.Weekend } => "XXXX-WXX-WE",
            { Unit: { } unit } => DurationValue.Of(unit, slots.Number ?? Math.Max(1, meaning.Amount)),
            _ => null,
        };
        return value is null ? null : new TimeReading(TimeKind.Set, value);
    }
}
