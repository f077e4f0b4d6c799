using System.Text.Json;
using Casus.Analysis.Escalation;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Cli.Views;

/// <summary>An escalation for machines; the keys are in <c>docs/escalation.md</c>.</summary>
internal static class EscalationJson
{
    public static void Write(TextWriter output, DyadEscalation found)
    {
        foreach (DyadSide side in (DyadSide[])[found.There, found.Back])
        {
            for (int i = 0; i < side.Series.Points.Length; i++) Point(output, side, i);
            foreach (var incident in side.Series.DayUnknown)
            {
                JsonLine.Write(output, json =>
                {
                    Head(json, "day_unknown", side.Series);
                    json.WriteString("start", incident.Interval is { } time ? IntervalText.Start(time) : null);
                    json.WriteString("end", incident.Interval is { } end ? IntervalText.End(end) : null);
                    json.WriteString("type", incident.Type.Name());
                    json.Strings("incidents", [incident.Id]);
                });
            }
        }

        Answers(output, found.Back, found.There);
        Answers(output, found.There, found.Back);
    }

    private static void Point(TextWriter output, DyadSide side, int index) => JsonLine.Write(output, json =>
    {
        DyadPoint point = side.Series.Points[index];
        Head(json, "point", side.Series);
        json.WriteString("day", Phrases.Iso(point.First));
        json.WriteNumber("days", side.Series.StepDays);
        json.WriteBoolean("covered", point.Covered);
        json.WriteNumber("verbal_cooperation", point.Count(QuadClass.VerbalCooperation));
        json.WriteNumber("material_cooperation", point.Count(QuadClass.MaterialCooperation));
        json.WriteNumber("verbal_conflict", point.Count(QuadClass.VerbalConflict));
        json.WriteNumber("material_conflict", point.Count(QuadClass.MaterialConflict));
        json.NumberOrNull("goldstein", point.Goldstein);
        json.NumberOrNull("killed", point.Killed);
        json.NumberOrNull("injured", point.Injured);
        json.Strings("weapons", point.Weapons);
        Range(json, "hostility_then", side.Hostility.Filtered[index]);
        Range(json, "hostility", side.Hostility.Smoothed[index]);
        json.Strings("incidents", point.Incidents.Select(i => i.Id));
    });

    private static void Answers(TextWriter output, DyadSide answering, DyadSide asked) => JsonLine.Write(output, json =>
    {
        Head(json, "answers", answering.Series);
        json.WriteString("answers_to", $"{asked.Series.From.Name}>{asked.Series.To.Name}");
        TitForTat? answers = answering.Answers;
        json.NumberOrNull("acts_per_act", answers?.Fit.Cross);
        json.NumberOrNull("acts_per_act_low90", answers?.Cross.Low);
        json.NumberOrNull("acts_per_act_high90", answers?.Cross.High);
        json.NumberOrNull("half_life_days", answers?.Fit.CrossHalfLife);
        json.NumberOrNull("half_life_days_low90", answers?.HalfLife.Low);
        json.NumberOrNull("half_life_days_high90", answers?.HalfLife.High);
        json.NumberOrNull("own_acts_per_act", answers?.Fit.Own);
        json.NumberOrNull("own_half_life_days", answers?.Fit.OwnHalfLife);
        json.NumberOrNull("base_acts_per_day", answers?.Fit.Base);
        json.NumberOrNull("dispersion", answers?.Dispersion);
        json.NumberOrNull("p", answers?.Chance);
    });

    private static void Head(Utf8JsonWriter json, string kind, DyadSeries series)
    {
        json.WriteString("kind", kind);
        json.WriteString("from", series.From.Name);
        json.WriteString("to", series.To.Name);
    }

    private static void Range(Utf8JsonWriter json, string name, RateRange range)
    {
        json.WriteStartObject(name);
        json.NumberOrNull("low90", range.Low90);
        json.NumberOrNull("low50", range.Low50);
        json.NumberOrNull("median", range.Median);
        json.NumberOrNull("high50", range.High50);
        json.NumberOrNull("high90", range.High90);
        json.WriteEndObject();
    }
}
