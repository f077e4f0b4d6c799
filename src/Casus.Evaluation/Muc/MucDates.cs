using System.Globalization;

namespace Casus.Evaluation.Muc;

/// <summary>
/// Compares dates: <c>04 JAN 90</c>, a range <c>01 JAN 90 - 04 JAN 90</c>, or an open one <c>- 04 JAN 90</c>. The same is full
/// credit; half where one range holds an end of the other, or only the year is amiss.
/// </summary>
internal static class MucDates
{
    public static Credit Compare(string key, string response)
    {
        if (Parse(key) is not { } a || Parse(response) is not { } b) return Plain(key) == Plain(response) ? Credit.Full : Credit.Wrong;
        if (a == b) return Credit.Full;
        return a.Last == b.Last || Holds(a, b.Last) || Holds(b, a.Last) ? Credit.Partial : Credit.Wrong;
    }

    private static bool Holds((DateOnly? First, DateOnly Last) range, DateOnly day) =>
        range.First is { } first && first < range.Last && day >= first && day <= range.Last;

    private static (DateOnly? First, DateOnly Last)? Parse(string text)
    {
        string[] ends = [.. text.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal).Split('-').Select(e => e.Trim())];
        if (ends.Length > 2 || Day(ends[^1]) is not { } last) return null;
        if (ends.Length == 1) return (last, last);
        return ends[0].Length == 0 ? (null, last) : Day(ends[0]) is { } first ? (first, last) : null;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, ["dd MMM yy", "d MMM yy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static string Plain(string text) => text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
