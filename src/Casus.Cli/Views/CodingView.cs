using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Cli.Views;

/// <summary>A coded report for reading: its text sentence by sentence, the events beneath the words that say so.</summary>
internal static class CodingView
{
    // Widest usual label, "● MOBILIZE/militia", so that details of neighbouring events align.
    private const int Details = 24;

    public static void Write(Page page, CodedReport coded)
    {
        Head(page, coded.Report);
        Dictionary<string, Claim> claims = coded.Claims.ToDictionary(c => c.Id);
        Dictionary<string, Figure> figures = coded.Figures.ToDictionary(f => f.Id);
        int at = 0;
        foreach (IGrouping<TextSpan, Event> sentence in coded.Events.GroupBy(e => e.Sentence).OrderBy(g => g.Key))
        {
            // Sentences without events stand as they are, between.
            if (sentence.Key.Start > at) Text(page, coded.Report.Text.Value[at..sentence.Key.Start], Looks.Dim);
            if (sentence.Key.End > at) Text(page, coded.Report.Text.Slice(new TextSpan(Math.Max(at, sentence.Key.Start), sentence.Key.End)), null);
            foreach (Event e in sentence.OrderBy(e => e.Trigger)) Write(page, coded, e, claims, figures);
            page.Blank();
            at = Math.Max(at, sentence.Key.End);
        }

        Text(page, coded.Report.Text.Value[at..], Looks.Dim);
        Foreseen(page, coded);
        foreach (Remark remark in coded.Remarks) page.Line(0, 7, new Run(remark.Code, Looks.Warning), " ", remark.Message);
        page.Line(0, 2, new Run(Summary(coded), Looks.Strong));
    }

    // What forecasters will do themselves stands with the events, as a plan or a threat.
    private static void Foreseen(Page page, CodedReport coded)
    {
        Forecast[] foreseen = [.. coded.Forecasts.Where(f => !f.IsIntention)];
        if (foreseen.Length == 0) return;
        page.Line(0, 0, new Run("Foreseen", Looks.Strong));
        foreach (Forecast forecast in foreseen)
        {
            string who = forecast.Forecaster is { } forecaster ? forecaster.Name ?? forecaster.Text : "the report itself";
            string likely = forecast.Likelihood is { } likelihood ? $" ({Phrases.Likely(likelihood)})" : "";
            string due = forecast.Horizon is { } horizon ? $", by {horizon.Text}" : "";
            page.Line(2, 4, new Run(who, Looks.Strong), $": “{coded.Report.Text.Slice(forecast.Content).ReplaceLineEndings(" ")}”{likely}{due}");
        }

        page.Blank();
    }

    /// <summary>One event with its slots.</summary>
    public static void Write(Page page, CodedReport coded, Event e) => Write(
        page, coded, e, coded.Claims.ToDictionary(c => c.Id), coded.Figures.ToDictionary(f => f.Id));

    private static void Write(
        Page page, CodedReport coded, Event e, Dictionary<string, Claim> claims, Dictionary<string, Figure> figures)
    {
        string label = $"{Looks.Sign(e.Status)} {Phrases.Type(e.Type, e.Mode)}";
        List<Run> runs = [new Run(label, Looks.Of(e.Type)), new string(' ', Math.Max(1, Details - 2 - label.Length))];
        if (e.Status != EventStatus.Occurred) runs.AddRange([new Run(Phrases.Word(e.Status).ToUpperInvariant(), Looks.Warning), "  "]);
        runs.Add(new Run($"{Phrases.Parties(e.Actors)} → {Phrases.Parties(e.Recipients)}", Looks.Strong));
        if (e.Place is { } place) runs.AddRange([" · ", new Run(Phrases.Place(place), Looks.Place)]);
        runs.Add($" · {Phrases.Time(e.Time)}");
        foreach (string id in e.Figures)
        {
            if (figures.TryGetValue(id, out Figure? figure) && figure.Role != FigureRole.Other) runs.Add($" · {Phrases.Figure(figure)}");
        }

        string[] weapons = [.. coded.Weapons.Where(w => e.Weapons.Contains(w.Id)).Select(w => w.Text).Distinct()];
        if (weapons.Length > 0) runs.Add($" · {string.Join(", ", weapons)}");
        foreach (Target target in coded.Targets)
        {
            if (e.Targets.Contains(target.Id)) runs.Add($" · {target.Text}: {Phrases.Word(target.Status)}");
        }

        foreach (string id in e.Claims)
        {
            if (claims.TryGetValue(id, out Claim? claim)) runs.AddRange([" · ", new Run(According(coded, claim), Looks.Dim)]);
        }

        page.Line(2, Details, runs);
    }

    private static string According(CodedReport coded, Claim claim)
    {
        string who = claim.Claimant is { } claimant ? claimant.Text : "an unnamed source";
        return claim.Stance switch
        {
            Stance.Denies => $"denied by {who}",
            Stance.Supports => $"backed by {who}",
            Stance.Opposes => $"criticised by {who}",
            Stance.Hedges => $"according to {who}, with doubt ({coded.Report.Text.Slice(claim.Cue)})",
            _ => $"according to {who}",
        };
    }

    private static void Head(Page page, Report report)
    {
        if (report.Title is { } title) page.Line(0, 0, new Run(title, Looks.Strong));
        string when = report.Published.Date is { } date ? Phrases.Iso(date) : "date unknown";
        page.Line(0, 0, new Run($"{report.Source ?? "source unknown"} · {when} · {report.Id}", Looks.Dim));
        page.Blank();
    }

    private static void Text(Page page, string text, Spectre.Console.Style? style)
    {
        foreach (string paragraph in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            page.Line(0, 0, new Run(paragraph, style));
            if (style is not null) page.Blank();
        }
    }

    private static string Summary(CodedReport coded)
    {
        int real = coded.Events.Count(e => e.Status is EventStatus.Occurred or EventStatus.Ongoing);
        return $"{Phrases.Count(coded.Events.Length, "event")} ({real} told as real), {Phrases.Count(coded.Claims.Length, "claim")}, "
            + $"{Phrases.Count(coded.Figures.Length, "figure")}, {Phrases.Count(coded.Forecasts.Length, "forecast")}, {Phrases.Count(coded.Remarks.Length, "remark")}";
    }
}
