using System.CommandLine;
using System.Globalization;
using Casus.Evaluation;
using Casus.Language;
using Casus.Language.Names;
using Casus.Language.Training;

namespace Casus.Cli.Commands;

/// <summary><c>casus train names</c>: learns to find names, with the weights of <c>casus train</c> for tags.</summary>
internal static class TrainNamesCommand
{
    public static Verb Create(Terminal terminal)
    {
        NameSources sources = new();
        Option<string> output = NameSources.Folder("--output", "Folder of the weights; those for tags are in it", "models", "en");
        Option<string> without = new("--without") { Description = "A source of re3d to keep unseen, to measure on it" };
        Option<int?> folds = new("--folds")
        {
            Description = "Write no weights: measure within re3d by cross-validation in so many folds, with one order of the sentences",
        };
        folds.Validators.Add(r =>
        {
            if (r.GetValue(folds) < 2) r.AddError("--folds wants two folds or more");
        });
        Verb verb = new(
            "names",
            "Learn to find names from annotated texts",
            """
            casus train names --vectors vectors.txt --text news.jsonl
            casus train names --vectors vectors.txt --folds 5
            """)
        {
            output, without, folds,
        };
        sources.AddTo(verb);
        return verb.Does(p =>
        {
            string folder = p.GetRequiredValue(output);
            NameLearning learning = sources.Open(terminal, p, LanguageModel.Load(folder));
            return p.GetValue(folds) is { } count
                ? Measure(terminal, learning, count)
                : Write(terminal, learning, Path.Combine(folder, NameTagger.FileName), p.GetValue(without));
        });
    }

    private static int Write(Terminal terminal, NameLearning learning, string path, string? without)
    {
        byte[] names = learning.From(NameCorpus.Load(learning.Sets, learning.Treebanks, learning.Model, learning.Options.Seed, without));
        TrainCommand.Replace(path, names);
        terminal.Out.WriteLine($"{path}: {names.Length:N0} bytes");
        return ExitCode.Done;
    }

    // One line per source and score.
    private static int Measure(Terminal terminal, NameLearning learning, int folds)
    {
        NameLearning light = learning with { Options = learning.Options with { Members = 1 } };
        IReadOnlyList<NamedText> others = NameCorpus.WithoutRe3d(light.Sets, light.Treebanks, light.Model, light.Options.Seed);
        foreach (ReadSource source in NameFolds.Run(
            others, NameCorpus.Re3dIn(light.Sets), light.Model, folds, texts => NameTagger.Read(light.From(texts))))
        {
            foreach (Score score in NamesSuite.Score(source.Documents))
                terminal.Out.WriteLine($"{source.Name,-20} {score.Key,-13} {score.Value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-",7}");
        }

        return ExitCode.Done;
    }
}
