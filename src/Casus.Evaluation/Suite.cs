using Casus.Coding;
using Casus.Coding.Lexicons;
using Casus.Language;

namespace Casus.Evaluation;

/// <summary>A way of measuring the program against annotated data.</summary>
/// <param name="Name">As typed after <c>casus eval</c>.</param>
/// <param name="Description">One line: what is measured, on what kind of data.</param>
/// <param name="Run">Returns the figures in the order in which a table shows them; the same input gives the same figures.</param>
public sealed record Suite(string Name, string Description, Func<SuiteInput, IReadOnlyList<Score>> Run);

/// <summary>What a suite works with. Models load on first use, so that a suite pays only for what it measures.</summary>
/// <param name="Data">Path of the data file or folder; it exists.</param>
/// <param name="Root">The folder that holds <c>models</c>, <c>lexicons</c> and <c>gazetteer</c>.</param>
/// <param name="Cancel">Asked between documents.</param>
/// <param name="Parser">Which tagger and parser read the text.</param>
/// <param name="OwnLexicons">The tables; by default those of <c>lexicons/en</c>.</param>
/// <param name="Imported">A gazetteer that <c>casus gazetteer import</c> made; by default the shipped one.</param>
public sealed record SuiteInput(string Data, string Root, TimeProvider Clock, CancellationToken Cancel, ParserKind Parser = ParserKind.Fast, LexiconSet? OwnLexicons = null, string? Imported = null)
{
    private readonly Lazy<Coder> _coder = new(() => Coding.Coder.Load(Root, Parser, OwnLexicons, Imported));
    private readonly Lazy<LanguageModel> _language =
        new(() => LanguageModel.Load(Path.Combine(Root, "models", "en"), Parser));

    public Coder Coder => _coder.Value;

    /// <summary>Tokeniser, tagger and parser alone.</summary>
    public LanguageModel Language => _language.Value;

    public LexiconSet Lexicons => OwnLexicons ?? LexiconSet.Open(Path.Combine(Root, "lexicons", "en"));

    /// <summary>The folder of the models, <c>models/en</c>.</summary>
    public string Models => Path.Combine(Root, "models", "en");

    public string Gazetteer => Path.Combine(Root, "gazetteer");
}
