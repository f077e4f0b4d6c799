using Casus.Analysis.Chains;
using Casus.Analysis.Incidents;
using Casus.Core.Records;

namespace Casus.Cli.Views;

/// <summary>
/// A chain for reading, earliest first. Beneath each incident stands what it answers, with the words that say so: a double
/// line where words do, a dotted one where it is only concluded from who did what to whom.
/// </summary>
internal static class ChainView
{
    private const int MostEvidence = 3;
    private const int Context = 60;

    public static void Write(Page page, Chain chain)
    {
        page.Line(0, 2, new Run($"Chain of {Phrases.Count(chain.Incidents.Length, "incident")}", Looks.Strong), new Run($"  {chain.Id}", Looks.Dim));
        foreach (Incident incident in chain.Incidents)
        {
            page.Line(0, IncidentLine.Body, [.. IncidentLine.Head(incident), new Run($"  {incident.Id}", Looks.Dim)]);
            foreach (IncidentLink link in chain.Links.Where(l => l.From.Number == incident.Number)) Write(page, link);
        }

        page.Blank();
    }

    private static void Write(Page page, IncidentLink link)
    {
        List<Run> runs =
        [
            link.IsInferred ? "└┄ " : "╘═ ",
            new Run(Word(link.Kind), Looks.Warning),
            $" {link.To.Id} {IncidentLine.Date(link.To)} {IncidentLine.Names(link.To.Actors)} → {IncidentLine.Names(link.To.Recipients)}",
            new Run($"  {Phrases.Percent(link.Confidence)}", Looks.Dim),
        ];
        if (link.IsInferred) runs.Add(new Run("  inferred from parties and time", Looks.Dim));
        if (link.IsDisputed) runs.AddRange(["  ", new Run("DISPUTED", Looks.Dispute)]);
        page.Line(2, 5, runs);
        foreach (LinkEvidence evidence in link.Evidence.DistinctBy(e => (e.SaidBy, e.Words.ToLowerInvariant())).Take(MostEvidence)) Write(page, evidence);
        foreach (LinkEvidence evidence in link.Against) Write(page, evidence);
    }

    private static void Write(Page page, LinkEvidence evidence)
    {
        (string before, string after) = Around(evidence);
        List<Run> runs = [new Run($"{evidence.SaidBy}: ", Looks.Dim), before, new Run(evidence.Words, Looks.Strong), after];
        if (evidence.Denies) runs.Add(new Run("  (denied)", Looks.Warning));
        if (evidence.SaidBy != evidence.Report.Source && evidence.Report.Source is { } source) runs.Add(new Run($"  in {source}", Looks.Dim));
        page.Line(5, 7, runs);
    }

    // The words with what stands around them in their sentence, cut at blanks.
    private static (string Before, string After) Around(LinkEvidence evidence)
    {
        string text = evidence.Report.Text.Value;
        Event? own = evidence.Coding.Events.FirstOrDefault(e => e.Sentence.Contains(evidence.Cue));
        int first = Math.Max(own?.Sentence.Start ?? 0, evidence.Cue.Start - Context), last = Math.Min(own?.Sentence.End ?? text.Length, evidence.Cue.End + Context);
        int start = Math.Max(first, text.LastIndexOf('\n', Math.Max(0, evidence.Cue.Start - 1)) + 1), end = text.IndexOf('\n', evidence.Cue.End) is >= 0 and int line && line < last ? line : last;
        string before = text[start..evidence.Cue.Start], after = text[evidence.Cue.End..end];
        if (start > (own?.Sentence.Start ?? 0) && before.IndexOf(' ') is >= 0 and int blank) before = "…" + before[blank..];
        if (end == last && end < (own?.Sentence.End ?? text.Length) && after.LastIndexOf(' ') is > 0 and int gap) after = after[..gap] + " …";
        return (before, after);
    }

    private static string Word(LinkKind kind) => kind switch
    {
        LinkKind.RetaliatesFor => "retaliates for",
        LinkKind.RespondsTo => "responds to",
        LinkKind.FollowsWarning => "follows the warning",
        LinkKind.PartOf => "is part of",
        LinkKind.Because => "because of",
        _ => "follows",
    };
}
