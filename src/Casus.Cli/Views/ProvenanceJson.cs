using System.Text.Json;
using Casus.Analysis.Provenance;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Ledger;

namespace Casus.Cli.Views;

/// <summary>Versions and copies as JSON Lines; spans count Unicode code points.</summary>
internal static class ProvenanceJson
{
    public static void Version(TextWriter output, ReportVersion version, ReportVersion? before, WordDiff? diff) => JsonLine.Write(output, json =>
    {
        json.WriteNumber("version", version.Number);
        json.WriteString("recorded_at", version.RecordedAt.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture));
        About(json, version.Report);
        if (before is null || diff is null) return;
        json.WriteNumber("kept", diff.Kept);
        json.WriteNumber("removed", diff.Removed);
        json.WriteNumber("added", diff.Added);
        json.WriteStartArray("changes");
        foreach (Edit edit in diff.Edits)
        {
            if (edit.Kind == EditKind.Kept) continue;
            SourceText text = edit.Kind == EditKind.Removed ? before.Report.Text : version.Report.Text;
            TextSpan units = edit.Kind == EditKind.Removed ? edit.Before : edit.After, points = text.ToCodePoints(units);
            json.WriteStartObject();
            json.WriteString("change", edit.Kind == EditKind.Removed ? "removed" : "added");
            json.WriteString("text", text.Slice(units));
            json.WriteStartArray("span");
            json.WriteNumberValue(points.Start);
            json.WriteNumberValue(points.End);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static void Copies(TextWriter output, Report report, IReadOnlyList<Copy> copies, Credits credits) => JsonLine.Write(output, json =>
    {
        About(json, report);
        json.WriteString("origin", credits.OriginOf(report)?.Agency);
        json.Array("copies", copies, copy =>
        {
            bool isFirst = copy.First.Id == report.Id;
            json.WriteStartObject();
            About(json, isFirst ? copy.Second : copy.First);
            json.WriteNumber("share", Math.Round(copy.Share, 3));
            json.WriteNumber("kept", Math.Round(copy.Kept, 3));
            json.WriteBoolean("earlier", !isFirst);
            json.WriteEndObject();
        });
    });

    private static void About(Utf8JsonWriter json, Report report)
    {
        json.WriteString("id", report.Id);
        json.WriteString("source", report.Source);
        json.WriteString("title", report.Title);
        json.WriteString("published", PublicationText.Format(report.Published));
    }
}
