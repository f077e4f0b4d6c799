namespace Casus.Coding.Times;

/// <summary>The shapes in which digits tell times: 2024-04-13, 13/04/2024, 02:30, 1990s, 20th, 2019, 7. One pass, no backtracking.</summary>
internal static class TimeShapes
{
    /// <summary>Reads the longest shape at a digit. Impossible values ("25:61", "2024-13-45") become an atom of no class.</summary>
    public static TimeAtom Read(string text, int start, AtomGap gap)
    {
        int end = Run(text, start);
        if (TryDate(text, start, end, out int dateEnd, out TimeClass kind, out int date))
            return Atom(text, start, dateEnd, gap, date == 0 ? 0 : Bit(kind), date);
        if (end - start <= 2 && At(text, end) == ':' && Run(text, end + 1) is var minuteEnd && minuteEnd - end == 3)
            return Clock(text, start, end, minuteEnd, gap);
        if (end - start <= 2 && At(text, end) == '.' && Run(text, end + 1) - end == 3 && AmpmFollows(text, end + 3))
            return Clock(text, start, end, end + 3, gap);
        if ((At(text, end) is ',' or '.') && char.IsAsciiDigit(At(text, end + 1)) && !(At(text, end) == ',' && Run(text, end + 1) - end != 4))
            return Atom(text, start, Grouped(text, end), gap, 0, 0);
        return Plain(text, start, end, gap);
    }

    private static TimeAtom Plain(string text, int start, int end, AtomGap gap)
    {
        int value = end - start <= 6 ? Number(text, start, end) : -1;
        if ((end - start is 4 or 2 || (end - start == 3 && EraFollows(text, end + 1))) && At(text, end) is 's' && !char.IsLetterOrDigit(At(text, end + 1)) && value % 10 == 0)
        {
            int decade = end - start >= 3 ? value : 1900 + value;
            return Atom(text, start, end + 1, gap, decade is >= 1000 and <= 2190 || end - start == 3 ? Bit(TimeClass.Decade) : 0, decade);
        }

        if (end - start <= 2 && IsOrdinalEnd(text, end) && value is > 0)
        {
            ulong bits = Bit(TimeClass.Ordinal) | (value <= 31 ? Bit(TimeClass.DayTh) : 0) | (value <= 4 ? Bit(TimeClass.Ordinal14) : 0);
            return Atom(text, start, end + 2, gap, bits, value);
        }

        ulong shapes = value >= 0 ? Bit(TimeClass.Int) : 0;
        if (end - start <= 2 && value is >= 1 and <= 31) shapes |= Bit(TimeClass.Day) | Bit(TimeClass.DayTh);
        if (end - start <= 2 && value is >= 1 and <= 12) shapes |= Bit(TimeClass.Hour12);
        if (end - start == 4 && value is >= 1000 and <= 2199) shapes |= Bit(TimeClass.Year);
        if (end - start == 3 && EraFollows(text, end)) shapes |= Bit(TimeClass.Year);
        if (end - start == 4 && value / 100 < 24 && value % 100 < 60) shapes |= Bit(TimeClass.Clock4);
        return Atom(text, start, end, gap, shapes, value);
    }

    private static TimeAtom Clock(string text, int start, int hourEnd, int minuteEnd, AtomGap gap)
    {
        int hour = Number(text, start, hourEnd), minute = Number(text, hourEnd + 1, minuteEnd);
        int end = minuteEnd;
        if (At(text, end) == ':' && Run(text, end + 1) - end == 3) end += 3;
        bool real = hour <= 24 && minute < 60 && !char.IsLetterOrDigit(At(text, end)) | AmpmFollows(text, end) && At(text, end) != ':';
        return Atom(text, start, end, gap, real ? Bit(TimeClass.Clock) : 0, (hour * 100) + minute);
    }

    // 2024-04-13, 2024/04/13, 13/04/2024, 4/13/24, 13.04.2024. True for any run so shaped; date 0 where it is none.
    private static bool TryDate(string text, int start, int end, out int dateEnd, out TimeClass kind, out int date)
    {
        (dateEnd, kind, date) = (end, TimeClass.Iso, 0);
        char mark = At(text, end);
        if (mark is not ('-' or '/' or '.') || !char.IsAsciiDigit(At(text, end + 1))) return false;
        int secondEnd = Run(text, end + 1);
        if (At(text, secondEnd) != mark || !char.IsAsciiDigit(At(text, secondEnd + 1))) return false;
        int thirdEnd = Run(text, secondEnd + 1);
        dateEnd = thirdEnd;
        bool more = At(text, thirdEnd) == mark && char.IsAsciiDigit(At(text, thirdEnd + 1));
        while (At(text, dateEnd) == mark && char.IsAsciiDigit(At(text, dateEnd + 1))) dateEnd = Run(text, dateEnd + 1);
        if (more || thirdEnd - start > 10) return true;
        int a = Number(text, start, end), b = Number(text, end + 1, secondEnd), c = Number(text, secondEnd + 1, thirdEnd);
        if (end - start == 4 && mark != '.') date = Valid(a, b, c);
        else if (end - start <= 2 && mark != '-' && thirdEnd - secondEnd is 5 or 3)
        {
            kind = TimeClass.Slash;
            int year = thirdEnd - secondEnd == 5 ? c : c < 50 ? 2000 + c : 1900 + c;
            date = mark == '.' || a > 12 ? Valid(year, b, a) : Valid(year, a, b);
        }

        return true;
    }

    private static int Valid(int year, int month, int day) =>
        year is >= 1000 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? (year * 10000) + (month * 100) + day
            : 0;

    private static int Grouped(string text, int end)
    {
        while ((At(text, end) is ',' or '.') && char.IsAsciiDigit(At(text, end + 1))) end = Run(text, end + 1);
        return end;
    }

    private static bool IsOrdinalEnd(string text, int at) =>
        at + 2 <= text.Length && !char.IsLetterOrDigit(At(text, at + 2))
        && text.AsSpan(at, 2) is var end
        && (end.Equals("st", StringComparison.OrdinalIgnoreCase) || end.Equals("nd", StringComparison.OrdinalIgnoreCase)
            || end.Equals("rd", StringComparison.OrdinalIgnoreCase) || end.Equals("th", StringComparison.OrdinalIgnoreCase));

    private static bool AmpmFollows(string text, int at)
    {
        if (At(text, at) == ' ') at++;
        return At(text, at) is 'a' or 'p' or 'A' or 'P' && At(text, at + 1) is 'm' or 'M' or '.';
    }

    private static bool EraFollows(string text, int at) =>
        At(text, at) == ' ' && At(text, at + 1) is 'B' && At(text, at + 2) is 'C' or '.';

    private static TimeAtom Atom(string text, int start, int end, AtomGap gap, ulong bits, int value) =>
        new(start, end, gap, 0, bits, value, null, text[start]);

    private static ulong Bit(TimeClass kind) => 1UL << (int)kind;

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';

    private static int Run(string text, int start)
    {
        while (start < text.Length && char.IsAsciiDigit(text[start])) start++;
        return start;
    }

    // Saturates, so that a run of a thousand digits is merely too large.
    private static int Number(string text, int start, int end)
    {
        int value = 0;
        for (int i = start; i < end; i++) value = value > 100_000_000 ? value : (value * 10) + (text[i] - '0');
        return value;
    }
}
