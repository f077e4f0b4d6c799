namespace Casus.Language.Weights;

/// <summary>
/// Rows as written in a model: a head section with the number of rows and classes and all keys, and body sections with
/// the non-zero cells of a share of the rows each. A body holds three runs, so that like lies by like: cells per row,
/// classes, values.
/// </summary>
internal static class WeightCodec
{
    /// <summary>Body sections per table: enough to keep four cores busy while loading.</summary>
    public const int Bodies = 4;

    public static string Head(string table) => table + ".keys";

    public static string Body(string table, int part) => $"{table}.rows{part}";

    /// <summary>Number of rows before a part.</summary>
    public static int FirstRow(int rows, int part) => (int)((long)rows * part / Bodies);

    public static WeightTable Load(ModelFile file, string table)
    {
        SectionReader head = new(file.Unpack(Head(table)));
        int rows = (int)head.Number(), classes = (int)head.Number();
        WeightTable weights = new(rows, classes);
        uint[] keys = head.Keys(rows);
        Parallel.For(0, Bodies + 1, part =>
        {
            if (part == 0) weights.Index(keys);
            else Fill(weights, file.Unpack(Body(table, part - 1)), FirstRow(rows, part - 1), FirstRow(rows, part));
        });
        return weights;
    }

    private static void Fill(WeightTable weights, byte[] body, int first, int end)
    {
        SectionReader reader = new(body);
        int cells = (int)reader.Number();
        ReadOnlySpan<byte> counts = reader.Bytes(end - first);
        ReadOnlySpan<byte> classes = reader.Bytes(cells);
        int at = 0;
        for (int row = first; row < end; row++)
        {
            Span<short> target = weights.NewRow(row);
            for (int last = at + counts[row - first]; at < last; at++) target[classes[at]] = (short)reader.Signed();
        }
    }
}
