using System.Globalization;
using Casus.Coding.Lexicons;

namespace Casus.Coding.Times;

/// <summary>A named day in one year, or the days of a longer feast.</summary>
/// <param name="Days">1 or more.</param>
internal readonly record struct Feast(DateOnly First, int Days)
{
    public DateOnly Last => First.AddDays(Days - 1);
}

/// <summary>
/// Named days of <c>times_holidays.tsv</c>: their words, and their days in a given year. Feasts of the moon come from
/// <c>times_feasts.tsv</c>, which covers 2000 to 2030; outside it they have no date rather than a wrong one.
/// </summary>
internal sealed class HolidayTable
{
    private readonly List<(int[] Literals, LexiconRow Row, string Rule)> _days = [];
    private readonly HashSet<int> _starts = [];
    private readonly Dictionary<string, List<Feast>> _feasts = new(StringComparer.Ordinal);

    public static HolidayTable Load(LexiconSet lexicons, TimeVocabulary vocabulary)
    {
        HolidayTable table = new();
        foreach (LexiconRow row in lexicons.Table("times_feasts.tsv").Rows) table.AddFeast(row);
        foreach (LexiconRow row in lexicons.Table("times_holidays.tsv").Rows)
        {
            int[] literals = [.. Split(row["phrase"]).Select(w => vocabulary.Intern(w).Literal)];
            table._days.Add((literals, row, row["rule"]));
            table._starts.Add(literals[0]);
            if (table.Days(row["rule"], 2024).Count == 0) throw row.Fault("rule", $"'{row["rule"]}' is no rule for a date");
        }

        return table;
    }

    public bool Starts(in TimeAtom atom) => atom.Literal != 0 && char.IsUpper(atom.First) && _starts.Contains(atom.Literal);

    /// <summary>End of the longest holiday at an atom, or -1.</summary>
    public int Match(List<TimeAtom> atoms, int at, out int holiday)
    {
        int best = -1;
        holiday = 0;
        if (!Starts(atoms[at])) return best;
        for (int d = 0; d < _days.Count; d++)
        {
            int[] literals = _days[d].Literals;
            if (at + literals.Length > atoms.Count || at + literals.Length <= best) continue;
            int i = 0;
            while (i < literals.Length && atoms[at + i].Literal == literals[i]) i++;
            if (i == literals.Length) (best, holiday) = (at + i, d);
        }

        return best;
    }

    /// <summary>Its days that begin in a year: none, one, or two where a year of the moon fits into it.</summary>
    public IEnumerable<Feast> On(int holiday, int year) => year is < 1 or > 9998 ? [] : Days(_days[holiday].Rule, year);

    private void AddFeast(LexiconRow row)
    {
        if (!DateOnly.TryParseExact(row["first"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly first)
            || !int.TryParse(row["days"], NumberStyles.None, CultureInfo.InvariantCulture, out int days) || days < 1)
        {
            throw row.Fault("first", $"'{row["first"]}' and '{row["days"]}' are no day and number of days");
        }

        if (!_feasts.TryGetValue(row["feast"], out List<Feast>? all)) _feasts.Add(row["feast"], all = []);
        all.Add(new Feast(first, days));
    }

    private List<Feast> Days(string rule, int year)
    {
        if (!rule.StartsWith("feast ", StringComparison.Ordinal)) return Date(rule, year) is { } day ? [new Feast(day, 1)] : [];
        List<Feast> days = [];
        foreach (string name in rule["feast ".Length..].Split('|'))
        {
            if (_feasts.TryGetValue(name, out List<Feast>? all)) days.AddRange(all.Where(f => f.First.Year == year));
        }

        days.Sort((a, b) => a.First.CompareTo(b.First));
        return days;
    }

    /// <summary>Words and marks, apart: "new year's day" is new, year, ', s, day.</summary>
    internal static IEnumerable<string> Split(string phrase)
    {
        int start = -1;
        for (int i = 0; i <= phrase.Length; i++)
        {
            bool letter = i < phrase.Length && char.IsLetterOrDigit(phrase[i]);
            if (letter && start < 0) start = i;
            if (!letter && start >= 0)
            {
                yield return phrase[start..i];
                start = -1;
            }

            if (i < phrase.Length && !letter && phrase[i] != ' ') yield return phrase[i].ToString();
        }
    }

    private static DateOnly? Date(string rule, int year)
    {
        if (rule.StartsWith("easter", StringComparison.Ordinal))
            return int.TryParse(rule["easter".Length..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int after) ? Easter(year).AddDays(after) : null;
        if (rule.StartsWith("orthodox", StringComparison.Ordinal))
            return int.TryParse(rule["orthodox".Length..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int since) ? OrthodoxEaster(year).AddDays(since) : null;
        if (rule.Length < 5 || !int.TryParse(rule[..2], NumberStyles.None, CultureInfo.InvariantCulture, out int month) || month is < 1 or > 12) return null;
        if (int.TryParse(rule[3..], NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day > 0) return new DateOnly(year, month, day);
        int weekday = Array.IndexOf(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], rule[3..6]) + 1;
        if (weekday == 0 || !int.TryParse(rule[6..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int nth)) return null;
        DateOnly from = nth > 0 ? new DateOnly(year, month, 1) : new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        int step = nth > 0 ? 1 : -1;
        while (CalendarTime.IsoWeekday(from) != weekday) from = from.AddDays(step);
        return from.AddDays(7 * (nth - step));
    }

    // Julian computus, then the days by which the Gregorian calendar is ahead: Meeus, Astronomical Algorithms, 1991, chapter 8.
    private static DateOnly OrthodoxEaster(int year)
    {
        int a = year % 4, b = year % 7, c = year % 19;
        int d = ((19 * c) + 15) % 30;
        int e = ((2 * a) + (4 * b) - d + 34) % 7;
        int month = (d + e + 114) / 31, day = ((d + e + 114) % 31) + 1;
        return new DateOnly(year, month, day).AddDays((year / 100) - (year / 400) - 2);
    }

    // Gregorian computus: Meeus, Astronomical Algorithms, 1991, chapter 8.
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4;
        int l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int month = (h + l - (7 * m) + 114) / 31;
        int day = ((h + l - (7 * m) + 114) % 31) + 1;
        return new DateOnly(year, month, day);
    }
}
