using Casus.Language.Tokens;

namespace Casus.Language.Parsing.Biaffine;

/// <summary>From the encoder's output to tags, heads and relations.</summary>
/// <param name="tags">Tag classes by encoder width.</param>
/// <param name="views">Four views of a word by encoder width: as dependent and head of arcs, as dependent and head of relations.</param>
/// <param name="arcs">Maps the dependent view onto heads; its bias scores heads by themselves.</param>
/// <param name="labels">Per relation a block of <see cref="BlockOf"/> rows: maps the dependent view onto heads, plus one row for the dependent alone.</param>
/// <param name="root">The root's view as head of arcs.</param>
/// <param name="names">The relations.</param>
internal sealed class Scorer(PackedMatrix tags, PackedMatrix views, PackedMatrix arcs, PackedMatrix labels, float[] root, Relation[] names)
{
    private const int Together = 64;
    private readonly int _arcWidth = arcs.Rows;
    private readonly int _labelWidth = labels.Stride;
    private readonly int _block = Fits(arcs, views, labels, root, names) ? BlockOf(labels.Stride) : throw new ArgumentException("shapes differ");

    /// <summary>Rows per relation: one per head dimension and one more, padded to panels.</summary>
    public static int BlockOf(int labelWidth) => (labelWidth + PackedMatrix.Panel) / PackedMatrix.Panel * PackedMatrix.Panel;

    /// <summary>The best class of every row of the batch.</summary>
    public void Tag(ReadOnlySpan<short> encoded, Workspace space, TokenColumns result)
    {
        SentenceBatch batch = space.Batch;
        Span<float> scores = space.Scores(batch.Rows * tags.Width);
        tags.Multiply(encoded, Units(space, batch.Rows), scores);
        for (int s = 0; s < batch.Count; s++)
        {
            for (int i = 0; i < batch[s].Length; i++)
                result.Tags[batch[s].Start + i] = (byte)Activations.Best(scores.Slice(batch.Row(s, i) * tags.Width, tags.Rows));
        }
    }

    /// <summary>Heads and relations of every sentence of the batch.</summary>
    public void Attach(ReadOnlySpan<short> encoded, Workspace space, TokenColumns result)
    {
        SentenceBatch batch = space.Batch;
        Span<float> hidden = space.Hidden(batch.Rows * views.Width);
        views.Multiply(encoded, Units(space, batch.Rows), hidden);
        Activations.Leak(hidden);
        Span<float> seekers = space.Arcs(batch.Rows * arcs.Width);
        Map(arcs, hidden, 0, batch.Rows, space, seekers);
        for (int s = 0; s < batch.Count; s++) FindHeads(s, hidden, seekers, space, result);
        FindRelations(hidden, space, result);
    }

    private static bool Fits(PackedMatrix arcs, PackedMatrix views, PackedMatrix labels, float[] root, Relation[] names) =>
        arcs.Rows % 8 == 0 && arcs.Stride == arcs.Rows && root.Length == arcs.Rows && labels.Stride % 8 == 0
        && views.Rows == 2 * (arcs.Rows + labels.Stride) && labels.Rows == names.Length * BlockOf(labels.Stride)
        && names.Length is > 0 and <= 256;

    private static ReadOnlySpan<float> Units(Workspace space, int count)
    {
        Span<float> units = space.Units(count);
        units.Fill(LstmDirection.Unit);
        return units;
    }

    // Multiplies one view of every row by a matrix.
    private void Map(PackedMatrix matrix, ReadOnlySpan<float> hidden, int view, int rows, Workspace space, Span<float> outputs) =>
        matrix.Multiply(Quantised(matrix.Stride, hidden, view, rows, space), space.Units(rows), outputs);

    private ReadOnlySpan<short> Quantised(int width, ReadOnlySpan<float> hidden, int view, int rows, Workspace space)
    {
        Span<short> inputs = space.Quantised(rows * width);
        Span<float> units = space.Units(rows);
        for (int r = 0; r < rows; r++)
            units[r] = Activations.Quantise(hidden.Slice(r * views.Width + view, width), inputs.Slice(r * width, width));
        return inputs;
    }

