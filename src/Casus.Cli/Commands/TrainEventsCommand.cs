using System.CommandLine;
using Casus.Cli.Views;
using Casus.Coding.Events.Ranking;
using Casus.Core;
using Casus.Desk;
using Casus.Evaluation;
using Casus.Ledger;

namespace Casus.Cli.Commands;

/// <summary><c>casus train events</c>: learns which matched patterns are events, and says by cross-validation how well.</summary>
internal static class TrainEventsCommand
{
    private static readonly double[] Thresholds = [0, 0.1, 0.2, 0.3, 0.4, 0.5];

    public static Verb Create(Terminal terminal)
    {
        Option<string> sentences = new("--sentences") { Description = "Table of sentences with their quad class, 0 for none", Required = true };
        Option<string[]> relations = new("--relations")
        {
            Description = "Tables of annotated sentences, as for casus train relations",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string?> corrections = new("--with-corrections")
        {
            Description = "Also learn from what analysts said of events in this ledger ('casus review confirm', 'reject' and 'correct … type') [default: casus.db]",
            HelpName = "LEDGER",
            Arity = ArgumentArity.ZeroOrOne,
        };
        MeasuredTraining measured = new(terminal);
        Verb verb = new(
            "events", "Learn which matched patterns are events",
            """
            casus train events --sentences classes.tsv --relations plv_train.tsv plv_dev.tsv
            casus train events --sentences classes.tsv --relations plv_train.tsv --with-corrections casus.db
            """)
        {
            sentences, relations, corrections,
        };
        measured.AddTo(verb);
        return verb.Does(p =>
        {
            (string Text, int Quad)[] texts = [.. SentencesSuite.Read(p.GetRequiredValue(sentences))];
            EventTraining training = EventTraining.Prepare(
                measured.Coder(p), measured.Codebook(p), texts,
                [.. p.GetRequiredValue(relations).SelectMany(RelationData.Read).Select(r => r.ToRow())],
                p.GetResult(corrections) is null ? [] : Corrections(terminal, p.GetValue(corrections) ?? "casus.db"));
            return measured.Run(
                p, EventTraining.FileName,
                (folds, seed) => Tell(terminal, training.CrossValidate(folds, seed), [.. texts.Select(t => t.Quad)]), training.Train);
        });
    }

    private static IReadOnlyList<TaughtEvent> Corrections(Terminal terminal, string path)
    {
        if (!File.Exists(path)) throw new CasusException("CAS004", path, "is not there: name the ledger whose corrections are to be learnt from");
        using SqliteLedger ledger = SqliteLedger.Open(path, terminal.Clock);
        IReadOnlyList<TaughtEvent> taught = Lessons.Of(ledger);
        terminal.Out.WriteLine($"{Phrases.Count(taught.Count, "event")} taught by analysts");
        return taught;
    }

    private static float Tell(Terminal terminal, IReadOnlyList<JudgedDraft> raw, int[] quads)
    {
        float temperature = EventTraining.Temperature(raw);
        JudgedDraft[] judged = [.. raw.Select(j => j with { Probability = Calibration.At(j.Probability, temperature) })];
        terminal.Out.WriteLine($"temperature {temperature:F1}");
        foreach (IGrouping<string, JudgedDraft> source in judged.Where(j => j.IsTaught).GroupBy(j => j.Source))
        {
            double accuracy = 100.0 * source.Count(j => j.Probability >= 0.5 == j.IsRight) / source.Count();
            double error = Calibration.Error([.. source.Select(j => (j.Probability, j.IsRight))]);
            terminal.Out.WriteLine($"{source.Key,-12} {source.Count(),6} drafts, {100.0 * source.Count(j => j.IsRight) / source.Count():F1} % right; judged right {accuracy:F1} %, calibration error {error:F1}");
        }

        terminal.Out.WriteLine("sentences: least probability; where there is no event, none at all and none but what someone says; right class where there is one");
        ILookup<int, JudgedDraft> byText = judged.Where(j => j.Source == EventTraining.Sentences).ToLookup(j => j.Text);
        foreach (double least in Thresholds)
        {
            int none = 0, narrated = 0, right = 0;
            for (int i = 0; i < quads.Length; i++)
            {
                JudgedDraft[] kept = [.. byText[i].Where(j => j.Probability >= least && j.Class > 0)];
                if (quads[i] == 0 && kept.All(j => !j.IsTaught)) narrated++;
                int answer = kept.Length == 0 ? 0 : kept.MaxBy(j => j.Probability).Class;
                if (answer != quads[i]) continue;
                if (quads[i] == 0) none++;
                else right++;
            }

            terminal.Out.WriteLine($"{least:F1} {100.0 * none / quads.Count(q => q == 0),6:F1} {100.0 * narrated / quads.Count(q => q == 0),6:F1} {100.0 * right / quads.Count(q => q > 0),6:F1}");
        }

        return temperature;
    }
}
