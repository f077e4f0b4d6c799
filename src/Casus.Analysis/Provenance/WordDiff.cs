using System.Collections.Immutable;
using Casus.Core.Text;

namespace Casus.Analysis.Provenance;

public enum EditKind
{
    Kept,
    Removed,
    Added,
}

/// <summary>Words of one text or of both that stand together.</summary>
/// <param name="Before">Where they stand in the older text, in UTF-16 units; empty where they were added.</param>
/// <param name="After">Where they stand in the newer text; empty where they were removed.</param>
public readonly record struct Edit(EditKind Kind, TextSpan Before, TextSpan After);

/// <summary>
/// What of a text was kept, added and removed, word by word: the shortest script of edits by Myers' O(ND) algorithm (1986),
/// in linear space. Words are runs of characters without white space; how they are spaced makes no difference.
/// </summary>
public sealed class WordDiff
{
    private WordDiff(ImmutableArray<Edit> edits, int kept, int removed, int added)
    {
        Edits = edits;
        Kept = kept;
        Removed = removed;
        Added = added;
    }

    /// <summary>In the order of the texts; what was removed stands before what was added in its place.</summary>
    public ImmutableArray<Edit> Edits { get; }

    /// <summary>Words in both.</summary>
    public int Kept { get; }

    /// <summary>Words of the older text alone.</summary>
    public int Removed { get; }

    /// <summary>Words of the newer text alone.</summary>
    public int Added { get; }

    /// <summary>Costs in proportion to the length of the texts times the number of words changed.</summary>
    public static WordDiff Between(string before, string after)
    {
        (TextSpan[] Spans, int[] Words)[] cut = Cut(before, after);
        Comparison comparison = new(cut[0].Words, cut[1].Words);
        comparison.Compare(0, cut[0].Words.Length, 0, cut[1].Words.Length);
        return Of(cut[0].Spans, cut[1].Spans, comparison);
    }

    private static WordDiff Of(TextSpan[] before, TextSpan[] after, Comparison comparison)
    {
        var edits = ImmutableArray.CreateBuilder<Edit>();
        int i = 0, j = 0, kept = 0;
        while (i < before.Length || j < after.Length)
        {
            int a = i, b = j;
            if (i < before.Length && j < after.Length && !comparison.IsRemoved[i] && !comparison.IsAdded[j])
            {
                while (i < before.Length && j < after.Length && !comparison.IsRemoved[i] && !comparison.IsAdded[j]) (i, j, kept) = (i + 1, j + 1, kept + 1);
                edits.Add(new Edit(EditKind.Kept, Whole(before, a, i), Whole(after, b, j)));
                continue;
            }

            while (i < before.Length && comparison.IsRemoved[i]) i++;
            while (j < after.Length && comparison.IsAdded[j]) j++;
            if (i > a) edits.Add(new Edit(EditKind.Removed, Whole(before, a, i), default));
            if (j > b) edits.Add(new Edit(EditKind.Added, default, Whole(after, b, j)));
        }

        return new WordDiff(edits.ToImmutable(), kept, before.Length - kept, after.Length - kept);
    }

    private static TextSpan Whole(TextSpan[] words, int from, int to) => new(words[from].Start, words[to - 1].End);

    // Equal words get equal numbers.
    private static (TextSpan[], int[])[] Cut(params ReadOnlySpan<string> texts)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        var known = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var cut = new (TextSpan[], int[])[texts.Length];
        for (int t = 0; t < texts.Length; t++)
        {
            List<TextSpan> spans = [];
            List<int> words = [];
            foreach (TextSpan span in Words(texts[t]))
            {
                ReadOnlySpan<char> word = texts[t].AsSpan(span.Start, span.Length);
                if (!known.TryGetValue(word, out int number)) known[word] = number = numbers.Count;
                spans.Add(span);
                words.Add(number);
            }

            cut[t] = ([.. spans], [.. words]);
        }

        return cut;
    }

    private static IEnumerable<TextSpan> Words(string text)
    {
        int at = 0;
        while (at < text.Length)
        {
            int start = at;
            bool gap = char.IsWhiteSpace(text[at]);
            while (at < text.Length && char.IsWhiteSpace(text[at]) == gap) at++;
            if (!gap) yield return new TextSpan(start, at);
        }
    }

    /// <summary>Divides at the middle of the shortest way, until nothing or only one side is left.</summary>
    private sealed class Comparison(int[] before, int[] after)
    {
        private readonly int[] _forward = new int[(2 * (before.Length + after.Length)) + 3];
        private readonly int[] _backward = new int[(2 * (before.Length + after.Length)) + 3];

        public bool[] IsRemoved { get; } = new bool[before.Length];

        public bool[] IsAdded { get; } = new bool[after.Length];

        public void Compare(int a, int aEnd, int b, int bEnd)
        {
            while (a < aEnd && b < bEnd && before[a] == after[b]) (a, b) = (a + 1, b + 1);
            while (a < aEnd && b < bEnd && before[aEnd - 1] == after[bEnd - 1]) (aEnd, bEnd) = (aEnd - 1, bEnd - 1);
            if (a == aEnd || b == bEnd)
            {
                IsRemoved.AsSpan(a, aEnd - a).Fill(true);
                IsAdded.AsSpan(b, bEnd - b).Fill(true);
                return;
            }

            (int x, int y) = Middle(a, aEnd, b, bEnd);
            Compare(a, x, b, y);
            Compare(x, aEnd, y, bEnd);
        }

        // Ways from both ends, one edit longer each time, until two meet: a point on a shortest way.
        private (int X, int Y) Middle(int a, int aEnd, int b, int bEnd)
        {
            int n = aEnd - a, m = bEnd - b, delta = n - m, zero = before.Length + after.Length + 1;
            _forward[zero + 1] = 0;
            _backward[zero + 1] = 0;
            for (int d = 0; ; d++)
            {
                for (int k = -d; k <= d; k += 2)
                {
                    int x = k == -d || (k != d && _forward[zero + k - 1] < _forward[zero + k + 1]) ? _forward[zero + k + 1] : _forward[zero + k - 1] + 1;
                    int y = x - k;
                    while (x < n && y < m && x >= 0 && y >= 0 && before[a + x] == after[b + y]) (x, y) = (x + 1, y + 1);
                    _forward[zero + k] = x;
                    int back = delta - k;
                    if ((delta & 1) != 0 && Math.Abs(back) < d && x <= n && y <= m && y >= 0 && x + _backward[zero + back] >= n) return (a + x, b + y);
                }

                for (int k = -d; k <= d; k += 2)
                {
                    int x = k == -d || (k != d && _backward[zero + k - 1] < _backward[zero + k + 1]) ? _backward[zero + k + 1] : _backward[zero + k - 1] + 1;
                    int y = x - k;
                    while (x < n && y < m && x >= 0 && y >= 0 && before[aEnd - 1 - x] == after[bEnd - 1 - y]) (x, y) = (x + 1, y + 1);
                    _backward[zero + k] = x;
                    int back = delta - k;
                    if ((delta & 1) == 0 && Math.Abs(back) <= d && x <= n && y <= m && y >= 0 && x + _forward[zero + back] >= n) return (aEnd - x, bEnd - y);
                }
            }
        }
    }
}
