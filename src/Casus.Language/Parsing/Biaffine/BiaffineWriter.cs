using System.Runtime.InteropServices;
using Casus.Language.Training;

namespace Casus.Language.Parsing.Biaffine;

/// <summary>
/// Quantises trained weights into a model file: matrices to 12 bits and tables to 8, each row with its own scale.
/// </summary>
internal static class BiaffineWriter
{
    private const int TableLimit = 127;
    private const int Lane = 8;

    public static byte[] Write(NetworkWeights weights)
    {
        List<(string Name, byte[] Data)> sections = [];
        foreach (string name in (string[])[BiaffineFile.Words, BiaffineFile.Vectors, BiaffineFile.Tags, BiaffineFile.Labels])
            sections.Add((name, Lines(weights.Lines(name))));
        foreach (string name in (string[])[.. BiaffineFile.Tables, BiaffineFile.FirstTag]) sections.Add((name, Table(weights[name])));
        foreach (string name in BiaffineFile.Recurrences) AddMatrix(sections, name, weights[name], null);
        foreach (string name in (string[])[BiaffineFile.First, BiaffineFile.Between, BiaffineFile.Tagger])
            AddMatrix(sections, name, weights[name], weights[name + ".bias"]);
        AddScorer(sections, weights);
        return ModelWriter.Pack(sections);
    }

    // The scorer works on whole vectors of eight: every view is padded to them.
    private static void AddScorer(List<(string Name, byte[] Data)> sections, NetworkWeights weights)
    {
        FloatMatrix[] views = [weights["arc.dependent"], weights["arc.head"], weights["label.dependent"], weights["label.head"]];
        FloatMatrix[] biases = [weights["arc.dependent.bias"], weights["arc.head.bias"], weights["label.dependent.bias"], weights["label.head.bias"]];
        AddMatrix(sections, BiaffineFile.Views, Stack(views), Stack([.. biases.Select(Column)]));
        int arc = Padded(views[0].Rows), label = Padded(views[2].Rows);
        AddMatrix(sections, BiaffineFile.Arcs, Resize(weights["arc"], arc, arc), Resize(Column(weights["arc.bias"]), arc, 1));
        sections.Add((BiaffineFile.Root, Bytes(Resize(Column(weights["root"]), arc, 1).Cells)));
        AddLabels(sections, weights, views[2].Rows, label);
    }

    // Per relation: head dimension by dependent dimension, the head's own weights as bias; then one row for the dependent alone.
    private static void AddLabels(List<(string Name, byte[] Data)> sections, NetworkWeights weights, int width, int padded)
    {
        int relations = weights.Lines(BiaffineFile.Labels).Length, block = Scorer.BlockOf(padded);
        FloatMatrix pairs = weights["label"];
        FloatMatrix cells = new(relations * block, padded, new float[relations * block * padded]);
        FloatMatrix bias = new(relations * block, 1, new float[relations * block]);
        for (int k = 0; k < relations; k++)
        {
            for (int e = 0; e < width; e++)
            {
                pairs.Row(k * width + e).CopyTo(cells.Cells.AsSpan((k * block + e) * padded));
                bias.Cells[k * block + e] = weights["label.head.alone"].Row(k)[e];
            }

            weights["label.dependent.alone"].Row(k).CopyTo(cells.Cells.AsSpan((k * block + padded) * padded));
            bias.Cells[k * block + padded] = weights["label.bias"].Cells[k];
        }

        AddMatrix(sections, BiaffineFile.Relations, cells, bias);
    }

    private static void AddMatrix(List<(string Name, byte[] Data)> sections, string name, FloatMatrix matrix, FloatMatrix? bias)
    {
        float[] scales = new float[matrix.Rows];
        byte[] low = new byte[matrix.Cells.Length], high = new byte[matrix.Cells.Length];
        for (int r = 0; r < matrix.Rows; r++)
        {
            ReadOnlySpan<float> row = matrix.Row(r);
            float largest = 0, total = 0;
            foreach (float cell in row)
            {
                largest = Math.Max(largest, Math.Abs(cell));
                total += Math.Abs(cell);
            }

            // Rounding can add half a unit per cell, so the sum keeps that much distance.
            scales[r] = Math.Max(largest / PackedMatrix.WeightLimit, total / (PackedMatrix.RowLimit - row.Length));
            if (scales[r] == 0) continue;
            for (int c = 0; c < row.Length; c++)
            {
                short cell = (short)MathF.Round(row[c] / scales[r]);
                low[r * row.Length + c] = (byte)cell;
                high[r * row.Length + c] = (byte)(cell >> 8);
            }
        }

        SectionWriter head = new();
        head.Number((uint)matrix.Rows);
        head.Number((uint)matrix.Columns);
        sections.Add((name, [.. head.ToArray(), .. Bytes(scales), .. Bytes(bias?.Cells ?? new float[matrix.Rows])]));
        sections.Add((name + ".low", low));
        sections.Add((name + ".high", high));
    }

    private static byte[] Table(FloatMatrix table)
    {
        float[] scales = new float[table.Rows];
        sbyte[] cells = new sbyte[table.Cells.Length];
        for (int r = 0; r < table.Rows; r++)
        {
            ReadOnlySpan<float> row = table.Row(r);
            foreach (float cell in row) scales[r] = Math.Max(scales[r], Math.Abs(cell) / TableLimit);
            for (int c = 0; scales[r] > 0 && c < row.Length; c++) cells[r * row.Length + c] = (sbyte)MathF.Round(row[c] / scales[r]);
        }

        SectionWriter head = new();
        head.Number((uint)table.Rows);
        head.Number((uint)table.Columns);
        return [.. head.ToArray(), .. Bytes(scales), .. MemoryMarshal.AsBytes(cells.AsSpan())];
    }

    private static byte[] Lines(string[] lines)
    {
        SectionWriter writer = new();
        writer.Number((uint)lines.Length);
        foreach (string line in lines) writer.Text(line);
        return writer.ToArray();
    }

    private static FloatMatrix Stack(FloatMatrix[] matrices)
    {
        FloatMatrix[] padded = [.. matrices.Select(m => Resize(m, Padded(m.Rows), m.Columns))];
        return new FloatMatrix(padded.Sum(m => m.Rows), padded[0].Columns, [.. padded.SelectMany(m => m.Cells)]);
    }

    private static FloatMatrix Resize(FloatMatrix matrix, int rows, int columns)
    {
        float[] cells = new float[rows * columns];
        for (int r = 0; r < matrix.Rows; r++) matrix.Row(r).CopyTo(cells.AsSpan(r * columns));
        return new FloatMatrix(rows, columns, cells);
    }

    private static FloatMatrix Column(FloatMatrix vector) => new(vector.Cells.Length, 1, vector.Cells);

    private static int Padded(int rows) => (rows + Lane - 1) / Lane * Lane;

    private static byte[] Bytes(float[] values) => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
}
