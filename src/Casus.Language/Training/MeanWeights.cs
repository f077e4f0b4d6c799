namespace Casus.Language.Training;

/// <summary>
/// The mean of models trained alike on differently ordered data. Scores are sums of weights, so the mean decides as all
/// of them together would, and costs no more than one.
/// </summary>
internal static class MeanWeights
{
    public static TrainedWeights Of(IReadOnlyList<TrainedWeights> members)
    {
        int classes = members[0].Classes;
        SortedDictionary<uint, int[]> sums = [];
        foreach (TrainedWeights member in members)
        {
            for (int row = 0; row < member.Keys.Length; row++)
            {
                if (!sums.TryGetValue(member.Keys[row], out int[]? sum)) sums[member.Keys[row]] = sum = new int[classes];
                for (int c = 0; c < classes; c++) sum[c] += member.Cells[(long)row * classes + c];
            }
        }

        List<uint> keys = [];
        List<short> cells = [];
        foreach ((uint key, int[] sum) in sums)
        {
            for (int c = 0; c < classes; c++) sum[c] = (int)Math.Round((double)sum[c] / members.Count);
            if (Array.TrueForAll(sum, s => s == 0)) continue;
            keys.Add(key);
            foreach (int s in sum) cells.Add((short)s);
        }

        return new TrainedWeights([.. keys], [.. cells], classes);
    }

    public static int[] Of(IReadOnlyList<int[]> members)
    {
        int[] mean = new int[members[0].Length];
        for (int i = 0; i < mean.Length; i++) mean[i] = (int)Math.Round(members.Average(m => m[i]));
        return mean;
    }
}
