using Casus.Core.Text;

namespace Casus.Language.Tokens;

/// <summary>A half-open run [<see cref="Start"/>, <see cref="End"/>) of token indexes.</summary>
public readonly record struct TokenRange(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(int token) => token >= Start && token < End;

    public bool Contains(TokenRange other) => other.Start >= Start && other.End <= End;

    public bool Overlaps(TokenRange other) => other.Start < End && Start < other.End;

    public override string ToString() => $"{Start}..{End}";
}

/// <summary>
/// A text cut into sentences and tokens, as column arrays. Tokens plus the gaps between them rebuild the text;
/// every token belongs to exactly one sentence.
/// </summary>
public sealed class TokenizedText
{
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly int[] _sentenceStarts;
    private readonly int[] _sentenceOf;

    /// <param name="text">The source.</param>
    /// <param name="starts">Start offset of each token, ascending.</param>
    /// <param name="ends">End offset of each token, not past the next start.</param>
    /// <param name="sentenceStarts">Index of the first token of each sentence, ascending, the first 0.</param>
    public TokenizedText(SourceText text, int[] starts, int[] ends, int[] sentenceStarts)
    {
        Text = text;
        _starts = starts;
        _ends = ends;
        _sentenceStarts = sentenceStarts;
        TrueText = text.Value;
        _sentenceOf = new int[starts.Length];
        for (int s = 0; s < sentenceStarts.Length; s++)
            Array.Fill(_sentenceOf, s, sentenceStarts[s], Sentence(s).Length);
    }

    private TokenizedText(TokenizedText other, string trueText)
    {
        Text = other.Text;
        _starts = other._starts;
        _ends = other._ends;
        _sentenceStarts = other._sentenceStarts;
        _sentenceOf = other._sentenceOf;
        TrueText = trueText;
        IsRecased = true;
    }

    public SourceText Text { get; }

    /// <summary>The text with every word as <see cref="TrueWord"/> has it, at the same offsets; for finders that read letters.</summary>
    public string TrueText { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => _starts.Length;

    public int SentenceCount => _sentenceStarts.Length;

    public TextSpan Span(int token) => new(_starts[token], _ends[token]);

    public ReadOnlySpan<char> Word(int token) => Text.Value.AsSpan(_starts[token], _ends[token] - _starts[token]);

    /// <summary>
    /// The word in the case it usually has: "HOMS" is "Homs" and "TROOPS" "troops" in a text all in capitals; elsewhere
    /// as it stands. As long as the word itself.
    /// </summary>
    public ReadOnlySpan<char> TrueWord(int token) => TrueText.AsSpan(_starts[token], _ends[token] - _starts[token]);

    /// <summary>The words from the first to the last token of a range, and what stands between them, in their true case.</summary>
    public ReadOnlySpan<char> TrueWords(TokenRange range) => TrueText.AsSpan(Span(range).Start, Span(range).Length);

    /// <summary>Whether words have been given another case than they stand in.</summary>
    public bool IsRecased { get; }

    /// <summary>
    /// The same tokens with words to read them as, null where a word is read as it stands. A form that is another word, as
    /// where two hashes meet, is left out.
    /// </summary>
    internal TokenizedText WithTrueWords(string?[] words)
    {
        char[] letters = Text.Value.ToCharArray();
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] is { } word && Word(i).Equals(word, StringComparison.OrdinalIgnoreCase)) word.CopyTo(letters.AsSpan(_starts[i]));
        }

        return new TokenizedText(this, new string(letters));
    }

    /// <summary>The tokens of sentence <paramref name="sentence"/>.</summary>
    public TokenRange Sentence(int sentence) => new(
        _sentenceStarts[sentence],
        sentence + 1 < _sentenceStarts.Length ? _sentenceStarts[sentence + 1] : _starts.Length);

    public int SentenceOf(int token) => _sentenceOf[token];

    /// <summary>The text from the first to the last token of a range; empty at the start for an empty range.</summary>
    public TextSpan Span(TokenRange range) =>
        range.Length == 0 ? default : new TextSpan(_starts[range.Start], _ends[range.End - 1]);

    /// <summary>The tokens that lie wholly or partly in a span.</summary>
    public TokenRange TokensIn(TextSpan span)
    {
        int first = LowerBound(_ends, span.Start + 1);
        int end = LowerBound(_starts, span.End);
        return first < end ? new TokenRange(first, end) : new TokenRange(first, first);
    }

    // Index of the first value not below the bound.
    private static int LowerBound(int[] values, int bound)
    {
        int low = 0, high = values.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (values[middle] < bound) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
