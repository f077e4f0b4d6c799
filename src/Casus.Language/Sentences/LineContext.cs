namespace Casus.Language.Sentences;

/// <summary>What a whole line says about the sentences in it: text that is punctuated once is punctuated throughout.</summary>
/// <param name="Start">The line's first token.</param>
/// <param name="End">The token after the line.</param>
/// <param name="Style">Bits: 1 ends with a final mark, 2 holds one before its end, 4 starts with a capital, 8 has words in capitals alone, 16 in small letters alone.</param>
/// <param name="IsTidy">Whether nearly all longer lines of the text are full sentences.</param>
internal readonly record struct LineContext(int Start, int End, uint Style, bool IsTidy = false)
{
    private const int CaselessWords = 5;

    /// <summary>Whether the line ends with a final mark.</summary>
    public bool IsClosed => (Style & 1) != 0;

    /// <summary>Whether it starts and ends as a line of full sentences does.</summary>
    public bool IsPunctuated => (Style & 5) == 5;

    public static LineContext Of(TokenRun tokens, int start, int end)
    {
        if (start >= end) return new LineContext(start, end, 0);
        int last = end - 1;
        while (last > start && tokens.IsClosing(last)) last--;
        uint style = TokenRun.IsFinalMark(tokens.Last(last)) ? 1u : 0;
        int small = 0, capital = 0;
        for (int i = start; i < last; i++)
        {
            char first = tokens.First(i);
            if (TokenRun.IsFinalMark(first)) style |= 2;
            if (char.IsLower(first)) small++;
            else if (char.IsUpper(first)) capital++;
        }

        if (char.IsUpper(tokens.First(start))) style |= 4;
        if (small == 0 && capital >= CaselessWords) style |= 8;
        if (capital == 0 && small >= CaselessWords) style |= 16;
        return new LineContext(start, end, style);
    }
}
