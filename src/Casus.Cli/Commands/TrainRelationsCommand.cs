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
    // Root, quad and binary come first; the types after them.
    private const int Means = 3;

    public static Verb Create(Terminal terminal)
    {
        Option<string[]> data = new("--data")
        {
            Description = "Tables of annotated sentences, with the columns sentence, source, target, gold_root and gold_penta",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        Option<bool> curve = new("--curve") { Description = "Also measure what fewer rows would have taught" };
        MeasuredTraining measured = new(terminal);
        Verb verb = new("relations", "Learn what one party does to another", "casus train relations --data plv_train.tsv plv_dev.tsv")
        {
            data, curve,
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
                (folds, seed) =>
                {
                    if (p.GetValue(curve)) Draw(terminal, rows, training, folds, seed);
                    return Tell(terminal, rows, training.CrossValidate(folds, seed), seed);
                },
                training.Train);
        });
    }

    private static void Draw(Terminal terminal, RelationGold[] rows, RelationTraining training, int folds, int seed)
    {
        terminal.Out.WriteLine("share of the rows, and macro-F1 of root, quad and binary");
        foreach (int tenths in (int[])[0, 1, 2, 4, 6, 8, 10])
        {
            IReadOnlyList<Score> scores = RelationsSuite.Score(rows, [.. training.CrossValidate(folds, seed, tenths).Select(a => a.Type)]);
            terminal.Out.WriteLine($"{10 * tenths,3} % {string.Join(' ', scores.Take(Means).Select(s => $"{s.Value,6:F1}"))}");
        }
    }

    private static float Tell(Terminal terminal, RelationGold[] rows, IReadOnlyList<RelationAnswer> answers, int seed)
    {
        IReadOnlyList<Score> scores = RelationsSuite.Score(rows, [.. answers.Select(a => a.Type)]);
        for (int s = 0; s < scores.Count; s++)
        {
            string interval = "";
            if (s < Means)
            {
                (double low, double high) = Bootstrap.Interval(rows.Length, seed, sample =>
                    RelationsSuite.Score([.. sample.Select(i => rows[i])], [.. sample.Select(i => answers[i].Type)])[s].Value ?? 0);
                interval = $" (95 % between {low:F1} and {high:F1})";
            }

            terminal.Out.WriteLine($"{scores[s].Key,-14} {scores[s].Value:F1}{interval}");
        }

        bool Right(int i) => RelationGold.Name(answers[i].Type) == rows[i].Root;
        float temperature = RelationTraining.Temperature(answers);
        double error = Calibration.Error([.. answers.Select((a, i) => (Calibration.At(a.Probability, temperature), Right(i)))]);
        terminal.Out.WriteLine($"{"calibration",-14} {error:F1} (expected error at temperature {temperature:F1})");
        return temperature;
    }
}
