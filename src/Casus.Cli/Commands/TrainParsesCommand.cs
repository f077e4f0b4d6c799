using System.CommandLine;
using System.Text;
using Casus.Core.Text;
using Casus.Language;
using Casus.Language.Parsing;
using Casus.Language.Training;

namespace Casus.Cli.Commands;

/// <summary>
/// <c>casus train parses</c>: raw texts as the accurate parser reads them, for the fast one to learn from beside the
/// treebanks (uptraining: Petrov et al. 2010).
/// </summary>
internal static class TrainParsesCommand
{
    private const int ShortestSentence = 4;
    private const int LongestSentence = 80;

    public static Verb Create(Terminal terminal)
    {
        Option<string[]> text = new("--text")
        {
            Description = "Raw texts: .txt, .jsonl and .json (text), .conllu and .iob2 (# text =), .tsv (first column)",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string> output = new("--output") { Description = "File for the trees, in CoNLL-U", Required = true };
        Option<string> models = new("--models")
        {
            Description = "Folder of the accurate parser's weights",
            DefaultValueFactory = _ => Path.Combine("models", "en"),
        };
        Verb verb = new("parses", "Parse raw texts for the fast parser to learn from", "casus train parses --text news.jsonl --output parses.conllu")
        {
            text, output, models,
        };
        return verb.Does(p => Run(terminal, p.GetRequiredValue(text), p.GetRequiredValue(models), p.GetRequiredValue(output)));
    }

    private static int Run(Terminal terminal, string[] files, string models, string output)
    {
        LanguageModel model = LanguageModel.Load(models, ParserKind.Accurate);
        string unfinished = output + ".new";
        long words = 0, texts = 0;
        using (StreamWriter writer = new(unfinished, append: false, new UTF8Encoding(false)))
        {
            foreach (string text in files.SelectMany(RawText.Read))
            {
                ParsedText read = model.Read(new SourceText(text));
                int[] kept = [.. Enumerable.Range(0, read.SentenceCount).Where(s => IsLesson(read, s))];
                Conllu.Write(writer, read, kept);
                words += kept.Sum(s => (long)read.Tokens.Sentence(s).Length);
                if (++texts % 500 == 0) TrainCommand.Report(terminal, $"{texts:N0} texts, {words:N0} words");
            }
        }

        File.Move(unfinished, output, overwrite: true);
        terminal.Out.WriteLine($"{output}: {words:N0} words");
        return ExitCode.Done;
    }

    // Crumbs teach little, and what is too long for a sentence is mostly a table.
    private static bool IsLesson(ParsedText text, int sentence) =>
        text.Tokens.Sentence(sentence).Length is >= ShortestSentence and <= LongestSentence;
}
