namespace Casus.Evaluation;

/// <summary>Counts of gold and answered labels, for the unweighted mean of the labels' F1.</summary>
public sealed class MacroF1
{
    private readonly SortedDictionary<string, (int Right, int Gold, int Answered)> _counts = new(StringComparer.Ordinal);

    public void Add(string gold, string answered)
    {
        Bump(gold, gold == answered ? 1 : 0, 1, 0);
        Bump(answered, 0, 0, 1);
    }

    /// <summary>Per cent, over the labels that occur in the gold; null without gold.</summary>
    public double? Value
    {
        get
        {
            double[] scores = [.. Labels().Select(l => l.F1)];
            return scores.Length == 0 ? null : scores.Average();
        }
    }

    /// <summary>F1 of each label that occurs in the gold, in per cent.</summary>
    public IEnumerable<(string Label, double F1)> Labels() =>
        _counts.Where(c => c.Value.Gold > 0).Select(c => (c.Key, 200.0 * c.Value.Right / (c.Value.Gold + c.Value.Answered)));

    private void Bump(string label, int right, int gold, int answered)
    {
        (int Right, int Gold, int Answered) now = _counts.GetValueOrDefault(label);
        _counts[label] = (now.Right + right, now.Gold + gold, now.Answered + answered);
    }
}
