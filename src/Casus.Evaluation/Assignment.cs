namespace Casus.Evaluation;

/// <summary>Pairs rows with columns one to one for the greatest sum: the Hungarian method, O(n² m) (Kuhn 1955, with potentials).</summary>
internal static class Assignment
{
    /// <param name="gains">Rows of equal length, none negative.</param>
    public static double Best(double[][] gains)
    {
        int[] pairs = Pairs(gains);
        double sum = 0;
        for (int row = 0; row < pairs.Length; row++)
        {
            if (pairs[row] >= 0) sum += gains[row][pairs[row]];
        }

        return sum;
    }

    /// <summary>The column of each row, −1 where rows are more than columns and this one is left over.</summary>
    /// <param name="gains">Rows of equal length, none negative.</param>
    public static int[] Pairs(double[][] gains)
    {
        int rows = gains.Length, columns = rows == 0 ? 0 : gains[0].Length;
        int[] found = new int[rows];
        Array.Fill(found, -1);
        if (rows == 0 || columns == 0) return found;
        if (rows > columns)
        {
            int[] turned = Pairs(Transposed(gains));
            for (int column = 0; column < columns; column++) found[turned[column]] = column;
            return found;
        }

        double[] ofRow = new double[rows + 1], ofColumn = new double[columns + 1];
        int[] pair = new int[columns + 1];
        for (int row = 1; row <= rows; row++) Augment(gains, row, ofRow, ofColumn, pair);
        for (int column = 1; column <= columns; column++)
        {
            if (pair[column] > 0) found[pair[column] - 1] = column - 1;
        }

        return found;
    }

    // Column 0 stands for the row that is still to be paired.
    private static void Augment(double[][] gains, int row, double[] ofRow, double[] ofColumn, int[] pair)
    {
        int columns = pair.Length - 1, at = 0;
        double[] least = new double[columns + 1];
        int[] from = new int[columns + 1];
        bool[] used = new bool[columns + 1];
        Array.Fill(least, double.PositiveInfinity);
        pair[0] = row;
        do
        {
            used[at] = true;
            int next = 0;
            double step = double.PositiveInfinity;
            for (int column = 1; column <= columns; column++)
            {
                if (used[column]) continue;
                double cost = -gains[pair[at] - 1][column - 1] - ofRow[pair[at]] - ofColumn[column];
                if (cost < least[column]) (least[column], from[column]) = (cost, at);
                if (least[column] < step) (step, next) = (least[column], column);
            }

            for (int column = 0; column <= columns; column++)
            {
                if (used[column])
                {
                    ofRow[pair[column]] += step;
                    ofColumn[column] -= step;
                }
                else
                {
                    least[column] -= step;
                }
            }

            at = next;
        }
        while (pair[at] != 0);

        for (; at != 0; at = from[at]) pair[at] = pair[from[at]];
    }

    private static double[][] Transposed(double[][] gains)
    {
        double[][] turned = new double[gains[0].Length][];
        for (int c = 0; c < turned.Length; c++) turned[c] = [.. gains.Select(r => r[c])];
        return turned;
    }
}
