namespace Casus.Coding.Places;

/// <summary>How likely a name means an entry where nothing else is known, on the scale of log10 of inhabitants.</summary>
internal static class Prominence
{
    private const double Alias = -0.7;
    private const double PerSpelling = 0.02;
    private const int MostSpellings = 50;

    /// <param name="reading">Entry times two, plus one where the name is not its main name.</param>
    internal static double Of(PlaceIndex index, int reading)
    {
        int entry = reading / 2;
        double population = index.LogPopulation(entry);
        double known = PerSpelling * Math.Min(MostSpellings, index.Spellings(entry));
        double alias = (reading & 1) == 0 ? 0 : Alias;
        return alias + index.Kind(entry) switch
        {
            PlaceKind.Country => population,
            PlaceKind.Admin1 => Math.Max(population, 5) + 0.5,
            PlaceKind.Admin2 => population - 1,
            PlaceKind.Capital => population + known + 1,
            PlaceKind.Admin1Seat => population + known + 0.3,
            PlaceKind.Quarter => population + known - 1,
            PlaceKind.Facility or PlaceKind.Region => population,
            _ => population + known,
        };
    }
}
