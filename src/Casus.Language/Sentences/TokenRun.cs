namespace Casus.Language.Sentences;

/// <summary>The tokens of a text before they are grouped: where each starts and ends, with the marks that matter to sentences.</summary>
internal readonly struct TokenRun(string text, List<int> starts, List<int> ends)
{
    public string Text => text;

    public int Count => starts.Count;

    public int Start(int token) => starts[token];

    public int End(int token) => ends[token];

    public ReadOnlySpan<char> Word(int token) => text.AsSpan(starts[token], ends[token] - starts[token]);

    public char First(int token) => text[starts[token]];

    public char Last(int token) => text[ends[token] - 1];

    public bool IsGlued(int token) => token > 0 && starts[token] == ends[token - 1];

    /// <summary>A full stop, exclamation or question mark, in any script we meet.</summary>
    public static bool IsFinalMark(char c) => c is '.' or '!' or '?' or '\u2026' or '\u3002' or '\u061f' or '\u06d4';

    /// <summary>A quote or bracket glued to what stands before it.</summary>
    public bool IsClosing(int token) => IsGlued(token) && First(token) switch
    {
        ')' or ']' or '}' or '\u201d' or '\u00bb' or '\u2019' => true,
        '"' or '\'' => !char.IsLetterOrDigit(Last(token))
            && (token + 1 == Count || !IsGlued(token + 1) || !char.IsLetterOrDigit(First(token + 1))),
        _ => false,
    };

    public bool IsOpening(int token) =>
        First(token) is '"' or '\'' or '\u2018' or '\u201c' or '\u00ab' or '(' or '[' or '`' or '\u201e';
}
