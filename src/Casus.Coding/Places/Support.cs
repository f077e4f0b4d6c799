using System.Runtime.InteropServices;

namespace Casus.Coding.Places;

/// <summary>
/// What the document's other names say for a reading: each distinct name votes once, spread over its readings by
/// weight, for the country and the first-level division of each. Support saturates: the first supporter counts most.
/// </summary>
internal sealed class Support(PlaceIndex index, DocumentNames names)
{
    private const double Country = 2.5;
    private const double Division = 3;

    private readonly Dictionary<int, double> _countries = [];
    private readonly Dictionary<int, double> _divisions = [];

    // A name's own vote for a country and a division, by reading, to take off again.
    private readonly double[] _ownCountry = new double[names.Readings.Length];
    private readonly double[] _ownDivision = new double[names.Readings.Length];

    internal void Count(double[] weights)
    {
        _countries.Clear();
        _divisions.Clear();
        for (int name = 0; name < names.Count; name++)
        {
            (int start, int length) = names.Of(name).GetOffsetAndLength(weights.Length);
            for (int i = start; i < start + length; i++)
            {
                (_ownCountry[i], _ownDivision[i]) = (0, 0);
                int entry = names.Readings[i] / 2;
                for (int other = start; other < start + length; other++)
                {
                    int second = names.Readings[other] / 2;
                    if (index.Country(second) == index.Country(entry)) _ownCountry[i] += weights[other];
                    if (index.Admin1(second) == index.Admin1(entry)) _ownDivision[i] += weights[other];
                }

                CollectionsMarshal.GetValueRefOrAddDefault(_countries, index.Country(entry), out _) += weights[i];
                CollectionsMarshal.GetValueRefOrAddDefault(_divisions, index.Admin1(entry), out _) += weights[i];
            }
        }
    }

    internal double For(int reading)
    {
        int entry = names.Readings[reading] / 2;
        double score = 0;
        if (index.Country(entry) is not 0 and int country)
            score += Country * Saturate(_countries[country] - _ownCountry[reading]);
        if (index.Admin1(entry) is >= 0 and int division)
            score += Division * Saturate(_divisions[division] - _ownDivision[reading]);
        return score;
    }

    private static double Saturate(double votes) => Math.Max(0, votes) / (Math.Max(0, votes) + 1);
}
