using Casus.Core.Records;

namespace Casus.Analysis.Incidents;

internal static class Distance
{
    private const double EarthRadiusKilometres = 6371.0088;

    /// <summary>Great-circle distance by the haversine formula.</summary>
    public static double Kilometres(Place a, Place b)
    {
        double half(double degrees) => Math.Sin(degrees * Math.PI / 360);
        double latitude = half(b.Latitude - a.Latitude);
        double longitude = half(b.Longitude - a.Longitude);
        double chord = (latitude * latitude) + (Cos(a.Latitude) * Cos(b.Latitude) * longitude * longitude);
        return 2 * EarthRadiusKilometres * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    private static double Cos(double degrees) => Math.Cos(degrees * Math.PI / 180);
}
