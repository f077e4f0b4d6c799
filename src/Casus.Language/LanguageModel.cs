using Casus.Core;
using Casus.Core.Text;
using Casus.Language.Casing;
using Casus.Language.Names;
using Casus.Language.Parsing;
using Casus.Language.Parsing.Biaffine;
using Casus.Language.Sentences;
using Casus.Language.Tags;
using Casus.Language.Tokens;
using Casus.Language.Weights;

namespace Casus.Language;

/// <summary>Tokeniser, tagger and parser of one language, loaded once and shared by all threads.</summary>
public sealed class LanguageModel
{
    private readonly Lazy<Tagger> _tagger;
    private readonly Lazy<Parser> _parser;
    private readonly Lemmatizer _lemmatizer;
    private readonly AccurateReader? _accurate;
    private readonly Lazy<NameTagger> _names;
    private readonly SurfaceReader _surface;

    private LanguageModel(
        string version,
        Lazy<Tagger> tagger,
        Lazy<Parser> parser,
        Lemmatizer lemmatizer,
        AccurateReader? accurate,
        SurfaceReader surface,
        string folder)
    {
        _surface = surface;
        Version = version;
        _tagger = tagger;
        _parser = parser;
        _lemmatizer = lemmatizer;
        _accurate = accurate;
        _names = new Lazy<NameTagger>(() => NameTagger.Load(Path.Combine(folder, NameTagger.FileName)));
    }

    /// <summary>The weights' file within its folder.</summary>
    public const string FileName = ModelFile.FileName;

    /// <summary>The accurate parser's weights, beside them.</summary>
    public const string AccurateFileName = BiaffineFile.FileName;

    /// <summary>The file of the learnt sentence boundaries, absent where the rules decide alone.</summary>
    public const string SentencesFileName = SentenceBoundaries.FileName;

    /// <summary>The file of the words' usual case, absent where texts in capitals are read as they stand.</summary>
    public const string CasingFileName = Truecaser.FileName;

    /// <summary>Language and content hashes of the weights: <c>en-1f2e3d4c</c>, or <c>en-1f2e3d4c+5a6b7c8d</c> with the accurate parser's.</summary>
    public string Version { get; }

    /// <param name="folder">Folder of compiled weights, <c>models/en</c>.</param>
    /// <param name="parser">Which tagger and parser are to read; only their weights are loaded.</param>
    /// <exception cref="CasusException">CAS021 the weights are missing; CAS022 they are damaged.</exception>
    public static LanguageModel Load(string folder, ParserKind parser = ParserKind.Fast)
    {
        SurfaceReader surface = SurfaceReader.Load(folder);
        ModelFile file = ModelFile.Load(Path.Combine(folder, ModelFile.FileName));
        BiaffineParser? network = parser == ParserKind.Fast ? null : BiaffineFile.Load(Path.Combine(folder, BiaffineFile.FileName));
        return Of(file, network, surface, folder);
    }

    /// <summary>A model from the bytes of a model file, as training returns them.</summary>
    /// <exception cref="CasusException">CAS022 the bytes are damaged.</exception>
    public static LanguageModel Read(byte[] model) => Of(ModelFile.Read(model, ModelFile.FileName), null, SurfaceReader.Plain, "");

    /// <summary>The accurate model from the bytes of both files.</summary>
    /// <exception cref="CasusException">CAS022 the bytes are damaged.</exception>
    public static LanguageModel Read(byte[] model, byte[] accurate) =>
        Of(ModelFile.Read(model, ModelFile.FileName), BiaffineFile.Read(accurate), SurfaceReader.Plain, "");

    public TokenizedText Tokenize(SourceText text) => _surface.Tokenize(text);

    /// <summary>
    /// Tags and lemmas. Words in capitals, or of a text without any, are read in the case they usually have:
    /// <see cref="TokenizedText.TrueWord"/> of the result's tokens.
    /// </summary>
    public TaggedText Tag(TokenizedText tokens)
    {
        tokens = _surface.Recase(tokens);
        if (_accurate is not null) return _accurate.Tag(tokens);
        byte[] tags = _tagger.Value.Tag(tokens);
        Upos[] upos = new Upos[tags.Length];
        string[] xpos = new string[tags.Length];
        for (int i = 0; i < tags.Length; i++) (upos[i], xpos[i]) = _tagger.Value.Class(tags[i]);
        return new TaggedText(tokens, upos, xpos, _lemmatizer.Lemmatize(tokens, tags));
    }

    /// <summary>Finds names; its weights are loaded by whoever asks first.</summary>
    /// <exception cref="CasusException">CAS021 the weights are missing; CAS022 they are damaged.</exception>
    public NameTagger Names => _names.Value;

    public ParsedText Parse(TaggedText tags) => _accurate?.Parse(tags) ?? _parser.Value.Parse(tags);

    /// <summary>All three in a row; the accurate parser tags and parses in one go.</summary>
    public ParsedText Read(SourceText text) => _accurate?.Read(_surface.Recase(Tokenize(text))) ?? Parse(Tag(Tokenize(text)));

    private static LanguageModel Of(ModelFile file, BiaffineParser? network, SurfaceReader surface, string folder)
    {
        try
        {
            Lazy<Tagger> tagger = new(() => ModelParts.Tagger(file));
            Lazy<Parser> parser = new(() => ModelParts.Parser(file));
            Lemmatizer lemmatizer = ModelParts.Lemmatizer(file);
            if (network is not null)
            {
                AccurateReader reader = AccurateReader.Of(network, tagger.Value, lemmatizer, parser);
                return new LanguageModel($"en-{file.Version}+{reader.Version}", tagger, parser, lemmatizer, reader, surface, folder);
            }

            Task<Tagger> loading = Task.Run(() => tagger.Value);
            _ = parser.Value;
            loading.GetAwaiter().GetResult();
            return new LanguageModel("en-" + file.Version, tagger, parser, lemmatizer, null, surface, folder);
        }
        catch (Exception fault) when (fault is IndexOutOfRangeException or ArgumentException or OverflowException)
        {
            throw file.Damaged(fault);
        }
    }
}
