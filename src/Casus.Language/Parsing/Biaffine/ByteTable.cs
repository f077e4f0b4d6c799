namespace Casus.Language.Parsing.Biaffine;

/// <summary>Embeddings: a row of signed bytes per entry, with one scale per row.</summary>
internal sealed class ByteTable
{
    private readonly sbyte[] _cells;
    private readonly float[] _scales;

    public ByteTable(int columns, sbyte[] cells, float[] scales)
    {
        if (cells.Length != columns * scales.Length) throw new ArgumentException("shapes differ", nameof(cells));
        Columns = columns;
        _cells = cells;
        _scales = scales;
    }

    public int Columns { get; }

    public int Rows => _scales.Length;

    /// <summary>An entry's row.</summary>
    public float[] Row(int row)
    {
        float[] cells = new float[Columns];
        AddTo(row, cells);
        return cells;
    }

    /// <summary>Adds an entry's row to the target.</summary>
    public void AddTo(int row, Span<float> target)
    {
        ReadOnlySpan<sbyte> cells = _cells.AsSpan(row * Columns, Columns);
        float scale = _scales[row];
        for (int i = 0; i < cells.Length; i++) target[i] += cells[i] * scale;
    }
}
