namespace Casus.Language.Sentences;

/// <summary>
/// Tells lines that are paragraphs, headlines or captions from lines that were wrapped at a width. In wrapped text a
/// line ends where the next word would not have fitted; elsewhere the lines' lengths have no such reason.
/// </summary>
internal sealed class LineBreaks
{
    private const int WidestWrap = 120;
    private const int NarrowestWrap = 30;
    private const int FewestWraps = 2;

    /// <summary>How far short of the width a wrapped line may still end, for ragged setting.</summary>
    private const int Slack = 6;
    private const double WrappedShare = 0.6;

    /// <summary>Wrapped lines start within sentences; captions of like length one under the other start with capitals.</summary>
    private const double ContinuedShare = 0.3;

    private readonly string _text;
    private readonly int _width;

    private LineBreaks(string text, int width)
    {
        _text = text;
        _width = width;
    }

    public static LineBreaks Of(string text)
    {
        int widest = 0, breaks = 0, wraps = 0, continued = 0;
        foreach (Line line in new Lines(text)) widest = Math.Max(widest, line.Length);
        LineBreaks candidate = new(text, widest);
        if (widest is > WidestWrap or < NarrowestWrap) return new LineBreaks(text, 0);
        foreach (Line line in new Lines(text))
        {
            if (!line.HasNext || line.Length == 0 || candidate.FirstWord(line.Next) == 0) continue;
            breaks++;
            if (!candidate.IsFull(line.Start, line.End)) continue;
            wraps++;
            if (candidate.Continues(line.Next)) continued++;
        }

        bool wrapped = wraps >= FewestWraps && wraps >= WrappedShare * breaks && continued >= ContinuedShare * wraps;
        return wrapped ? candidate : new LineBreaks(text, 0);
    }

    /// <summary>Whether the gap between two tokens ends a sentence by its line breaks alone.</summary>
    /// <param name="start">End of the token before.</param>
    /// <param name="end">Start of the token after.</param>
    public bool Ends(int start, int end)
    {
        ReadOnlySpan<char> gap = _text.AsSpan(start, end - start);
        int first = gap.IndexOfAny('\n', '\r', '\u2029');
        if (first < 0) return false;
        if (gap.ContainsAny('\u2029', '\f')) return true;
        if (_width == 0 || Count(gap) > 1) return true;
        int lineStart = start;
        while (lineStart > 0 && start - lineStart <= WidestWrap && !IsBreak(_text[lineStart - 1])) lineStart--;
        bool indented = gap[^1] is ' ' or '\t' && gap.Length - first > 2;
        return indented || IsBullet(end) || !IsFull(lineStart, start + first);
    }

    private bool IsFull(int start, int end)
    {
        int next = end;
        while (next < _text.Length && IsBreak(_text[next])) next++;
        return end - start + 1 + FirstWord(next) > _width - Slack;
    }

    // Whether a line does not start as a sentence does: with a small letter, a digit, a mark, or a word in capitals.
    private bool Continues(int at)
    {
        while (at < _text.Length && _text[at] is ' ' or '\t') at++;
        if (at >= _text.Length || !char.IsUpper(_text[at])) return true;
        return at + 1 < _text.Length && char.IsUpper(_text[at + 1]);
    }

    // Length of the word that starts a line; 0 on an empty line.
    private int FirstWord(int at)
    {
        while (at < _text.Length && _text[at] is ' ' or '\t') at++;
        int end = at;
        while (end < _text.Length && end - at <= WidestWrap && !char.IsWhiteSpace(_text[end])) end++;
        return end - at;
    }

    private bool IsBullet(int at) => at + 1 < _text.Length && IsBullet(_text[at]) && char.IsWhiteSpace(_text[at + 1]);

    /// <summary>A mark that starts the items of a list.</summary>
    public static bool IsBullet(char c) => c is '-' or '*' or '\u2022' or '\u2013' or '\u25cf' or '\u25aa' or '\u00b7';

    private static bool IsBreak(char c) => c is '\n' or '\r';

    private static int Count(ReadOnlySpan<char> gap)
    {
        int lines = 0;
        for (int i = 0; i < gap.Length; i++)
        {
            if (gap[i] == '\n' || (gap[i] == '\r' && (i + 1 == gap.Length || gap[i + 1] != '\n'))) lines++;
        }

        return lines;
    }

    private readonly record struct Line(int Start, int End, int Next)
    {
        public int Length => End - Start;

        public bool HasNext => Next > End;
    }

    // The lines of a text; Next is where the following line starts.
    private ref struct Lines(string text)
    {
        private int _next;

        public Line Current { get; private set; }

        public readonly Lines GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_next >= text.Length) return false;
            int start = _next;
            int found = text.AsSpan(start).IndexOfAny('\n', '\r');
            int end = found < 0 ? text.Length : start + found;
            _next = end;
            if (_next < text.Length) _next += text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1;
            Current = new Line(start, end, _next);
            return true;
        }
    }
}
