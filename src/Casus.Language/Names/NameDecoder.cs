namespace Casus.Language.Names;

/// <summary>The best sequence of labels by Viterbi's algorithm; a buffer reused from sentence to sentence.</summary>
/// <param name="transitions">Score of each label (column) after each label (row), <see cref="NameLabel.Count"/> squared.</param>
internal sealed class NameDecoder(int[] transitions)
{
    private const int Impossible = int.MinValue / 2;
    private static readonly (byte Before, byte Label)[] Steps = AllSteps();
    private byte[] _before = new byte[NameLabel.Count * 64];

    /// <param name="scores">For each token a row of <paramref name="width"/> scores, one per label.</param>
    /// <param name="labels">Filled; one per token.</param>
    public void Decode(ReadOnlySpan<short> scores, int width, Span<byte> labels)
    {
        if (labels.Length == 0) return;
        if (_before.Length < labels.Length * NameLabel.Count) _before = new byte[labels.Length * NameLabel.Count * 2];
        Span<int> now = stackalloc int[NameLabel.Count], last = stackalloc int[NameLabel.Count];
        last.Fill(Impossible);
        last[NameLabel.Outside] = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            Span<byte> before = _before.AsSpan(i * NameLabel.Count, NameLabel.Count);
            now.Fill(Impossible);
            foreach ((byte from, byte to) in Steps)
            {
                int score = last[from] + transitions[from * NameLabel.Count + to];
                if (score <= now[to]) continue;
                now[to] = score;
                before[to] = from;
            }

            // A long sentence's sums stay far from overflow when only differences are kept.
            int top = int.MinValue;
            ReadOnlySpan<short> row = scores.Slice(i * width, NameLabel.Count);
            for (int label = 0; label < now.Length; label++) top = Math.Max(top, now[label] += row[label]);
            for (int label = 0; label < now.Length; label++) last[label] = Math.Max(Impossible, now[label] - top);
        }

        Trace(last, labels);
    }

    /// <summary>Fills a row of scores so that only the label outside is possible.</summary>
    public static void Rule(Span<short> row)
    {
        row.Fill(short.MinValue);
        row[NameLabel.Outside] = 0;
    }

    private void Trace(ReadOnlySpan<int> last, Span<byte> labels)
    {
        int label = NameLabel.Outside;
        for (int candidate = 1; candidate < last.Length; candidate++)
        {
            if (!NameLabel.IsOpen(candidate) && last[candidate] > last[label]) label = candidate;
        }

        for (int i = labels.Length - 1; i >= 0; i--)
        {
            labels[i] = (byte)label;
            label = _before[i * NameLabel.Count + label];
        }
    }

    private static (byte Before, byte Label)[] AllSteps()
    {
        List<(byte Before, byte Label)> steps = [];
        for (int before = 0; before < NameLabel.Count; before++)
        {
            for (int label = 0; label < NameLabel.Count; label++)
            {
                if (NameLabel.MayFollow(label, before)) steps.Add(((byte)before, (byte)label));
            }
        }

        return [.. steps];
    }
}
