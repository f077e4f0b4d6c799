using System.Collections;
using System.Collections.Immutable;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Coding.Claims;

/// <summary>The claims of one text, in order of their cues. Contents may nest and overlap.</summary>
public sealed class ClaimLayer : IReadOnlyList<Claim>
{
    // Sorted by start of content, with the furthest end seen so far, so that a search can stop early.
    private readonly Claim[] _byContent;
    private readonly int[] _furthestEnd;

    public ClaimLayer(ImmutableArray<Claim> all)
    {
        All = all;
        _byContent = [.. all];
        Array.Sort(_byContent, static (a, b) =>
            a.Content != b.Content ? a.Content.CompareTo(b.Content) : a.Cue.CompareTo(b.Cue));
        _furthestEnd = new int[_byContent.Length];
        int furthest = 0;
        for (int i = 0; i < _byContent.Length; i++)
            _furthestEnd[i] = furthest = Math.Max(furthest, _byContent[i].Content.End);
    }

    public static ClaimLayer Empty { get; } = new([]);

    public ImmutableArray<Claim> All { get; }

    public int Count => All.Length;

    public Claim this[int index] => All[index];

    /// <summary>
    /// The claims whose content holds these words, innermost (shortest content) first; empty where the report speaks in
    /// its own voice. A claim's own cue and claimant do not count as its content, even where the content runs on both
    /// sides of them (“A,” she said, “B.”).
    /// </summary>
    public ImmutableArray<Claim> Holding(TextSpan words)
    {
        ImmutableArray<Claim>.Builder? holding = null;
        for (int i = LastStartingAt(words.Start); i >= 0 && _furthestEnd[i] >= words.End; i--)
        {
            Claim claim = _byContent[i];
            if (!claim.Content.Contains(words) || claim.Cue.Overlaps(words)) continue;
            if (claim.Claimant is { } by && by.Span.Overlaps(words)) continue;
            (holding ??= ImmutableArray.CreateBuilder<Claim>()).Add(claim);
        }

        if (holding is null) return [];
        holding.Sort(static (a, b) => a.Content.Length != b.Content.Length
            ? a.Content.Length.CompareTo(b.Content.Length)
            : a.Cue.CompareTo(b.Cue));
        return holding.ToImmutable();
    }

    public IEnumerator<Claim> GetEnumerator() => ((IEnumerable<Claim>)All).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Index of the last content that starts at or before an offset, −1 where none does.
    private int LastStartingAt(int offset)
    {
        int low = 0, high = _byContent.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_byContent[middle].Content.Start <= offset) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }
}
