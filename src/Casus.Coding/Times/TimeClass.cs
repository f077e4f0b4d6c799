namespace Casus.Coding.Times;

/// <summary>Classes of words and digit shapes that time patterns name in braces. The first group comes from <c>times_words.tsv</c>.</summary>
internal enum TimeClass : byte
{
    Month,
    Weekday,
    Weekdays,
    WeekdayAbbr,
    Unit1,
    Units,
    Season,
    Part,
    Parts,
    ClockWord,
    Zone,
    Ampm,
    Ordinal,
    DecadeWord,
    Era,
    AdverbSet,
    Prep,
    LastingPrep,
    Counted,
    Numbered,
    FutureVerb,
    FutureAux,

    // Shapes of digits, told by the lexer.
    Int,
    Day,
    Hour12,
    Year,
    Clock,
    Clock4,
    Iso,
    Slash,
    Decade,

    // Read over several atoms or made of others.
    Unit,
    DayTh,
    Ordinal14,
    N,
    N2,
    YearWord,
    Holiday,

    // A capitalised word that no pattern knows: "Damascus time".
    Name,
}

/// <summary>Units of time in the order of <c>times_words.tsv</c>.</summary>
internal enum TimeUnit : sbyte
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Fortnight,
    Weekend,
    Night,
}

/// <summary>What a matched pattern bound, before any of it is resolved to the calendar. Null is unbound.</summary>
internal record struct TimeSlots
{
    public int? Year { get; set; }

    public int? Month { get; set; }

    public int? Day { get; set; }

    public int? Weekday { get; set; }

    public int? Season { get; set; }

    public int? Ordinal { get; set; }

    public int? Decade { get; set; }

    public int? Clock { get; set; }

    public int? Ampm { get; set; }

    public int? Holiday { get; set; }

    public TimeUnit? Unit { get; set; }

    /// <summary>TIMEX3's two letters: MO, AF, EV, NI.</summary>
    public string? Part { get; set; }

    public double? Number { get; set; }

    /// <summary>"a few", "several": a number nobody tells.</summary>
    public bool Vague { get; set; }

    /// <summary>Before Christ.</summary>
    public bool Bc { get; set; }

    /// <summary>The month's word is also a name or a verb, so it needs company.</summary>
    public bool Ambiguous { get; set; }
}
