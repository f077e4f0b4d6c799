using System.Text.Json;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Exchange;

/// <summary>The parts of the JSON contract that point into one report's text.</summary>
internal sealed class MentionJson(Utf8JsonWriter json, SourceText text)
{
    public void Span(string name, TextSpan span)
    {
        json.WritePropertyName(name);
        TextSpan points = text.ToCodePoints(span);
        json.WriteStartArray();
        json.WriteNumberValue(points.Start);
        json.WriteNumberValue(points.End);
        json.WriteEndArray();
    }

    /// <summary>A span with its words.</summary>
    public void Quote(string name, TextSpan span)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text.AsSpan(span));
        Span("span", span);
        json.WriteEndObject();
    }

    /// <summary>Null where the number is unknown or, as JSON has no such number, not finite.</summary>
    public void Number(string name, double? value)
    {
        if (value is { } number && double.IsFinite(number)) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    public void Actor(ActorMention actor)
    {
        json.WriteStartObject();
        json.WriteString("text", actor.Text);
        Span("span", actor.Span);
        json.WriteString("name", actor.Name);
        json.WriteString("code", actor.Code.Code);
        json.WriteString("sector", actor.Code.Sector);
        json.WriteEndObject();
    }

    /// <summary>A claimant or forecaster: an actor without its sector, or null.</summary>
    public void Speaker(ActorMention? actor)
    {
        if (actor is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("text", actor.Text);
        Span("span", actor.Span);
        json.WriteString("name", actor.Name);
        json.WriteString("code", actor.Code.Code);
        json.WriteEndObject();
    }

    public void Place(PlaceMention? mention)
    {
        if (mention is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        PlaceKeys(mention);
        json.WriteEndObject();
    }

    public void PlaceWithRule(PlaceMention mention)
    {
        json.WriteStartObject();
        PlaceKeys(mention);
        json.WriteString("rule", mention.Rule);
        json.WriteEndObject();
    }

    public void EventTime(EventTime time)
    {
        (TimeInterval Interval, string? Text, TextSpan? Span, string Basis)? known = time switch
        {
            EventTime.Stated s => (s.Interval, s.Text, s.Span, "stated"),
            EventTime.Inferred i => (i.Interval, i.Text, i.Span, "inferred"),
            EventTime.FromPublication p => (p.Interval, null, null, "published"),
            _ => null,
        };
        if (known is not { } value)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("text", value.Text);
        if (value.Span is { } span) Span("span", span);
        else json.WriteNull("span");
        Interval(value.Interval);
        json.WriteString("basis", value.Basis);
        json.WriteEndObject();
    }

    public void Time(TimeMention time)
    {
        json.WriteStartObject();
        json.WriteString("text", time.Text);
        Span("span", time.Span);
        json.WriteString("kind", WireName.Of(time.Kind));
        json.WriteString("value", time.Value);
        Interval(time.Interval);
        json.WriteString("rule", time.Rule);
        json.WriteEndObject();
    }

    private void PlaceKeys(PlaceMention mention)
    {
        Place? place = mention.Place;
        json.WriteString("text", mention.Text);
        Span("span", mention.Span);
        json.WriteString("name", place?.Name);
        if (place?.GeoNameId is { } id) json.WriteNumber("geonameid", id);
        else json.WriteNull("geonameid");
        Number("lat", place?.Latitude);
        Number("lon", place?.Longitude);
        json.WriteString("country", place?.Country);
        json.WriteString("admin1", place?.Admin1);
        json.WriteString("precision", place is null ? null : WireName.Of(place.Precision));
        Number("confidence", mention.Confidence);
    }

    private void Interval(TimeInterval? interval)
    {
        json.WriteString("start", interval is { } s ? IntervalText.Start(s) : null);
        json.WriteString("end", interval is { } e ? IntervalText.End(e) : null);
        json.WriteString("granularity", interval is { } g ? WireName.Of(g.Granularity) : null);
    }
}
