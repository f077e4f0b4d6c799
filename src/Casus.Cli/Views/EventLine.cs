using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Ledger;

namespace Casus.Cli.Views;

/// <summary>One event of the ledger on one line, two where it is long.</summary>
internal static class EventLine
{
    private const int Body = 12;
    private const int Label = 20;

    public static void Write(Page page, LedgerEvent found)
    {
        Event e = found.Event;
        string date = e.Time.IntervalOrNull is { } interval
            ? (e.Time is EventTime.FromPublication ? "~" : "") + Phrases.Iso(interval.FirstDay)
            : "undated";
        string label = $"{Looks.Sign(e.Status)} {Phrases.Type(e.Type, e.Mode)}";
        List<Run> runs = [date.PadRight(Body), new Run(label, Looks.Of(e.Type)), new string(' ', Math.Max(1, Label - label.Length))];
        if (e.Status != EventStatus.Occurred) runs.Add(new Run(Phrases.Word(e.Status).ToUpperInvariant() + " ", Looks.Warning));
        runs.Add(new Run($"{Phrases.Parties(e.Actors)} → {Phrases.Parties(e.Recipients)}", Looks.Strong));
        if (e.Place is { } place) runs.AddRange([" · ", new Run(Phrases.Place(place), Looks.Place)]);
        foreach (Figure figure in found.Figures) runs.Add($" · {Phrases.Figure(figure)}");
        runs.Add(new Run($" · {found.Report.Source ?? "source unknown"} {found.Report.Id}/{e.Id}", Looks.Dim));
        page.Line(0, Body, runs);
    }
}
