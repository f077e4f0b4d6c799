using System.Collections.Immutable;
using Casus.Core.Text;
using Casus.Language.Casing;
using Casus.Language.Sentences;
using Casus.Language.Tokens;

namespace Casus.Language.Documents;

/// <summary>
/// Tells what each line of a report is. A full sentence at its end makes a paragraph; a line without one is a headline
/// before the body, and within it a caption if it is long or has a full sentence before its end, else a cross-head.
/// </summary>
internal sealed class BlockReader
{
    private const int ShortLine = 9;
    private const int LongestByline = 14;

    // Below this share of full sentences at line ends the lack of one says nothing.
    private const double PunctuatedShare = 0.6;

    private readonly TokenizedText _text;
    private readonly TokenRun _tokens;
    private readonly List<Line> _lines = [];

    public BlockReader(TokenizedText text)
    {
        _text = text;
        List<int> starts = new(text.Count), ends = new(text.Count);
        for (int i = 0; i < text.Count; i++)
        {
            starts.Add(text.Span(i).Start);
            ends.Add(text.Span(i).End);
        }

        _tokens = new TokenRun(text.Text.Value, starts, ends);
        ReadLines();
    }

    public ImmutableArray<Block> Read()
    {
        bool punctuated = IsPunctuated();
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>(_lines.Count);
        bool body = false;
        foreach (Line line in _lines)
        {
            BlockKind kind = Kind(line, body, punctuated);
            body |= kind is BlockKind.Paragraph;
            TextSpan? dateline = line.Dateline < 0 ? null : _text.Span(new TokenRange(line.Start, line.Dateline));
            blocks.Add(new Block(kind, line.Sentences, _text.Span(new TokenRange(line.Start, line.End)), dateline));
        }

        return blocks.ToImmutable();
    }

    private void ReadLines()
    {
        LineBreaks breaks = LineBreaks.Of(_text.Text.Value);
        bool hushed = LetterCount.Of(_text.Text.Value).IsHushed;
        for (int s = 0, first = 0; s < _text.SentenceCount; s++)
        {
            int end = _text.Sentence(s).End;
            if (end < _text.Count && !breaks.Ends(_tokens.End(end - 1), _tokens.Start(end))) continue;
            int start = _text.Sentence(first).Start;
            LineContext context = LineContext.Of(_tokens, start, end);
            int dateline = end - start > 1 ? Dateline.End(_tokens, start, end, hushed) : -1;
            _lines.Add(new Line(new TokenRange(first, s + 1), start, end, context, dateline));
            first = s + 1;
        }
    }

    private bool IsPunctuated()
    {
        int longer = 0, closed = 0;
        foreach (Line line in _lines)
        {
            if (line.Length < ShortLine) continue;
            longer++;
            if (line.Context.IsClosed) closed++;
        }

        return closed > 0 && closed >= PunctuatedShare * longer;
    }

    private BlockKind Kind(Line line, bool body, bool punctuated)
    {
        if (IsItem(line)) return BlockKind.Item;
        if (IsByline(line)) return BlockKind.Byline;
        if (line.Dateline >= 0) return BlockKind.Paragraph;
        if (LayoutWords.English.IsCaption(_text.Text.AsSpan(_text.Span(new TokenRange(line.Start, line.End))))) return BlockKind.Caption;
        char last = _tokens.Last(line.End - 1);
        if (line.Context.IsClosed || last is ':' or ',' or ';' || !punctuated) return BlockKind.Paragraph;
        if (!body && line.Sentences.Length == 1) return BlockKind.Headline;
        return line.Sentences.Length > 1 || line.Length >= ShortLine ? BlockKind.Caption : BlockKind.Headline;
    }

    // "- Three drones", "1. An end to the siege", "(a) the release of prisoners".
    private bool IsItem(Line line)
    {
        if (line.Length < 2) return false;
        ReadOnlySpan<char> first = _tokens.Word(line.Start);
        if (first.Length == 1 && LineBreaks.IsBullet(first[0])) return !_tokens.IsGlued(line.Start + 1);
        int at = first is "(" ? line.Start + 1 : line.Start;
        ReadOnlySpan<char> number = _tokens.Word(at);
        bool enumerates = number.Length <= 2 && (char.IsAsciiDigit(number[0]) || (number.Length == 1 && char.IsAsciiLetterLower(number[0])));
        return enumerates && at + 2 < line.End && _tokens.IsGlued(at + 1) && _tokens.Word(at + 1) is "." or ")" && !_tokens.IsGlued(at + 2);
    }

    // After its first words a byline holds names and what joins them.
    private bool IsByline(Line line)
    {
        if (line.Length > LongestByline || line.Context.IsClosed) return false;
        TextSpan span = _text.Span(new TokenRange(line.Start, line.End));
        int from = LayoutWords.English.BylineStart(_text.Text.AsSpan(span));
        if (from == 0) return false;
        for (int i = line.Start; i < line.End; i++)
        {
            if (_tokens.Start(i) < span.Start + from) continue;
            ReadOnlySpan<char> word = _tokens.Word(i);
            if (char.IsLower(word[0]) && word is not ("and" or "in" or "for" or "of" or "at" or "with" or "the" or "de" or "al" or "bin")) return false;
        }

        return true;
    }

    private readonly record struct Line(TokenRange Sentences, int Start, int End, LineContext Context, int Dateline)
    {
        public int Length => End - Start;
    }
}
