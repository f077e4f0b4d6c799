using Casus.Coding.Lexicons;

namespace Casus.Coding.Times;

/// <summary>Words before a time that belong to it: "late March", "nearly two years", "the end of 2023". From <c>times_modifiers.tsv</c>.</summary>
internal sealed class TimeModifiers
{
    private readonly ILookup<int, (int[] Literals, string Modifier, string[] Applies)> _byLast;

    private TimeModifiers(ILookup<int, (int[], string, string[])> byLast) => _byLast = byLast;

    public static TimeModifiers Load(LexiconSet lexicons, TimeVocabulary vocabulary)
    {
        List<(int[] Literals, string Modifier, string[] Applies)> phrases = [];
        foreach (LexiconRow row in lexicons.Table("times_modifiers.tsv").Rows)
        {
            int[] literals = [.. HolidayTable.Split(row["phrase"]).Select(w => vocabulary.Intern(w).Literal)];
            phrases.Add((literals, row["modifier"], row.List("applies")));
        }

        return new TimeModifiers(phrases.OrderByDescending(p => p.Literals.Length).ToLookup(p => p.Literals[^1], p => (p.Literals, p.Modifier, p.Applies)));
    }

    /// <summary>The match widened by the longest modifier before it, not past an earlier match.</summary>
    public TimeMatch Widen(TimeMatch match, List<TimeAtom> atoms, int notBefore)
    {
        if (match.Start <= notBefore || atoms[match.Start].Gap == AtomGap.Paragraph || Kind(match, atoms) is not { } kind) return match;
        foreach ((int[] literals, string modifier, string[] applies) in _byLast[atoms[match.Start - 1].Literal])
        {
            int start = match.Start - literals.Length;
            if (start < notBefore || !(Array.IndexOf(applies, kind) >= 0 || (kind == "date" && match.Slots.Part is null && Array.IndexOf(applies, "day") >= 0)) || !Fits(literals, atoms, start)) continue;
            return match with { Start = start, Modifier = modifier };
        }

        return match;
    }

    private static bool Fits(int[] literals, List<TimeAtom> atoms, int start)
    {
        for (int i = 0; i < literals.Length; i++)
        {
            if (atoms[start + i].Literal != literals[i] || (i > 0 && atoms[start + i].Gap == AtomGap.Paragraph)) return false;
        }

        return true;
    }

    private static string? Kind(TimeMatch match, List<TimeAtom> atoms) => match.Rule.Meaning.Operation switch
    {
        TimeOperation.Duration or TimeOperation.Ago when atoms[match.Start].IsDigits || atoms[match.Start].Word is { IsNumber: true } => "duration",
        TimeOperation.Clock => "clock",
        TimeOperation.Date or TimeOperation.Rel or TimeOperation.Weekday or TimeOperation.Day or TimeOperation.Part or TimeOperation.PartNI
            or TimeOperation.Shift or TimeOperation.Same or TimeOperation.Holiday or TimeOperation.Weekend => "date",
        _ => null,
    };
}
