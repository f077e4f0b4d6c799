using Casus.Analysis.Incidents;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Analysis.Linking;

/// <summary>
/// Learns what each level of agreement between two accounts says for one incident (Fellegi and Sunter 1969), from reports
/// whose incidents are known. Pairs are of reports published within <see cref="Block"/> days of each other; an incident of
/// n reports counts as n−1 pairs, however many it has; copies of one text are one report.
/// </summary>
public static class WeightTraining
{
    private const int Block = 30;

    // Added to every level, so that none is impossible.
    private const double Smoothing = 0.5;

    /// <param name="reports">With what was coded in them.</param>
    /// <param name="seed">Divides the incidents into halves: the text of one is compared by a model of the other.</param>
    public static IReadOnlyList<PairWeight> Learn(IReadOnlyList<(LinkedReport Known, CodedReport Coding)> reports, int seed)
    {
        LinkedReport[] first = LinkTraining.Halves([.. reports.Select(r => r.Known)], seed).First;
        HashSet<string> names = [.. first.Select(r => r.Incident)];
        LinkedReport[] second = [.. reports.Select(r => r.Known).Where(r => !names.Contains(r.Incident))];
        LinkModel ofFirst = LinkTraining.Train(first, seed), ofSecond = LinkTraining.Train(second, seed);
        Told[] told =
        [
            .. reports.DistinctBy(r => r.Known.Print).Where(r => r.Known.Day is not null)
                .Select(r => Told.Of(r.Known, r.Coding, names.Contains(r.Known.Incident), names.Contains(r.Known.Incident) ? ofSecond : ofFirst))
                .OrderBy(t => t.Known.Day),
        ];
        Dictionary<string, int> sizes = told.GroupBy(t => t.Known.Incident, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        Tallies tallies = new();
        for (int i = 0; i < told.Length; i++)
        {
            for (int j = i - 1; j >= 0 && told[i].Day - told[j].Day <= Block; j--)
                tallies.Add(told[i], told[j], 2.0 / sizes[told[i].Known.Incident]);
        }

        return tallies.Weights();
    }

    /// <summary>The event that a report is about: of the violence that it tells as real, the first with dead or hurt, else the first.</summary>
    public static Account? Main(CodedReport coding)
    {
        Account[] violent = [.. coding.Events.Where(e => e.Type == EventType.Assault).Select(e => new Account(coding, e)).Where(a => a.Asserts)];
        return violent.FirstOrDefault(a => a.Figures.Any(f => f.Role is FigureRole.Killed or FigureRole.Injured)) ?? violent.FirstOrDefault();
    }

    private sealed record Told(LinkedReport Known, int Day, Account? Account, bool IsFirst, LinkModel Model, ReportTerms Terms)
    {
        public static Told Of(LinkedReport known, CodedReport coding, bool isFirst, LinkModel model) =>
            new(known, known.Day!.Value.DayNumber, Main(coding), isFirst, model, model.Read(known.Title, known.Text, known.Day));
    }

    private sealed class Tallies
    {
        private readonly Dictionary<(string, string), (double Weight, long Count)> _same = [], _different = [];

        public void Add(Told a, Told b, double weight)
        {
            bool isSame = a.Known.Incident == b.Known.Incident;
            void Count(string field, string level)
            {
                Dictionary<(string, string), (double, long)> counts = isSame ? _same : _different;
                (double sum, long count) = counts.GetValueOrDefault((field, level));
                counts[(field, level)] = (sum + (isSame ? weight : 1), count + 1);
            }

            // Texts of different halves were learnt from by one model or the other.
            if (a.IsFirst == b.IsFirst) Count("text", PairLevels.Text(a.Model.Probability(a.Terms, b.Terms)));
            if (a.Account is not { } x || b.Account is not { } y) return;
            Count("place", PairLevels.Place(x.Event.Place?.Place, y.Event.Place?.Place));
            (string field, string level) = PairLevels.Time(x, y);
            Count(field, level);
            Count("figures", PairLevels.Figures(x, y));
            Count("mode", PairLevels.Mode(x, y));
        }

        public IReadOnlyList<PairWeight> Weights() =>
        [
            .. from field in PairLevels.Fields
               let levels = PairLevels.Of(field)
               let same = levels.Sum(l => _same.GetValueOrDefault((field, l)).Weight + Smoothing)
               let different = levels.Sum(l => _different.GetValueOrDefault((field, l)).Weight + Smoothing)
               from level in levels
               let m = _same.GetValueOrDefault((field, level))
               let u = _different.GetValueOrDefault((field, level))
               select new PairWeight(field, level, (m.Weight + Smoothing) / same, (u.Weight + Smoothing) / different, (m.Count, u.Count)),
        ];
    }
}
