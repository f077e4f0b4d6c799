namespace Casus.Language.Parsing.Biaffine;

/// <summary>
/// The best tree with exactly one root (Chu and Liu 1965; Edmonds 1967). Root arcs cost more than all other arcs can
/// gain together, so that the best tree has one of them (Zmigrod, Vieira and Cotterell 2020).
/// </summary>
internal static class SpanningTree
{
    /// <summary>Finds the heads.</summary>
    /// <param name="scores">Row d: the scores of d's heads, first the root, then the tokens. Square but for that first column.</param>
    /// <param name="heads">Overwritten: 0 for the root, else the head's position plus one.</param>
    public static void Find(ReadOnlySpan<float> scores, Span<int> heads)
    {
        int n = heads.Length;
        int roots = 0;
        for (int d = 0; d < n; d++)
        {
            heads[d] = BestHead(scores.Slice(d * (n + 1), n + 1), d);
            if (heads[d] == 0) roots++;
        }

        if (roots == 1 && IsTree(heads)) return;
        double[,] costs = new double[n + 1, n + 1];
        double penalty = 1;
        foreach (float score in scores) penalty = Math.Max(penalty, 1 + 4.0 * n * Math.Abs(score));
        for (int d = 0; d < n; d++)
        {
            for (int h = 0; h <= n; h++) costs[d + 1, h] = scores[d * (n + 1) + h] - (h == 0 ? penalty : 0);
        }

        int[] best = Solve(costs, n + 1);
        for (int d = 0; d < n; d++) heads[d] = best[d + 1];
    }

    private static int BestHead(ReadOnlySpan<float> scores, int dependent)
    {
        int best = 0;
        for (int h = 1; h < scores.Length; h++)
        {
            if (scores[h] > scores[best] && h != dependent + 1) best = h;
        }

        return best;
    }

    private static bool IsTree(ReadOnlySpan<int> heads)
    {
        Span<int> seen = heads.Length <= 256 ? stackalloc int[heads.Length + 1] : new int[heads.Length + 1];
        for (int d = 1; d <= heads.Length; d++)
        {
            int node = d;
            for (; node != 0 && seen[node] == 0; node = heads[node - 1]) seen[node] = d;
            if (node != 0 && seen[node] == d) return false;
        }

        return true;
    }

    // Node 0 is the root. Each call contracts one cycle, so there are fewer calls than nodes.
    private static int[] Solve(double[,] scores, int size)
    {
        int[] heads = new int[size];
        for (int d = 1; d < size; d++)
        {
            heads[d] = 0;
            for (int h = 0; h < size; h++)
            {
                if (h != d && scores[d, h] > scores[d, heads[d]]) heads[d] = h;
            }
        }

        bool[]? cycle = Cycle(heads);
        if (cycle is null) return heads;
        int[] outside = [.. Enumerable.Range(0, size).Where(v => !cycle[v])];
        int[] inside = [.. Enumerable.Range(0, size).Where(v => cycle[v])];
        int joint = outside.Length;
        double[,] contracted = new double[joint + 1, joint + 1];
        int[] enters = new int[joint], leaves = new int[joint];
        for (int i = 0; i < joint; i++)
        {
            for (int k = 0; k < joint; k++) contracted[i, k] = scores[outside[i], outside[k]];
            enters[i] = inside.MaxBy(v => scores[v, outside[i]] - scores[v, heads[v]]);
            contracted[joint, i] = scores[enters[i], outside[i]] - scores[enters[i], heads[enters[i]]];
            leaves[i] = inside.MaxBy(v => scores[outside[i], v]);
            contracted[i, joint] = scores[outside[i], leaves[i]];
        }

        int[] inner = Solve(contracted, joint + 1);
        for (int i = 1; i < joint; i++) heads[outside[i]] = inner[i] == joint ? leaves[i] : outside[inner[i]];
        heads[enters[inner[joint]]] = outside[inner[joint]];
        return heads;
    }

    private static bool[]? Cycle(int[] heads)
    {
        int[] seen = new int[heads.Length];
        for (int d = 1; d < heads.Length; d++)
        {
            int node = d;
            for (; node != 0 && seen[node] == 0; node = heads[node]) seen[node] = d;
            if (node == 0 || seen[node] != d) continue;
            bool[] cycle = new bool[heads.Length];
            for (; !cycle[node]; node = heads[node]) cycle[node] = true;
            return cycle;
        }

        return null;
    }
}
