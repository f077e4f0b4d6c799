using Casus.Coding.Events;
using Casus.Coding.Lexicons;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Coding.Links;

/// <summary>Reads every example of <c>links.tsv</c> as any other report, and says which rows it does not meet.</summary>
public static class LinkExamples
{
    public const string File = "links.tsv";

    /// <returns>How many rows the table has, and those that miss, in the table's order.</returns>
    public static (int Rows, IReadOnlyList<MissedRow> Missed) Check(Coder coder)
    {
        IReadOnlyList<LexiconRow> rows = coder.Lexicons.Table(File).Rows;
        return (rows.Count, [.. rows.Where(r => !IsRead(r, coder)).Select(r => new MissedRow(File, r.Line, $"link:{r["words"]}", r["example"]))]);
    }

    // [The later] and {the earlier} are trigger words, or for what is no event a part of the words kept for it.
    private static bool IsRead(LexiconRow row, Coder coder)
    {
        string example = row["example"];
        string later = Marked(example, '[', ']'), earlier = Marked(example, '{', '}');
        CodedReport coded = coder.Read(new Report { Id = "row", Text = new SourceText(string.Concat(example.Where(c => c is not ('[' or ']' or '{' or '}')))) });
        return coded.Links.Any(l => l.Rule.StartsWith($"link:{row["words"]}", StringComparison.Ordinal) && WireName.Of(l.Kind) == row["kind"] && Is(coded, l.From, later)
            && (Is(coded, l.To, earlier) || (l.Reference is { } words && earlier.Length > 0 && words.Text.Contains(earlier, StringComparison.Ordinal))));
    }

    private static bool Is(CodedReport coded, string? id, string words) =>
        id is null ? words.Length == 0 : coded.Events.Any(e => e.Id == id && coded.Report.Text.AsSpan(e.Trigger).SequenceEqual(words));

    private static string Marked(string example, char open, char close) =>
        example.IndexOf(open) is >= 0 and int start ? example[(start + 1)..example.IndexOf(close)] : "";
}
