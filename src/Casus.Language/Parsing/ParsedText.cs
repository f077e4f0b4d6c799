using Casus.Core.Text;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Language.Parsing;

/// <summary>Tagged tokens with one dependency tree per sentence. Heads are token indexes in the text; a root's head is −1.</summary>
public sealed class ParsedText
{
    private readonly int[] _heads;
    private readonly Relation[] _relations;
    private readonly int[] _childStarts;
    private readonly int[] _children;
    private readonly TokenRange[] _subtrees;

    /// <exception cref="ArgumentException">A column's length differs from the number of tokens.</exception>
    public ParsedText(TaggedText tags, int[] heads, Relation[] relations)
    {
        if (heads.Length != tags.Tokens.Count || relations.Length != tags.Tokens.Count)
            throw new ArgumentException("every column has one value per token", nameof(heads));
        Tags = tags;
        _heads = heads;
        _relations = relations;
        (_childStarts, _children) = Invert(heads);
        _subtrees = Subtrees();
    }

    public TaggedText Tags { get; }

    public TokenizedText Tokens => Tags.Tokens;

    public SourceText Source => Tags.Tokens.Text;

    public int Count => _heads.Length;

    public int SentenceCount => Tokens.SentenceCount;

    public Token this[int token] => new(this, token);

    /// <summary>Head's index, −1 at a root.</summary>
    public int Head(int token) => _heads[token];

    public Relation Relation(int token) => _relations[token];

    /// <summary>Dependents in text order.</summary>
    public ReadOnlySpan<int> Children(int token) =>
        _children.AsSpan(_childStarts[token], _childStarts[token + 1] - _childStarts[token]);

    /// <summary>The first dependent in text order with this relation, −1 where there is none.</summary>
    public int Child(int token, Relation relation)
    {
        foreach (int child in Children(token))
        {
            if (_relations[child] == relation) return child;
        }

        return -1;
    }

    /// <summary>The first dependent in text order with either relation, −1 where there is none.</summary>
    public int Child(int token, Relation relation, Relation or)
    {
        foreach (int child in Children(token))
        {
            if (_relations[child] == relation || _relations[child] == or) return child;
        }

        return -1;
    }

    /// <summary>Whether a dependent has this relation.</summary>
    public bool HasChild(int token, Relation relation) => Child(token, relation) >= 0;

    /// <summary>The tokens from a token's leftmost to its rightmost descendant, itself included.</summary>
    public TokenRange Subtree(int token) => _subtrees[token];

    public Sentence Sentence(int sentence) => new(this, sentence);

    // Compressed rows: the children of all tokens in one array, ascending within each head.
    private static (int[] Starts, int[] Children) Invert(int[] heads)
    {
        int[] starts = new int[heads.Length + 1];
        foreach (int head in heads)
        {
            if (head >= 0) starts[head + 1]++;
        }

        for (int i = 0; i < heads.Length; i++) starts[i + 1] += starts[i];
        int[] next = starts[..^1];
        int[] children = new int[heads.Length == 0 ? 0 : starts[^1]];
        for (int i = 0; i < heads.Length; i++)
        {
            if (heads[i] >= 0) children[next[heads[i]]++] = i;
        }

        return (starts, children);
    }

    // Breadth first from the roots, then widened from the leaves up: no recursion, so depth costs no stack.
    private TokenRange[] Subtrees()
    {
        int[] order = new int[Count];
        int filled = 0;
        for (int i = 0; i < Count; i++)
        {
            if (_heads[i] < 0) order[filled++] = i;
        }

        for (int read = 0; read < filled; read++)
        {
            foreach (int child in Children(order[read])) order[filled++] = child;
        }

        TokenRange[] ranges = new TokenRange[Count];
        for (int i = 0; i < Count; i++) ranges[i] = new TokenRange(i, i + 1);
        for (int i = filled - 1; i >= 0; i--)
        {
            int head = _heads[order[i]];
            if (head < 0) continue;
            TokenRange own = ranges[order[i]];
            ranges[head] = new TokenRange(Math.Min(ranges[head].Start, own.Start), Math.Max(ranges[head].End, own.End));
        }

        return ranges;
    }
}
