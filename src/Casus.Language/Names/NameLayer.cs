using Casus.Core.Text;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Language.Names;

/// <summary>The names of a text, in its order, none overlapping another.</summary>
public sealed class NameLayer
{
    private readonly Name[] _names;

    /// <param name="tags">The text.</param>
    /// <param name="names">Ascending and apart.</param>
    /// <exception cref="ArgumentException">Two names overlap, or one is empty or lies outside the text.</exception>
    public NameLayer(TaggedText tags, Name[] names)
    {
        int end = 0;
        foreach (Name name in names)
        {
            if (name.Tokens.Start < end || name.Tokens.Length <= 0)
                throw new ArgumentException($"a name at {name.Tokens} after one that ends at {end}", nameof(names));
            end = name.Tokens.End;
        }

        if (end > tags.Tokens.Count) throw new ArgumentException("a name lies outside the text", nameof(names));
        Tags = tags;
        _names = names;
    }

    public TaggedText Tags { get; }

    public int Count => _names.Length;

    public Name this[int index] => _names[index];

    /// <summary>The name's characters in the text.</summary>
    public TextSpan Span(int index) => Tags.Tokens.Span(_names[index].Tokens);

    public string Text(int index) => Tags.Tokens.Text.Slice(Span(index));

    /// <summary>The index of the name that a token belongs to, or −1.</summary>
    public int At(int token)
    {
        int next = FirstFrom(token + 1);
        return next > 0 && _names[next - 1].Tokens.Contains(token) ? next - 1 : -1;
    }

    /// <summary>The names that start inside a range, in the text's order.</summary>
    public ReadOnlySpan<Name> In(TokenRange range)
    {
        int first = FirstFrom(range.Start);
        return _names.AsSpan(first, FirstFrom(range.End) - first);
    }

    // Index of the first name that starts at or after a token.
    private int FirstFrom(int token)
    {
        int low = 0, high = _names.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_names[middle].Tokens.Start < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
