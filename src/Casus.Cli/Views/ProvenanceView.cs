using Casus.Analysis.Provenance;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Ledger;

namespace Casus.Cli.Views;

/// <summary>
/// Versions and copies of a report for reading. A removed word stands as <c>[-so-]</c>, an added one as <c>{+so+}</c>,
/// with colour and without.
/// </summary>
internal static class ProvenanceView
{
    // Words kept on either side of a change.
    private const int Context = 8;

    /// <param name="all">Show all that was kept.</param>
    public static void Version(Page page, ReportVersion version, ReportVersion? before, WordDiff? diff, bool all)
    {
        Report report = version.Report;
        List<Run> head = [new Run($"version {version.Number}", Looks.Strong), $"  {report.Id}  {Day(report)}"];
        if (diff is not null) head.Add(new Run(diff.Removed + diff.Added == 0 ? "  the same words" : $"  {Phrases.Count(diff.Added, "word")} added, {diff.Removed} removed, {diff.Kept} kept"));
        page.Line(0, 2, head);
        if (before is null || diff is null)
        {
            page.Line(2, 2, new Run(report.Title ?? Start(report.Text.Value), Looks.Dim));
            return;
        }

        if (before.Report.Title != report.Title) page.Line(2, 4, "title: ", Removed(before.Report.Title ?? ""), " ", Added(report.Title ?? ""));
        if (diff.Removed + diff.Added > 0) page.Line(2, 2, [.. Runs(before.Report.Text.Value, report.Text.Value, diff, all)]);
    }

    public static void Copies(Page page, Report report, IReadOnlyList<Copy> copies, Credits credits)
    {
        page.Line(0, 2, new Run(report.Id, Looks.Strong), $"  {Day(report)}  {report.Source ?? "source unknown"}", new Run(report.Title is null ? "" : "  " + report.Title, Looks.Dim));
        if (credits.OriginOf(report) is { } credit) page.Line(2, 4, "origin ", new Run(credit.Agency, Looks.Strong), $" ({credit.Kind.ToString().ToLowerInvariant()})");
        if (copies.Count == 0)
        {
            page.Line(2, 2, "no other report of this ledger is a copy");
            return;
        }

        Report first = copies[0].First;
        foreach (Copy copy in copies)
        {
            bool isFirst = copy.First.Id == report.Id;
            Report other = isFirst ? copy.Second : copy.First;
            if (Copy.Order(other, first) < 0) first = other;
            page.Line(2, 4, $"{other.Id}  {Day(other)}  {other.Source ?? "source unknown"}  ",
                $"{Phrases.Percent(copy.Share)} of all runs of words in common, {Phrases.Percent(copy.Kept)} of the shorter text, ", isFirst ? "later" : "earlier");
        }

        if (Copy.Order(report, first) < 0) first = report;
        page.Line(2, 2, "first: ", new Run(first.Id, Looks.Strong), $"  {first.Source ?? "source unknown"}");
    }

    private static IEnumerable<Run> Runs(string before, string after, WordDiff diff, bool all)
    {
        for (int i = 0; i < diff.Edits.Length; i++)
        {
            Edit edit = diff.Edits[i];
            yield return edit.Kind switch
            {
                EditKind.Removed => Removed(Words(before, edit.Before)),
                EditKind.Added => Added(Words(after, edit.After)),
                _ => new Run(all ? Words(after, edit.After) : Around(Words(after, edit.After), i == 0, i == diff.Edits.Length - 1)),
            };
            if (i + 1 < diff.Edits.Length) yield return new Run(" ");
        }
    }

    private static Run Removed(string words) => new($"[-{words}-]", Looks.Removed);

    private static Run Added(string words) => new($"{{+{words}+}}", Looks.Added);

    private static string Around(string kept, bool isStart, bool isEnd)
    {
        string[] words = kept.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        int head = isStart ? 0 : Context, tail = isEnd ? 0 : Context;
        return words.Length <= head + tail ? kept : string.Join(' ', [.. words.Take(head), "…", .. words.TakeLast(tail)]);
    }

    private static string Words(string text, TextSpan span) => text[span.Start..span.End];

    private static string Day(Report report) => report.Published.Date is { } day ? Phrases.Iso(day) : "undated";

    private static string Start(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
