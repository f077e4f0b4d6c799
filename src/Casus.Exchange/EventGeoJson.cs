using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Casus.Exchange;

/// <summary>
/// Events as GeoJSON (RFC 7946). An event whose place is a province, a country or unknown has a null geometry: its
/// properties name the area, but no point is drawn that nobody reported.
/// </summary>
public static class EventGeoJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one feature collection; streams.</summary>
    public static void Write(IEnumerable<ReportedEvent> events, TextWriter output)
    {
        output.Write("{\"type\":\"FeatureCollection\",\"features\":[");
        bool first = true;
        foreach (ReportedEvent told in events)
        {
            output.Write(first ? "\n" : ",\n");
            first = false;
            output.Write(Line(json => WriteFeature(json, told)));
        }

        output.Write("\n]}\n");
    }

    /// <summary>The flat form of one event as a JSON object on one line, without its line feed.</summary>
    public static string FlatLine(ReportedEvent told) => Line(json => WriteProperties(json, told));

    private static void WriteFeature(Utf8JsonWriter json, ReportedEvent told)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        if (told.HasPoint && told.Event.Place?.Place is { } place)
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(place.Longitude);
            json.WriteNumberValue(place.Latitude);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("geometry");
        }

        json.WritePropertyName("properties");
        WriteProperties(json, told);
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, ReportedEvent told)
    {
        json.WriteStartObject();
        foreach (EventColumn column in EventColumn.All)
        {
            json.WritePropertyName(column.Name);
            switch (column.Value(told))
            {
                case string text: json.WriteStringValue(text); break;
                case double number when double.IsFinite(number): json.WriteNumberValue(number); break;
                case int number: json.WriteNumberValue(number); break;
                default: json.WriteNullValue(); break;
            }
        }

        json.WriteEndObject();
    }

    private static string Line(Action<Utf8JsonWriter> write)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options)) write(json);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
