using Casus.Coding.Places;
using Casus.Core.Records;
using Casus.Language.Parsing;

namespace Casus.Evaluation;

/// <summary>
/// <c>casus eval places</c>: finding and resolving place names, on LGL, TR-News, GeoVirus and GeoWebNews files.
/// Gold is every annotated toponym with coordinates, in whatever role (place, metonym, modifier, demonym). A found
/// name that overlaps an annotation without coordinates is neither right nor wrong. Distances follow Gritta et al.
/// (2019), <i>A pragmatic guide to geoparsing evaluation</i>: a gold name without an answer is 20,039 km off,
/// and <c>auc</c> is the area under the sorted curve of ln(1 + km), divided by ln(20,039): lower is better.
/// </summary>
internal static class PlacesSuite
{
    private const double FarthestKm = 20039;
    private const double NearKm = 161;

    internal static IReadOnlyList<Score> Run(SuiteInput input)
    {
        PlaceFinder finder = PlaceFinder.Load(input.Gazetteer, input.Lexicons, input.Imported);
        Tally tally = new();
        foreach (ToponymDocument document in ToponymDocument.Read(input.Data))
        {
            input.Cancel.ThrowIfCancellationRequested();
            Resolve(finder, document, tally);
            Find(finder, input.Language.Read(document.Text), document, tally);
        }

        return tally.Scores();
    }

    private static void Resolve(PlaceFinder finder, ToponymDocument document, Tally tally)
    {
        GoldToponym[] gold = [.. document.Toponyms.Where(t => t.HasPoint)];
        IReadOnlyList<Place?> places = finder.Resolve(document.Text, [.. gold.Select(t => t.Span)]);
        for (int i = 0; i < gold.Length; i++) tally.Errors.Add(ErrorKm(gold[i], places[i]));
    }

    private static void Find(PlaceFinder finder, ParsedText text, ToponymDocument document, Tally tally)
    {
        GoldToponym[] gold = [.. document.Toponyms.Where(t => t.HasPoint)];
        List<PlaceMention> found = [.. finder.FindToponyms(text)];
        found.RemoveAll(f => document.Toponyms.Any(t => !t.HasPoint && t.Span.Overlaps(f.Span)) && !gold.Any(t => t.Span.Overlaps(f.Span)));
        tally.Predicted += found.Count;
        tally.Exact += found.Count(f => gold.Any(t => t.Span == f.Span));
        tally.OverlapPredicted += found.Count(f => gold.Any(t => t.Span.Overlaps(f.Span)));
        foreach (GoldToponym toponym in gold)
        {
            PlaceMention? match = found.Find(f => f.Span == toponym.Span) ?? found.Find(f => f.Span.Overlaps(toponym.Span));
            if (match is null) continue;
            tally.OverlapGold++;
            if (ErrorKm(toponym, match.Place) <= NearKm) tally.FoundAndNear++;
        }
    }

    private static double ErrorKm(GoldToponym gold, Place? place) =>
        place is null ? FarthestKm : Distance.Km(gold.Latitude, gold.Longitude, place.Latitude, place.Longitude);

    private sealed class Tally
    {
        internal List<double> Errors { get; } = [];

        internal int Predicted { get; set; }

        internal int Exact { get; set; }

        internal int OverlapPredicted { get; set; }

        internal int OverlapGold { get; set; }

        internal int FoundAndNear { get; set; }

        internal IReadOnlyList<Score> Scores()
        {
            int gold = Errors.Count;
            double? precision = Share(Exact, Predicted), recall = Share(Exact, gold);
            return
            [
                new("exact.precision", precision),
                new("exact.recall", recall),
                new("exact.f1", F1(precision, recall)),
                new("overlap.f1", F1(Share(OverlapPredicted, Predicted), Share(OverlapGold, gold))),
                new("acc161", Share(Errors.Count(e => e <= NearKm), gold)),
                new("mean_km", gold == 0 ? null : Errors.Average()),
                new("auc", gold == 0 ? null : 100 * Auc()),
                new("end_to_end", Share(FoundAndNear, gold)),
            ];
        }

        private double Auc()
        {
            double[] curve = [.. Errors.Select(e => Math.Log(1 + e) / Math.Log(FarthestKm)).Order()];
            if (curve.Length == 1) return curve[0];
            double area = 0;
            for (int i = 1; i < curve.Length; i++) area += (curve[i - 1] + curve[i]) / 2;
            return area / (curve.Length - 1);
        }

        private static double? Share(int part, int whole) => whole == 0 ? null : 100.0 * part / whole;

        private static double? F1(double? precision, double? recall) =>
            precision is { } p && recall is { } r ? (p + r == 0 ? 0 : 2 * p * r / (p + r)) : null;
    }
}
