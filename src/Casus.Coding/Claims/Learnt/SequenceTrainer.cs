namespace Casus.Coding.Claims.Learnt;

/// <summary>A sequence whose labels are known.</summary>
/// <param name="Keys">The features of all tokens, one after another.</param>
/// <param name="Starts">Where each token's features begin in <paramref name="Keys"/>, and where the last's end.</param>
/// <param name="Labels">One per token.</param>
/// <param name="Group">The text; what is learnt of it must not be measured on it.</param>
internal sealed record SequenceExample(uint[] Keys, int[] Starts, byte[] Labels, int Group);

/// <summary>
/// Learns a conditional random field by stochastic gradients with a step of its own for every weight (AdaGrad: Duchi,
/// Hazan and Singer 2011) and a penalty on the squares of the weights. The same examples and seed give the same model.
/// </summary>
internal sealed class SequenceTrainer
{
    private const float Tiny = 1e-6f;
    private const float Settled = 0.002f;

    // States of the weights that are averaged, in each epoch but the first.
    private const int Snapshots = 4;

    private readonly TrainingSteps _steps;
    private readonly Dictionary<uint, int> _rows = [];
    private readonly uint[] _keys;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _transitions;
    private readonly float[] _transitionSquares;
    private readonly float[] _sums;
    private readonly float[] _transitionSums;
    private int _remembered;
    private readonly int _labels;
    private float[] _scores = [];

    private SequenceTrainer(IReadOnlyList<SequenceExample> examples, int labels, TrainingSteps steps)
    {
        _steps = steps;
        _labels = labels;
        Dictionary<uint, int> counts = [];
        foreach (SequenceExample example in examples)
        {
            foreach (uint key in example.Keys) counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        _keys = [.. counts.Where(c => c.Value >= steps.MinCount).Select(c => c.Key).Order()];
        for (int row = 0; row < _keys.Length; row++) _rows.Add(_keys[row], row);
        _weights = new float[_keys.Length * labels];
        _squares = new float[_weights.Length];
        _sums = new float[_weights.Length];
        _transitionSums = new float[labels * labels];
        _transitions = new float[labels * labels];
        _transitionSquares = new float[labels * labels];
    }

    public static SequenceModel Train(IReadOnlyList<SequenceExample> examples, int labels, int seed, TrainingSteps steps)
    {
        SequenceTrainer trainer = new(examples, labels, steps);
        int[][] rows = [.. examples.Select(e => trainer.Rows(e.Keys))];
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        Random random = new(seed);
        for (int epoch = 0; epoch < steps.Epochs; epoch++)
        {
            random.Shuffle(order);
            for (int at = 0; at < order.Length; at++)
            {
                trainer.Learn(examples[order[at]], rows[order[at]]);
                if (epoch > 0 && at % Math.Max(1, order.Length / Snapshots) == 0) trainer.Remember();
            }
        }

        trainer.Average();
        return trainer.Pruned();
    }

    // The mean of the weights along the way decides better than the last of them (Polyak and Juditsky 1992).
    private void Remember()
    {
        _remembered++;
        for (int i = 0; i < _weights.Length; i++) _sums[i] += _weights[i];
        for (int i = 0; i < _transitions.Length; i++) _transitionSums[i] += _transitions[i];
    }

    private void Average()
    {
        if (_remembered == 0) return;
        for (int i = 0; i < _weights.Length; i++) _weights[i] = _sums[i] / _remembered;
        for (int i = 0; i < _transitions.Length; i++) _transitions[i] = _transitionSums[i] / _remembered;
    }

    private int[] Rows(uint[] keys)
    {
        int[] rows = new int[keys.Length];
        for (int i = 0; i < keys.Length; i++) rows[i] = _rows.GetValueOrDefault(keys[i], -1);
        return rows;
    }

    private void Learn(SequenceExample example, int[] rows)
    {
        int length = example.Labels.Length;
        if (_scores.Length < length * _labels) _scores = new float[2 * length * _labels];
        Span<float> scores = _scores.AsSpan(0, length * _labels);
        scores.Clear();
        for (int i = 0; i < length; i++)
        {
            for (int k = example.Starts[i]; k < example.Starts[i + 1]; k++)
            {
                if (rows[k] < 0) continue;
                for (int label = 0; label < _labels; label++) scores[(i * _labels) + label] += _weights[(rows[k] * _labels) + label];
            }
        }

        Span<float> pairs = stackalloc float[_labels * _labels];
        Chain.ToMarginals(scores, _transitions, _labels, pairs);
        for (int i = 1; i < length; i++) pairs[(example.Labels[i - 1] * _labels) + example.Labels[i]]--;
        for (int p = 0; p < pairs.Length; p++) Step(_transitions, _transitionSquares, p, pairs[p]);
        for (int i = 0; i < length; i++)
        {
            scores[(i * _labels) + example.Labels[i]]--;
            // Most tokens are in no claim, and surely so; they teach nothing more.
            if (MathF.Abs(scores[(i * _labels) + example.Labels[i]]) < Settled) continue;
            for (int k = example.Starts[i]; k < example.Starts[i + 1]; k++)
            {
                if (rows[k] < 0) continue;
                for (int label = 0; label < _labels; label++)
                    Step(_weights, _squares, (rows[k] * _labels) + label, scores[(i * _labels) + label]);
            }
        }
    }

    private void Step(float[] weights, float[] squares, int at, float gradient)
    {
        if (MathF.Abs(gradient) < Tiny) return;
        gradient += _steps.Penalty * weights[at];
        squares[at] += gradient * gradient;
        weights[at] -= _steps.Rate * gradient / MathF.Sqrt(squares[at] + Tiny);
    }

    // Rows that hardly say anything are left out.
    private SequenceModel Pruned()
    {
        List<uint> keys = [];
        List<float> weights = [];
        for (int row = 0; row < _keys.Length; row++)
        {
            ReadOnlySpan<float> cells = _weights.AsSpan(row * _labels, _labels);
            float low = float.MaxValue, high = float.MinValue;
            foreach (float cell in cells)
            {
                low = MathF.Min(low, cell);
                high = MathF.Max(high, cell);
            }

            if (high - low < _steps.Least) continue;
            keys.Add(_keys[row]);
            weights.AddRange(cells);
        }

        return new SequenceModel([.. keys], [.. weights], _transitions, _labels);
    }
}

/// <param name="Epochs">Passes.</param>
/// <param name="Rate">Size of the first step.</param>
/// <param name="Penalty">On the squares of the weights.</param>
/// <param name="MinCount">Rarer features are left out.</param>
/// <param name="Least">Rows whose weights differ by less are left out.</param>
internal readonly record struct TrainingSteps(int Epochs, float Rate, float Penalty, int MinCount, float Least);
