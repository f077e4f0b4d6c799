namespace Casus.Language.Tests.Biaffine;

/// <summary>The best single-rooted tree by trying every assignment of heads.</summary>
internal static class BruteForce
{
    /// <summary>Longest sentence that is tried in reasonable time.</summary>
    public const int Longest = 6;

    /// <param name="scores">By dependent, then head, the root first.</param>
    public static int[] Best(double[][] scores)
    {
        int n = scores.Length;
        int[] best = new int[n], heads = new int[n];
        if (n > Longest) return best;
        double highest = double.NegativeInfinity;
        while (true)
        {
            double total = Enumerable.Range(0, n).Sum(d => scores[d][heads[d]]);
            if (total > highest && IsTree(heads))
            {
                highest = total;
                heads.CopyTo(best, 0);
            }

            int digit = 0;
            while (digit < n && ++heads[digit] > n) heads[digit++] = 0;
            if (digit == n) return best;
        }
    }

    public static bool IsTree(int[] heads)
    {
        if (heads.Count(h => h == 0) != 1) return false;
        for (int d = 0; d < heads.Length; d++)
        {
            int node = d + 1;
            for (int steps = 0; node != 0; node = heads[node - 1])
            {
                if (++steps > heads.Length) return false;
            }
        }

        return true;
    }
}
