using Casus.Core.Text;

namespace Casus.Language.Documents;

/// <summary>The quotation marks of one paragraph, matched with a stack.</summary>
internal readonly ref struct ParagraphQuotes(string text, int start, int end)
{
    private enum Role : byte
    {
        Open,
        Close,

        // Closes, unless a plural possessive: the diplomats' view.
        PerhapsClose,

        // A straight double mark between two spaces or two letters says nothing about itself.
        Either,

        // Turned out to be an apostrophe.
        None,
    }

    private enum Kind : byte
    {
        Double,
        Single,
        Angle,
    }

    private readonly record struct Mark(int Start, int Length, Kind Kind, Role Role)
    {
        public int End => Start + Length;
    }

    /// <summary>Adds the paragraph's quotations.</summary>
    /// <param name="found">Receives them in order of their ends.</param>
    /// <param name="wasOpen">The paragraph before ended inside a quotation.</param>
    /// <returns>True where this paragraph ends inside one.</returns>
    public bool CollectInto(List<Quotation> found, bool wasOpen)
    {
        List<Mark> marks = Marks();
        if (marks.Count == 0) return false;
        ResolvePossessives(marks);
        bool continues = wasOpen && marks[0].Start == start && marks[0].Role is Role.Open or Role.Either;
        Stack<Mark> open = [];
        foreach (Mark mark in marks)
        {
            if (mark.Role == Role.Open || (mark.Role == Role.Either && !IsOpen(open, mark.Kind)))
            {
                open.Push(mark);
                continue;
            }

            if (mark.Role == Role.None || !IsOpen(open, mark.Kind)) continue;
            Mark opening = open.Pop();
            while (opening.Kind != mark.Kind) opening = open.Pop();
            Add(found, opening, mark.Start, mark.End, closed: true, continues);
        }

        return CollectUnclosed(found, open, continues);
    }

    private bool CollectUnclosed(List<Quotation> found, Stack<Mark> open, bool continues)
    {
        bool any = false;
        int last = end;
        while (last > start && char.IsWhiteSpace(text[last - 1])) last--;
        foreach (Mark mark in open)
        {
            if (mark.Kind == Kind.Single && !BeginsSpeech(mark.Start)) continue;
            if (last <= mark.End) continue;
            Add(found, mark, last, last, closed: false, continues);
            any = true;
        }

        return any;
    }

    private void Add(List<Quotation> found, Mark opening, int innerEnd, int outerEnd, bool closed, bool continues) =>
        found.Add(new Quotation(
            new TextSpan(opening.Start, outerEnd),
            new TextSpan(opening.End, innerEnd),
            closed,
            continues && opening.Start == start));

    private static bool IsOpen(Stack<Mark> open, Kind kind)
    {
        // Nesting is at most a few deep in any real text; the bound keeps hostile input linear.
        int depth = 0;
        foreach (Mark mark in open)
        {
            if (mark.Kind == kind) return true;
            if (++depth == 8) return false;
        }

        return false;
    }

    // At the start of the paragraph, or after a colon or comma: … said: 'We …
    private bool BeginsSpeech(int at)
    {
        int before = at - 1;
        while (before >= start && char.IsWhiteSpace(text[before])) before--;
        return before < start || text[before] is ':' or ',';
    }

    // A mark after a plural closes only where no surer closing mark comes before the next opening one.
    private static void ResolvePossessives(List<Mark> marks)
    {
        bool closesLater = false;
        for (int i = marks.Count - 1; i >= 0; i--)
        {
            Mark mark = marks[i];
            if (mark.Kind != Kind.Single) continue;
            if (mark.Role == Role.PerhapsClose)
            {
                mark = mark with { Role = closesLater ? Role.None : Role.Close };
                marks[i] = mark;
            }

            closesLater = mark.Role == Role.Close || (closesLater && mark.Role != Role.Open);
        }
    }

    private List<Mark> Marks()
    {
        List<Mark> marks = [];
        for (int i = start; i < end; i++)
        {
            Mark? mark = text[i] switch
            {
                '"' => new Mark(i, 1, Kind.Double, Straight(i, 1)),
                '“' or '„' or '‟' => new Mark(i, 1, Kind.Double, Role.Open),
                '”' => new Mark(i, 1, Kind.Double, Role.Close),
                '«' => new Mark(i, 1, Kind.Angle, Role.Open),
                '»' => new Mark(i, 1, Kind.Angle, Role.Close),
                '`' when Doubled(i) => new Mark(i, 2, Kind.Double, Role.Open),
                '\'' when Doubled(i) => new Mark(i, 2, Kind.Double, Straight(i, 2)),
                '‘' or '‚' => new Mark(i, 1, Kind.Single, Role.Open),
                '\'' or '’' => Single(i),
                _ => null,
            };
            if (mark is not { } found) continue;
            marks.Add(found);
            i = found.End - 1;
        }

        return marks;
    }

    private bool Doubled(int i) => i + 1 < end && text[i + 1] == text[i];

    private Role Straight(int at, int length)
    {
        bool spaceBefore = at == start || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–';
        bool spaceAfter = at + length >= end || char.IsWhiteSpace(text[at + length]);
        if (spaceBefore && !spaceAfter) return Role.Open;
        return spaceAfter && !spaceBefore ? Role.Close : Role.Either;
    }

    private Mark? Single(int i)
    {
        char before = i > start ? text[i - 1] : ' ';
        char after = i + 1 < end ? text[i + 1] : ' ';
        if (char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)) return null;
        bool opensHere = char.IsWhiteSpace(before) || before is '(' or '[' or '"' or '“' or '—' or '–' or '-';
        if (opensHere)
        {
            // '90s is an apostrophe; a curly closing mark never opens.
            bool opens = text[i] == '\'' && !char.IsWhiteSpace(after) && !char.IsDigit(after);
            return opens ? new Mark(i, 1, Kind.Single, Role.Open) : null;
        }

        bool plural = before is 's' or 'S' or 'z' && char.IsWhiteSpace(after) && i + 2 < end && char.IsLetter(text[i + 2]);
        return new Mark(i, 1, Kind.Single, plural ? Role.PerhapsClose : Role.Close);
    }
}
