using Casus.Coding.Causes;
using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Evaluation;

/// <summary>Whether a sentence tells a cause and its effect: F1 of those that do (Causal News Corpus, subtask 1).</summary>
/// <remarks>
/// The shipped model learnt from the corpus's training file and is never scored on it: where the file that marks causes and
/// effects in the same sentences (subtask 2) lies beside, each fifth is answered by models that learnt from the other four.
/// </remarks>
public static class CausesSuite
{
    private const string Pairs = "train_subtask2_grouped.csv";
    private const int Folds = 5;
    private const float Threshold = 0.44f;

    internal static IReadOnlyList<Score> Run(SuiteInput input)
    {
        string pairs = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(input.Data)) ?? "", Pairs);
        if (Path.GetFileName(input.Data).StartsWith("train", StringComparison.Ordinal) && File.Exists(pairs))
        {
            IReadOnlyList<CauseRow> rows = CauseData.Read(input.Data, pairs);
            float[] folded = CauseTraining.Prepare(input.Language, rows).CrossValidate(Folds, 1);
            return Score([.. rows.Select((r, i) => (r.IsCausal, folded[i] >= Threshold))]);
        }

        CauseReader reader = CauseReader.Load(input.Models);
        List<(bool Gold, bool Answer)> answers = [];
        foreach ((_, string text, bool gold) in CauseData.Sentences(input.Data))
        {
            input.Cancel.ThrowIfCancellationRequested();
            ParsedText parsed = input.Language.Read(new SourceText(text));
            answers.Add((gold, reader.IsCausal(parsed, new TokenRange(0, parsed.Count))));
        }

        return Score(answers);
    }

    public static IReadOnlyList<Score> Score(IReadOnlyList<(bool Gold, bool Answer)> answers)
    {
        int right = answers.Count(a => a is { Gold: true, Answer: true });
        double precision = Share(right, answers.Count(a => a.Answer)), recall = Share(right, answers.Count(a => a.Gold));
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return [new("f1", f1), new("precision", precision), new("recall", recall), new("accuracy", Share(answers.Count(a => a.Gold == a.Answer), answers.Count))];
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
