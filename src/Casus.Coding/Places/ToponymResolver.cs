namespace Casus.Coding.Places;

/// <summary>
/// Chooses one reading per name and document. A reading's score is its prominence, plus what is said to contain it
/// ("Homs, Syria"), plus the support of the document's other names in its country, division and neighbourhood; names
/// vote by their own scores, over a few rounds.
/// </summary>
/// <remarks>After the heuristics surveyed by Leidner (2007), <i>Toponym Resolution in Text</i>.</remarks>
internal sealed class ToponymResolver(PlaceIndex index)
{
    private const int Rounds = 3;

    internal Resolution[] Resolve(IReadOnlyList<Toponym> toponyms)
    {
        if (toponyms.Count == 0) return [];
        DocumentNames names = new(toponyms);
        double[] scores = Score(names);
        Resolution[] chosen = new Resolution[names.Count];
        for (int name = 0; name < chosen.Length; name++) chosen[name] = Choose(names, name, scores);
        Resolution[] result = new Resolution[toponyms.Count];
        for (int i = 0; i < result.Length; i++) result[i] = chosen[names.NameOf[i]];
        return result;
    }

    /// <summary>The readings of each toponym with their shares of the belief, the likeliest first.</summary>
    internal IReadOnlyList<(int Entry, double Share)>[] Rank(IReadOnlyList<Toponym> toponyms, int most)
    {
        if (toponyms.Count == 0) return [];
        DocumentNames names = new(toponyms);
        double[] scores = Score(names), shares = new double[scores.Length];
        Weigh(names, scores, shares);
        var result = new IReadOnlyList<(int, double)>[toponyms.Count];
        for (int i = 0; i < result.Length; i++)
        {
            (int start, int length) = names.Of(names.NameOf[i]).GetOffsetAndLength(scores.Length);
            List<(int Entry, double Share)> readings = [];
            for (int r = start; r < start + length; r++) readings.Add((names.Readings[r] / 2, shares[r]));
            readings.Sort(static (a, b) => a.Share != b.Share ? b.Share.CompareTo(a.Share) : a.Entry.CompareTo(b.Entry));
            result[i] = readings.Count > most ? readings[..most] : readings;
        }

        return result;
    }

    private double[] Score(DocumentNames names)
    {
        double[] prior = new double[names.Readings.Length];
        for (int i = 0; i < prior.Length; i++) prior[i] = Prominence.Of(index, names.Readings[i]);
        Containment.Add(index, names, prior);
        double[] scores = [.. prior];
        double[] weights = new double[prior.Length];
        Support support = new(index, names);
        for (int round = 0; round < Rounds; round++)
        {
            Weigh(names, scores, weights);
            support.Count(weights);
            for (int i = 0; i < scores.Length; i++) scores[i] = prior[i] + support.For(i);
        }

        return scores;
    }

    // Softmax over the readings of each name.
    private static void Weigh(DocumentNames names, double[] scores, double[] weights)
    {
        for (int name = 0; name < names.Count; name++)
        {
            (int start, int length) = names.Of(name).GetOffsetAndLength(scores.Length);
            double best = double.NegativeInfinity, sum = 0;
            for (int i = start; i < start + length; i++) best = Math.Max(best, scores[i]);
            for (int i = start; i < start + length; i++) sum += weights[i] = Math.Exp(scores[i] - best);
            for (int i = start; i < start + length; i++) weights[i] /= sum;
        }
    }

    // Confidence: the share of the readings that lie where the best one lies, damped where even that one is obscure.
    private Resolution Choose(DocumentNames names, int name, double[] scores)
    {
        const double samePlaceKm = 100;
        const double obscure = 2;
        (int start, int length) = names.Of(name).GetOffsetAndLength(scores.Length);
        if (length == 0) return Resolution.None;
        int best = start;
        for (int i = start + 1; i < start + length; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }

        int entry = names.Readings[best] / 2;
        double here = 0, all = 0;
        for (int i = start; i < start + length; i++)
        {
            double weight = Math.Exp(scores[i] - scores[best]);
            all += weight;
            int other = names.Readings[i] / 2;
            if (Distance.Km(index.Latitude(entry), index.Longitude(entry), index.Latitude(other), index.Longitude(other)) < samePlaceKm)
                here += weight;
        }

        return new Resolution(entry, here / all / (1 + Math.Exp(obscure - scores[best])));
    }
}
