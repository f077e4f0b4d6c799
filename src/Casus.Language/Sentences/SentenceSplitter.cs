using Casus.Language.Casing;

namespace Casus.Language.Sentences;

/// <summary>
/// Groups tokens into sentences: at blank lines, at line breaks where lines are paragraphs, after a dateline, and
/// within a line where the learnt boundaries say so. The rules decide where nothing was learnt, and in texts without
/// capitals or all in capitals, which are not what was learnt from. Over-long sentences are cut,
/// so that parsing stays linear.
/// </summary>
internal sealed class SentenceSplitter(TokenRun tokens, SentenceBoundaries? learnt)
{
    /// <summary>No sentence has more tokens.</summary>
    public const int Longest = 400;

    private const int CutSearch = 150;

    // Headlines and captions often lack a final mark, paragraphs never do.
    private const int LongerLine = 20;
    private const double TidyShare = 0.8;
    private readonly LineBreaks _lines = LineBreaks.Of(tokens.Text);
    private readonly LetterCount _letters = LetterCount.Of(tokens.Text);
    private readonly Glances? _glances = learnt?.Over(tokens);
    private readonly List<int> _sentences = [];

    /// <summary>The first token of each sentence.</summary>
    public int[] Split()
    {
        List<LineContext> lines = Lines();
        bool tidy = IsTidy(lines);
        foreach (LineContext line in lines) SplitLine(line with { IsTidy = tidy });
        return [.. _sentences];
    }

    private List<LineContext> Lines()
    {
        List<LineContext> lines = [];
        for (int start = 0, end; start < tokens.Count; start = end)
        {
            end = LineEnd(start);
            lines.Add(LineContext.Of(tokens, start, end));
        }

        return lines;
    }

    private static bool IsTidy(List<LineContext> lines)
    {
        int longer = 0, full = 0;
        foreach (LineContext line in lines)
        {
            if (line.End - line.Start < LongerLine) continue;
            longer++;
            if (line.IsPunctuated) full++;
        }

        return full >= TidyShare * longer;
    }

    /// <summary>The token after the line that starts at a token; wrapped lines count as one.</summary>
    public int LineEnd(int start)
    {
        int end = start + 1;
        while (end < tokens.Count && !_lines.Ends(tokens.End(end - 1), tokens.Start(end))) end++;
        return end;
    }

    private void SplitLine(LineContext line)
    {
        int first = line.Start, end = line.End;
        int dateline = Dateline.End(tokens, first, end, _letters.IsHushed);
        if (dateline > 0)
        {
            Close(ref first, dateline);
            line = LineContext.Of(tokens, first, end) with { IsTidy = line.IsTidy };
        }

        bool cased = learnt is not null && !_letters.IsShouted && !_letters.IsHushed;
        for (int next = first + 1; next < end; next++)
        {
            bool ends = cased
                ? learnt!.EndsBefore(_glances!, line, next, first)
                : SentenceRules.EndsBefore(tokens, next, first, _letters.IsHushed);
            if (ends) Close(ref first, next);
        }

        Close(ref first, end);
    }

    // Adds a sentence, cut into pieces where it is too long: after the last clause mark in reach, else anywhere.
    private void Close(ref int first, int end)
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
        first = end;
    }

    private bool IsClauseMark(int token) =>
        tokens.End(token) - tokens.Start(token) == 1 && tokens.First(token) is ',' or ';' or ':' or '.' or '\u2014';
}
