using System.CommandLine;
using Casus.Coding;
using Casus.Coding.Events;
using Casus.Coding.Lexicons;
using Casus.Coding.Links;

namespace Casus.Cli.Commands;

/// <summary><c>casus lexicon check|build</c>: whether the tables are sound, and all of them in one file.</summary>
internal static class LexiconCommand
{
    // A parser that is right in nine arcs of ten misreads some examples; more misses than this mean a fault of the rows.
    private const double MostMisread = 0.06;

    public static Verb Create(Terminal terminal) => new("lexicon", "Check the lexicons, or put them in one file",
        """
        casus lexicon check
        casus lexicon build --lexicon my-rows --output my.lexicon
        casus code article.txt --lexicon my.lexicon
        """)
    {
        CreateCheck(terminal), CreateBuild(terminal),
    };

    private static Verb CreateCheck(Terminal terminal)
    {
        Option<string> lexicon = LexiconOption.Create();
        Verb check = new("check", "Read every table and every example in it, and say which rows are not borne out",
            """
            casus lexicon check
            casus lexicon check --lexicon my-rows
            """)
        {
            lexicon,
        };
        return check.Does(p => Check(terminal, LexiconOption.Open(terminal, p.GetValue(lexicon))));
    }

    // 1 where a row is faulty, or more of a table's rows miss their example than a parser's errors explain.
    private static int Check(Terminal terminal, LexiconSet lexicons)
    {
        Coder coder = Coder.Load(terminal.Root, lexicons: lexicons);
        LexiconExamples examples = new(coder);
        bool good = Tell(terminal, LinkExamples.File, LinkExamples.Check(coder));
        foreach ((string file, string key) in LexiconExamples.Tables)
        {
            terminal.Cancel.ThrowIfCancellationRequested();
            good &= Tell(terminal, file, examples.Check(file, key));
        }

        return good ? ExitCode.Done : ExitCode.Failed;
    }

    private static bool Tell(Terminal terminal, string file, (int Rows, IReadOnlyList<MissedRow> Missed) check)
    {
        foreach (MissedRow miss in check.Missed) terminal.Out.WriteLine($"{miss.File}:{miss.Line}: {miss.Rule} is not what this reads as: {miss.Example}");
        terminal.Out.WriteLine($"{file}: {check.Rows:N0} rows, {check.Missed.Count:N0} miss their example ({100.0 * check.Missed.Count / Math.Max(check.Rows, 1):F1} %)");
        return check.Missed.Count <= MostMisread * check.Rows;
    }

    private static Verb CreateBuild(Terminal terminal)
    {
        Option<string> lexicon = LexiconOption.Create();
        Option<string> output = new("--output") { Description = "The file to write", HelpName = "FILE", DefaultValueFactory = _ => "casus.lexicon" };
        Verb build = new("build", "Put all tables in one file, after reading every row; equal tables give equal bytes",
            "casus lexicon build --lexicon my-rows --output my.lexicon")
        {
            lexicon, output,
        };
        return build.Does(p => Build(terminal, LexiconOption.Open(terminal, p.GetValue(lexicon)), p.GetRequiredValue(output)));
    }

    // Loading a coder reads every row of every table that reading uses; what is faulty stops here, with file, line and column.
    private static int Build(Terminal terminal, LexiconSet lexicons, string output)
    {
        Coder.Load(terminal.Root, lexicons: lexicons);
        byte[] compiled = CompiledLexicon.Write(lexicons);
        TrainCommand.Replace(output, compiled);
        int rows = lexicons.Names.Sum(n => lexicons.Table(n).Rows.Count);
        terminal.Out.WriteLine($"{output}: {lexicons.Names.Count} tables, {rows:N0} rows, {compiled.Length:N0} bytes");
        return ExitCode.Done;
    }
}
