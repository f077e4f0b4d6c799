namespace Casus.Coding.Places;

/// <summary>Great-circle distances on a sphere of the Earth's mean radius (haversine formula).</summary>
public static class Distance
{
    private const double EarthRadiusKm = 6371.0088;

    /// <summary>Kilometres between two points in degrees.</summary>
    public static double Km(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        double north = double.DegreesToRadians(latitude2 - latitude1);
        double east = double.DegreesToRadians(longitude2 - longitude1);
        double a = (Math.Sin(north / 2) * Math.Sin(north / 2))
            + (Math.Cos(double.DegreesToRadians(latitude1)) * Math.Cos(double.DegreesToRadians(latitude2))
                * Math.Sin(east / 2) * Math.Sin(east / 2));
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }
}
