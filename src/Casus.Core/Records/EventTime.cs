using Casus.Core.Text;

namespace Casus.Core.Records;

public enum Granularity
{
    Minute,
    Hour,
    PartOfDay,
    Day,
    Week,
    Month,
    Season,
    Quarter,
    Year,
    Decade,
    Century,
}

/// <summary>A stretch of time [<see cref="Start"/>, <see cref="End"/>) with the granularity it was told in. Wall-clock, zone unstated.</summary>
public readonly record struct TimeInterval
{
    /// <exception cref="ArgumentException">end is not after start.</exception>
    public TimeInterval(DateTime start, DateTime end, Granularity granularity)
    {
        if (end <= start) throw new ArgumentException($"interval ends {end:O} before it starts {start:O}", nameof(end));
        Start = start;
        End = end;
        Granularity = granularity;
    }

    public static TimeInterval Day(DateOnly day) => Days(day, day);

    /// <summary>Both days included.</summary>
    public static TimeInterval Days(DateOnly first, DateOnly last, Granularity granularity = Granularity.Day) =>
        new(first.ToDateTime(TimeOnly.MinValue), last.ToDateTime(TimeOnly.MinValue).AddDays(1), granularity);

    public DateTime Start { get; }

    /// <summary>Exclusive.</summary>
    public DateTime End { get; }

    public Granularity Granularity { get; }

    public DateOnly FirstDay => DateOnly.FromDateTime(Start);

    public DateOnly LastDay => DateOnly.FromDateTime(End.AddTicks(-1));
}

/// <summary>When an event took place, and how that is known.</summary>
public abstract record EventTime
{
    private EventTime()
    {
    }

    /// <summary>The report says when, in words tied to the event.</summary>
    public sealed record Stated(TimeInterval Interval, TextSpan Span, string Text) : EventTime;

    /// <summary>Concluded from words elsewhere in the report, which are given.</summary>
    public sealed record Inferred(TimeInterval Interval, TextSpan Span, string Text) : EventTime;

    /// <summary>Nothing but the publication time speaks for it.</summary>
    public sealed record FromPublication(TimeInterval Interval) : EventTime;

    public sealed record Unstated : EventTime
    {
        public static Unstated Value { get; } = new();
    }

    public TimeInterval? IntervalOrNull => this switch
    {
        Stated s => s.Interval,
        Inferred i => i.Interval,
        FromPublication p => p.Interval,
        _ => null,
    };
}

/// <summary>What kind of time an expression names, as in TIMEX3.</summary>
public enum TimeKind
{
    Date,
    Time,
    Duration,
    Set,
}

/// <summary>Words that name a time.</summary>
public sealed record TimeMention
{
    public required TextSpan Span { get; init; }

    public required string Text { get; init; }

    public required TimeKind Kind { get; init; }

    /// <summary>TIMEX3 value (<c>2024-04-13</c>, <c>P7M</c>, <c>PAST_REF</c>), or null where it cannot be told.</summary>
    public string? Value { get; init; }

    /// <summary>The stretch of calendar time meant, where there is one.</summary>
    public TimeInterval? Interval { get; init; }

    public required string Rule { get; init; }
}
