using System.CommandLine;
using Casus.Analysis.Linking;
using Casus.Evaluation;

namespace Casus.Cli.Commands;

/// <summary><c>casus train links</c>: learns which reports are about one incident, and says on halves of the incidents how well.</summary>
internal static class TrainLinksCommand
{
    public static Verb Create(Terminal terminal)
    {
        Option<string> reports = new("--reports") { Description = "JSON Lines with text, title, dct and incident", Required = true };
        Option<string?> except = new("--except") { Description = "JSON Lines that are to stay unseen: incidents that they hold, by name or by a text, are left out" };
        Option<string> output = new("--output") { Description = "Folder for the weights", DefaultValueFactory = _ => Path.Combine("models", "en") };
        Option<int> seed = new("--seed") { Description = "The same data, seed and program give the same bytes", DefaultValueFactory = _ => 1 };
        Option<bool> measure = new("--measure") { Description = "Cross-validate only, write no weights" };
        Verb verb = new("links", "Learn which reports are about one incident", "casus train links --reports gva_dev.jsonl --except gvc_dev.jsonl")
        {
            reports, except, output, seed, measure,
        };
        return verb.Does(p =>
        {
            IReadOnlyList<LinkedReport> known = IncidentsSuite.Read(p.GetRequiredValue(reports));
            IReadOnlyList<BCubed> halves = IncidentsSuite.CrossValidate(known, p.GetValue(seed), terminal.Cancel);
            terminal.Out.WriteLine($"B3 F1 of each half of the incidents, by a model of the other: {string.Join(" and ", halves.Select(h => h.F1.ToString("F1", System.Globalization.CultureInfo.InvariantCulture)))}");
            if (p.GetValue(measure)) return ExitCode.Done;
            if (p.GetValue(except) is { } unseen) known = LinkTraining.Without(known, IncidentsSuite.Read(unseen));
            byte[] model = LinkTraining.Train(known, p.GetValue(seed)).ToBytes();
            string path = Path.Combine(p.GetRequiredValue(output), LinkModel.FileName);
            TrainCommand.Replace(path, model);
            terminal.Out.WriteLine($"{path}: {model.Length:N0} bytes, of {known.Count} reports");
            return ExitCode.Done;
        });
    }
}
