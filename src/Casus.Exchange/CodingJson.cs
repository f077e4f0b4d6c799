using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Exchange;

/// <summary>
/// A coded report as the JSON contract, one object per line: see <c>docs/json.md</c> and <c>docs/coding.schema.json</c>.
/// Spans are written in Unicode code points, unknown is null, every key is always there.
/// </summary>
public static class CodingJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        // Readable beyond ASCII; the output is a file or a terminal and never HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Writes one line, with its line feed.</summary>
    public static void Write(CodedReport coded, Stream output)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        Write(coded, buffer);
        buffer.Write("\n"u8);
        output.Write(buffer.WrittenSpan);
    }

    /// <summary>One line without its line feed.</summary>
    public static string ToLine(CodedReport coded)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        Write(coded, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes one object without a line feed.</summary>
    public static void Write(CodedReport coded, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        SourceText text = coded.Report.Text;
        var mentions = new MentionJson(json, text);
        json.WriteStartObject();
        WriteReport(json, coded.Report);
        Array(json, "events", coded.Events, e => WriteEvent(json, mentions, e));
        Array(json, "claims", coded.Claims, c => WriteClaim(json, mentions, c));
        Array(json, "figures", coded.Figures, f => WriteFigure(json, mentions, f));
        Array(json, "weapons", coded.Weapons, w => WriteWeapon(json, mentions, w));
        Array(json, "targets", coded.Targets, t => WriteTarget(json, mentions, t));
        Array(json, "places", coded.Places, mentions.PlaceWithRule);
        Array(json, "times", coded.Times, mentions.Time);
        Array(json, "forecasts", coded.Forecasts, f => WriteForecast(json, mentions, f));
        Array(json, "links", coded.Links, l => WriteLink(json, mentions, l));
        Array(json, "remarks", coded.Remarks, r => WriteRemark(json, mentions, r));
        json.WriteStartObject("coder");
        json.WriteString("version", coded.Coder.Version);
        json.WriteString("model", coded.Coder.Model);
        json.WriteString("lexicons", coded.Coder.Lexicons);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteReport(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject("report");
        json.WriteString("id", report.Id);
        json.WriteString("url", report.Url);
        json.WriteString("source", report.Source);
        json.WriteString("origin", report.Origin);
        json.WriteString("title", report.Title);
        json.WriteString("author", report.Author);
        json.WriteString("published", PublicationText.Format(report.Published));
        json.WriteString("published_basis", WireName.Of(report.Published.Basis));
        json.WriteString("language", report.Language);
        json.WriteString("text", report.Text.Value);
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, MentionJson mentions, Event e)
    {
        json.WriteStartObject();
        json.WriteString("id", e.Id);
        json.WriteString("type", e.Type.Name());
        json.WriteString("mode", e.Mode);
        Array(json, "contexts", e.Contexts, json.WriteStringValue);
        json.WriteString("cameo", e.Cameo);
        json.WriteNumber("quad", (int)e.Quad);
        mentions.Number("goldstein", e.Goldstein);
        json.WriteString("status", WireName.Of(e.Status));
        Array(json, "actors", e.Actors, mentions.Actor);
        Array(json, "recipients", e.Recipients, mentions.Actor);
        json.WritePropertyName("place");
        mentions.Place(e.Place);
        json.WritePropertyName("time");
        mentions.EventTime(e.Time);
        Array(json, "claims", e.Claims, json.WriteStringValue);
        Array(json, "denied_by", e.DeniedBy, json.WriteStringValue);
        Array(json, "figures", e.Figures, json.WriteStringValue);
        Array(json, "weapons", e.Weapons, json.WriteStringValue);
        Array(json, "targets", e.Targets, json.WriteStringValue);
        mentions.Span("trigger", e.Trigger);
        mentions.Span("sentence", e.Sentence);
        json.WriteString("rule", e.Rule);
        mentions.Number("confidence", e.Confidence);
        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, MentionJson mentions, Claim claim)
    {
        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        json.WritePropertyName("claimant");
        mentions.Speaker(claim.Claimant);
        if (claim.Colour is { } colour) mentions.Quote("claimant_description", colour);
        else json.WriteNull("claimant_description");
        json.WriteBoolean("anonymous", claim.Anonymous);
        mentions.Quote("cue", claim.Cue);
        mentions.Span("content", claim.Content);
        json.WriteString("stance", WireName.Of(claim.Stance));
        json.WriteBoolean("direct_quote", claim.DirectQuote);
        json.WriteString("within", claim.Within);
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, MentionJson mentions, Figure figure)
    {
        json.WriteStartObject();
        json.WriteString("id", figure.Id);
        json.WriteString("role", WireName.Of(figure.Role));
        mentions.Number("low", figure.Low);
        mentions.Number("best", figure.Best);
        mentions.Number("high", figure.High);
        json.WriteString("hedge", WireName.Of(figure.Hedge));
        json.WriteString("text", figure.Text);
        mentions.Span("span", figure.Span);
        json.WriteString("unit", figure.Unit);
        json.WriteString("whom", figure.Whom);
        json.WriteString("nation", figure.Nation);
        Array(json, "claims", figure.Claims, json.WriteStringValue);
        json.WriteBoolean("cumulative", figure.Cumulative);
        json.WriteString("since", Day(figure.Since));
        json.WriteString("until", Day(figure.Until));
        json.WriteEndObject();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static void WriteWeapon(Utf8JsonWriter json, MentionJson mentions, WeaponMention weapon)
    {
        json.WriteStartObject();
        json.WriteString("id", weapon.Id);
        json.WriteString("text", weapon.Text);
        mentions.Span("span", weapon.Span);
        json.WriteString("class", weapon.Class);
        json.WriteString("kind", WireName.Of(weapon.Kind));
        json.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter json, MentionJson mentions, Target target)
    {
        json.WriteStartObject();
        json.WriteString("id", target.Id);
        json.WriteString("text", target.Text);
        mentions.Span("span", target.Span);
        json.WriteString("kind", target.Kind);
        json.WriteString("status", WireName.Of(target.Status));
        mentions.Quote("evidence", target.Evidence);
        Array(json, "claims", target.Claims, json.WriteStringValue);
        json.WriteString("rule", target.Rule);
        json.WriteEndObject();
    }

    private static void WriteForecast(Utf8JsonWriter json, MentionJson mentions, Forecast forecast)
    {
        json.WriteStartObject();
        json.WriteString("id", forecast.Id);
        json.WritePropertyName("forecaster");
        mentions.Speaker(forecast.Forecaster);
        mentions.Quote("cue", forecast.Cue);
        mentions.Span("content", forecast.Content);
        Array(json, "parties", forecast.Parties, mentions.Actor);
        Array(json, "events", forecast.Events, json.WriteStringValue);
        json.WritePropertyName("likelihood");
        if (forecast.Likelihood is { } likelihood) WriteLikelihood(json, mentions, likelihood);
        else json.WriteNullValue();
        json.WritePropertyName("horizon");
        if (forecast.Horizon is null) json.WriteNullValue();
        else mentions.Time(forecast.Horizon);
        json.WriteBoolean("intention", forecast.IsIntention);
        json.WriteString("rule", forecast.Rule);
        json.WriteEndObject();
    }

    private static void WriteLikelihood(Utf8JsonWriter json, MentionJson mentions, Likelihood likelihood)
    {
        json.WriteStartObject();
        json.WriteString("text", likelihood.Text);
        mentions.Span("span", likelihood.Span);
        mentions.Number("low", likelihood.Low);
        mentions.Number("high", likelihood.High);
        json.WriteString("yardstick", likelihood.Yardstick);
        json.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter json, MentionJson mentions, EventLink link)
    {
        json.WriteStartObject();
        json.WriteString("id", link.Id);
        json.WriteString("from", link.From);
        json.WriteString("to", link.To);
        if (link.Reference is { } reference) WriteReference(json, mentions, reference);
        else json.WriteNull("reference");
        json.WriteString("kind", WireName.Of(link.Kind));
        mentions.Quote("cue", link.Cue);
        Array(json, "claims", link.Claims, json.WriteStringValue);
        json.WriteBoolean("denied", link.Denied);
        json.WriteString("rule", link.Rule);
        mentions.Number("confidence", link.Confidence);
        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, MentionJson mentions, LinkReference reference)
    {
        json.WriteStartObject("reference");
        json.WriteString("text", reference.Text);
        mentions.Span("span", reference.Span);
        json.WritePropertyName("place");
        mentions.Place(reference.Place);
        if (reference.Time is null) json.WriteNull("time");
        else
        {
            json.WritePropertyName("time");
            mentions.Time(reference.Time);
        }

        Array(json, "actors", reference.Actors, mentions.Actor);
        json.WriteEndObject();
    }

    private static void WriteRemark(Utf8JsonWriter json, MentionJson mentions, Remark remark)
    {
        json.WriteStartObject();
        json.WriteString("code", remark.Code);
        if (remark.Span is { } span) mentions.Span("span", span);
        else json.WriteNull("span");
        json.WriteString("message", remark.Message);
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T value in values) write(value);
        json.WriteEndArray();
    }
}
