namespace Casus.Coding.Times;

/// <summary>
/// The day told right after a clock time. "10 p.m. Wednesday" and "5 p.m. EST, Nov. 6" are one time; in "3 pm on Tuesday"
/// and "5 p.m. (1400 GMT) on Tuesday" the day stays a time of its own, and the clock time is of that day.
/// </summary>
internal static class ClockDays
{
    public static TimeMatch Join(TimeMatch clock, List<TimeAtom> atoms, string text, TimeRules rules)
    {
        if (clock.Rule.Meaning.Operation != TimeOperation.Clock) return clock;
        return (clock.Slots.Clock is null ? null : Joined(clock, atoms, text, rules)) ?? clock with { On = After(clock.End, atoms, text, rules) };
    }

    private static TimeMatch? Joined(TimeMatch clock, List<TimeAtom> atoms, string text, TimeRules rules)
    {
        int next = clock.End;
        if (next < atoms.Count && atoms[next].First == ',') next++;
        return Day(next, atoms, text, rules) is { } day
            ? day with { Start = clock.Start, Slots = day.Slots with { Clock = clock.Slots.Clock, Ampm = clock.Slots.Ampm } }
            : null;
    }

    private static TimeMatch? After(int next, List<TimeAtom> atoms, string text, TimeRules rules)
    {
        if (next + 1 < atoms.Count && atoms[next].First == '('
            && rules.MatchAt(atoms, text, next + 1) is { Rule.Meaning.Operation: TimeOperation.Clock } other)
        {
            next = other.End;
        }

        if (next < atoms.Count && atoms[next].First == ')') next++;
        if (next < atoms.Count && atoms[next].First == ',') next++;
        if (next >= atoms.Count || !text.AsSpan(atoms[next].Start, atoms[next].End - atoms[next].Start).Equals("on", StringComparison.Ordinal)) return null;
        return Day(next + 1, atoms, text, rules);
    }

    private static TimeMatch? Day(int at, List<TimeAtom> atoms, string text, TimeRules rules)
    {
        if (at >= atoms.Count || atoms[at].Gap != AtomGap.Space || rules.MatchAt(atoms, text, at) is not { } day) return null;
        if (day.Rule.Meaning.Operation is not (TimeOperation.Weekday or TimeOperation.Day or TimeOperation.Date)) return null;
        return day.Slots.Part is not null || (day.Rule.Meaning.Operation == TimeOperation.Date && day.Slots.Day is null) ? null : day;
    }
}
