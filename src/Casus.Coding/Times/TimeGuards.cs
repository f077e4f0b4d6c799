namespace Casus.Coding.Times;

/// <summary>
/// Where a pattern's words may mean something else: "May" the name, "March" the verb, "the fall of Aleppo", "a quarter of
/// the town", "2000 people".
/// </summary>
internal static class TimeGuards
{
    public static bool Allows(TimeMatch match, List<TimeAtom> atoms, string text)
    {
        TimeSlots slots = match.Slots;
        switch (match.Rule.Id)
        {
            case "month":
                return MonthAlone(match, atoms, text);
            case "year":
                return YearAlone(match, atoms, text);
            case "month-day" or "day-month":
                return !TooLateAYear(match, atoms);
            case "last-unit-of":
                return match.End + 1 < atoms.Count && Spells(atoms, text, match.End, "of") && atoms[match.End + 1].Is(TimeClass.Month);
            case "the-past-unit":
                return !(match.End + 1 < atoms.Count && Spells(atoms, text, match.End, "of") && atoms[match.End + 1].Is(TimeClass.Month));
            case "season-campaign":
                return match.End < atoms.Count && atoms[match.End].Gap == AtomGap.Space && SeasonDeed(atoms, text, match.End);
            case "small-hours":
                return !Spells(atoms, text, match.End, "of");
            case "dawn":
                return match.Start > 0 && atoms[match.Start].Gap == AtomGap.Space && atoms[match.Start - 1].Is(TimeClass.Prep) && !Spells(atoms, text, match.End, "of");
            case "at-night":
                return match.Start > 0 && atoms[match.Start].Gap == AtomGap.Space && (Spells(atoms, text, match.Start - 1, "at") || Spells(atoms, text, match.Start - 1, "by"));
            case "weekday-ordinal":
                return atoms[match.End - 1].IsDigits;
            case "weekday-abbr":
                return text[atoms[match.End - 1].End - 1] == '.';
            case "the-season":
                return slots.Season != 3 || !Spells(atoms, text, match.End - 1, "fall") || !Spells(atoms, text, match.End, "of");
            case "bare-units":
                return match.Start > 0 && atoms[match.Start - 1].Gap != AtomGap.Paragraph && atoms[match.Start - 1].Is(TimeClass.LastingPrep)
                    && atoms[match.Start].Gap == AtomGap.Space;
            case "the-year-long":
                return !Hyphenated(match, atoms) && !(match.End < atoms.Count && atoms[match.End].IsDigits);
            case "n-unit":
                return !Hyphenated(match, atoms) && Countable(match, atoms, text);
            default:
                return true;
        }
    }

    private static bool MonthAlone(TimeMatch match, List<TimeAtom> atoms, string text)
    {
        TimeAtom month = atoms[match.Start];
        if (TooLateAYear(match, atoms)) return false;
        bool company = match.Start > 0 && month.Gap != AtomGap.Paragraph
            && (atoms[match.Start - 1].Is(TimeClass.Prep) || (atoms[match.Start - 1].First == '-' && match.Start > 1 && atoms[match.Start - 2].Is(TimeClass.Prep)));
        if (match.Slots.Ambiguous && !company) return false;
        if (company) return true;
        bool nameAfter = match.End < atoms.Count && atoms[match.End].Gap == AtomGap.Space
            && char.IsUpper(atoms[match.End].First) && atoms[match.End].Word is null && !IsCapitals(text, month);
        bool nameBefore = match.Start > 0 && month.Gap == AtomGap.Space && char.IsUpper(atoms[match.Start - 1].First)
            && atoms[match.Start - 1].Word is null && !IsCapitals(text, month);
        return !nameAfter && !nameBefore;
    }

    // "5 May 99999": a day of no year, rather than of the nearest.
    private static bool TooLateAYear(TimeMatch match, List<TimeAtom> atoms) =>
        match.End < atoms.Count && atoms[match.End] is { IsDigits: true, Gap: AtomGap.Space } next && next.End - next.Start >= 5 && next.Bits != 0 | next.Value < 0;

    private static bool SeasonDeed(List<TimeAtom> atoms, string text, int at) =>
        Spells(atoms, text, at, "offensive") || Spells(atoms, text, at, "offensives") || Spells(atoms, text, at, "campaign") || Spells(atoms, text, at, "fighting");

    private static bool Hyphenated(TimeMatch match, List<TimeAtom> atoms) =>
        match.End < atoms.Count && atoms[match.End] is { First: '-', Gap: AtomGap.Glued };

    private static bool IsCapitals(string text, in TimeAtom atom) => atom.End - atom.Start > 1 && char.IsUpper(text[atom.Start + 1]);

    private static bool YearAlone(TimeMatch match, List<TimeAtom> atoms, string text)
    {
        int year = match.Slots.Year ?? 0;
        TimeAtom? before = match.Start > 0 && atoms[match.Start].Gap != AtomGap.Paragraph ? atoms[match.Start - 1] : null;
        TimeAtom? after = match.End < atoms.Count && atoms[match.End].Gap == AtomGap.Space ? atoms[match.End] : null;
        if (after is { } next && (next.Is(TimeClass.Counted) || next.Is(TimeClass.Unit) || next.Is(TimeClass.Zone))) return false;
        if (before is { } last && (last.Is(TimeClass.Numbered) || (last.First == '.' && match.Start > 1 && atoms[match.Start - 2].Is(TimeClass.Numbered)))) return false;
        if (InNumberRow(match, atoms)) return false;
        bool opens = match.End + 1 < atoms.Count && atoms[match.End] is { First: '-' or '–', Gap: AtomGap.Glued } && atoms[match.End + 1].IsDigits;
        bool named = Spells(atoms, text, match.Start - 1, "the") && year is >= 1500 && after is { IsLetters: true };
        bool joined = opens || named || Spells(atoms, text, match.Start - 1, "and") || Spells(atoms, text, match.Start - 1, "or");
        bool company = joined || before is { } b && (b.Is(TimeClass.Prep) || b.First is '(' or '-' or '–' or ',' or '/');
        return year is >= 1900 and < 2100 || company;
    }

    // "555 1990", "1999 2000": a phone number rather than a year.
    private static bool InNumberRow(TimeMatch match, List<TimeAtom> atoms) =>
        (match.Start > 0 && atoms[match.Start].Gap == AtomGap.Space && atoms[match.Start - 1].IsDigits && !atoms[match.Start - 1].Is(TimeClass.DayTh))
        || (match.End < atoms.Count && atoms[match.End] is { IsDigits: true, Gap: AtomGap.Space } next && next.Is(TimeClass.Year));

    // "a second", "a quarter of the town", "three quarters of", "a night".
    private static bool Countable(TimeMatch match, List<TimeAtom> atoms, string text)
    {
        bool article = !atoms[match.Start].IsDigits && Spells(atoms, text, match.Start, "a");
        return match.Slots.Unit switch
        {
            TimeUnit.Second or TimeUnit.Night => !article || match.End - match.Start > 2,
            TimeUnit.Quarter => match.Slots.Vague || (!article && !Spells(atoms, text, match.End, "of")),
            _ => true,
        };
    }

    private static bool Spells(List<TimeAtom> atoms, string text, int at, string word) =>
        at >= 0 && at < atoms.Count && text.AsSpan(atoms[at].Start, atoms[at].End - atoms[at].Start).Equals(word, StringComparison.OrdinalIgnoreCase);
}
