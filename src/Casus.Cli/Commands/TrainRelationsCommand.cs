using System.CommandLine;
using Casus.Coding.Events.Ranking;
using Casus.Evaluation;

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
        MeasuredTraining measured = new(terminal);
        Verb verb = new("relations", "Learn what one party does to another", "casus train relations --data plv_train.tsv plv_dev.tsv")
        {
            data,
        };
        measured.AddTo(verb);
        return verb.Does(p =>
        {
            RelationGold[] rows = [.. p.GetRequiredValue(data).SelectMany(RelationData.Read)];
            TrainCommand.Report(terminal, $"{rows.Length} annotated sentences");
            RelationTraining training = RelationTraining.Prepare(
                measured.Coder(p), rows.Select(r => r.ToRow()), measured.Codebook(p));
            return measured.Run(
                p, RelationTraining.FileName,
                (folds, seed) => Tell(terminal, rows, training.CrossValidate(folds, seed)), training.Train);
        });
    }

    private static float Tell(Terminal terminal, RelationGold[] rows, IReadOnlyList<RelationAnswer> answers)
    {
        foreach (Score score in RelationsSuite.Score(rows, [.. answers.Select(a => a.Type)]))
            terminal.Out.WriteLine($"{score.Key,-14} {score.Value:F1}");
        bool Right(int i) => RelationGold.Name(answers[i].Type) == rows[i].Root;
        float temperature = RelationTraining.Temperature(answers);
        double error = Calibration.Error([.. answers.Select((a, i) => (Calibration.At(a.Probability, temperature), Right(i)))]);
        terminal.Out.WriteLine($"{"calibration",-14} {error:F1} (expected error at temperature {temperature:F1})");
        return temperature;
    }
}
