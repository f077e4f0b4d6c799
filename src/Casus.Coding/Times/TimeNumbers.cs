using Casus.Coding.Figures;

namespace Casus.Coding.Times;

/// <summary>Reads numbers and years in words over several atoms: "two and a half", "a couple of", "nineteen ninety-six".</summary>
internal sealed class TimeNumbers(NumberWords words, TimeVocabulary vocabulary)
{
    private readonly int _a = vocabulary.Intern("a").Literal, _an = vocabulary.Intern("an").Literal;
    private readonly int _couple = vocabulary.Intern("couple").Literal, _of = vocabulary.Intern("of").Literal;
    private readonly int _few = vocabulary.Intern("few").Literal, _several = vocabulary.Intern("several").Literal;
    private readonly int _many = vocabulary.Intern("many").Literal, _and = vocabulary.Intern("and").Literal;
    private readonly int _half = vocabulary.Intern("half").Literal, _hyphen = vocabulary.Intern("-").Literal;
    private readonly int _dozen = vocabulary.Intern("dozen").Literal, _year = vocabulary.Intern("year").Literal;
    private readonly int _slash = vocabulary.Intern("/").Literal;

    /// <summary>End of the number that starts at an atom, or -1. NaN is a vague number.</summary>
    public int Read(List<TimeAtom> atoms, string text, int start, out double value)
    {
        value = double.NaN;
        int literal = atoms[start].Literal;
        if (literal == _several || literal == _many) return start + 1;
        if (literal == _few) return start + 1;
        if (literal == _couple)
        {
            value = 2;
            return start + 1 < atoms.Count && atoms[start + 1].Literal == _of ? start + 2 : -1;
        }

        if (literal == _a || literal == _an) return ReadArticle(atoms, start, text, out value);
        return ReadSum(atoms, text, start, out value);
    }

    private int ReadArticle(List<TimeAtom> atoms, int start, string text, out double value)
    {
        value = 1;
        int next = start + 1 < atoms.Count ? atoms[start + 1].Literal : 0;
        if (next == 0 || next == _and) return start + 1;
        if (next == _few)
        {
            value = double.NaN;
            return start + 2;
        }

        if (next == _couple)
        {
            value = 2;
            return start + 2 < atoms.Count && atoms[start + 2].Literal == _of ? start + 3 : start + 2;
        }

        if (next == _dozen)
        {
            value = 12;
            return start + 2;
        }

        // "a hundred years", but "a three-year siege" starts at the number.
        if (words.TryGet(Spelled(atoms[start + 1], text), out NumberWord word) && word.Kind == NumberKind.Scale)
            return ReadSum(atoms, text, start + 1, out value);
        return start + 1;
    }

    private int ReadSum(List<TimeAtom> atoms, string text, int start, out double value)
    {
        NumberSum sum = default;
        int at = start, end = -1;
        while (at < atoms.Count && (at == start || atoms[at].Gap != AtomGap.Paragraph))
        {
            if (words.TryGet(Spelled(atoms[at], text), out NumberWord word) && sum.TryAdd(word)) end = ++at;
            else if (end == at && (atoms[at].Literal == _hyphen || (atoms[at].Literal == _and && sum.TakesAnd))) at++;
            else break;
        }

        value = sum.Value;
        return end < 0 ? -1 : ReadFraction(atoms, text, end, ref value);
    }

    // "two and a half years", "2 1/2 years".
    private int ReadFraction(List<TimeAtom> atoms, string text, int end, ref double value)
    {
        if (end + 2 >= atoms.Count) return end;
        if (atoms[end].Literal == _and && atoms[end + 1].Literal == _a && atoms[end + 2].Literal == _half)
        {
            value += 0.5;
            return end + 3;
        }

        if (atoms[end].IsDigits && atoms[end + 1].Literal == _slash && atoms[end + 2].IsDigits
            && atoms[end].Value > 0 && atoms[end].Value < atoms[end + 2].Value)
        {
            value += (double)atoms[end].Value / atoms[end + 2].Value;
            return end + 3;
        }

        return end;
    }

    /// <summary>End of a year in words, or -1: "nineteen ninety-six"; "two thousand" and "two thousand and four" only after "year".</summary>
    public int ReadYear(List<TimeAtom> atoms, string text, int start, out int year)
    {
        year = 0;
        if (!words.TryGet(Spelled(atoms[start], text), out NumberWord first) || atoms[start].IsDigits) return -1;
        if (start + 1 >= atoms.Count || !words.TryGet(Spelled(atoms[start + 1], text), out NumberWord second)) return -1;
        if (first.Value is 18 or 19 or 20 && second.Kind != NumberKind.Scale && second.Value is >= 10 and < 100 && !atoms[start + 1].IsDigits)
        {
            int end = ReadSum(atoms, text, start + 1, out double rest);
            year = (int)((first.Value * 100) + rest);
            return rest < 100 ? end : -1;
        }

        if (start == 0 || atoms[start - 1].Literal != _year || first.Value != 2 || second.Value != 1000) return -1;
        int close = ReadSum(atoms, text, start, out double whole);
        year = (int)whole;
        return year is >= 2000 and < 2100 ? close : -1;
    }

    private static ReadOnlySpan<char> Spelled(in TimeAtom atom, string text) =>
        atom.IsLetters || atom.IsDigits ? text.AsSpan(atom.Start, atom.End - atom.Start) : default;
}
