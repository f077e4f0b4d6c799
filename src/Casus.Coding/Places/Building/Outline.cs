using System.Text.Json;

namespace Casus.Coding.Places.Building;

/// <summary>Area centroid (shoelace formula, plane) of the largest ring of a GeoJSON polygon or multipolygon.</summary>
internal static class Outline
{
    internal static (double Latitude, double Longitude)? Centroid(JsonElement geometry)
    {
        (double Area, double Latitude, double Longitude) best = default;
        JsonElement coordinates = geometry.GetProperty("coordinates");
        if (geometry.GetProperty("type").GetString() == "Polygon")
        {
            best = Ring(coordinates[0]);
        }
        else
        {
            foreach (JsonElement polygon in coordinates.EnumerateArray())
            {
                var ring = Ring(polygon[0]);
                if (ring.Area > best.Area) best = ring;
            }
        }

        return best.Area > 0 ? (best.Latitude, best.Longitude) : null;
    }

    private static (double Area, double Latitude, double Longitude) Ring(JsonElement ring)
    {
        double area = 0, x = 0, y = 0;
        int count = ring.GetArrayLength();
        for (int i = 0; i < count; i++)
        {
            JsonElement a = ring[i], b = ring[(i + 1) % count];
            double cross = (a[0].GetDouble() * b[1].GetDouble()) - (b[0].GetDouble() * a[1].GetDouble());
            area += cross;
            x += (a[0].GetDouble() + b[0].GetDouble()) * cross;
            y += (a[1].GetDouble() + b[1].GetDouble()) * cross;
        }

        return area == 0 ? default : (Math.Abs(area / 2), y / (3 * area), x / (3 * area));
    }
}
