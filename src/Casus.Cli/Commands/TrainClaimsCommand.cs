using System.CommandLine;
using Casus.Coding.Claims;
using Casus.Coding.Claims.Learnt;
using Casus.Coding.Lexicons;
using Casus.Evaluation;
using Casus.Language;

namespace Casus.Cli.Commands;

/// <summary><c>casus train claims</c>: learns who says what by which cue, and says by cross-validation how well.</summary>
internal static class TrainClaimsCommand
{
    public static Verb Create(Terminal terminal)
    {
        Option<string> data = new("--data") { Description = "PolNeAR split folder, with attributions and text", Required = true };
        Option<string> output = new("--output") { Description = "Folder for the weights", DefaultValueFactory = _ => Path.Combine("models", "en") };
        Option<int> folds = new("--folds") { Description = "Parts of the cross-validation", DefaultValueFactory = _ => 5 };
        Option<int> seed = new("--seed") { Description = "The same data, seed and program give the same bytes", DefaultValueFactory = _ => 1 };
        Option<bool> measure = new("--measure") { Description = "Cross-validate only, write no weights" };
        folds.Validators.Add(r =>
        {
            if (r.GetValue(folds) < 2) r.AddError("--folds wants two folds or more");
        });
        Verb verb = new(
            "claims",
            "Learn who says what by which cue",
            """
            casus train claims --data polnear/train
            casus train claims --data polnear/train --measure
            """)
        {
            data, output, folds, seed, measure,
        };
        return verb.Does(p =>
        {
            PolnearDocument[] documents = [.. PolnearDocument.ReadFolder(p.GetRequiredValue(data))];
            TrainCommand.Report(terminal, $"{documents.Length} annotated texts");
            LanguageModel language = LanguageModel.Load(Path.Combine(terminal.Root, "models", "en"));
            AttributedText[] texts = [.. documents.Select(d => new AttributedText(language.Read(d.Text), d.Attributions))];
            ClaimTraining training = ClaimTraining.Prepare(language, LexiconSet.Open(Path.Combine(terminal.Root, "lexicons", "en")), texts);
            if (p.GetValue(measure))
                Tell(terminal, documents, training.CrossValidate(p.GetValue(folds), p.GetValue(seed)), p.GetValue(seed));
            else
                Write(terminal, Path.Combine(p.GetRequiredValue(output), ClaimTraining.FileName), training.Train(p.GetValue(seed)));
            return ExitCode.Done;
        });
    }

    private static void Write(Terminal terminal, string path, byte[] model)
    {
        TrainCommand.Replace(path, model);
        terminal.Out.WriteLine($"{path}: {model.Length:N0} bytes");
    }

    private static void Tell(Terminal terminal, PolnearDocument[] documents, IReadOnlyList<ClaimLayer> claims, int seed)
    {
        foreach (MeasuredScore score in ClaimsSuite.WithIntervals(documents, claims, seed))
            terminal.Out.WriteLine($"{score.Key,-24} {score.Value:F1} (95 % between {score.Low:F1} and {score.High:F1})");
    }
}
