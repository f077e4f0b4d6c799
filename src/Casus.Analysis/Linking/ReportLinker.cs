namespace Casus.Analysis.Linking;

/// <summary>
/// Says of each report, as it comes, which incident it is about: it joins the one whose reports it is most likely a
/// fellow of, by the mean over them, or founds a new one. One pass; a report costs in proportion to those that share rare
/// words with it.
/// </summary>
public sealed class ReportLinker
{
    private readonly LinkModel _model;
    private readonly NeighbourIndex _reports = new();
    private readonly List<int> _incidents = [];
    private readonly Dictionary<int, List<int>> _members = [];
    private readonly Dictionary<int, float> _likely = [];

    public ReportLinker(LinkModel model) => _model = model;

    /// <param name="day">Day of publication, or null.</param>
    /// <returns>The number of the incident: that of its first report, from 0 in the order of coming.</returns>
    public int Add(string? title, string text, DateOnly? day) => Add(_model.Read(title, text, day));

    /// <inheritdoc cref="Add(string?, string, DateOnly?)"/>
    public int Add(ReportTerms report)
    {
        int? nearest = Nearest(report);
        int number = _reports.Add(report), incident = nearest ?? number;
        _incidents.Add(incident);
        if (!_members.TryGetValue(incident, out List<int>? members)) _members.Add(incident, members = []);
        members.Add(number);
        return incident;
    }

    private int? Nearest(ReportTerms report)
    {
        _likely.Clear();
        foreach (int candidate in _reports.Near(report))
        {
            int incident = _incidents[candidate];
            _likely[incident] = _likely.GetValueOrDefault(incident) + _model.Probability(_reports[candidate], report);
        }

        int? best = null;
        float highest = _model.Threshold;
        foreach ((int incident, float sum) in _likely)
        {
            float score = sum / Fellows(incident, report);
            if (score < highest || (score == highest && incident > best)) continue;
            (best, highest) = (incident, score);
        }

        return best;
    }

    // Members that share nothing with the report count as unlike; those of another time do not count.
    private int Fellows(int incident, ReportTerms report)
    {
        int count = 0;
        foreach (int member in _members[incident]) count += ReportTerms.IsNear(_reports[member], report, NeighbourIndex.Window) ? 1 : 0;
        return count;
    }
}
