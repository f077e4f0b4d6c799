using System.Collections.Immutable;
using Casus.Coding;
using Casus.Coding.Templates;
using Casus.Evaluation.Muc;

namespace Casus.Evaluation;

/// <summary>
/// Whole texts read into MUC-4's incident templates and scored by its rules: recall, precision and F over all slots of all
/// templates, F of each slot, and the same for each part of the corpus (<c>tst2.f</c>). docs/templates.md has the rules.
/// </summary>
public static class TemplatesSuite
{
    private const int Seed = 1;

    /// <summary>As <c>casus eval templates</c> runs it.</summary>
    public static IReadOnlyList<Score> Run(SuiteInput input)
    {
        TemplateWords words = TemplateWords.Load(Path.Combine(input.Root, "lexicons", "muc"));
        TemplateModels models = TemplateModels.Load(input.Models, words);
        ImmutableArray<MucDocument> documents = [.. MucDocument.Read(File.ReadLines(input.Data), Path.GetFileName(input.Data))];
        ImmutableArray<Template>[] written = new ImmutableArray<Template>[documents.Length];
        Coder coder = input.Coder;
        Parallel.For(0, documents.Length, new ParallelOptions { CancellationToken = input.Cancel },
            d => written[d] = TemplateReader.Read(MucReport.Read(coder, words, documents[d]), models, new TemplateThresholds()));
        return Scores(documents, written, Scorer(input.Root));
    }

    internal static MucScorer Scorer(string root) =>
        new(MucValues.Load(Coding.Lexicons.LexiconTable.Load(Path.Combine(root, "lexicons", "muc", "values.tsv"))));

    internal static List<Score> Scores(ImmutableArray<MucDocument> documents, ImmutableArray<Template>[] written, MucScorer scorer)
    {
        MucTally[][] tallies = [.. documents.Select((d, i) => scorer.Score(d.Templates, written[i]))];
        List<Score> scores = [];
        Add(scores, "", [.. Enumerable.Range(0, documents.Length)], tallies);
        MucTally[] slots = Sum([.. Enumerable.Range(0, documents.Length)], tallies);
        for (TemplateSlot slot = 0; (int)slot < slots.Length; slot++)
        {
            string key = MucNotation.Key(slot);
            scores.Add(new Score($"{key}.recall", slots[(int)slot].Recall));
            scores.Add(new Score($"{key}.precision", slots[(int)slot].Precision));
            scores.Add(new Score($"{key}.f", slots[(int)slot].F));
        }

        foreach (string split in documents.Select(d => d.Split).Distinct().Order(StringComparer.Ordinal))
            Add(scores, split + ".", [.. Enumerable.Range(0, documents.Length).Where(i => documents[i].Split == split)], tallies);
        scores.Add(new Score("documents", documents.Length));
        scores.Add(new Score("templates.key", documents.Sum(d => d.Templates.Count(t => !t.IsOptional))));
        scores.Add(new Score("templates.written", written.Sum(w => w.Length)));
        return scores;
    }

    private static void Add(List<Score> scores, string prefix, int[] documents, MucTally[][] tallies)
    {
        MucTally all = Whole(documents, tallies);
        scores.Add(new Score(prefix + "recall", all.Recall));
        scores.Add(new Score(prefix + "precision", all.Precision));
        scores.Add(new Score(prefix + "f", all.F));
        (double low, double high) = Bootstrap.Interval(documents.Length, Seed, sample => Whole([.. sample.Select(s => documents[s])], tallies).F ?? 0);
        scores.Add(new Score(prefix + "f.low", low));
        scores.Add(new Score(prefix + "f.high", high));
    }

    private static MucTally Whole(int[] documents, MucTally[][] tallies) =>
        Sum(documents, tallies).Aggregate(default(MucTally), (a, b) => a + b);

    private static MucTally[] Sum(int[] documents, MucTally[][] tallies)
    {
        MucTally[] sums = new MucTally[Template.SlotCount];
        foreach (int d in documents)
        {
            for (int s = 0; s < sums.Length; s++) sums[s] += tallies[d][s];
        }

        return sums;
    }

    /// <summary>Learns to read templates; see <c>casus train templates</c>.</summary>
    /// <param name="left">The part of the corpus that nothing is learnt from or measured on.</param>
    /// <returns>Cross-validated scores over whole texts, and the model's bytes.</returns>
    public static (IReadOnlyList<Score> Scores, byte[] Model) Train(Coder coder, string root, string data, string? left, int folds, int seed)
    {
        TemplateWords words = TemplateWords.Load(Path.Combine(root, "lexicons", "muc"));
        ImmutableArray<MucDocument> documents = [.. MucDocument.Read(File.ReadLines(data), Path.GetFileName(data)).Where(d => d.Split != left)];
        ReportView[] views = new ReportView[documents.Length];
        Parallel.For(0, views.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, d => views[d] = MucReport.Read(coder, words, documents[d]));
        MucScorer scorer = Scorer(root);
        TemplateThresholds thresholds = new();
        TemplateTraining training = new(documents, views, words, scorer, thresholds, folds, seed);
        training.Train();
        return (Scores(documents, training.CrossValidate(thresholds), scorer), training.Whole.ToBytes());
    }
}
