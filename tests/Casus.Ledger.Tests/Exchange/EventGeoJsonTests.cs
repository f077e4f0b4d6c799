using System.Globalization;
using System.Text.Json;
using Casus.Core.Records;
using Casus.Exchange;

namespace Casus.Ledger.Tests.Exchange;

public class EventGeoJsonTests
{
    [Theory]
    [InlineData(PlacePrecision.Facility, true)]
    [InlineData(PlacePrecision.Settlement, true)]
    [InlineData(PlacePrecision.Near, true)]
    [InlineData(PlacePrecision.Admin1, false)]
    [InlineData(PlacePrecision.Country, false)]
    [InlineData(PlacePrecision.Region, false)]
    public void No_point_is_drawn_for_an_area(PlacePrecision precision, bool hasPoint)
    {
        CodedReport full = Samples.Full();
        Event e = full.Events[0];
        e = e with { Place = e.Place! with { Place = e.Place.Place! with { Precision = precision } } };
        JsonElement feature = Features(full.Report, e)[0];
        JsonElement geometry = feature.GetProperty("geometry");
        Assert.Equal(hasPoint ? JsonValueKind.Object : JsonValueKind.Null, geometry.ValueKind);
        Assert.Equal("IRN", feature.GetProperty("properties").GetProperty("country").GetString());
        Assert.Equal(precision.ToString(), feature.GetProperty("properties").GetProperty("precision").GetString(), ignoreCase: true);
        if (hasPoint) Assert.Equal([51.67, 32.65], geometry.GetProperty("coordinates").EnumerateArray().Select(c => c.GetDouble()));
    }

    [Fact]
    public void An_event_without_place_has_no_geometry()
    {
        CodedReport full = Samples.Full();
        JsonElement[] features = Features(full.Report, [.. full.Events]);
        Assert.Equal(2, features.Length);
        Assert.Equal(JsonValueKind.Null, features[1].GetProperty("geometry").ValueKind);
    }

    [Fact]
    public void No_events_are_an_empty_collection() => Assert.Empty(Features(Samples.Report()));

    private static JsonElement[] Features(Report report, params Event[] events)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        EventGeoJson.Write(events.Select(e => new ReportedEvent(report, e, [], [])), output);
        JsonElement root = JsonDocument.Parse(output.ToString()).RootElement;
        Assert.Equal("FeatureCollection", root.GetProperty("type").GetString());
        return [.. root.GetProperty("features").EnumerateArray()];
    }
}
