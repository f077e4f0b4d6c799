namespace Casus.Coding.Times;

/// <summary>Puts what an atom tells into the slots.</summary>
internal static class TimeBinding
{
    public static void Bind(TimeClass kind, in TimeAtom atom, ref TimeSlots slots)
    {
        switch (kind)
        {
            case TimeClass.Month:
                slots.Month = Value(kind, atom).Value;
                slots.Ambiguous = atom.Word!.Ambiguous;
                break;
            case TimeClass.Weekday or TimeClass.Weekdays or TimeClass.WeekdayAbbr:
                slots.Weekday = Value(kind, atom).Value;
                break;
            case TimeClass.Unit1 or TimeClass.Units:
                slots.Unit = (TimeUnit)Value(kind, atom).Value;
                break;
            case TimeClass.Unit:
                slots.Unit = (TimeUnit)Value(atom.Is(TimeClass.Unit1) ? TimeClass.Unit1 : TimeClass.Units, atom).Value;
                break;
            case TimeClass.AdverbSet:
                slots.Unit = (TimeUnit)Value(kind, atom).Value;
                break;
            case TimeClass.Season:
                slots.Season = Value(kind, atom).Value;
                break;
            case TimeClass.Part or TimeClass.Parts:
                slots.Part = Value(kind, atom).Text;
                break;
            case TimeClass.Ordinal or TimeClass.Ordinal14:
                slots.Ordinal = atom.IsDigits ? atom.Value : Value(TimeClass.Ordinal, atom).Value;
                break;
            case TimeClass.Day or TimeClass.DayTh:
                slots.Day = atom.IsDigits ? atom.Value : Value(TimeClass.Ordinal, atom).Value;
                break;
            case TimeClass.Year or TimeClass.Int:
                slots.Year = atom.Value;
                break;
            case TimeClass.Decade or TimeClass.DecadeWord:
                slots.Decade = atom.IsDigits ? atom.Value : Value(kind, atom).Value;
                break;
            case TimeClass.Iso or TimeClass.Slash:
                (slots.Year, slots.Month, slots.Day) = (atom.Value / 10000, atom.Value / 100 % 100, atom.Value % 100);
                break;
            case TimeClass.Clock or TimeClass.Clock4:
                slots.Clock = atom.Value;
                break;
            case TimeClass.ClockWord:
                slots.Clock = Value(kind, atom).Value;
                break;
            case TimeClass.Hour12:
                slots.Clock = atom.Value * 100;
                break;
            case TimeClass.Ampm:
                slots.Ampm = Value(kind, atom).Value;
                break;
            case TimeClass.Era:
                slots.Bc = Value(kind, atom).Value < 0;
                break;
        }
    }

    /// <summary>Literals that are also units, seasons, parts of day or ordinals bind like their classes: "this week|month".</summary>
    public static void BindLiteral(in TimeAtom atom, ref TimeSlots slots)
    {
        if (atom.Bits == 0) return;
        foreach (TimeClass kind in (ReadOnlySpan<TimeClass>)[TimeClass.Unit1, TimeClass.Units, TimeClass.Season, TimeClass.Part, TimeClass.Ordinal])
        {
            if (atom.Is(kind)) Bind(kind, atom, ref slots);
        }
    }

    private static (int Value, string Text) Value(TimeClass kind, in TimeAtom atom)
    {
        foreach ((TimeClass found, int value, string text) in atom.Word!.Classes)
        {
            if (found == kind) return (value, text);
        }

        return (0, "");
    }
}
