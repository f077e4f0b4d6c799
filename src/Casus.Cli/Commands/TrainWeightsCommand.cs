using System.CommandLine;
using Casus.Analysis.Linking;
using Casus.Coding;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Evaluation;

namespace Casus.Cli.Commands;

/// <summary><c>casus train weights</c>: learns what agreement in place, time, figures, mode and text says for two accounts being of one incident.</summary>
internal static class TrainWeightsCommand
{
    private const string FileName = "incident_weights.tsv";

    public static Verb Create(Terminal terminal)
    {
        Option<string> reports = new("--reports") { Description = "JSON Lines with text, title, dct and incident", Required = true };
        Option<string?> except = new("--except") { Description = "JSON Lines that are to stay unseen: incidents that they hold, by name or by a text, are left out" };
        Option<string> basis = new("--basis") { Description = "What the reports are, for the table", DefaultValueFactory = _ => "Gun Violence Archive" };
        Option<string> output = new("--output") { Description = "Folder for the table", DefaultValueFactory = _ => Path.Combine("models", "en") };
        Option<int> seed = new("--seed") { Description = "The same data, seed and program give the same bytes", DefaultValueFactory = _ => 1 };
        Verb verb = new("weights", "Learn what speaks for two accounts being of one incident", "casus train weights --reports gva_dev.jsonl --except gvc_dev.jsonl")
        {
            reports, except, basis, output, seed,
        };
        return verb.Does(p =>
        {
            IReadOnlyList<LinkedReport> known = IncidentsSuite.Read(p.GetRequiredValue(reports));
            if (p.GetValue(except) is { } unseen) known = LinkTraining.Without(known, IncidentsSuite.Read(unseen));
            Coder coder = Coder.Load(terminal.Root);
            CodedReport[] coded = new CodedReport[known.Count];
            int done = 0;
            Parallel.For(0, known.Count, new ParallelOptions { CancellationToken = terminal.Cancel }, i =>
            {
                coded[i] = coder.Read(ToReport(known[i], i));
                if (Interlocked.Increment(ref done) % 500 == 0) TrainCommand.Report(terminal, $"{done} reports coded");
            });
            IReadOnlyList<PairWeight> weights = WeightTraining.Learn([.. known.Zip(coded)], p.GetValue(seed));
            foreach (PairWeight w in weights)
                terminal.Out.WriteLine(FormattableString.Invariant($"{w.Field,-15} {w.Level,-11} {w.Weight,6:0.00}   m {w.Same:0.0000}   u {w.Different:0.0000}   {w.Count.Same}+{w.Count.Different}"));
            string path = Path.Combine(p.GetRequiredValue(output), FileName);
            TrainCommand.Replace(path, System.Text.Encoding.UTF8.GetBytes(PairWeight.Table(weights, p.GetRequiredValue(basis))));
            return ExitCode.Done;
        });
    }

    private static Report ToReport(LinkedReport known, int number) => new()
    {
        Id = FormattableString.Invariant($"r{number}"),
        Title = known.Title,
        Text = new SourceText($"{known.Title}.\n\n{known.Text}"),
        Published = known.Day is { } day ? Publication.On(day, PublicationBasis.Given) : Publication.Unknown,
    };
}
