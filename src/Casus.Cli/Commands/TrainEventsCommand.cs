using System.CommandLine;
using Casus.Coding;
using Casus.Coding.Codebook;
using Casus.Coding.Events.Ranking;
using Casus.Evaluation;
using Casus.Language;

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
        Option<string> codebook = new("--codebook") { Description = "Folder of the codebook", DefaultValueFactory = _ => "codebook" };
        Option<string> output = new("--output") { Description = "Folder for the weights", DefaultValueFactory = _ => Path.Combine("models", "en") };
        Option<int> folds = new("--folds") { Description = "Parts of the cross-validation, by text", DefaultValueFactory = _ => 10 };
        Option<int> seed = new("--seed") { Description = "The same data, seed and program give the same bytes", DefaultValueFactory = _ => 1 };
        Option<ParserKind> parser = ParserOption.Create();
        Option<bool> measure = new("--measure") { Description = "Cross-validate only, write no weights" };
        Verb verb = new(
            "events", "Learn which matched patterns are events",
            "casus train events --sentences classes.tsv --relations plv_train.tsv plv_dev.tsv")
        {
            sentences, relations, codebook, output, folds, seed, parser, measure,
        };
        return verb.Does(p =>
        {
            (string Text, int Quad)[] texts = [.. SentencesSuite.Read(p.GetRequiredValue(sentences))];
            EventTraining training = EventTraining.Prepare(
                Coder.Load(terminal.Root, p.GetValue(parser)), CodebookFolder.Load(p.GetRequiredValue(codebook)), texts,
                [.. p.GetRequiredValue(relations).SelectMany(RelationData.Read).Select(r => r.ToRow())]);
            Tell(terminal, training.CrossValidate(p.GetValue(folds), p.GetValue(seed)), [.. texts.Select(t => t.Quad)]);
            if (p.GetValue(measure)) return ExitCode.Done;
            byte[] model = training.Train(p.GetValue(folds), p.GetValue(seed));
            string path = Path.Combine(p.GetRequiredValue(output), EventTraining.FileName);
            TrainCommand.Replace(path, model);
            terminal.Out.WriteLine($"{path}: {model.Length:N0} bytes");
            return ExitCode.Done;
        });
    }

    private static void Tell(Terminal terminal, IReadOnlyList<JudgedDraft> raw, int[] quads)
    {
        float temperature = EventTraining.Temperature(raw);
        JudgedDraft[] judged = [.. raw.Select(j => j with { Probability = Calibration.At(j.Probability, temperature) })];
        terminal.Out.WriteLine($"temperature {temperature:F1}");
        foreach (IGrouping<string, JudgedDraft> source in judged.GroupBy(j => j.Source))
        {
            double accuracy = 100.0 * source.Count(j => j.Probability >= 0.5 == j.IsRight) / source.Count();
            double error = Calibration.Error([.. source.Select(j => (j.Probability, j.IsRight))]);
            terminal.Out.WriteLine($"{source.Key,-12} {source.Count(),6} drafts, {100.0 * source.Count(j => j.IsRight) / source.Count():F1} % right; judged right {accuracy:F1} %, calibration error {error:F1}");
        }

        terminal.Out.WriteLine("sentences: least probability, no event where there is none, right class where there is one");
        ILookup<int, JudgedDraft> byText = judged.Where(j => j.Source == EventTraining.Sentences).ToLookup(j => j.Text);
        foreach (double least in Thresholds)
        {
            int none = 0, right = 0;
            for (int i = 0; i < quads.Length; i++)
            {
                JudgedDraft[] kept = [.. byText[i].Where(j => j.Probability >= least)];
                int answer = kept.Length == 0 ? 0 : (int)kept.MaxBy(j => j.Probability).Quad;
                if (answer != quads[i]) continue;
                if (quads[i] == 0) none++;
                else right++;
            }

            terminal.Out.WriteLine($"{least:F1} {100.0 * none / quads.Count(q => q == 0),6:F1} {100.0 * right / quads.Count(q => q > 0),6:F1}");
        }
    }
}
