using Casus.Language.Parsing.Biaffine;

namespace Casus.Language.Tests.Biaffine;

public class SpanningTreeTests
{
    [Fact]
    public void FindsTheTreeThatTryingAllFinds()
    {
        Random random = new(11);
        for (int trial = 0; trial < 600; trial++)
        {
            int n = 1 + trial % 5;
            float[] scores = [.. Enumerable.Range(0, n * (n + 1)).Select(_ => random.NextSingle() * 10 - 5)];
            double[][] square = [.. scores.Chunk(n + 1).Select(row => row.Select(x => (double)x).ToArray())];
            int[] heads = new int[n];
            SpanningTree.Find(scores, heads);
            Assert.True(BruteForce.IsTree(heads));
            Assert.Equal(Total(square, BruteForce.Best(square)), Total(square, heads), 4);
        }
    }

    [Fact]
    public void LongSentencesOfCyclesAndTiesEndAsTrees()
    {
        Random random = new(5);
        foreach (int n in (int[])[60, 250])
        {
            float[] scores = [.. Enumerable.Range(0, n * (n + 1)).Select(_ => (float)random.Next(3))];
            int[] heads = new int[n];
            SpanningTree.Find(scores, heads);
            Assert.True(BruteForce.IsTree(heads));
            SpanningTree.Find(new float[n * (n + 1)], heads);
            Assert.True(BruteForce.IsTree(heads));
        }
    }

    private static double Total(double[][] scores, int[] heads) => heads.Select((h, d) => scores[d][h]).Sum();
}
