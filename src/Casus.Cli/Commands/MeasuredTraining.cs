using System.CommandLine;
using Casus.Coding;
using Casus.Coding.Codebook;
using Casus.Language;

namespace Casus.Cli.Commands;

/// <summary>What the trainings of small models share: the codebook to learn from, cross-validation first, weights after.</summary>
internal sealed class MeasuredTraining(Terminal terminal)
{
    private readonly Option<string> _codebook = new("--codebook") { Description = "Folder of the codebook", DefaultValueFactory = _ => "codebook" };
    private readonly Option<string> _output = new("--output") { Description = "Folder for the weights", DefaultValueFactory = _ => Path.Combine("models", "en") };
    private readonly Option<int> _folds = new("--folds") { Description = "Parts of the cross-validation", DefaultValueFactory = _ => 10 };
    private readonly Option<int> _seed = new("--seed") { Description = "The same data, seed and program give the same bytes", DefaultValueFactory = _ => 1 };
    private readonly Option<ParserKind> _parser = ParserOption.Create();
    private readonly Option<bool> _measure = new("--measure") { Description = "Cross-validate only, write no weights" };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_codebook, _output, _folds, _seed, _parser, _measure]) command.Options.Add(option);
    }

    public Coder Coder(ParseResult parsed) => Coding.Coder.Load(terminal.Root, parsed.GetValue(_parser));

    public IReadOnlyList<CodebookPage> Codebook(ParseResult parsed) => CodebookFolder.Load(parsed.GetRequiredValue(_codebook));

    /// <param name="file">Name of the weights' file.</param>
    /// <param name="measure">Cross-validates in so many folds with a seed, tells of it and gives the temperature.</param>
    /// <param name="train">The weights at a temperature, with a seed.</param>
    public int Run(ParseResult parsed, string file, Func<int, int, float> measure, Func<float, int, byte[]> train)
    {
        int seed = parsed.GetValue(_seed);
        float temperature = measure(parsed.GetValue(_folds), seed);
        if (parsed.GetValue(_measure)) return ExitCode.Done;
        byte[] model = train(temperature, seed);
        string path = Path.Combine(parsed.GetRequiredValue(_output), file);
        TrainCommand.Replace(path, model);
        terminal.Out.WriteLine($"{path}: {model.Length:N0} bytes");
        return ExitCode.Done;
    }
}
