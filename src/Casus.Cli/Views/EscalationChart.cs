using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Casus.Analysis.Escalation;
using Casus.Core.Ontology;

namespace Casus.Cli.Views;

/// <summary>One direction of a dyad as rows of characters. A column holds one step, or several where there are more steps than columns.</summary>
internal sealed class EscalationChart
{
    private const int Height = 7;
    private const string Bars = " ▁▂▃▄▅▆▇█";

    private readonly ImmutableArray<DyadPoint> _points;
    private readonly ImmutableArray<RateRange> _ranges;
    private readonly int _columns;
    private readonly int _each;

    public EscalationChart(DyadSide side, int width)
    {
        _points = side.Series.Points;
        _ranges = side.Hostility.Smoothed;
        _each = Math.Max(1, (_points.Length + width - 1) / width);
        _columns = (_points.Length + _each - 1) / _each;
    }

    /// <summary>Rows from the highest rate down; the axis is logarithmic.</summary>
    public IEnumerable<(string Label, string Line)> Lines()
    {
        double low = Math.Log(Math.Max(1e-4, _ranges.Min(r => r.Low90))), high = Math.Log(_ranges.Max(r => r.High90));
        double row = Math.Max(1e-9, (high - low) / Height);
        for (int r = Height - 1; r >= 0; r--)
        {
            double from = low + (r * row), to = from + row;
            StringBuilder line = new();
            for (int c = 0; c < _columns; c++) line.Append(Cell(Middle(c), Math.Exp(from), Math.Exp(to)));
            yield return (Rate(Math.Exp((from + to) / 2)), line.ToString());
        }
    }

    /// <summary>How many acts of material conflict, the highest bar for the most.</summary>
    public string Acts() => Spark(c => Column(c).Sum(p => (double)p.Count(QuadClass.MaterialConflict)));

    /// <summary>Bars go with conflict; where cooperation outweighs it stands a plus.</summary>
    public string Goldstein()
    {
        string conflict = Spark(c => Math.Max(0, -Column(c).Sum(p => p.Goldstein)));
        return string.Concat(conflict.Select((bar, c) => Column(c).Sum(p => p.Goldstein) > 0 ? '+' : bar));
    }

    /// <summary>A dot where reports were published, so that silence says something.</summary>
    public string Coverage() => string.Concat(Enumerable.Range(0, _columns).Select(c => Column(c).Any(p => p.Covered) ? '·' : ' '));

    /// <summary>The first day, one in the middle and the last, under their columns.</summary>
    public string Dates()
    {
        const int Length = 10;
        string first = Phrases.Iso(_points[0].First), last = Phrases.Iso(_points[^1].First);
        if (_columns < (2 * Length) + 1) return $"{first} to {last}";
        int middle = _columns / 2;
        string line = first.PadRight(_columns - Length) + last;
        return _columns < (3 * Length) + 4 ? line
            : line[..(middle - (Length / 2))] + Phrases.Iso(_points[Math.Min(_points.Length - 1, middle * _each)].First) + line[(middle + (Length / 2))..];
    }

    // Of several steps the one with the highest rate: a peak must not drown in its neighbours.
    private RateRange Middle(int column) => Enumerable.Range(column * _each, Math.Min(_each, _points.Length - (column * _each)))
        .Select(s => _ranges[s]).MaxBy(r => r.Median);

    private IEnumerable<DyadPoint> Column(int column) => _points.Skip(column * _each).Take(_each);

    private string Spark(Func<int, double> height)
    {
        double[] heights = [.. Enumerable.Range(0, _columns).Select(height)];
        double most = heights.Max();
        return string.Concat(heights.Select(h => h <= 0 ? Bars[0] : Bars[Math.Max(1, (int)Math.Round(h / most * (Bars.Length - 1)))]));
    }

    private static char Cell(RateRange range, double from, double to) =>
        range.Median >= from && range.Median < to ? '█'
        : range.High50 >= from && range.Low50 < to ? '▓'
        : range.High90 >= from && range.Low90 < to ? '░'
        : ' ';

    private static string Rate(double rate) => rate.ToString(rate < 0.1 ? "0.000" : rate < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);
}
