using System.Text.Json;
using Casus.Analysis.Chains;
using Casus.Analysis.Incidents;
using Casus.Core.Text;

namespace Casus.Cli.Views;

/// <summary>A chain for machines; the keys are in <c>docs/chains.md</c>.</summary>
internal static class ChainJson
{
    public static void Write(TextWriter output, Chain chain) => JsonLine.Write(output, json =>
    {
        json.WriteString("id", chain.Id);
        json.Array("incidents", chain.Incidents, i => Write(json, i));
        json.Array("links", chain.Links, l => Write(json, l));
    });

    private static void Write(Utf8JsonWriter json, Incident incident)
    {
        json.WriteStartObject();
        json.WriteString("id", incident.Id);
        IncidentJson.Summary(json, incident);
        json.WriteNumber("origins", incident.Origins);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IncidentLink link)
    {
        json.WriteStartObject();
        json.WriteString("kind", WireName.Of(link.Kind));
        json.WriteString("from", link.From.Id);
        json.WriteString("to", link.To.Id);
        json.NumberOrNull("confidence", link.Confidence);
        json.WriteNumber("origins", link.Origins);
        json.WriteBoolean("inferred", link.IsInferred);
        json.WriteBoolean("disputed", link.IsDisputed);
        json.Array("evidence", link.Evidence, e => Write(json, e));
        json.Array("against", link.Against, e => Write(json, e));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LinkEvidence evidence)
    {
        TextSpan points = evidence.Report.Text.ToCodePoints(evidence.Cue);
        json.WriteStartObject();
        json.WriteString("report", evidence.Report.Id);
        json.WriteString("source", evidence.Report.Source);
        json.WriteString("said_by", evidence.SaidBy);
        json.WriteString("text", evidence.Words);
        json.WriteStartArray("span");
        json.WriteNumberValue(points.Start);
        json.WriteNumberValue(points.End);
        json.WriteEndArray();
        json.WriteString("kind", WireName.Of(evidence.Kind));
        json.WriteString("rule", evidence.Rule);
        json.NumberOrNull("confidence", evidence.Confidence);
        json.WriteEndObject();
    }
}
