namespace Casus.Coding.Events.Ranking;

/// <summary>
/// Learns a multinomial logistic regression by stochastic gradients with a step of its own for every weight (AdaGrad:
/// Duchi, Hazan and Singer 2011) and a penalty on the squares of the weights. The same examples and seed give the same model.
/// </summary>
internal sealed class LinearTrainer
{
    private const float Step = 0.5f;
    private const float Tiny = 1e-8f;

    /// <summary>All tenths.</summary>
    public const int Whole = 10;

    private readonly Dictionary<uint, int> _rows = [];
    private readonly float[] _scales;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly int _classes;

    private readonly float _penalty;

    private LinearTrainer(IReadOnlyList<LinearExample> examples, int classes, LinearSettings settings)
    {
        _classes = classes;
        _penalty = settings.Penalty;
        SortedDictionary<uint, int> counts = [];
        foreach (LinearExample example in examples)
        {
            foreach (uint key in example.Features) counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        List<float> scales = [];
        foreach ((uint key, int count) in counts)
        {
            if (count < settings.MinCount) continue;
            _rows.Add(key, scales.Count);
            // Rare features say more, in the manner of TF-IDF.
            scales.Add(MathF.Sqrt(MathF.Log((examples.Count + 1f) / (count + 1)) + 1));
        }

        _scales = [.. scales];
        _weights = new float[_scales.Length * _classes];
        _squares = new float[_weights.Length];
    }

    /// <param name="settings">By default those of the models of events and relations.</param>
    public static LinearModel Train(IReadOnlyList<LinearExample> examples, int classes, int seed, LinearSettings? settings = null)
    {
        settings ??= new LinearSettings();
        LinearTrainer trainer = new(examples, classes, settings);
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        Random random = new(seed);
        float[] sums = new float[settings.IsAveraged ? trainer._weights.Length : 0];
        for (int epoch = 0; epoch < settings.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int i in order) trainer.Learn(examples[i]);
            for (int w = 0; w < sums.Length; w++) sums[w] += trainer._weights[w];
        }

        float[] weights = settings.IsAveraged ? [.. sums.Select(s => s / settings.Epochs)] : trainer._weights;

        LinearModel model = new([.. trainer._rows.Keys], trainer._scales, weights, trainer._classes);
        return settings.Least > 0 ? model.Compact(settings.Least, settings.Levels) : model;
    }

    /// <summary>
    /// The probabilities of each example by a model that learnt from the examples of other groups, and from those that
    /// are never measured on.
    /// </summary>
    /// <param name="beside">Learnt from in every fold.</param>
    /// <param name="tenths">How many tenths of the other groups each model learns from: fewer draw a learning curve.</param>
    public static float[][] CrossValidate(
        IReadOnlyList<LinearExample> examples, IReadOnlyList<LinearExample> beside, int classes, int folds, int seed, int tenths = Whole)
    {
        Dictionary<string, int> fold = [];
        HashSet<string> left = [];
        foreach (LinearExample example in examples)
        {
            if (fold.TryAdd(example.Group, fold.Count % folds) && (fold.Count - 1) / folds % Whole >= tenths) left.Add(example.Group);
        }

        float[][] probabilities = new float[examples.Count][];
        Parallel.For(0, folds, f =>
        {
            LinearModel model = Train([.. examples.Where(e => e.Weight > 0 && fold[e.Group] != f && !left.Contains(e.Group)), .. beside], classes, seed);
            for (int i = 0; i < probabilities.Length; i++)
            {
                if (fold[examples[i].Group] == f) probabilities[i] = model.Probabilities(examples[i].Features);
            }
        });
        return probabilities;
    }

    private void Learn(LinearExample example)
    {
        List<(int Row, float Value)> input = Input(example.Features);
        Span<float> scores = stackalloc float[_classes];
        foreach ((int row, float value) in input)
        {
            for (int c = 0; c < _classes; c++) scores[c] += value * _weights[(row * _classes) + c];
        }

        LinearModel.Softmax(scores);
        scores[example.Class] -= 1;
        foreach ((int row, float value) in input)
        {
            for (int c = 0; c < _classes; c++)
            {
                int at = (row * _classes) + c;
                float gradient = (example.Weight * scores[c] * value) + (_penalty * _weights[at]);
                _squares[at] += gradient * gradient;
                _weights[at] -= Step * gradient / (MathF.Sqrt(_squares[at]) + Tiny);
            }
        }
    }

    private List<(int Row, float Value)> Input(uint[] features)
    {
        List<(int Row, float Value)> input = [];
        float length = 0;
        foreach (uint key in features)
        {
            if (!_rows.TryGetValue(key, out int row)) continue;
            input.Add((row, _scales[row]));
            length += _scales[row] * _scales[row];
        }

        float factor = length == 0 ? 0 : 1 / MathF.Sqrt(length);
        return input.ConvertAll(i => (i.Row, i.Value * factor));
    }
}
