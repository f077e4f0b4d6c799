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

        Weigh(names, scores, weights);
        Resolution[] chosen = new Resolution[names.Count];
        for (int name = 0; name < chosen.Length; name++) chosen[name] = Choose(names, name, scores);
        Resolution[] result = new Resolution[toponyms.Count];
        for (int i = 0; i < result.Length; i++) result[i] = chosen[names.NameOf[i]];
        return result;
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
