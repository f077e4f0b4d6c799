using System.Collections;
using Casus.Language.Tokens;

namespace Casus.Coding;

/// <summary>A value found in a parsed text: the tokens it covers and the token that heads them.</summary>
/// <param name="Head">Index of the token through which the rest of the sentence sees this mention.</param>
public readonly record struct Located<T>(T Value, TokenRange Tokens, int Head)
    where T : class;

/// <summary>An immutable layer of mentions over a parsed text, in text order; each token is covered by at most one.</summary>
public sealed class Layer<T> : IReadOnlyList<Located<T>>
    where T : class
{
    private readonly Located<T>[] _items;

    // For each token, one more than the index of the mention that covers it; zero where none does.
    private readonly int[] _covering;

    /// <param name="tokenCount">Tokens in the text.</param>
    /// <param name="found">In any order; of two that overlap, the earlier in the list stays.</param>
    public Layer(int tokenCount, IEnumerable<Located<T>> found)
    {
        _covering = new int[tokenCount];
        List<Located<T>> kept = [];
        foreach (Located<T> item in found)
        {
            if (_covering.AsSpan(item.Tokens.Start, item.Tokens.Length).ContainsAnyExcept(0)) continue;
            kept.Add(item);
            Array.Fill(_covering, kept.Count, item.Tokens.Start, item.Tokens.Length);
        }

        _items = [.. kept];
        Array.Sort(_items, static (a, b) => a.Tokens.Start.CompareTo(b.Tokens.Start));
        for (int i = 0; i < _items.Length; i++)
            Array.Fill(_covering, i + 1, _items[i].Tokens.Start, _items[i].Tokens.Length);
    }

    public int Count => _items.Length;

    public Located<T> this[int index] => _items[index];

    /// <summary>The mention that covers a token, or null.</summary>
    public Located<T>? Covering(int token) => _covering[token] == 0 ? null : _items[_covering[token] - 1];

    /// <summary>The mention that this token heads, or null.</summary>
    public Located<T>? HeadedBy(int token) => Covering(token) is { } found && found.Head == token ? found : null;

    /// <summary>The mentions that start inside a range, in text order.</summary>
    public ReadOnlySpan<Located<T>> In(TokenRange range)
    {
        int first = FirstFrom(range.Start);
        return _items.AsSpan(first, FirstFrom(range.End) - first);
    }

    // Index of the first mention that starts at or after a token.
    private int FirstFrom(int token)
    {
        int low = 0, high = _items.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_items[middle].Tokens.Start < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    public IEnumerator<Located<T>> GetEnumerator() => ((IEnumerable<Located<T>>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
