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

    private readonly int[] _country = Each(names, index.Country);
    private readonly int[] _division = Each(names, index.Admin1);
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
                for (int other = start; other < start + length; other++)
                {
                    if (_country[other] == _country[i]) _ownCountry[i] += weights[other];
                    if (_division[other] == _division[i]) _ownDivision[i] += weights[other];
                }

                CollectionsMarshal.GetValueRefOrAddDefault(_countries, _country[i], out _) += weights[i];
                CollectionsMarshal.GetValueRefOrAddDefault(_divisions, _division[i], out _) += weights[i];
            }
        }
    }

    internal double For(int reading)
    {
        double score = 0;
        if (_country[reading] != 0) score += Country * Saturate(_countries[_country[reading]] - _ownCountry[reading]);
        if (_division[reading] >= 0) score += Division * Saturate(_divisions[_division[reading]] - _ownDivision[reading]);
        return score;
    }

    private static int[] Each(DocumentNames names, Func<int, int> of)
    {
        int[] values = new int[names.Readings.Length];
        for (int i = 0; i < values.Length; i++) values[i] = of(names.Readings[i] / 2);
        return values;
    }

    private static double Saturate(double votes) => Math.Max(0, votes) / (Math.Max(0, votes) + 1);
}
