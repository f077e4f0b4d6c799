using BenchmarkDotNet.Attributes;
using Casus.Core.Text;
using Casus.Language;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Bench;

/// <summary>
/// The stages of reading on one thread, as ratios to splitting the same text at its spaces: a ratio means the same on a
/// slow machine and on a fast one. <c>Tokens</c> per operation is printed at the start.
/// </summary>
[MemoryDiagnoser]
public class ReadingBench
{
    private const int Repeats = 400;

    private const string Passage =
        """
        Troops loyal to the government shelled three villages near the port on Monday, killing at least seven people,
        local officials said. The army's spokesman, Col. Samir Brook, denied that the shells had come from its side and
        accused the rebels of "staging the scene" ahead of Friday's talks. A U.N.-backed convoy with 1,200 tonnes of
        flour had been due to cross the front line at 10:30 a.m.; it didn't. "We can't go on like this," a driver told
        reporters, adding that roads which had been open since October were now mined.

        """;

    private string _words = "";
    private SourceText _text = SourceText.Empty;
    private LanguageModel _model = null!;
    private TokenizedText _tokens = null!;
    private TaggedText _tags = null!;

    [GlobalSetup]
    public void Load()
    {
        _words = string.Concat(Enumerable.Repeat(Passage, Repeats));
        _text = new SourceText(_words);
        _model = LanguageModel.Load(Path.Combine(AppContext.BaseDirectory, "models", "en"));
        _tokens = _model.Tokenize(_text);
        _tags = _model.Tag(_tokens);
        Console.WriteLine($"// Tokens: {_tokens.Count}");
    }

    [Benchmark(Baseline = true)]
    public int SplitAtSpaces() => _words.Split(' ').Length;

    [Benchmark]
    public TokenizedText Tokenize() => _model.Tokenize(_text);

    [Benchmark]
    public TaggedText Tag() => _model.Tag(_tokens);

    [Benchmark]
    public ParsedText Parse() => _model.Parse(_tags);

    [Benchmark]
    public ParsedText All() => _model.Read(_text);
}
