using System.CommandLine;
using Casus.Coding.Causes;
using Casus.Evaluation;
using Casus.Language;

namespace Casus.Cli.Commands;

/// <summary><c>casus train causes</c>: learns causal wording, and says by cross-validation how well.</summary>
internal static class TrainCausesCommand
{
    public static Verb Create(Terminal terminal)
    {
        Option<string> sentences = new("--sentences") { Description = "CSV with index, text and label (1 causal)", Required = true };
        Option<string> pairs = new("--pairs") { Description = "CSV with the same sentences and their marked causes and effects", Required = true };
        MeasuredTraining measured = new(terminal);
        Verb verb = new("causes", "Learn which sentences tell a cause and its effect",
            "casus train causes --sentences train_subtask1.csv --pairs train_subtask2_grouped.csv")
        {
            sentences, pairs,
        };
        measured.AddTo(verb);
        return verb.Does(p =>
        {
            IReadOnlyList<CauseRow> rows = CauseData.Read(p.GetRequiredValue(sentences), p.GetRequiredValue(pairs));
            CauseTraining training = CauseTraining.Prepare(LanguageModel.Load(Path.Combine(terminal.Root, "models", "en")), rows);
            return measured.Run(p, CauseReader.FileName, (folds, seed) => Tell(terminal, rows, training.CrossValidate(folds, seed)), training.Train);
        });
    }

    // The threshold is where F1 is best; what it gains over one half is told beside.
    private static float Tell(Terminal terminal, IReadOnlyList<CauseRow> rows, float[] answers)
    {
        float best = 0.5f;
        for (float threshold = 0.3f; threshold <= 0.6f; threshold += 0.02f)
        {
            if (F1(rows, answers, threshold) > F1(rows, answers, best)) best = threshold;
        }

        foreach (float threshold in (float[])[0.5f, best])
        {
            (double low, double high) = Bootstrap.Interval(rows.Count, 1, sample => F1([.. sample.Select(i => rows[i])], [.. sample.Select(i => answers[i])], threshold));
            terminal.Out.WriteLine($"from {threshold:F2}: F1 {F1(rows, answers, threshold):F1} (95 % between {low:F1} and {high:F1})");
        }

        return best;
    }

    private static double F1(IReadOnlyList<CauseRow> rows, float[] answers, float threshold) =>
        CausesSuite.Score([.. rows.Select((r, i) => (r.IsCausal, answers[i] >= threshold))])[0].Value ?? 0;
}
