namespace Casus.Language.Training;

/// <summary>What a perceptron changed, in order: when, which two classes, which rows.</summary>
internal sealed class UpdateLog
{
    internal delegate void Visitor(long step, int right, int wrong, ReadOnlySpan<int> rows);

    private readonly List<Entry> _entries = [];

    public void Add(long step, int right, int wrong, ReadOnlySpan<int> rows) =>
        _entries.Add(new Entry(step, (short)right, (short)wrong, rows.ToArray()));

    public int[] CountPerRow(int rows)
    {
        int[] counts = new int[rows];
        foreach (Entry entry in _entries)
        {
            foreach (int row in entry.Rows) counts[row]++;
        }

        return counts;
    }

    public void Replay(Visitor visit)
    {
        foreach (Entry entry in _entries) visit(entry.Step, entry.Right, entry.Wrong, entry.Rows);
    }

    private readonly record struct Entry(long Step, short Right, short Wrong, int[] Rows);
}