    private void FindHeads(int sentence, ReadOnlySpan<float> hidden, ReadOnlySpan<float> seekers, Workspace space, TokenColumns result)
    {
        SentenceBatch batch = space.Batch;
        int n = batch[sentence].Length, width = n + 1;
        Span<float> scores = space.Scores(n * width);
        for (int d = 0; d < n; d++)
        {
            ReadOnlySpan<float> seeker = seekers.Slice(batch.Row(sentence, d) * arcs.Width, _arcWidth);
            scores[d * width] = Activations.Dot(seeker, root);
            for (int h = 0; h < n; h++)
            {
                scores[d * width + h + 1] =
                    Activations.Dot(seeker, hidden.Slice(batch.Row(sentence, h) * views.Width + _arcWidth, _arcWidth));
            }
        }

        TokenRange range = batch[sentence];
        Span<int> heads = result.Heads.AsSpan(range.Start, n);
        SpanningTree.Find(scores, heads);
        foreach (ref int head in heads) head = head == 0 ? -1 : range.Start + head - 1;
    }

    private void FindRelations(ReadOnlySpan<float> hidden, Workspace space, TokenColumns result)
    {
        SentenceBatch batch = space.Batch;
        int dependents = 2 * _arcWidth;
        ReadOnlySpan<short> inputs = Quantised(_labelWidth, hidden, dependents, batch.Rows, space);
        Span<float> units = space.Units(batch.Rows);
        Span<int> heads = space.HeadRows(batch.Rows);
        Span<float> best = space.Scores(batch.Rows);
        best.Fill(float.NegativeInfinity);
        for (int s = 0; s < batch.Count; s++)
        {
            TokenRange range = batch[s];
            for (int i = 0; i < range.Length; i++)
            {
                int head = result.Heads[range.Start + i];
                heads[batch.Row(s, i)] = head < 0 ? -1 : batch.Row(s, head - range.Start);
            }
        }

        Span<byte> chosen = space.Chosen(batch.Rows);
        chosen.Clear();
        for (int from = 0; from < batch.Rows; from += Together)
        {
            int count = Math.Min(Together, batch.Rows - from);
            Choose(inputs.Slice(from * _labelWidth, count * _labelWidth), units.Slice(from, count), heads.Slice(from, count),
                hidden, best.Slice(from, count), chosen.Slice(from, count), space);
        }

        for (int s = 0; s < batch.Count; s++)
        {
            TokenRange range = batch[s];
            for (int i = 0; i < range.Length; i++)
                result.Relations[range.Start + i] = result.Heads[range.Start + i] < 0 ? Relation.Root : names[chosen[batch.Row(s, i)]];
        }
    }

    // Relation by relation, so that a relation's block is read once for many rows. The root's relation is for roots only.
    private void Choose(
        ReadOnlySpan<short> inputs, ReadOnlySpan<float> units, ReadOnlySpan<int> heads, ReadOnlySpan<float> hidden,
        Span<float> best, Span<byte> chosen, Workspace space)
    {
        int headView = 2 * _arcWidth + _labelWidth;
        Span<float> mapped = space.Labels(units.Length * _block);
        for (int k = 0; k < names.Length; k++)
        {
            if (names[k] == Relation.Root) continue;
            labels.Multiply(inputs, units, mapped, k * _block, _block);
            for (int i = 0; i < units.Length; i++)
            {
                if (heads[i] < 0) continue;
                float score = Activations.Dot(mapped.Slice(i * _block, _labelWidth), hidden.Slice(heads[i] * views.Width + headView, _labelWidth))
                    + mapped[i * _block + _labelWidth];
                if (score <= best[i]) continue;
                best[i] = score;
                chosen[i] = (byte)k;
            }
        }
    }
}
