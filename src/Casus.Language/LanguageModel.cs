using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Language;

/// <summary>Tokeniser, tagger and parser of one language, loaded once and shared by all threads.</summary>
public sealed class LanguageModel
{
    private LanguageModel(string version) => Version = version;

    /// <summary>Name and content hash of the weights.</summary>
    public string Version { get; }

    /// <param name="folder">Folder of compiled weights, <c>models/en</c>.</param>
    /// <exception cref="FileNotFoundException">A weight file is missing; the message says how to get it.</exception>
    public static LanguageModel Load(string folder) => new("none");

    public TokenizedText Tokenize(SourceText text) => new(text, [], [], []);

    public TaggedText Tag(TokenizedText tokens) => new(tokens, [], [], []);

    public ParsedText Parse(TaggedText tags) => new(tags, [], []);

    /// <summary>All three in a row.</summary>
    public ParsedText Read(SourceText text) => Parse(Tag(Tokenize(text)));
}
