using Casus.Language.Tokens;

namespace Casus.Language.Tags;

/// <summary>Tokens with part of speech, Penn tag and lemma.</summary>
public sealed class TaggedText
{
    private readonly Upos[] _upos;
    private readonly string[] _xpos;
    private readonly string[] _lemmas;

    /// <exception cref="ArgumentException">A column's length differs from the number of tokens.</exception>
    public TaggedText(TokenizedText tokens, Upos[] upos, string[] xpos, string[] lemmas)
    {
        if (upos.Length != tokens.Count || xpos.Length != tokens.Count || lemmas.Length != tokens.Count)
            throw new ArgumentException("every column has one value per token", nameof(tokens));
        Tokens = tokens;
        _upos = upos;
        _xpos = xpos;
        _lemmas = lemmas;
    }

    public TokenizedText Tokens { get; }

    public Upos Upos(int token) => _upos[token];

    /// <summary>Penn Treebank tag, interned: <c>VBD</c>.</summary>
    public string Xpos(int token) => _xpos[token];

    /// <summary>Dictionary form, in lower case except for proper names.</summary>
    public string Lemma(int token) => _lemmas[token];
}
