namespace Casus.Coding.Times;

/// <summary>What stands before an atom.</summary>
internal enum AtomGap : byte
{
    Glued,
    Space,
    Paragraph,
}

/// <summary>A run of letters, a number in one of the shapes times are written in, or one punctuation mark.</summary>
/// <param name="Literal">Its number in the vocabulary, 0 where no pattern knows it.</param>
/// <param name="Bits">Classes, one bit each.</param>
/// <param name="Value">The number told by a shape.</param>
internal readonly record struct TimeAtom(int Start, int End, AtomGap Gap, int Literal, ulong Bits, int Value, TimeWord? Word, char First)
{
    public bool Is(TimeClass kind) => (Bits & (1UL << (int)kind)) != 0;

    public bool IsDigits => char.IsAsciiDigit(First);

    public bool IsLetters => char.IsLetter(First);
}

/// <summary>
/// Cuts text into the atoms that time patterns speak of. Times have their own cut because a tokeniser may take
/// "2024-04-13" for one token or five, and patterns must not depend on that.
/// </summary>
internal sealed class TimeLexer(TimeVocabulary vocabulary)
{
    public List<TimeAtom> Read(string text)
    {
        List<TimeAtom> atoms = new(text.Length / 5);
        AtomGap gap = AtomGap.Paragraph;
        int lines = 0;
        for (int i = 0; i < text.Length;)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                lines += c == '\n' ? 1 : 0;
                gap = lines > 1 || gap == AtomGap.Paragraph ? AtomGap.Paragraph : AtomGap.Space;
                i++;
                continue;
            }

            TimeAtom atom = char.IsLetter(c) ? Letters(text, i, gap)
                : char.IsAsciiDigit(c) ? TimeShapes.Read(text, i, gap)
                : Mark(i, c, gap);
            atoms.Add(atom);
            i = atom.End;
            gap = AtomGap.Glued;
            lines = 0;
        }

        return atoms;
    }

    private TimeAtom Letters(string text, int start, AtomGap gap)
    {
        int end = start + 1;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        ReadOnlySpan<char> letters = text.AsSpan(start, end - start);
        if (letters.Length == 1 && Dotted(text, start) is { } dotted)
            return Word(dotted.Word, start, dotted.End, gap, text[start], capital: char.IsUpper(text[start]), upper: false);
        TimeWord? word = letters.Length <= 12 ? vocabulary.Find(letters) : null;
        if (word is { TakesDot: true } && end < text.Length && text[end] == '.') end++;
        bool upper = letters.Length > 1 && char.IsUpper(letters[1]);
        return Word(word, start, end, gap, text[start], char.IsUpper(text[start]), upper);
    }

    private static TimeAtom Word(TimeWord? word, int start, int end, AtomGap gap, char first, bool capital, bool upper)
    {
        if (word is null) return new TimeAtom(start, end, gap, 0, capital ? 1UL << (int)TimeClass.Name : 0, 0, null, first);
        bool counts = (!word.NeedsCapital || capital) && (!word.NeedsLower || !capital || upper);
        return new TimeAtom(start, end, gap, word.Literal, counts ? word.Bits : 0, 0, word, first);
    }

    // "a.m.", "p.m", "B.C.": two letters with a stop after the first, and one after the second where it stands.
    private (TimeWord? Word, int End)? Dotted(string text, int start)
    {
        if (start + 2 >= text.Length || text[start + 1] != '.' || !char.IsLetter(text[start + 2])) return null;
        int end = start + 3;
        if (end < text.Length && char.IsLetterOrDigit(text[end])) return null;
        TimeWord? word = vocabulary.Find([text[start], text[start + 2]]);
        if (word is null || (word.Bits & ((1UL << (int)TimeClass.Ampm) | (1UL << (int)TimeClass.Era))) == 0) return null;
        return (word, end < text.Length && text[end] == '.' ? end + 1 : end);
    }

    private TimeAtom Mark(int start, char mark, AtomGap gap)
    {
        char plain = mark switch { '’' or '‘' => '\'', '‐' or '‑' => '-', _ => mark };
        TimeWord? word = vocabulary.Find([plain]);
        return new TimeAtom(start, start + 1, gap, word?.Literal ?? 0, 0, 0, word, plain);
    }
}
