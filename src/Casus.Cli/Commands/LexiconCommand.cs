using Casus.Coding;
using Casus.Coding.Events;

namespace Casus.Cli.Commands;

/// <summary>
/// <c>casus lexicon check</c>: every table is read, and every example of the event tables; 1 where a row is faulty or
/// more of a table's rows miss their example than a parser's errors explain.
/// </summary>
internal static class LexiconCommand
{
    // A parser that is right in nine arcs of ten misreads some examples; more misses than this mean a fault of the rows.
    private const double MostMisread = 0.06;

    public static Verb Create(Terminal terminal)
    {
        Verb check = new("check", "Read every table and every example in it, and say which rows are not borne out", "casus lexicon check");
        return new Verb("lexicon", "Check the lexicons", "casus lexicon check") { check.Does(_ => Check(terminal)) };
    }

    private static int Check(Terminal terminal)
    {
        LexiconExamples examples = new(Coder.Load(terminal.Root), Path.Combine(terminal.Root, "lexicons", "en"));
        bool good = true;
        foreach ((string file, string key) in LexiconExamples.Tables)
        {
            terminal.Cancel.ThrowIfCancellationRequested();
            (int rows, IReadOnlyList<MissedRow> missed) = examples.Check(file, key);
            foreach (MissedRow miss in missed) terminal.Out.WriteLine($"{miss.File}:{miss.Line}: {miss.Rule} is not what this reads as: {miss.Example}");
            terminal.Out.WriteLine($"{file}: {rows:N0} rows, {missed.Count:N0} miss their example ({100.0 * missed.Count / Math.Max(rows, 1):F1} %)");
            good &= missed.Count <= MostMisread * rows;
        }

        return good ? ExitCode.Done : ExitCode.Failed;
    }
}
