using System.CommandLine;
using Casus.Core;
using Casus.Language;
using Casus.Language.Training;

namespace Casus.Cli.Commands;

/// <summary><c>casus train</c>: learns the weights under <c>models/en</c> from treebanks.</summary>
internal static class TrainCommand
{
    private const string Pattern = "*-train*.conllu";

    public static Verb Create(Terminal terminal)
    {
        Option<string> data = new("--data")
        {
            Description = $"Folder of treebanks; its {Pattern} files are learnt from, in the order of their names",
            DefaultValueFactory = _ => Path.Combine("..", "shared", "bench", "treebanks"),
        };
        Option<string> output = new("--output")
        {
            Description = "Folder for the weights",
            DefaultValueFactory = _ => Path.Combine("models", "en"),
        };
        Option<ulong> seed = new("--seed")
        {
            Description = "The same data, seed and program give the same bytes",
            DefaultValueFactory = _ => new TrainingOptions().Seed,
        };
        Option<ParserKind> parser = ParserOption.Create("Which weights to learn: fast, or accurate (needs Python with PyTorch and about an hour)");
        Option<string> vectors = new("--vectors") { Description = "For the accurate parser: word vectors, made by casus train vectors (vectors.txt)" };
        Option<string> parses = new("--parses") { Description = "For the fast parser: more sentences to learn from, made by casus train parses" };
        AccurateTraining accurate = new();
        Verb verb = new(
            "train",
            "Learn the language model's weights from treebanks",
            """
            casus train
            casus train --data treebanks --output models/en --seed 1
            casus train --parser accurate --vectors vectors.txt
            casus train --parses parses.conllu
            """)
        {
            data, output, seed, parser, vectors, parses,
        };
        verb.Subcommands.Add(TrainTextCommand.Create(terminal));
        verb.Subcommands.Add(TrainVectorsCommand.Create(terminal));
        verb.Subcommands.Add(TrainNamesCommand.Create(terminal));
        verb.Subcommands.Add(TrainParsesCommand.Create(terminal));
        verb.Subcommands.Add(TrainRelationsCommand.Create(terminal));
        verb.Subcommands.Add(TrainEventsCommand.Create(terminal));
        verb.Subcommands.Add(TrainTemplatesCommand.Create(terminal));
        verb.Subcommands.Add(TrainClaimsCommand.Create(terminal));
        verb.Subcommands.Add(TrainCausesCommand.Create(terminal));
        verb.Subcommands.Add(TrainLinksCommand.Create(terminal));
        verb.Subcommands.Add(TrainWeightsCommand.Create(terminal));
        accurate.AddTo(verb);
        return verb.Does(p => p.GetValue(parser) == ParserKind.Accurate
            ? accurate.Run(terminal, p, p.GetRequiredValue(data), p.GetValue(vectors), p.GetRequiredValue(output), p.GetValue(seed))
            : Run(terminal, p.GetRequiredValue(data), p.GetValue(parses), p.GetRequiredValue(output), p.GetValue(seed)));
    }

    private static int Run(Terminal terminal, string data, string? parses, string output, ulong seed)
    {
        List<ConlluSentence> sentences = Treebanks(data);
        IReadOnlyList<ConlluSentence> parsed = parses is null ? [] : Conllu.Load(parses);
        byte[] model = ModelTrainer.Train(sentences, parsed, new TrainingOptions { Seed = seed }, line => Report(terminal, line));
        Directory.CreateDirectory(output);
        string path = Path.Combine(output, LanguageModel.FileName);
        Replace(path, model);
        terminal.Out.WriteLine($"{path}: {LanguageModel.Read(model).Version}, {model.Length:N0} bytes");
        return ExitCode.Done;
    }

    /// <summary>The training sentences of a folder.</summary>
    /// <exception cref="CasusException">CAS001 the folder holds no treebank.</exception>
    internal static List<ConlluSentence> Treebanks(string data)
    {
        string[] files = Directory.Exists(data) ? Directory.GetFiles(data, Pattern) : [];
        if (files.Length == 0)
            throw new CasusException("CAS001", data, $"holds no {Pattern}: give the folder of treebanks with --data");
        Array.Sort(files, StringComparer.Ordinal);
        List<ConlluSentence> sentences = [];
        foreach (string file in files) sentences.AddRange(Conllu.Load(file));
        return sentences;
    }

    /// <summary>Writes a file that is there whole or not at all.</summary>
    internal static void Replace(string path, byte[] content)
    {
        string unfinished = path + ".new";
        File.WriteAllBytes(unfinished, content);
        File.Move(unfinished, path, overwrite: true);
    }

    // Training takes minutes; between two of its reports it can be stopped.
    internal static void Report(Terminal terminal, string line)
    {
        terminal.Cancel.ThrowIfCancellationRequested();
        if (terminal.ShowsProgress) terminal.Error.WriteLine($"casus: {line}");
    }
}
