namespace Casus.Coding.Places;

/// <summary>
/// "Homs, Syria": a reading that lies in a reading of the name after the comma gains, and so does that one.
/// Weights: a division tells more than a country.
/// </summary>
internal static class Containment
{
    private const double InDivision = 6;
    private const double InCountry = 4;
    private const double InRegion = 4;
    private const double Containing = 3;
    private const double RegionKm = 300;

    internal static void Add(PlaceIndex index, DocumentNames names, double[] prior)
    {
        double[] gains = new double[prior.Length];
        foreach ((int name, int container) in names.Containments)
        {
            (int inner, int innerCount) = names.Of(name).GetOffsetAndLength(prior.Length);
            (int outer, int outerCount) = names.Of(container).GetOffsetAndLength(prior.Length);
            for (int i = inner; i < inner + innerCount; i++)
            {
                for (int o = outer; o < outer + outerCount; o++)
                {
                    double gain = Gain(index, names.Readings[i] / 2, names.Readings[o] / 2);
                    if (gain == 0) continue;
                    gains[i] = Math.Max(gains[i], gain);
                    gains[o] = Math.Max(gains[o], Containing);
                }
            }
        }

        for (int i = 0; i < prior.Length; i++) prior[i] += gains[i];
    }

    /// <summary>True where some reading of one name lies in some reading of the other.</summary>
    internal static bool IsPossible(PlaceIndex index, IReadOnlyList<int> inner, IReadOnlyList<int> outer)
    {
        foreach (int i in inner)
        {
            foreach (int o in outer)
            {
                if (Gain(index, i / 2, o / 2) > 0) return true;
            }
        }

        return false;
    }

    private static double Gain(PlaceIndex index, int inner, int outer)
    {
        if (inner == outer) return 0;
        return index.Kind(outer) switch
        {
            PlaceKind.Country => index.Country(inner) == index.Country(outer) ? InCountry : 0,
            PlaceKind.Admin1 => index.Admin1(inner) == outer ? InDivision : 0,
            PlaceKind.Admin2 => index.Admin2(inner) == outer ? InDivision : 0,
            PlaceKind.Region => Near(index, inner, outer, RegionKm) ? InRegion : 0,
            _ => Near(index, inner, outer, RegionKm / 10) ? InRegion : 0,
        };
    }

    private static bool Near(PlaceIndex index, int a, int b, double km) =>
        Distance.Km(index.Latitude(a), index.Longitude(a), index.Latitude(b), index.Longitude(b)) < km;
}
