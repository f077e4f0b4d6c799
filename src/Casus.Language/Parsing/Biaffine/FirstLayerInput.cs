using Casus.Language.Tokens;

namespace Casus.Language.Parsing.Biaffine;

/// <summary>The embeddings of words and of their first tags, and their projection onto the gates of the first layer.</summary>
/// <param name="words">Form to row of the word table; row 0 is for unknown forms.</param>
/// <param name="vectors">Form to row of the vector table; row 0 is for unknown forms.</param>
/// <param name="tables">Word, vector (projected), endings of 2, 3 and 4, beginning of 3, shape. The first two are added up, the others follow.</param>
/// <param name="projection">Gates of both directions by the width of the embeddings.</param>
/// <param name="guessed">What each tag that another tagger gave adds to the gates; row 0 is for none.</param>
internal sealed class FirstLayerInput(
    Dictionary<string, int> words, Dictionary<string, int> vectors, ByteTable[] tables, PackedMatrix projection, ByteTable guessed)
{
    private const int CacheSlots = 8192;
    private const int Together = 32;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _vectors = vectors.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly float[][] _guessed = Fits(projection, guessed)
        ? [.. Enumerable.Range(0, guessed.Rows).Select(guessed.Row)]
        : throw new ArgumentException("shapes differ", nameof(guessed));

    private readonly FormCache _cache = new(CacheSlots);

    /// <summary>Gates per word.</summary>
    public int Width => projection.Width;

    /// <summary>Tags that <see cref="Fill"/> knows, none included.</summary>
    public int Guesses => _guessed.Length;

    /// <summary>Writes the gates of every row of a batch, bias included.</summary>
    /// <param name="guesses">For every token of the text the class that another tagger gave it plus one; 0 for none.</param>
    public void Fill(TokenizedText text, ReadOnlySpan<byte> guesses, Workspace space, Span<float> gates)
    {
        SentenceBatch batch = space.Batch;
        space.Unseen.Clear();
        for (int s = 0; s < batch.Count; s++)
        {
            for (int i = 0; i < batch[s].Length; i++)
            {
                int row = batch.Row(s, i);
                if (_cache.Find(text.TrueWord(batch[s].Start + i)) is { } seen) seen.CopyTo(gates[(row * Width)..]);
                else space.Unseen.Add((row, batch[s].Start + i));
            }
        }

        for (int from = 0; from < space.Unseen.Count; from += Together)
            Compute(text, space, from, Math.Min(Together, space.Unseen.Count - from), gates);
        for (int s = 0; s < batch.Count; s++)
        {
            for (int i = 0; i < batch[s].Length; i++)
                Activations.Add(_guessed[guesses[batch[s].Start + i]], gates.Slice(batch.Row(s, i) * Width, Width));
        }
    }

    private static bool Fits(PackedMatrix projection, ByteTable guessed) => guessed.Columns == projection.Width;

    private void Compute(TokenizedText text, Workspace space, int from, int count, Span<float> gates)
    {
        Span<short> inputs = space.Quantised(count * projection.Stride);
        Span<float> units = space.Units(count);
        Span<float> outputs = space.Hidden(count * Width);
        Span<float> embedding = space.Labels(projection.Stride);
        for (int i = 0; i < count; i++)
        {
            Embed(text.TrueWord(space.Unseen[from + i].Token), embedding);
            units[i] = Activations.Quantise(embedding, inputs.Slice(i * projection.Stride, projection.Stride));
        }

        projection.Multiply(inputs, units, outputs);
        for (int i = 0; i < count; i++)
        {
            Span<float> output = outputs.Slice(i * Width, Width);
            output.CopyTo(gates[(space.Unseen[from + i].Row * Width)..]);
            _cache.Add(text.TrueWord(space.Unseen[from + i].Token), output);
        }
    }

    private void Embed(ReadOnlySpan<char> word, Span<float> target)
    {
        Span<char> form = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        WordForm.Normalise(word, form);
        target.Clear();
        _words.TryGetValue(form, out int known);
        tables[0].AddTo(known, target);
        _vectors.TryGetValue(form, out known);
        tables[1].AddTo(known, target);
        ReadOnlySpan<int> slots =
            [WordForm.Ending(form, 2), WordForm.Ending(form, 3), WordForm.Ending(form, 4), WordForm.Beginning(form), WordForm.Shape(word)];
        int at = tables[0].Columns;
        for (int i = 0; i < slots.Length; i++)
        {
            tables[i + 2].AddTo(slots[i], target[at..]);
            at += tables[i + 2].Columns;
        }
    }
}
