using Casus.Core;
using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;
using Casus.Language.Weights;

namespace Casus.Language;

/// <summary>Tokeniser, tagger and parser of one language, loaded once and shared by all threads.</summary>
public sealed class LanguageModel
{
    private readonly Tagger _tagger;
    private readonly Lemmatizer _lemmatizer;
    private readonly Parser _parser;

    private LanguageModel(string version, Tagger tagger, Lemmatizer lemmatizer, Parser parser)
    {
        Version = version;
        _tagger = tagger;
        _lemmatizer = lemmatizer;
        _parser = parser;
    }

    /// <summary>The weights' file within its folder.</summary>
    public const string FileName = ModelFile.FileName;

    /// <summary>Language and content hash of the weights: <c>en-1f2e3d4c</c>.</summary>
    public string Version { get; }

    /// <param name="folder">Folder of compiled weights, <c>models/en</c>.</param>
    /// <exception cref="CasusException">CAS021 the weights are missing; CAS022 they are damaged.</exception>
    public static LanguageModel Load(string folder) =>
        Of(ModelFile.Load(Path.Combine(folder, ModelFile.FileName)));

    /// <summary>A model from the bytes of a model file, as training returns them.</summary>
    /// <exception cref="CasusException">CAS022 the bytes are damaged.</exception>
    public static LanguageModel Read(byte[] model) => Of(ModelFile.Read(model, ModelFile.FileName));

    public TokenizedText Tokenize(SourceText text) => Tokenizer.Tokenize(text);

    public TaggedText Tag(TokenizedText tokens)
    {
        byte[] tags = _tagger.Tag(tokens);
        Upos[] upos = new Upos[tags.Length];
        string[] xpos = new string[tags.Length];
        for (int i = 0; i < tags.Length; i++) (upos[i], xpos[i]) = _tagger.Class(tags[i]);
        return new TaggedText(tokens, upos, xpos, _lemmatizer.Lemmatize(tokens, tags));
    }

    public ParsedText Parse(TaggedText tags) => _parser.Parse(tags);

    /// <summary>All three in a row.</summary>
    public ParsedText Read(SourceText text) => Parse(Tag(Tokenize(text)));

    private static LanguageModel Of(ModelFile file)
    {
        try
        {
            Task<Tagger> tagger = Task.Run(() => ModelParts.Tagger(file));
            Parser parser = ModelParts.Parser(file);
            return new LanguageModel(
                "en-" + file.Version, tagger.GetAwaiter().GetResult(), ModelParts.Lemmatizer(file), parser);
        }
        catch (Exception fault) when (fault is IndexOutOfRangeException or ArgumentException or OverflowException)
        {
            throw file.Damaged(fault);
        }
    }
}
