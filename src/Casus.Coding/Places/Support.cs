using System.Runtime.InteropServices;

namespace Casus.Coding.Places;

/// <summary>
/// What the document's other names say for a reading: each distinct name votes once, spread over its readings by
/// weight, for the country and the first-level division of each and for what lies near. Support saturates: the first
/// supporter counts most.
/// </summary>
internal sealed class Support(PlaceIndex index, DocumentNames names)
{
    private const double Country = 2.5;
    private const double Division = 3;
    private const double Neighbourhood = 3.5;

    // A neighbour's vote halves about every hundred kilometres, and beyond the farthest is not worth counting.
    private const double DecayKm = 150;
    private const double FarthestKm = 600;
    private const double EarthKm = 6371;
    private const double LeastVote = 0.02;

    private readonly (double X, double Y, double Z)[] _points = Each(names, entry => Point(index.Latitude(entry), index.Longitude(entry)));
    private readonly int[] _name = NameOfEach(names);
    private readonly List<int> _voters = [];
    private double[] _weights = [];

    private readonly int[] _country = Each(names, index.Country);
    private readonly int[] _division = Each(names, index.Admin1);
    private readonly Dictionary<int, double> _countries = [];
    private readonly Dictionary<int, double> _divisions = [];

    // A name's own vote for a country and a division, by reading, to take off again.
    private readonly double[] _ownCountry = new double[names.Readings.Length];
    private readonly double[] _ownDivision = new double[names.Readings.Length];

    internal void Count(double[] weights)
    {
        _weights = weights;
        _voters.Clear();
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] >= LeastVote) _voters.Add(i);
        }

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
        return score + Neighbourhood * Saturate(Neighbours(reading));
    }

    private double Neighbours(int reading)
    {
        const double farthest = FarthestKm / EarthKm * (FarthestKm / EarthKm);
        (double x, double y, double z) = _points[reading];
        double votes = 0;
        foreach (int voter in _voters)
        {
            if (_name[voter] == _name[reading]) continue;
            (double dx, double dy, double dz) = (_points[voter].X - x, _points[voter].Y - y, _points[voter].Z - z);
            double chord = (dx * dx) + (dy * dy) + (dz * dz);
            if (chord < farthest) votes += _weights[voter] * Math.Exp(-Math.Sqrt(chord) * EarthKm / DecayKm);
        }

        return votes;
    }

    // On the unit sphere: within some hundred kilometres the chord is as long as the way.
    private static (double X, double Y, double Z) Point(double latitude, double longitude)
    {
        double phi = latitude * Math.PI / 180, lambda = longitude * Math.PI / 180;
        return (Math.Cos(phi) * Math.Cos(lambda), Math.Cos(phi) * Math.Sin(lambda), Math.Sin(phi));
    }

    private static int[] NameOfEach(DocumentNames names)
    {
        int[] values = new int[names.Readings.Length];
        for (int name = 0; name < names.Count; name++) values.AsSpan()[names.Of(name)].Fill(name);
        return values;
    }

    private static T[] Each<T>(DocumentNames names, Func<int, T> of)
    {
        T[] values = new T[names.Readings.Length];
        for (int i = 0; i < values.Length; i++) values[i] = of(names.Readings[i] / 2);
        return values;
    }

    private static double Saturate(double votes) => Math.Max(0, votes) / (Math.Max(0, votes) + 1);
}
