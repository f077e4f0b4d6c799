using System.Runtime.InteropServices;

namespace Casus.Language.Names;

/// <summary>
/// A document names one thing by one word: what a word's other occurrences look like counts where it stands. For each
/// kind, the mean lead over "no name" at the other occurrences is added to the word's own score, at a fixed share.
/// </summary>
internal sealed class NameVotes
{
    // Share of the others' opinion, in sixteenths; chosen on the development part of Universal NER.
    private const int Share = 4;
    private readonly Dictionary<uint, int> _rows = [];
    private readonly List<Sum> _sums = [];

    /// <summary>Notes an occurrence.</summary>
    /// <param name="word">The word's hash.</param>
    /// <param name="scores">One per label.</param>
    public void Add(uint word, ReadOnlySpan<short> scores)
    {
        ref int row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, word, out bool known);
        if (!known)
        {
            row = _sums.Count;
            _sums.Add(default);
        }

        ref Sum sum = ref CollectionsMarshal.AsSpan(_sums)[row];
        sum.Count++;
        for (int kind = 0; kind < NameLabel.Kinds; kind++) sum.Leads[kind] += Lead(scores, kind);
    }

    /// <summary>Adds the other occurrences' opinion to one occurrence's scores.</summary>
    public void Apply(uint word, Span<short> scores)
    {
        if (!_rows.TryGetValue(word, out int row)) return;
        ref Sum sum = ref CollectionsMarshal.AsSpan(_sums)[row];
        if (sum.Count < 2) return;
        Span<int> change = stackalloc int[NameLabel.Kinds];
        for (int kind = 0; kind < NameLabel.Kinds; kind++)
            change[kind] = (sum.Leads[kind] - Lead(scores, kind)) / (sum.Count - 1) * Share / 16;
        for (int label = 1; label < NameLabel.Count; label++)
            scores[label] = (short)Math.Clamp(scores[label] + change[(int)NameLabel.Kind(label)], short.MinValue, short.MaxValue);
    }

    private static int Lead(ReadOnlySpan<short> scores, int kind)
    {
        int best = short.MinValue;
        for (int label = 1 + 4 * kind; label < 5 + 4 * kind; label++) best = Math.Max(best, scores[label]);
        return best - scores[NameLabel.Outside];
    }

    private struct Sum
    {
        public int Count;
        public Leads Leads;
    }

    [System.Runtime.CompilerServices.InlineArray(NameLabel.Kinds)]
    private struct Leads
    {
        private int _first;
    }
}
