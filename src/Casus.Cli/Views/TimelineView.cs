using System.Collections.Immutable;
using Casus.Analysis;
using Casus.Analysis.Incidents;
using Casus.Core.Ontology;

namespace Casus.Cli.Views;

/// <summary>A timeline for reading: what happened by whose account, then what was said, then what was only announced.</summary>
internal static class TimelineView
{
    private const int Body = IncidentLine.Body;

    // Longest list of words that are no happenings; the rest is counted.
    private const int WordsShown = 6;

    public static void Write(Page page, Timeline timeline)
    {
        Incident[] all = [.. timeline.Incidents.Where(IsDeed)];
        Incident[] deeds = [.. all.Where(i => i.IsAnchored)];
        page.Line(0, 0, new Run("What happened, by whose account", Looks.Strong));
        page.Blank();
        foreach (Incident incident in deeds) Write(page, incident);
        if (all.Length > deeds.Length)
        {
            page.Line(Body, Body, new Run($"and {all.Length - deeds.Length} vaguer ones, told without enough of who, whom, where and when", Looks.Dim));
            page.Blank();
        }

        Said(page, [.. timeline.Incidents.Where(i => !IsDeed(i))]);
        Announced(page, timeline.Words);
        int disputed = deeds.Count(i => !i.Disputes.IsEmpty);
        page.Line(0, 2, new Run($"{Phrases.Count(deeds.Length, "incident")}, {disputed} of them disputed", Looks.Strong));
    }

    private static bool IsDeed(Incident incident) => incident.Type.Quad() is QuadClass.MaterialConflict or QuadClass.MaterialCooperation;

    private static void Write(Page page, Incident incident)
    {
        page.Line(0, Body, [.. IncidentLine.Head(incident), new Run("  " + incident.Id, Looks.Dim)]);
        foreach (Tally tally in incident.Tallies) Write(page, tally, incident.Disputes.Any(d => d.Figures == tally));
        foreach (Dispute dispute in incident.Disputes) Write(page, dispute);
        page.Line(Body, Body + 2, new Run(IncidentLine.Sources(incident), Looks.Dim));
        page.Blank();
    }

    // Where the number is disputed, the sides follow and need not be told twice.
    public static void Write(Page page, Tally tally, bool isDisputed)
    {
        string role = tally.Role.ToString().ToLowerInvariant();
        string unit = tally.Unit is null ? "" : " " + tally.Unit;
        string range = tally.Low < tally.High ? $"{Phrases.Number(tally.Low)}–{Phrases.Number(tally.High)}" : Phrases.Amount(tally.Counts[0].Figure);
        (string Amount, string Voices)[] told =
        [
            .. tally.Counts.GroupBy(c => Phrases.Amount(c.Figure))
                .Select(g => (g.Key, Join([.. g.Select(c => c.SaidBy).Distinct()]))),
        ];
        string voices = isDisputed ? ""
            : told.Length == 1 ? ": " + told[0].Voices
            : ": " + string.Join("; ", told.Select(t => $"{t.Amount} {t.Voices}"));
        page.Line(Body, Body + 2, new Run($"{role} {(told.Length == 1 ? told[0].Amount : range)}{unit}"), new Run(voices));
    }

    public static void Write(Page page, Dispute dispute)
    {
        page.Line(Body, Body + 2, new Run($"DISPUTED {dispute.About}", Looks.Dispute));
        int width = Math.Min(24, dispute.Sides.Max(s => s.Says.Length));
        foreach (Side side in dispute.Sides)
        {
            string says = side.Says.PadRight(width);
            page.Line(Body + 2, Body + 4 + width, new Run(says, Looks.Strong), "  ", Voices(side));
        }
    }

    private static string Voices(Side side)
    {
        const int Shown = 3;
        string more = side.Voices.Length > Shown ? $" and {side.Voices.Length - Shown} more" : "";
        return Join([.. side.Voices.Take(Shown).Select(Voice)]) + more;
    }

    private static string Voice(Voice voice)
    {
        string[] sources = [.. voice.Accounts.Select(a => a.Report.Source).OfType<string>().Distinct().Where(s => s != voice.Name)];
        return sources.Length == 0 ? voice.Name : $"{voice.Name} (in {Join(sources)})";
    }

    private static void Said(Page page, Incident[] acts)
    {
        if (acts.Length == 0) return;
        page.Line(0, 0, new Run("What was said and decided", Looks.Strong));
        page.Blank();
        foreach (Incident act in acts.Take(WordsShown))
        {
            page.Line(0, Body, new Run(IncidentLine.Date(act).PadRight(Body)), new Run(Phrases.Type(act.Type, act.Mode), Looks.Of(act.Type)), "  ",
                $"{IncidentLine.Names(act.Actors)} → {IncidentLine.Names(act.Recipients)}", "  ", new Run(IncidentLine.Sources(act), Looks.Dim));
        }

        More(page, acts.Length);
    }

    private static void Announced(Page page, ImmutableArray<Account> words)
    {
        if (words.IsEmpty) return;
        page.Line(0, 0, new Run("Asked for, threatened, planned, foreseen or denied: not happenings", Looks.Strong));
        page.Blank();
        foreach (Account word in words.Take(WordsShown))
        {
            string date = word.Report.Published.Date is { } day ? Phrases.Iso(day) : "";
            page.Line(0, Body, new Run(date.PadRight(Body)), new Run(Phrases.Word(word.Event.Status).ToUpperInvariant(), Looks.Warning), " ",
                new Run(word.Event.Type.Name(), Looks.Of(word.Event.Type)), "  ",
                $"{Phrases.Parties(word.Event.Actors)} → {Phrases.Parties(word.Event.Recipients)}", "  ", new Run($"({word.SaidBy})", Looks.Dim));
        }

        More(page, words.Length);
    }

    private static void More(Page page, int count)
    {
        if (count > WordsShown) page.Line(Body, Body, new Run($"and {count - WordsShown} more", Looks.Dim));
        page.Blank();
    }

    private static string Join(string[] names) => string.Join(", ", names);
}
