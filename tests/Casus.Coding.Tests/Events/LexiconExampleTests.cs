using Casus.Coding.Events;
using Casus.Coding.Lexicons;
using Casus.Core.Records;
using Casus.Core.Text;
using Xunit.Abstractions;

namespace Casus.Coding.Tests.Events;

/// <summary>Every row of the event lexicons is matched by its own example, read as any other sentence.</summary>
public class LexiconExampleTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "lexicons", "en");
    private static readonly Lazy<EventLexicon> Lexicon = new(() => EventLexicon.Load(Folder));

    // A parser that is right in nine arcs of ten misreads some examples; more misses than this mean a broken matcher.
    private const double MostMisread = 0.06;

    [Theory]
    [InlineData("verbs.tsv", "verb")]
    [InlineData("nouns.tsv", "noun")]
    public void RowsMatchTheirExamples(string file, string key)
    {
        IReadOnlyList<LexiconRow> rows = LexiconTable.Load(Path.Combine(Folder, file)).Rows;
        string[] missed = [.. rows.Where(r => !Matches(r, key)).Select(r => $"{file}:{r.Line} {Rule(r, key)}: {r["example"]}")];
        foreach (string miss in missed) output.WriteLine(miss);
        Assert.True(missed.Length <= MostMisread * rows.Count, $"{missed.Length} of {rows.Count} rows of {file} miss their example");
    }

    private static bool Matches(LexiconRow row, string key)
    {
        Reading reading = Check.Coder.ReadLayers(new Report { Id = "row", Text = new SourceText(row["example"]) });
        var drafts = new Triggers(reading, Lexicon.Value).Find();
        return row["type"] == "-"
            ? !drafts.Exists(d => d.Rule.StartsWith($"{key}:{row[key]}", StringComparison.Ordinal))
            : drafts.Exists(d => d.Rule == Rule(row, key));
    }

    private static string Rule(LexiconRow row, string key) =>
        row["with"].Length == 0 ? $"{key}:{row[key]}" : $"{key}:{row[key]} {row["with"]}";
}
