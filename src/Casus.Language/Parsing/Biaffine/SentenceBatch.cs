using Casus.Language.Tokens;

namespace Casus.Language.Parsing.Biaffine;

/// <summary>
/// Sentences that go through the network together, the longest first. A token's row is by time: all first words, then
/// all second words, so that one step of the recurrence reads neighbouring rows and the live sentences are a prefix.
/// </summary>
internal sealed class SentenceBatch
{
    private readonly List<TokenRange> _sentences = [];
    private int[] _steps = [];

    public int Count => _sentences.Count;

    /// <summary>Tokens in all.</summary>
    public int Rows { get; private set; }

    /// <summary>Length of the longest sentence.</summary>
    public int Steps => _sentences[0].Length;

    public TokenRange this[int sentence] => _sentences[sentence];

    public void Clear()
    {
        _sentences.Clear();
        Rows = 0;
    }

    /// <summary>Appends a sentence no longer than those before it.</summary>
    public void Add(TokenRange sentence)
    {
        _sentences.Add(sentence);
        Rows += sentence.Length;
    }

    /// <summary>Fixes the rows; call after the last <see cref="Add"/>.</summary>
    public void Close()
    {
        if (_steps.Length < Steps) _steps = new int[Math.Max(Steps, 64)];
        int live = _sentences.Count, row = 0;
        for (int step = 0; step < Steps; step++)
        {
            while (_sentences[live - 1].Length <= step) live--;
            _steps[step] = row;
            row += live;
        }
    }

    /// <summary>How many sentences have a token at this step.</summary>
    public int Live(int step) => (step + 1 < Steps ? _steps[step + 1] : Rows) - _steps[step];

    public int Row(int sentence, int position) => _steps[position] + sentence;
}
