namespace Casus.Coding.Actors;

/// <summary>
/// A text cut into runs of letters and digits, each with its number in the lexicon's vocabulary (−1 if it has none).
/// The cut is the lexicon's own, so that matching depends on no tokeniser: "U.S." is two words, "Iran's" is two.
/// </summary>
internal sealed class Words
{
    private readonly string _text;
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _numbers = [];
    private readonly List<bool> _shouted = [];
    private readonly List<bool> _recased = [];

    /// <param name="text">The text in the case that its words usually have.</param>
    /// <param name="written">The same text as it stands.</param>
    public Words(string text, string written, Vocabulary vocabulary)
    {
        _text = text;
        int lineStart = 0, lineAt = 0, upper = 0, lower = 0;
        for (int i = 0; i < text.Length;)
        {
            if (text[i] == '\n')
            {
                CloseLine(lineStart, upper, lower, IsRecased(written, lineAt, i));
                (lineStart, lineAt, upper, lower) = (_starts.Count, i, 0, 0);
            }

            if (!Letters.IsWord(text[i]))
            {
                i++;
                continue;
            }

            int start = i;
            for (; i < text.Length && Letters.IsWord(text[i]); i++)
            {
                if (char.IsUpper(text[i])) upper++;
                else if (char.IsLower(text[i])) lower++;
            }

            _starts.Add(start);
            _ends.Add(i);
            _numbers.Add(vocabulary.Find(text.AsSpan(start, i - start)));
        }

        CloseLine(lineStart, upper, lower, IsRecased(written, lineAt, text.Length));
    }

    public int Count => _starts.Count;

    public int Start(int word) => _starts[word];

    public int End(int word) => _ends[word];

    public int Number(int word) => _numbers[word];

    public ReadOnlySpan<char> this[int word] => _text.AsSpan(_starts[word], _ends[word] - _starts[word]);

    /// <summary>True where the word's line is written in capitals, so that case says nothing.</summary>
    public bool Shouted(int word) => _shouted[word];

    /// <summary>True where the word's line had lost its case: what case it has was guessed.</summary>
    public bool Recased(int word) => _recased[word];

    /// <summary>True where nothing but joining marks stands between a word and the next: one name may hold both.</summary>
    public bool Joined(int word)
    {
        ReadOnlySpan<char> gap = _text.AsSpan(_ends[word], _starts[word + 1] - _ends[word]);
        if (gap.Length == 1) return gap[0] is ' ' or '-' or '\'' or '’' or '.' or '/' or '\n' or '\u00a0' or '‑' or '–' or 'ʻ' or 'ʼ' or '‘';
        if (gap.Length == 0 || gap.Length > 4) return false;
        bool abbreviated = _ends[word] - _starts[word] <= 4;
        int lines = 0;
        foreach (char c in gap)
        {
            if (c == '\n') lines++;
            else if (c is not (' ' or '\r' or '(' or ')' or '"' or '“' or '”' or '\'' or '’') && !(c == '.' && abbreviated)) return false;
        }

        return lines < 2;
    }

    /// <summary>The end of a match whose last word this is: takes in the full stop of an abbreviation such as "U.S.".</summary>
    public int MatchEnd(int first, int last)
    {
        int end = _ends[last];
        bool initials = last > first && end - _starts[last] == 1 && end < _text.Length && _text[end] == '.' && _text[_ends[first]] == '.';
        return initials ? end + 1 : end;
    }

    // A line of one short word ("US", "IRAN") is in capitals too, but its case still tells.
    private void CloseLine(int firstWord, int upper, int lower, bool recased)
    {
        bool shouted = upper > 12 && lower * 8 < upper;
        for (int w = firstWord; w < _starts.Count; w++)
        {
            _shouted.Add(shouted);
            _recased.Add(recased);
        }
    }

    private bool IsRecased(string written, int start, int end) =>
        !ReferenceEquals(written, _text) && !written.AsSpan(start, end - start).SequenceEqual(_text.AsSpan(start, end - start));
}
