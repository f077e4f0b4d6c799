using System.CommandLine;
using System.Globalization;
using Casus.Coding;
using Casus.Evaluation;
using Casus.Language;

namespace Casus.Cli.Commands;

/// <summary><c>casus train templates</c>: learns to read texts into MUC-4's templates, and says by cross-validation how well.</summary>
internal static class TrainTemplatesCommand
{
    public static Verb Create(Terminal terminal)
    {
        Argument<string> data = new("DATA") { Description = "MUC texts with their keys, as for casus eval templates" };
        Option<string> without = new("--without") { Description = "Part of the corpus to leave for testing, by the first letters of its texts' names", DefaultValueFactory = _ => "tst2" };
        Option<string> output = new("--output") { Description = "Folder for the weights", DefaultValueFactory = _ => Path.Combine("models", "en") };
        Option<int> folds = new("--folds") { Description = "Parts of the cross-validation", DefaultValueFactory = _ => 5 };
        Option<int> seed = new("--seed") { Description = "The same data, seed and program give the same bytes", DefaultValueFactory = _ => 1 };
        Option<bool> measure = new("--measure") { Description = "Cross-validate only, write no weights" };
        Option<ParserKind> parser = ParserOption.Create();
        Verb verb = new("templates", "Learn to read texts into incident templates", "casus train templates muc34_dev.jsonl --without tst2")
        {
            data, without, output, folds, seed, measure, parser,
        };
        return verb.Does(p =>
        {
            (IReadOnlyList<Score> scores, byte[] model) = TemplatesSuite.Train(
                Coder.Load(terminal.Root, p.GetValue(parser)), terminal.Root, p.GetRequiredValue(data), p.GetValue(without), p.GetValue(folds), p.GetValue(seed));
            foreach (Score score in scores) terminal.Out.WriteLine($"{score.Key,-40} {score.Value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-",8}");
            if (p.GetValue(measure)) return ExitCode.Done;
            string path = Path.Combine(p.GetRequiredValue(output), "templates.model");
            TrainCommand.Replace(path, model);
            terminal.Out.WriteLine($"{path}: {model.Length:N0} bytes");
            return ExitCode.Done;
        });
    }
}
