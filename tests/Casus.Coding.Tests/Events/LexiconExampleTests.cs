using Casus.Coding.Events;
using Xunit.Abstractions;

namespace Casus.Coding.Tests.Events;

/// <summary>Every row of the event lexicons is matched by its own example, read as any other sentence.</summary>
public class LexiconExampleTests(ITestOutputHelper output)
{
    private static readonly Lazy<LexiconExamples> Examples =
        new(() => new LexiconExamples(Check.Coder));

    // A parser that is right in nine arcs of ten misreads some examples; more misses than this mean a broken matcher.
    private const double MostMisread = 0.06;

    [Theory]
    [InlineData("verbs.tsv", "verb")]
    [InlineData("nouns.tsv", "noun")]
    public void RowsMatchTheirExamples(string file, string key)
    {
        (int rows, IReadOnlyList<MissedRow> missed) = Examples.Value.Check(file, key);
        foreach (MissedRow miss in missed) output.WriteLine($"{miss.File}:{miss.Line} {miss.Rule}: {miss.Example}");
        Assert.True(missed.Count <= MostMisread * rows, $"{missed.Count} of {rows} rows of {file} miss their example");
    }
}
