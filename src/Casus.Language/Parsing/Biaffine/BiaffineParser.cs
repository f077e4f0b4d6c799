using System.Collections.Concurrent;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Language.Parsing.Biaffine;

/// <summary>
/// Tagger and graph-based parser in one network: two layers of bidirectional LSTM over embeddings of words, vectors,
/// affixes, shapes and the fast tagger's tags, a biaffine score for every arc, the best tree, a bilinear score for every relation (Dozat and Manning
/// 2017). Immutable but for its buffers and the cache of word forms; one instance serves all threads. A sentence's
/// result does not depend on the sentences read along with it.
/// </summary>
internal sealed class BiaffineParser(
    string version, TagClass[] classes, FirstLayerInput input, LstmDirection[] first, PackedMatrix between, LstmDirection[] second,
    int hidden, Scorer scorer)
{
    /// <summary>Longest sentence in tokens that is given a tree here: the arcs' cost grows with its square.</summary>
    public const int LongestSentence = 250;

    /// <summary>Tokens that go through the network together.</summary>
    public const int BatchTokens = 512;

    private const int BatchSentences = 64;
    private readonly ConcurrentBag<Workspace> _spaces = [];

    /// <summary>Checksum of the weights.</summary>
    public string Version => version;

    public IReadOnlyList<TagClass> Classes => classes;

    /// <summary>Tags every token and, if asked, finds the tree of every sentence up to <see cref="LongestSentence"/>.</summary>
    /// <param name="guesses">For every token the class (of <see cref="Classes"/>) that another tagger gave it plus one; 0 for none.</param>
    public TokenColumns Read(TokenizedText text, byte[] guesses, bool attach) => Read(text, guesses, attach, BatchTokens);

    internal TokenColumns Read(TokenizedText text, byte[] guesses, bool attach, int batchTokens)
    {
        TokenColumns result = new(new byte[text.Count], new int[text.Count], new Relation[text.Count]);
        List<TokenRange> whole = [], pieces = [];
        for (int s = 0; s < text.SentenceCount; s++)
        {
            TokenRange sentence = text.Sentence(s);
            if (sentence.Length == 0) continue;
            if (sentence.Length <= LongestSentence) whole.Add(sentence);
            else Cut(sentence, pieces);
        }

        Workspace space = _spaces.TryTake(out Workspace? kept) ? kept : new Workspace();
        ReadAll(text, guesses, whole, attach, batchTokens, space, result);
        ReadAll(text, guesses, pieces, attach: false, batchTokens, space, result);
        _spaces.Add(space);
        return result;
    }

    private static void Cut(TokenRange sentence, List<TokenRange> pieces)
    {
        for (int start = sentence.Start; start < sentence.End; start += LongestSentence)
            pieces.Add(new TokenRange(start, Math.Min(start + LongestSentence, sentence.End)));
    }

    private void ReadAll(
        TokenizedText text, byte[] guesses, List<TokenRange> sentences, bool attach, int batchTokens, Workspace space, TokenColumns result)
    {
        sentences.Sort(static (a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : a.Start.CompareTo(b.Start));
        SentenceBatch batch = space.Batch;
        batch.Clear();
        foreach (TokenRange sentence in sentences)
        {
            if (batch.Count == BatchSentences || (batch.Count > 0 && batch.Rows + sentence.Length > batchTokens))
            {
                ReadBatch(text, guesses, attach, space, result);
                batch.Clear();
            }

            batch.Add(sentence);
        }

        if (batch.Count > 0) ReadBatch(text, guesses, attach, space, result);
    }

    private void ReadBatch(TokenizedText text, byte[] guesses, bool attach, Workspace space, TokenColumns result)
    {
        SentenceBatch batch = space.Batch;
        batch.Close();
        int rows = batch.Rows, width = 2 * hidden;
        Span<float> gates = space.Inputs(rows * input.Width);
        input.Fill(text, guesses, space, gates);
        Span<short> lower = space.First(rows * width);
        Encode(first, gates, input.Width, lower, space);
        gates = space.Inputs(rows * between.Width);
        Span<float> units = space.Units(rows);
        units.Fill(LstmDirection.Unit);
        between.Multiply(lower, units, gates);
        Span<short> upper = space.Second(rows * width);
        Encode(second, gates, between.Width, upper, space);
        scorer.Tag(upper, space, result);
        if (attach) scorer.Attach(upper, space, result);
    }

    private void Encode(LstmDirection[] layer, ReadOnlySpan<float> gates, int width, Span<short> outputs, Workspace space)
    {
        layer[0].Run(space.Batch, backward: false, gates, width, 0, outputs, 2 * hidden, 0, space);
        layer[1].Run(space.Batch, backward: true, gates, width, 4 * hidden, outputs, 2 * hidden, hidden, space);
    }
}
