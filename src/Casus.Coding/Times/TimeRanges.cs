namespace Casus.Coding.Times;

/// <summary>
/// The other end of a range that shares its month, year or era: the 3 of "3-5 April" and "between 3 and 5 April", the 5
/// of "April 3-5, 2024", the 16 of "1915-16", the 499 of "499-493 BC". Each end is a time of its own.
/// </summary>
internal static class TimeRanges
{
    private const int LongestYears = 40;

    private static readonly string[] Joints = ["to", "and", "or", "through", "until"];

    /// <summary>The first end where it stands before the match, not past an earlier match; else null.</summary>
    public static TimeMatch? Opening(TimeMatch match, List<TimeAtom> atoms, string text, int notBefore)
    {
        bool day = match.Slots is { Day: not null, Month: not null } && match.Rule.Meaning.Operation == TimeOperation.Date && atoms[match.Start].Is(TimeClass.DayTh);
        bool era = match.Slots is { Bc: true, Year: not null, Month: null } && atoms[match.Start].IsDigits;
        int at = match.Start - 2;
        if ((!day && !era) || at < notBefore || atoms[match.Start].Gap == AtomGap.Paragraph || !atoms[at].IsDigits) return null;
        if (!IsDash(atoms, at + 1) && !(IsJoint(atoms, text, at + 1) && (era || HasPreposition(atoms, text, at, notBefore)))) return null;
        if (at > 0 && atoms[at].Gap == AtomGap.Glued && atoms[at - 1].First is not ('(' or '[' or '"')) return null;
        int value = atoms[at].Value;
        if (day) return atoms[at].Is(TimeClass.DayTh) ? match with { Start = at, End = at + 1, Slots = match.Slots with { Day = value, Weekday = null, Part = null } } : null;
        return value > match.Slots.Year && value < 4000 ? match with { Start = at, End = at + 1, Slots = match.Slots with { Year = value } } : null;
    }

    /// <summary>The second end where it stands after the match, and the match itself with the year told after both; else null.</summary>
    public static (TimeMatch First, TimeMatch Second)? Closing(TimeMatch match, List<TimeAtom> atoms, string text)
    {
        int at = match.End + 1;
        if (match.Rule.Meaning.Operation != TimeOperation.Date || at >= atoms.Count || !atoms[at].IsDigits || match.Slots.Bc) return null;
        bool dash = IsDash(atoms, match.End) && atoms[at].Gap == AtomGap.Glued && !IsDash(atoms, at + 1);
        TimeSlots slots = match.Slots;
        if (slots is { Year: { } year, Month: null, Season: null, Decade: null }) return dash ? ClosingYear(match, atoms, at, year) : null;
        if (slots is not { Month: not null, Day: { } day, Year: null } || !atoms[match.End - 1].Is(TimeClass.DayTh)) return null;
        if (!atoms[at].Is(TimeClass.DayTh) || atoms[at].Value <= day || !(dash || (IsJoint(atoms, text, match.End) && EndsThere(atoms, at + 1)))) return null;
        int end = at + 1;
        int yearAt = end < atoms.Count && atoms[end].First == ',' ? end + 1 : end;
        if (yearAt < atoms.Count && atoms[yearAt].Is(TimeClass.Year) && atoms[yearAt].Gap == AtomGap.Space)
        {
            slots.Year = atoms[yearAt].Value;
            end = yearAt + 1;
        }

        return (match with { Slots = slots }, match with { Start = at, End = end, Modifier = "", Slots = slots with { Day = atoms[at].Value, Weekday = null, Part = null } });
    }

    private static (TimeMatch First, TimeMatch Second)? ClosingYear(TimeMatch match, List<TimeAtom> atoms, int at, int year)
    {
        int digits = atoms[at].End - atoms[at].Start, close = (year / 100 * 100) + atoms[at].Value;
        if (digits != 2 || close <= year || close - year > LongestYears || !atoms[match.End - 1].Is(TimeClass.Year)) return null;
        return (match, match with { Start = at, End = at + 1, Modifier = "", Slots = match.Slots with { Year = close } });
    }

    private static bool IsDash(List<TimeAtom> atoms, int at) => at < atoms.Count && atoms[at].First is '-' or '–' && atoms[at].Gap != AtomGap.Paragraph;

    private static bool IsJoint(List<TimeAtom> atoms, string text, int at) =>
        atoms[at].Gap == AtomGap.Space && Array.IndexOf(Joints, text[atoms[at].Start..atoms[at].End]) >= 0;

    private static bool HasPreposition(List<TimeAtom> atoms, string text, int at, int notBefore)
    {
        int before = at - 1;
        if (before >= notBefore && text.AsSpan(atoms[before].Start, atoms[before].End - atoms[before].Start).Equals("the", StringComparison.OrdinalIgnoreCase)) before--;
        return before >= notBefore && atoms[before].Is(TimeClass.Prep);
    }

    // "April 3 to 5, ...", but not "April 3 and 5 people".
    private static bool EndsThere(List<TimeAtom> atoms, int at) => at >= atoms.Count || !atoms[at].IsLetters || atoms[at].Is(TimeClass.Prep);
}
