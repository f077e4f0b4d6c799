using System.Globalization;
using Casus.Analysis.Escalation;
using Casus.Analysis.Incidents;
using Casus.Core.Ontology;

namespace Casus.Cli.Views;

/// <summary>
/// Both directions of a dyad for reading: a chart of the rate with its interval, acts and Goldstein sums beneath, the
/// gravest days with their incidents, and whether one side answers the other.
/// </summary>
internal sealed class EscalationView(Page page, int width)
{
    private const int DaysShown = 5;

    // Labels of the axis stand left of the chart.
    private const int Margin = 11;

    public void Write(DyadEscalation found)
    {
        Write(found.There);
        Write(found.Back);
        page.Line(0, 0, new Run("Tit for tat", Looks.Strong));
        Answer(found.Back.Answers, found.There.Series, found.Back.Series);
        Answer(found.There.Answers, found.Back.Series, found.There.Series);
    }

    private void Write(DyadSide side)
    {
        DyadSeries series = side.Series;
        string step = series.StepDays == 1 ? "day" : "week";
        int acts = series.Points.Sum(p => p.Count(QuadClass.MaterialConflict));
        page.Line(0, 2, new Run($"{series.From.Name} → {series.To.Name}", Looks.Strong),
            $"  {Phrases.Count(acts, "act")} of material conflict, {Phrases.Count(series.Points.Sum(p => p.Incidents.Length), "incident")} in all");
        page.Line(0, 2, new Run($"hostility: acts of material conflict per {step}, looking back (█ middle, ▓ 50 %, ░ 90 %)", Looks.Dim));
        EscalationChart chart = new(side, width - Margin - 1);
        foreach ((string label, string line) in chart.Lines()) page.Line(Math.Max(0, Margin - 1 - label.Length), Margin, new Run(label, Looks.Dim), "│" + line);
        page.Line(Margin - 5, Margin, new Run("acts", Looks.Dim), "│" + chart.Acts());
        page.Line(Margin - 10, Margin, new Run("goldstein", Looks.Dim), "│" + chart.Goldstein());
        page.Line(Margin - 8, Margin, new Run("covered", Looks.Dim), "│" + chart.Coverage());
        page.Line(Margin - 5, Margin, new Run("from", Looks.Dim), " " + chart.Dates());
        page.Blank();
        Gravest(series);
        Unknown(series);
        page.Blank();
    }

    private void Gravest(DyadSeries series)
    {
        DyadPoint[] days =
        [
            .. series.Points.Where(p => p.Incidents.Any(i => IsConflict(i)))
                .OrderByDescending(p => p.Count(QuadClass.MaterialConflict) > 0).ThenByDescending(p => p.Gravity.Weight).ThenBy(p => p.Goldstein).ThenBy(p => p.First)
                .Take(DaysShown).OrderBy(p => p.First),
        ];
        foreach (DyadPoint day in days)
        {
            string dead = day.Killed is { } killed ? $", {Phrases.Number(killed)} killed" : "";
            string hurt = day.Injured is { } injured ? $", {Phrases.Number(injured)} injured" : "";
            page.Line(2, 4, new Run(Phrases.Iso(day.First), Looks.Strong), $"  Goldstein {Number(day.Goldstein)}{dead}{hurt}");
            foreach (Incident incident in day.Incidents) Write(incident);
        }
    }

    private void Unknown(DyadSeries series)
    {
        if (series.DayUnknown.IsEmpty) return;
        page.Line(2, 4, new Run("day unknown, in no point of the chart", Looks.Warning));
        foreach (Incident incident in series.DayUnknown.Take(DaysShown)) Write(incident);
        if (series.DayUnknown.Length > DaysShown) page.Line(4, 6, new Run($"and {series.DayUnknown.Length - DaysShown} more; --json lists all", Looks.Dim));
    }

    private void Write(Incident incident) => page.Line(4, 6,
        [new Run(incident.Id.PadRight(5), Looks.Dim), " ", .. IncidentLine.Head(incident), new Run($"  {Phrases.Count(incident.Origins, "origin")}", Looks.Dim)]);

    private void Answer(TitForTat? answers, DyadSeries asked, DyadSeries answering)
    {
        string who = $"{asked.From.Name}→{asked.To.Name}", reply = $"{answering.From.Name}→{answering.To.Name}";
        if (asked.StepDays > 1)
        {
            page.Line(2, 4, $"{who}: weeks are too coarse to see who answers whom; look at days");
            return;
        }

        if (answers is null)
        {
            page.Line(2, 4, $"{who}: too few incidents to say whether {reply} answers (it takes {TitForTat.FewestActs} acts on each side and {TitForTat.FewestDays} covered days)");
            return;
        }

        string raises = $"each {who} act is followed by {Number(answers.Fit.Cross)} further {reply} acts (90 %: {Number(answers.Cross.Low)}–{Number(answers.Cross.High)})";
        string chance = $"against chance p = {answers.Chance.ToString("0.000", CultureInfo.InvariantCulture)}";
        page.Line(2, 4, answers.Chance > 0.1
            ? $"{raises}, no more than chance may bring ({chance})"
            : $"{raises}, half of them within {Number(answers.Fit.CrossHalfLife)} days (90 %: {Number(answers.HalfLife.Low)}–{Number(answers.HalfLife.High)}), {chance}");
    }

    private static bool IsConflict(Incident incident) => incident.Type.Quad() is QuadClass.MaterialConflict or QuadClass.VerbalConflict;

    private static string Number(double value) => value.ToString(Math.Abs(value) < 10 ? "0.##" : "0.#", CultureInfo.InvariantCulture);
}
