using System.Globalization;
using Casus.Analysis.Escalation;
using Casus.Core.Ontology;

namespace Casus.Cli.Views;

/// <summary>An escalation as a table, a row per point; the columns are in <c>docs/escalation.md</c>.</summary>
internal static class EscalationCsv
{
    private const string Header =
        "from,to,day,days,covered,verbal_cooperation,material_cooperation,verbal_conflict,material_conflict,goldstein,killed,injured,weapons,"
        + "then_low90,then_low50,then_median,then_high50,then_high90,low90,low50,median,high50,high90,incidents\n";

    public static void Write(TextWriter output, DyadEscalation found)
    {
        output.Write(Header);
        foreach (DyadSide side in (DyadSide[])[found.There, found.Back])
        {
            for (int i = 0; i < side.Series.Points.Length; i++) output.Write(string.Join(',', Row(side, i)) + "\n");
        }
    }

    private static IEnumerable<string> Row(DyadSide side, int index)
    {
        DyadPoint point = side.Series.Points[index];
        string[] head =
        [
            Quoted(side.Series.From.Name), Quoted(side.Series.To.Name), Phrases.Iso(point.First), Number(side.Series.StepDays), point.Covered ? "true" : "false",
            .. Enum.GetValues<QuadClass>().Select(q => Number(point.Count(q))),
            Number(point.Goldstein), Number(point.Killed), Number(point.Injured), Quoted(string.Join(' ', point.Weapons)),
        ];
        return [.. head, .. Numbers(side.Hostility.Filtered[index]), .. Numbers(side.Hostility.Smoothed[index]), string.Join(' ', point.Incidents.Select(i => i.Id))];
    }

    private static string[] Numbers(RateRange range) =>
        [Number(range.Low90), Number(range.Low50), Number(range.Median), Number(range.High50), Number(range.High90)];

    private static string Number(double? value) => value is { } number ? Math.Round(number, 4).ToString(CultureInfo.InvariantCulture) : "";

    // A name the user gave a group may hold anything.
    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
