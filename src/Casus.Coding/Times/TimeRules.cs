using System.Collections.Frozen;
using Casus.Coding.Lexicons;

namespace Casus.Coding.Times;

/// <summary>A pattern found in the text, not yet resolved: atoms [Start, End) and what they bound.</summary>
internal sealed record TimeMatch(TimeRule Rule, int Start, int End, TimeSlots Slots)
{
    /// <summary>TIMEX3's mod of the words before, or empty.</summary>
    public string Modifier { get; init; } = "";

    /// <summary>The day of a clock time, told after it: "3 pm on Tuesday", "5 p.m. (1400 GMT) on Tuesday".</summary>
    public TimeMatch? On { get; init; }
}

/// <summary>All patterns of <c>times.tsv</c>, indexed by how they begin. The longest match wins, then the earlier row.</summary>
internal sealed class TimeRules
{
    private const ulong NumberBits = (1UL << (int)TimeClass.N) | (1UL << (int)TimeClass.N2) | (1UL << (int)TimeClass.YearWord);

    private readonly FrozenDictionary<int, TimeVariant[]> _byLiteral;
    private readonly TimeVariant[][] _byClass;
    private readonly ulong _firstBits;
    private readonly TimeNumbers _numbers;
    private readonly HolidayTable _holidays;

