using Casus.Core.Text;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Language.Parsing;

/// <summary>A view of one token: its text plus an index.</summary>
public readonly record struct Token(ParsedText Text, int Index)
{
    public ReadOnlySpan<char> Word => Text.Tokens.Word(Index);

    public TextSpan Span => Text.Tokens.Span(Index);

    public Upos Upos => Text.Tags.Upos(Index);

    public string Xpos => Text.Tags.Xpos(Index);

    public string Lemma => Text.Tags.Lemma(Index);

    public Relation Relation => Text.Relation(Index);

    public bool IsRoot => Text.Head(Index) < 0;

    /// <summary>The head; a root's head is itself.</summary>
    public Token Head => IsRoot ? this : new Token(Text, Text.Head(Index));

    public TokenChildren Children => new(Text, Index);

    public bool Is(string lemma) => string.Equals(Lemma, lemma, StringComparison.OrdinalIgnoreCase);

    /// <summary>The tokens from the leftmost to the rightmost descendant, this one included.</summary>
    public TokenRange Subtree => Text.Subtree(Index);

    public override string ToString() => $"{Word}/{Xpos}/{Relation.Name()}";
}

/// <summary>Enumerates dependents without allocating.</summary>
public readonly ref struct TokenChildren(ParsedText text, int token)
{
    public Enumerator GetEnumerator() => new(text, text.Children(token));

    public ref struct Enumerator(ParsedText text, ReadOnlySpan<int> children)
    {
        private readonly ReadOnlySpan<int> _children = children;
        private int _next;

        public readonly Token Current => new(text, _children[_next - 1]);

        public bool MoveNext() => _next++ < _children.Length;
    }
}

/// <summary>A view of one sentence.</summary>
public readonly record struct Sentence(ParsedText Text, int Index)
{
    public TokenRange Tokens => Text.Tokens.Sentence(Index);

    public TextSpan Span => Text.Tokens.Span(Tokens);

    public int Count => Tokens.Length;

    /// <summary>The token at this position of the sentence.</summary>
    public Token this[int position] => new(Text, Tokens.Start + position);
}
