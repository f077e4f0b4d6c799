namespace Casus.Analysis.Escalation;

/// <summary>
/// Follows the level of a series step by step, under every hypothesis of a model at once, knowing the past alone: forward
/// recursion of a hidden Markov model on the grid (Kitagawa 1987).
/// </summary>
public sealed class LevelFilter
{
    private readonly LevelModel _model;
    private readonly CountSeries _series;
    private readonly Drift[] _drifts;
    private readonly double[][] _levels;
    private readonly double[] _logWeights;
    private readonly ChannelFactors _factors;
    private readonly CountLikelihood _likelihood;
    private readonly Home _home;
    private readonly double[] _mean;

    public LevelFilter(LevelModel model, CountSeries series)
    {
        _model = model;
        _series = series;
        int hypotheses = model.Hypotheses.Length;
        _drifts = [.. model.Hypotheses.Select(h => new Drift(model.Grid, h.Volatility, h.Leap))];
        _levels = new double[hypotheses][];
        for (int h = 0; h < hypotheses; h++)
        {
            _levels[h] = new double[model.Grid.Size];
            Array.Fill(_levels[h], 1.0 / model.Grid.Size);
        }

        _logWeights = new double[hypotheses];
        _factors = new ChannelFactors(model.Grid, series);
        _likelihood = new CountLikelihood(model.Grid);
        _home = new Home(model.Grid.Size);
        _mean = [.. _levels[0]];
    }

    /// <summary>The step that comes next, from 0.</summary>
    public int Next { get; private set; }

    internal ReadOnlySpan<double> Level(int hypothesis) => _levels[hypothesis];

    /// <summary>What is foreseen for a step after the last one taken.</summary>
    /// <param name="ahead">1 for the next step.</param>
    public CountForecast Forecast(int ahead)
    {
        double[] weights = Weights();
        CountForecast forecast = new(_model.Grid);
        double[] level = new double[_model.Grid.Size];
        for (int h = 0; h < weights.Length; h++)
        {
            _levels[h].CopyTo(level, 0);
            for (int step = 0; step < ahead; step++) _drifts[h].Move(level, _home.At(Next + step));
            forecast.Add(_model.Hypotheses[h].Size, level, weights[h]);
        }

        return forecast;
    }

    /// <summary>Takes the next step: moves the level and learns from what was counted.</summary>
    public void Take()
    {
        int step = Next++;
        for (int h = 0; h < _levels.Length; h++)
        {
            _drifts[h].Move(_levels[h], _home.At(step));
            _logWeights[h] *= _model.Memory;
            _logWeights[h] += Learn(_levels[h], _model.Hypotheses[h], step);
        }

        Average();
        _factors.Learn(step, _mean);
        _home.Learn(_mean);
    }

    /// <summary>Chances of every grid value, over all hypotheses, knowing the steps so far; they sum to one.</summary>
    public ReadOnlySpan<double> MeanLevel => _mean;

    private void Average()
    {
        double[] weights = Weights();
        Array.Clear(_mean);
        for (int h = 0; h < weights.Length; h++)
        {
            for (int i = 0; i < _mean.Length; i++) _mean[i] += weights[h] * _levels[h][i];
        }
    }

    /// <summary>Multiplies a distribution by how likely the counts of a step are at every rate.</summary>
    private void Weigh(Span<double> level, LevelHypothesis hypothesis, int step)
    {
        if (_series.Seen(step) is > 0 and double seen) Multiply(level, _likelihood.Of(_series.Counts[step], seen, 1, hypothesis.Size));
        for (int c = 0; c < hypothesis.Heeds; c++)
        {
            Channel channel = _series.Others[c];
            double units = channel.Units[step] * (_series.Seen(step) > 0 ? 1 : 0);
            if (units > 0) Multiply(level, _likelihood.Of(channel.Counts[step], units * _factors.At(c, step), channel.Loading, channel.Size));
        }
    }

    /// <summary>Takes what steps after this one say of its level to what they and it say of the level before it.</summary>
    internal void Recall(Span<double> later, int hypothesis, int step)
    {
        Weigh(later, _model.Hypotheses[hypothesis], step);
        _drifts[hypothesis].Recall(later, _home.At(step));
        Normalise(later);
    }

    // Hypotheses are weighed by the main count alone: they differ in what else they look at.
    private double Learn(Span<double> level, LevelHypothesis hypothesis, int step)
    {
        double foreseen = 0;
        if (_series.Seen(step) is > 0 and double seen)
        {
            LikelihoodTable main = _likelihood.Of(_series.Counts[step], seen, 1, hypothesis.Size);
            double sum = 0;
            for (int i = 0; i < level.Length; i++) sum += level[i] * main.Values[i];
            foreseen = Math.Log(Math.Max(sum, double.Epsilon)) + main.LogScale;
        }

        Weigh(level, hypothesis, step);
        Normalise(level);
        return foreseen;
    }

    /// <summary>Weights of the hypotheses; they sum to one.</summary>
    internal double[] Weights()
    {
        double top = double.NegativeInfinity;
        foreach (double w in _logWeights) top = Math.Max(top, w);
        double[] weights = new double[_logWeights.Length];
        for (int h = 0; h < weights.Length; h++) weights[h] = Math.Exp(_logWeights[h] - top);
        Normalise(weights);
        return weights;
    }

    private static void Multiply(Span<double> level, LikelihoodTable table)
    {
        for (int i = 0; i < level.Length; i++) level[i] *= table.Values[i];
    }

    internal static void Normalise(Span<double> level)
    {
        double sum = 0;
        foreach (double v in level) sum += v;
        // No rate explains the count: the level stays unknown rather than becoming no number.
        if (!(sum > 0))
        {
            level.Fill(1.0 / level.Length);
            return;
        }

        for (int i = 0; i < level.Length; i++) level[i] /= sum;
    }
}
