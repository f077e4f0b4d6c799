namespace Casus.Language.Training;

/// <summary>Averaged weights of one label after another.</summary>
internal sealed class TransitionWeights(int labels)
{
    private readonly long[] _moments = new long[labels * labels];

    /// <summary>The weights as they are now: label before (row), label (column).</summary>
    public int[] Now { get; } = new int[labels * labels];

    /// <param name="step">The clock of the averaging.</param>
    public void Update(long step, int rightBefore, int right, int wrongBefore, int wrong)
    {
        Add(rightBefore * labels + right, 1, step);
        Add(wrongBefore * labels + wrong, -1, step);
    }

    /// <summary>The mean over all <paramref name="steps"/>, times <paramref name="scale"/>, rounded.</summary>
    public int[] Average(long steps, float scale)
    {
        int[] average = new int[Now.Length];
        for (int i = 0; i < average.Length; i++)
            average[i] = (int)Math.Round((Now[i] - _moments[i] / (double)(steps + 1)) * scale);
        return average;
    }

    private void Add(int cell, int change, long step)
    {
        Now[cell] += change;
        _moments[cell] += change * step;
    }
}
