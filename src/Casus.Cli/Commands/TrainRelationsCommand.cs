using System.CommandLine;
using Casus.Coding;
using Casus.Coding.Codebook;
using Casus.Coding.Events.Ranking;
using Casus.Evaluation;
using Casus.Language;

namespace Casus.Cli.Commands;

/// <summary>
/// <c>casus train relations</c>: learns what one party does to another from annotated sentences, the codebook and the
/// lexicons' examples, and says by cross-validation how well.
/// </summary>
internal static class TrainRelationsCommand
{
    public static Verb Create(Terminal terminal)
    {
        Option<string[]> data = new("--data")
        {
            Description = "Tables of annotated sentences, with the columns sentence, source, target, gold_root and gold_penta",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string> codebook = new("--codebook") { Description = "Folder of the codebook", DefaultValueFactory = _ => "codebook" };
        Option<string> output = new("--output") { Description = "Folder for the weights", DefaultValueFactory = _ => Path.Combine("models", "en") };
        Option<int> folds = new("--folds") { Description = "Parts of the cross-validation, by sentence", DefaultValueFactory = _ => 10 };
        Option<int> seed = new("--seed") { Description = "The same data, seed and program give the same bytes", DefaultValueFactory = _ => 1 };
        Option<ParserKind> parser = ParserOption.Create();
        Option<bool> measure = new("--measure") { Description = "Cross-validate only, write no weights" };
        Verb verb = new("relations", "Learn what one party does to another", "casus train relations --data plv_train.tsv plv_dev.tsv")
        {
            data, codebook, output, folds, seed, parser, measure,
        };
        return verb.Does(p =>
        {
            RelationGold[] rows = [.. p.GetRequiredValue(data).SelectMany(RelationData.Read)];
            TrainCommand.Report(terminal, $"{rows.Length} annotated sentences");
            RelationTraining training = RelationTraining.Prepare(
                Coder.Load(terminal.Root, p.GetValue(parser)), Path.Combine(terminal.Root, "lexicons", "en"),
                rows.Select(r => r.ToRow()), CodebookFolder.Load(p.GetRequiredValue(codebook)));
            Tell(terminal, rows, training.CrossValidate(p.GetValue(folds), p.GetValue(seed)));
            if (p.GetValue(measure)) return ExitCode.Done;
            byte[] model = training.Train(p.GetValue(folds), p.GetValue(seed));
            string path = Path.Combine(p.GetRequiredValue(output), RelationTraining.FileName);
            TrainCommand.Replace(path, model);
            terminal.Out.WriteLine($"{path}: {model.Length:N0} bytes");
            return ExitCode.Done;
        });
    }

    private static void Tell(Terminal terminal, RelationGold[] rows, IReadOnlyList<RelationAnswer> answers)
    {
        foreach (Score score in RelationsSuite.Score(rows, [.. answers.Select(a => a.Type)]))
            terminal.Out.WriteLine($"{score.Key,-14} {score.Value:F1}");
        bool Right(int i) => RelationGold.Name(answers[i].Type) == rows[i].Root;
        float temperature = Calibration.Temperature([.. answers.Select(a => a.OfTruth)]);
        double error = Calibration.Error([.. answers.Select((a, i) => (Calibration.At(a.Probability, temperature), Right(i)))]);
        terminal.Out.WriteLine($"{"calibration",-14} {error:F1} (expected error at temperature {temperature:F1})");
    }
}
