using System.Globalization;

namespace Casus.Coding.Times;

/// <summary>
/// What a pattern's words come to, as written in the <c>meaning</c> column of <c>times.tsv</c>:
/// <list type="bullet">
/// <item><c>date [decade|quarter|half|year=-1|0|1|ref]</c>: a calendar time from what was bound; what is missing comes from the anchor.</item>
/// <item><c>rel N|near</c>: this (0), last (-1), next (1) unit, season, month; near: by tense.</item>
/// <item><c>weekday N|near|prev|next|weekN</c>: a weekday by tense, before or after the anchor, or of this week plus N.</item>
/// <item><c>day N</c>, <c>part N|ref|refN</c>, <c>part-NI …</c>: days from the anchor, with a part of day.</item>
/// <item><c>ago</c>, <c>from-now</c>: a number of units from the anchor; <c>later</c>, <c>earlier</c>, <c>shift N [UNIT]</c>,
/// <c>same [UNIT]</c>: from the last time mentioned.</item>
/// <item><c>weekend [N]</c>, <c>week-of</c>, <c>part-of-year</c>, <c>holiday N|near</c>, <c>clock</c>.</item>
/// <item><c>duration [N|X] [half]</c>, <c>set</c>, <c>ref NAME</c>; <c>block</c> names no time.</item>
/// </list>
/// </summary>
internal enum TimeOperation
{
    Date,
    Rel,
    Weekday,
    Day,
    Part,
    PartNI,
    Ago,
    FromNow,
    Later,
    Earlier,
    Shift,
    Same,
    Weekend,
    WeekOf,
    PartOfYear,
    Holiday,
    Clock,
    Duration,
    Set,
    Ref,
    Block,
}

/// <summary>An operation with its arguments.</summary>
internal sealed record TimeMeaning(TimeOperation Operation, string[] Arguments)
{
    /// <summary>The first argument, or the empty string.</summary>
    public string First => Arguments.Length > 0 ? Arguments[0] : "";

    /// <summary>The first argument as a number, 0 where it is none.</summary>
    public int Amount { get; } = Arguments.Length > 0 && int.TryParse(Arguments[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int amount) ? amount : 0;

    public bool Has(string argument) => Array.IndexOf(Arguments, argument) >= 0;

    /// <summary>Null where the words name no operation.</summary>
    public static TimeMeaning? Parse(string text)
    {
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && Enum.TryParse(parts[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out TimeOperation operation)
            ? new TimeMeaning(operation, parts[1..])
            : null;
    }
}