    private TimeRules(List<TimeVariant> variants, TimeNumbers numbers, HolidayTable holidays)
    {
        _numbers = numbers;
        _holidays = holidays;
        _byClass = new TimeVariant[64][];
        for (int c = 0; c < 64; c++)
        {
            _byClass[c] = [.. variants.Where(v => !v.Elements[0].IsLiteral && (int)v.Elements[0].Class == c)];
            if (_byClass[c].Length > 0) _firstBits |= 1UL << c;
        }

        _byLiteral = variants
            .Where(v => v.Elements[0].IsLiteral)
            .SelectMany(v => v.Elements[0].Literals.Select(literal => (literal, v)))
            .GroupBy(pair => pair.literal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.v).ToArray());
    }

    public static TimeRules Load(LexiconSet lexicons, TimeVocabulary vocabulary, TimeNumbers numbers, HolidayTable holidays)
    {
        List<TimeVariant> variants = [];
        foreach (LexiconRow row in lexicons.Table("times.tsv").Rows)
            variants.AddRange(TimePattern.Compile(row, row.Line, vocabulary));
        return new TimeRules(variants, numbers, holidays);
    }

    /// <summary>The best match that starts at an atom, or null.</summary>
    public TimeMatch? MatchAt(List<TimeAtom> atoms, string text, int start)
    {
        TimeAtom atom = atoms[start];
        ulong bits = atom.Bits;
        if (atom.IsDigits || atom.Word is { IsNumber: true }) bits |= NumberBits;
        if (_holidays.Starts(atom)) bits |= 1UL << (int)TimeClass.Holiday;
        bits &= _firstBits;
        TimeVariant[]? literal = null;
        if (atom.Literal != 0) _byLiteral.TryGetValue(atom.Literal, out literal);
        if (bits == 0 && literal is null) return null;
        if (!MayStart(atoms, start)) return null;
        NumberMemo memo = new() { At = -1 };
        TimeMatch? best = null;
        if (literal is not null) best = Best(literal, atoms, text, start, best, ref memo);
        for (; bits != 0; bits &= bits - 1)
            best = Best(_byClass[System.Numerics.BitOperations.TrailingZeroCount(bits)], atoms, text, start, best, ref memo);
        return best;
    }

    private TimeMatch? Best(TimeVariant[] variants, List<TimeAtom> atoms, string text, int start, TimeMatch? best, ref NumberMemo memo)
    {
        foreach (TimeVariant variant in variants)
        {
            if (variant.Elements.Length > atoms.Count - start) continue;
            TimeSlots slots = default;
            int end = Match(variant.Elements, atoms, text, start, ref slots, ref memo);
            if (end < 0 || !MayEnd(atoms, end)) continue;
            if (best is null || end > best.End || (end == best.End && variant.Rule.Order < best.Rule.Order))
            {
                TimeMatch found = new(variant.Rule, start, end, slots);
                if (TimeGuards.Allows(found, atoms, text)) best = found;
            }
        }

        return best;
    }

    private int Match(TimeElement[] elements, List<TimeAtom> atoms, string text, int start, ref TimeSlots slots, ref NumberMemo memo)
    {
        int at = start;
        for (int i = 0; i < elements.Length; i++)
        {
            if (at >= atoms.Count || (i > 0 && atoms[at].Gap == AtomGap.Paragraph)) return -1;
            TimeElement element = elements[i];
            if (element.IsLiteral)
            {
                if (Array.IndexOf(element.Literals, atoms[at].Literal) < 0) return -1;
                TimeBinding.BindLiteral(atoms[at], ref slots);
                at++;
                continue;
            }

            at = Take(element.Class, atoms, text, at, ref slots, ref memo);
            if (at < 0) return -1;
        }

        return at;
    }

    // Dozens of patterns begin with a number: it is read once.
    private struct NumberMemo
    {
        public int At;
        public int End;
        public double Value;
    }

    // The end of the atoms that a class takes, or -1; binds its slot.
    private int Take(TimeClass kind, List<TimeAtom> atoms, string text, int at, ref TimeSlots slots, ref NumberMemo memo)
    {
        switch (kind)
        {
            case TimeClass.N or TimeClass.N2:
                if (!atoms[at].IsDigits && atoms[at].Word is not { IsNumber: true }) return -1;
                if (memo.At != at)
                {
                    memo.End = _numbers.Read(atoms, text, at, out double number);
                    (memo.At, memo.Value) = (at, number);
                }

                if (memo.End < 0 || kind == TimeClass.N2) return memo.End;
                (slots.Vague, slots.Number) = (double.IsNaN(memo.Value), memo.Value);
                return memo.End;
            case TimeClass.YearWord:
                int close = _numbers.ReadYear(atoms, text, at, out int year);
                slots.Year = year;
                return close;
            case TimeClass.Holiday:
                int last = _holidays.Match(atoms, at, out int holiday);
                slots.Holiday = holiday;
                return last;
            default:
                if (!atoms[at].Is(kind)) return -1;
                TimeBinding.Bind(kind, atoms[at], ref slots);
                return at + 1;
        }
    }

    // "F-35", "$1990", "3/4", "v2.0": digits bound to what stands before are no time.
    private static bool MayStart(List<TimeAtom> atoms, int start)
    {
        if (start == 0 || atoms[start].Gap != AtomGap.Glued) return true;
        TimeAtom before = atoms[start - 1];
        if (before.IsDigits || before.IsLetters) return false;
        if (!atoms[start].IsDigits) return before.First is not ('@' or '#' or '_' or '/' or '.');
        if (before.First is '$' or '£' or '€' or '#' or '/' or '.' or ',' or ':' or '_' or '@' or '+') return false;
        if (before.First is not ('-' or '–') || before.Gap != AtomGap.Glued) return true;
        return EndsRange(atoms, start);
    }

    // "2011-2014", "3-5 April", "14 August-24 August", but not "555-2024" and "F-35".
    private static bool EndsRange(List<TimeAtom> atoms, int start)
    {
        TimeAtom first = atoms[start - 2];
        if (start + 1 < atoms.Count && atoms[start + 1].Is(TimeClass.Era)) return first.IsDigits;
        if (atoms[start].Is(TimeClass.Year) || atoms[start].Is(TimeClass.Decade)) return !first.IsDigits || first.Is(TimeClass.Year) || first.Is(TimeClass.Decade) || first.Value < 32;
        return start + 1 < atoms.Count && atoms[start + 1].Is(TimeClass.Month) && (first.Is(TimeClass.Day) || first.Is(TimeClass.Month));
    }

    private static bool MayEnd(List<TimeAtom> atoms, int end)
    {
        if (end >= atoms.Count || atoms[end].Gap != AtomGap.Glued) return true;
        TimeAtom last = atoms[end - 1], next = atoms[end];
        if (next.IsLetters || next.IsDigits) return last.Is(TimeClass.Iso) && next.First == 'T';
        return next.First is not ('%' or '/' or '_' or '@') || (next.First == '/' && last.IsLetters);
    }
}
