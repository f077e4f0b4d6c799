namespace Casus.Analysis.Linking;

/// <summary>Finds the reports that share rare words with one, by an inverted index that grows with each report.</summary>
internal sealed class NeighbourIndex
{
    /// <summary>Reports on one incident follow each other within so many days.</summary>
    public const int Window = 60;

    // Words that one report in three uses do not bring reports together.
    private const float RareEnough = 1;
    private const float LeastCosine = 0.03f;

    // A word's latest reports, so many; and so many neighbours, the nearest first, are looked at closely.
    private const int MostPostings = 1024;
    private const int MostNeighbours = 64;

    private readonly List<ReportTerms> _reports = [];
    private readonly Dictionary<uint, Postings> _postings = [];
    private readonly List<int> _touched = [];
    private float[] _cosines = new float[256];

    public int Count => _reports.Count;

    public ReportTerms this[int report] => _reports[report];

    /// <returns>The report's number, from 0 in the order of coming.</returns>
    public int Add(ReportTerms report)
    {
        int number = _reports.Count;
        _reports.Add(report);
        if (_cosines.Length <= number) Array.Resize(ref _cosines, 2 * _cosines.Length);
        for (int i = 0; i < report.Text.Count; i++)
        {
            if (report.Text.Rarity[i] < RareEnough) continue;
            uint term = report.Text.Terms[i];
            if (!_postings.TryGetValue(term, out Postings? list)) _postings.Add(term, list = new Postings());
            list.Add(number, report.Text.Weights[i]);
        }

        return number;
    }

    /// <returns>Numbers of reports within <see cref="Window"/> days, ascending, at most <see cref="MostNeighbours"/>.</returns>
    public List<int> Near(ReportTerms report)
    {
        for (int i = 0; i < report.Text.Count; i++)
        {
            if (report.Text.Rarity[i] >= RareEnough && _postings.TryGetValue(report.Text.Terms[i], out Postings? list)) Sum(list, report.Text.Weights[i]);
        }

        List<(float Cosine, int Report)> near = [];
        foreach (int other in _touched)
        {
            if (_cosines[other] > LeastCosine && ReportTerms.IsNear(_reports[other], report, Window)) near.Add((-_cosines[other], other));
            _cosines[other] = 0;
        }

        _touched.Clear();
        if (near.Count > MostNeighbours)
        {
            near.Sort();
            near.RemoveRange(MostNeighbours, near.Count - MostNeighbours);
        }

        List<int> numbers = new(near.Count);
        foreach ((_, int number) in near) numbers.Add(number);
        numbers.Sort();
        return numbers;
    }

    private void Sum(Postings list, float weight)
    {
        for (int k = list.Count - 1; k >= Math.Max(0, list.Count - MostPostings); k--)
        {
            (int other, float own) = list[k];
            if (_cosines[other] == 0) _touched.Add(other);
            _cosines[other] += own * weight;
        }
    }

    private sealed class Postings
    {
        private (int Report, float Weight)[] _items = new (int, float)[2];

        public int Count { get; private set; }

        public (int Report, float Weight) this[int at] => _items[at];

        public void Add(int report, float weight)
        {
            if (Count == _items.Length) Array.Resize(ref _items, 2 * Count);
            _items[Count++] = (report, weight);
        }
    }
}
