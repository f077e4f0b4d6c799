using System.Buffers;

namespace Casus.Coding.Claims.Learnt;

/// <summary>Sums over all label sequences of a chain, in logarithms.</summary>
internal static class Chain
{
    /// <summary>Turns scores into the probability of each label at each token.</summary>
    /// <param name="scores">One row of labels per token; overwritten.</param>
    /// <param name="transitions">Score of each label (column) after each label (row).</param>
    /// <param name="pairs">Where given, the expected number of each transition is added to it.</param>
    public static void ToMarginals(Span<float> scores, ReadOnlySpan<float> transitions, int labels, Span<float> pairs)
    {
        int length = scores.Length / labels;
        if (length == 0) return;
        float[] rented = ArrayPool<float>.Shared.Rent(2 * scores.Length);
        Span<float> forward = rented.AsSpan(0, scores.Length), backward = rented.AsSpan(scores.Length, scores.Length);
        Forward(scores, transitions, labels, forward);
        Backward(scores, transitions, labels, backward);
        float total = LogSum(forward[^labels..]);
        if (!pairs.IsEmpty) CountPairs(scores, transitions, labels, forward, backward, total, pairs);
        for (int i = 0; i < scores.Length; i++) scores[i] = MathF.Exp(forward[i] + backward[i] - total);
        ArrayPool<float>.Shared.Return(rented);
    }

    private static void Forward(ReadOnlySpan<float> scores, ReadOnlySpan<float> transitions, int labels, Span<float> forward)
    {
        Span<float> terms = stackalloc float[labels];
        scores[..labels].CopyTo(forward);
        for (int i = labels; i < scores.Length; i += labels)
        {
            for (int to = 0; to < labels; to++)
            {
                for (int from = 0; from < labels; from++) terms[from] = forward[i - labels + from] + transitions[(from * labels) + to];
                forward[i + to] = LogSum(terms) + scores[i + to];
            }
        }
    }

    private static void Backward(ReadOnlySpan<float> scores, ReadOnlySpan<float> transitions, int labels, Span<float> backward)
    {
        Span<float> terms = stackalloc float[labels];
        backward[^labels..].Clear();
        for (int i = scores.Length - (2 * labels); i >= 0; i -= labels)
        {
            for (int from = 0; from < labels; from++)
            {
                for (int to = 0; to < labels; to++)
                    terms[to] = transitions[(from * labels) + to] + scores[i + labels + to] + backward[i + labels + to];
                backward[i + from] = LogSum(terms);
            }
        }
    }

    private static void CountPairs(
        ReadOnlySpan<float> scores, ReadOnlySpan<float> transitions, int labels,
        ReadOnlySpan<float> forward, ReadOnlySpan<float> backward, float total, Span<float> pairs)
    {
        for (int i = labels; i < scores.Length; i += labels)
        {
            for (int from = 0; from < labels; from++)
            {
                for (int to = 0; to < labels; to++)
                {
                    pairs[(from * labels) + to] += MathF.Exp(
                        forward[i - labels + from] + transitions[(from * labels) + to] + scores[i + to] + backward[i + to] - total);
                }
            }
        }
    }

    private static float LogSum(ReadOnlySpan<float> terms)
    {
        float top = float.NegativeInfinity, sum = 0;
        foreach (float term in terms) top = MathF.Max(top, term);
        foreach (float term in terms) sum += MathF.Exp(term - top);
        return top + MathF.Log(sum);
    }
}
