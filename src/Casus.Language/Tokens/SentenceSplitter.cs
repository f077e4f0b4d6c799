namespace Casus.Language.Tokens;

/// <summary>
/// Groups tokens into sentences: after final marks with the quotes and brackets that close with them, at blank lines,
/// and at line breaks where lines are paragraphs. Over-long sentences are cut, so that parsing stays linear.
/// </summary>
internal sealed class SentenceSplitter(string text, IReadOnlyList<int> starts, IReadOnlyList<int> ends)
{
    /// <summary>No sentence has more tokens.</summary>
    public const int Longest = 400;

    private const int CutSearch = 150;
    private readonly LineBreaks _lines = LineBreaks.Of(text);
    private readonly List<int> _sentences = [];

    /// <summary>The first token of each sentence.</summary>
    public int[] Split()
    {
        if (starts.Count == 0) return [];
        int first = 0;
        int dateline = Dateline.End(text, starts, ends, 0);
        for (int next = 1; next < starts.Count; next++)
        {
            bool line = _lines.Ends(ends[next - 1], starts[next]);
            if (!line && next != dateline && !EndsBefore(next, first)) continue;
            Close(first, next);
            first = next;
            if (line) dateline = Dateline.End(text, starts, ends, next);
        }

        Close(first, starts.Count);
        return [.. _sentences];
    }

    // Adds a sentence, cut into pieces where it is too long: after the last clause mark in reach, else anywhere.
    private void Close(int first, int end)
    {
        while (end - first > Longest)
        {
            _sentences.Add(first);
            int cut = first + Longest;
            for (int i = cut; i > first + Longest - CutSearch; i--)
            {
                if (!IsClauseMark(i - 1)) continue;
                cut = i;
                break;
            }

            first = cut;
        }

        _sentences.Add(first);
    }

    private bool EndsBefore(int next, int first)
    {
        if (IsClosing(next)) return false;
        int last = next - 1;
        // Closing marks go with the sentence they close, however many.
        while (last > first && IsClosing(last)) last--;
        char mark = text[ends[last] - 1];
        if (mark is not ('.' or '!' or '?' or '\u2026' or '\u3002' or '\u061f' or '\u06d4')) return false;
        bool alone = !char.IsLetterOrDigit(text[starts[last]]);
        if (!alone) return mark == '.' && EndsAbbreviated(last, next);
        if (last == first || (last == first + 1 && IsEnumerator(first))) return false;
        return CanStart(next, mark, last);
    }

    // A capital, digit, opening mark or letter without case may start a sentence; a small letter does not.
    private bool CanStart(int next, char mark, int last)
    {
        int at = starts[next];
        if (IsOpening(next) && next + 1 < starts.Count && starts[next + 1] == ends[next]) at = starts[next + 1];
        char c = text[at];
        if (char.IsLower(c)) return false;
        if (char.IsUpper(c) || char.IsLetter(c)) return true;
        // Three dots trail off within a sentence unless a capital follows.
        if (ends[last] - starts[last] > 1 && mark is '.' or '\u2026') return false;
        return starts[next] > ends[next - 1] || char.IsSurrogate(c);
    }

    // "U.S." or "Inc." before a word that starts sentences; a title never ends one.
    private bool EndsAbbreviated(int last, int next)
    {
        ReadOnlySpan<char> word = text.AsSpan(starts[last], ends[last] - starts[last] - 1);
        if ((WordList.English.Kind(word) & WordKind.Name) != 0) return false;
        if (word.Length == 1 && char.IsUpper(word[0])) return false;
        int from = next;
        if (IsOpening(from) && from + 1 < starts.Count) from++;
        ReadOnlySpan<char> start = text.AsSpan(starts[from], ends[from] - starts[from]);
        return char.IsUpper(start[0]) && (from > next || (WordList.English.Kind(start) & WordKind.Starter) != 0);
    }

    // "1." or "a." at the start numbers what follows.
    private bool IsEnumerator(int token)
    {
        int length = ends[token] - starts[token];
        return length <= 2 && (char.IsAsciiDigit(text[starts[token]]) || (length == 1 && char.IsAsciiLetterLower(text[starts[token]])));
    }

    // A quote or bracket glued to what stands before it.
    private bool IsClosing(int token)
    {
        if (token == 0 || starts[token] != ends[token - 1]) return false;
        return text[starts[token]] switch
        {
            ')' or ']' or '}' or '\u201d' or '\u00bb' or '\u2019' => true,
            '"' or '\'' => !char.IsLetterOrDigit(text[ends[token] - 1])
                && (token + 1 == starts.Count || starts[token + 1] > ends[token] || !IsWord(token + 1)),
            _ => false,
        };
    }

    private bool IsWord(int token) => char.IsLetterOrDigit(text[starts[token]]);

    private bool IsOpening(int token) =>
        text[starts[token]] is '"' or '\'' or '\u2018' or '\u201c' or '\u00ab' or '(' or '[' or '`' or '\u201e';

    private bool IsClauseMark(int token) =>
        ends[token] - starts[token] == 1 && text[starts[token]] is ',' or ';' or ':' or '.' or '\u2014';
}
