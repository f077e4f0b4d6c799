using System.CommandLine;
using System.Text;
using Casus.Language.Training;

namespace Casus.Cli.Commands;

/// <summary><c>casus train vectors</c>: learns what words are like from raw texts, for <c>casus train names</c>.</summary>
internal static class TrainVectorsCommand
{
    public static Verb Create(Terminal terminal)
    {
        Option<string[]> text = new("--text")
        {
            Description = "Raw texts: .txt, .jsonl and .json (text), .conllu and .iob2 (# text =), .tsv (first column)",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string> output = new("--output") { Description = "File for the vectors, a word per line", Required = true };
        Option<ulong> seed = new("--seed")
        {
            Description = "The same texts in the same order, seed and program give the same bytes",
            DefaultValueFactory = _ => new SkipGramOptions().Seed,
        };
        Option<int> passes = new("--passes")
        {
            Description = "Passes over the texts",
            DefaultValueFactory = _ => new SkipGramOptions().Epochs,
        };
        Verb verb = new("vectors", "Learn word vectors from raw texts", "casus train vectors --text news.jsonl notes.txt --output vectors.txt")
        {
            text, output, seed, passes,
        };
        return verb.Does(p =>
        {
            SkipGramOptions options = new() { Seed = p.GetValue(seed), Epochs = p.GetValue(passes) };
            return Run(terminal, p.GetRequiredValue(text), p.GetRequiredValue(output), options);
        });
    }

    private static int Run(Terminal terminal, string[] files, string output, SkipGramOptions options)
    {
        WordVectors vectors = VectorTrainer.Train(
            files.SelectMany(RawText.Read), options, line => TrainCommand.Report(terminal, line));
        string unfinished = output + ".new";
        using (StreamWriter writer = new(unfinished, append: false, new UTF8Encoding(false))) vectors.Write(writer);
        File.Move(unfinished, output, overwrite: true);
        terminal.Out.WriteLine($"{output}: {vectors.Count:N0} words, {vectors.Dimensions} numbers each");
        return ExitCode.Done;
    }
}
