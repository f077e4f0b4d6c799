using Casus.Coding.Lexicons;
using Casus.Core;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Coding.Events;

/// <summary>A row that its own example does not bear out.</summary>
/// <param name="File">The table, <c>verbs.tsv</c>.</param>
/// <param name="Line">From 1.</param>
/// <param name="Rule">What should have matched; where the row says "no event", what should not.</param>
public readonly record struct MissedRow(string File, int Line, string Rule, string Example);

/// <summary>Reads every example of the event lexicons as any other sentence, and says which rows it does not meet.</summary>
public sealed class LexiconExamples
{
    private readonly Coder _coder;
    private readonly EventLexicon _lexicon;

    /// <exception cref="CasusException">CAS01x a table is missing or malformed, with file, line and column.</exception>
    public LexiconExamples(Coder coder)
    {
        _coder = coder;
        _lexicon = EventLexicon.Load(coder.Lexicons);
    }

    /// <summary>The tables whose examples are read, with the column of their word.</summary>
    public static IReadOnlyList<(string File, string Key)> Tables { get; } = [("verbs.tsv", "verb"), ("nouns.tsv", "noun")];

    /// <returns>How many rows the table has, and those that miss, in the table's order.</returns>
    public (int Rows, IReadOnlyList<MissedRow> Missed) Check(string file, string key)
    {
        IReadOnlyList<LexiconRow> rows = _coder.Lexicons.Table(file).Rows;
        return (rows.Count, [.. rows.Where(r => !Matches(r, key)).Select(r => new MissedRow(file, r.Line, EventLexicon.RuleOf(r, key), r["example"]))]);
    }

    private bool Matches(LexiconRow row, string key)
    {
        Reading reading = _coder.ReadLayers(new Report { Id = "row", Text = new SourceText(row["example"]) });
        List<Draft> drafts = new Triggers(reading, _lexicon).Find();
        return row["type"] == "-"
            ? !drafts.Exists(d => d.Rule.StartsWith($"{key}:{row[key]}", StringComparison.Ordinal))
            : drafts.Exists(d => d.Rule == EventLexicon.RuleOf(row, key));
    }
}
