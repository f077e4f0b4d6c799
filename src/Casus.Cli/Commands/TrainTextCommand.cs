using System.CommandLine;
using System.Text.Json;
using Casus.Core;
using Casus.Language;
using Casus.Language.Training;

namespace Casus.Cli.Commands;

/// <summary><c>casus train text</c>: learns where sentences end and how words are written, before any tag.</summary>
internal static class TrainTextCommand
{
    public static Verb Create(Terminal terminal)
    {
        Option<string> data = new("--data")
        {
            Description = "Folder of treebanks, as for casus train",
            DefaultValueFactory = _ => Path.Combine("..", "shared", "bench", "treebanks"),
        };
        Option<string[]> texts = new("--texts")
        {
            Description = "Plain texts in normal case to count words in: .txt files, .jsonl files with a field text, folders of them",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
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
        Verb verb = new(
            "text",
            "Learn where sentences end and the usual case of words",
            """
            casus train text
            casus train text --data treebanks --texts news --output models/en --seed 1
            """)
        {
            data, texts, output, seed,
        };
        return verb.Does(p => Run(
            terminal, p.GetRequiredValue(data), p.GetValue(texts) ?? [], p.GetRequiredValue(output), p.GetValue(seed)));
    }

    private static int Run(Terminal terminal, string data, string[] texts, string output, ulong seed)
    {
        List<ConlluSentence> treebanks = TrainCommand.Treebanks(data);
        List<string> plain = [.. texts.SelectMany(Texts)];
        TrainCommand.Report(terminal, $"{treebanks.Count} sentences, {plain.Count} texts; learning where sentences end");
        byte[] sentences = SentenceTrainer.Train(treebanks, seed);
        TrainCommand.Report(terminal, "learning the case of words");
        byte[] casing = CasingTrainer.Train(treebanks, plain, seed);
        Directory.CreateDirectory(output);
        Write(terminal, Path.Combine(output, LanguageModel.SentencesFileName), sentences);
        Write(terminal, Path.Combine(output, LanguageModel.CasingFileName), casing);
        return ExitCode.Done;
    }

    private static void Write(Terminal terminal, string path, byte[] model)
    {
        TrainCommand.Replace(path, model);
        terminal.Out.WriteLine($"{path}: {model.Length:N0} bytes");
    }

    private static IEnumerable<string> Texts(string path)
    {
        if (Directory.Exists(path))
        {
            return Directory.GetFiles(path, "*", SearchOption.AllDirectories)
                .Where(f => Path.GetExtension(f) is ".txt" or ".jsonl").Order(StringComparer.Ordinal).SelectMany(Texts);
        }

        if (!File.Exists(path)) throw new CasusException("CAS001", path, "no such file or folder: give texts with --texts");
        return Path.GetExtension(path) == ".jsonl" ? File.ReadLines(path).Select(Text) : [File.ReadAllText(path)];
    }

    private static string Text(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        return json.RootElement.TryGetProperty("text", out JsonElement text) ? text.GetString() ?? "" : "";
    }
}
