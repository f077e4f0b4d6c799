using System.CommandLine;
using System.Globalization;
using Casus.Core;
using Casus.Evaluation;
using Casus.Language;

namespace Casus.Cli.Commands;

/// <summary><c>casus eval SUITE DATA</c>: measures the program against annotated data.</summary>
internal static class EvalCommand
{
    public static Verb Create(Terminal terminal)
    {
        Argument<string> suite = new("SUITE") { Description = "What to measure:\n" + SuiteList() };
        Argument<string> data = new("DATA") { Description = "File or folder of annotated data" };
        Option<bool> json = new("--json") { Description = "One flat JSON object; null where there is no gold" };
        Option<ParserKind> parser = ParserOption.Create();
        Option<string> lexicon = LexiconOption.Create();
        // Scores are of what is shipped, unless another gazetteer is asked for by name.
        Option<string> gazetteer = new("--gazetteer") { Description = "A gazetteer made by casus gazetteer import; by default ours", HelpName = "PATH" };
        Verb verb = new(
            "eval",
            "Score the program against annotated data",
            """
            casus eval parse en_ewt-ud-dev.conllu
            casus eval parse en_ewt-ud-dev.conllu --parser accurate
            casus eval relations plv_dev.tsv --json
            """)
        {
            suite, data, json, parser, lexicon, gazetteer,
        };
        return verb.Does(p => Run(terminal, p.GetRequiredValue(suite), p.GetRequiredValue(data), p.GetValue(json), p.GetValue(parser), p.GetValue(lexicon), p.GetValue(gazetteer)));
    }

    private static int Run(Terminal terminal, string name, string data, bool json, ParserKind parser, string? lexicon, string? gazetteer)
    {
        Suite suite = Suites.Find(name)
            ?? throw new UsageException($"there is no suite '{name}'; there are: {string.Join(", ", Suites.All.Select(s => s.Name))}");
        if (!File.Exists(data) && !Directory.Exists(data))
            throw new CasusException("CAS001", data, "is not there: give the path of a data file or folder");
        IReadOnlyList<Score> scores = suite.Run(new SuiteInput(data, terminal.Root, terminal.Clock, terminal.Cancel, parser, lexicon is null ? null : LexiconOption.Open(terminal, lexicon), gazetteer is null ? null : GazetteerOption.Find(terminal, gazetteer)));
        if (json) WriteJson(terminal.Out, scores);
        else WriteTable(terminal.Out, scores);
        return ExitCode.Done;
    }

    private static void WriteJson(TextWriter output, IReadOnlyList<Score> scores)
    {
        output.Write('{');
        for (int i = 0; i < scores.Count; i++)
        {
            if (i > 0) output.Write(", ");
            output.Write($"\"{scores[i].Key}\": {Text(scores[i].Value) ?? "null"}");
        }

        output.WriteLine('}');
    }

    private static void WriteTable(TextWriter output, IReadOnlyList<Score> scores)
    {
        int keys = scores.Count == 0 ? 0 : scores.Max(s => s.Key.Length);
        int values = scores.Count == 0 ? 0 : scores.Max(s => (Text(s.Value) ?? "-").Length);
        foreach (Score score in scores)
            output.WriteLine($"{score.Key.PadRight(keys)}  {(Text(score.Value) ?? "-").PadLeft(values)}");
    }

    // JSON knows no NaN: a figure that cannot be computed has no gold.
    private static string? Text(double? value) =>
        value is { } v && double.IsFinite(v) ? Math.Round(v, 2).ToString("0.00", CultureInfo.InvariantCulture) : null;

    private static string SuiteList() => string.Join("\n", Suites.All.Select(s => $"{s.Name}: {s.Description}"));
}
