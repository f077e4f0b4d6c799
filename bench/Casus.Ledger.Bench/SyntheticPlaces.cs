using Casus.Core.Records;

namespace Casus.Ledger.Bench;

/// <summary>Three thousand invented places in thirty invented countries at war, scattered about their capitals.</summary>
internal sealed class SyntheticPlaces
{
    private const int Count = 3000;
    private const int Countries = 30;

    private readonly Place[] _places = new Place[Count];

    public SyntheticPlaces(Chance chance)
    {
        (double Lat, double Lon)[] capitals = [.. Enumerable.Range(0, Countries).Select(_ => (chance.Share() * 80 - 25, chance.Share() * 200 - 90))];
        for (int i = 0; i < Count; i++)
        {
            int country = chance.Skewed(Countries);
            (double lat, double lon) = capitals[country];
            // The sum of three draws is near enough to a bell.
            double Off() => (chance.Share() + chance.Share() + chance.Share() - 1.5) * 5;
            PlacePrecision precision = chance.Below(100) switch
            {
                < 8 => PlacePrecision.Facility,
                < 16 => PlacePrecision.Near,
                < 70 => PlacePrecision.Settlement,
                < 83 => PlacePrecision.Admin1,
                _ => PlacePrecision.Country,
            };
            _places[i] = new Place(Words.Name(2000 + i), 1_000_000 + i, Math.Round(lat + Off(), 5), Math.Round(lon + Off(), 5), Country(country), $"Province {country}-{i % 12}", precision);
        }
    }

    /// <summary>A code no state has: X and two letters.</summary>
    public static string Country(int number) => $"X{(char)('A' + number / 26)}{(char)('A' + number % 26)}";

    public Place Next(Chance chance) => _places[chance.Skewed(Count)];
}
