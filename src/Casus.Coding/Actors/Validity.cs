using System.Globalization;
using Casus.Coding.Lexicons;

namespace Casus.Coding.Actors;

/// <summary>Reads the days on which a lexicon row holds: a day, a month or a year; both ends belong to it; empty is open.</summary>
internal static class Validity
{
    public static DateOnly From(LexiconRow row) => Read(row, "from", DateOnly.MinValue, last: false);

    public static DateOnly To(LexiconRow row) => Read(row, "to", DateOnly.MaxValue, last: true);

    private static DateOnly Read(LexiconRow row, string column, DateOnly open, bool last)
    {
        string cell = row[column];
        if (cell.Length == 0) return open;
        if (DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return day;
        if (DateOnly.TryParseExact(cell, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month))
            return last ? month.AddMonths(1).AddDays(-1) : month;
        if (DateOnly.TryParseExact(cell, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly year))
            return last ? year.AddYears(1).AddDays(-1) : year;
        throw row.Fault(column, $"'{cell}' is no date: write a day, a month or a year, as in 2022-10-25");
    }
}
