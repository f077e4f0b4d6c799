using System.Runtime.CompilerServices;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Language.Training;

/// <summary>All that a parser is made of, as trained.</summary>
internal sealed record ParserParts(ParseAction[] Actions, TrainedWeights Weights);

/// <summary>
/// Trains the greedy parser with exploration: after the first pass it mostly follows its own moves, right or wrong, and
/// the dynamic oracle says what is best from there.
/// </summary>
internal sealed class ParserTrainer
{
    /// <summary>int16 steps per unit of averaged weight.</summary>
    private const float Scale = 4;
    private const double Exploration = 0.9;

    private readonly TaggedText _text;
    private readonly int[] _heads;
    private readonly Relation[] _relations;
    private readonly ParseAction[] _actions;
    private readonly Perceptron _model;
    private readonly SplitMix _random;
    private readonly ArcHybrid _state = new();
    private readonly ParseWords _words = new();
    private int[] _gold = [];

    private ParserTrainer(TaggedText text, int[] heads, Relation[] relations, ulong seed)
    {
        _text = text;
        _heads = heads;
        (_actions, _relations) = ActionInventory.Of(text.Tokens, heads, relations);
        _model = new Perceptron(_actions.Length);
        _random = new SplitMix(seed);
    }

    /// <param name="text">Sentences with tags such as the parser will get: predicted, not gold.</param>
    /// <param name="heads">Gold heads within the sentence, −1 at the root.</param>
    /// <param name="relations">Gold relations.</param>
    /// <param name="lessons">The sentences of each pass.</param>
    /// <param name="options">Passes, seed and the threshold for rows.</param>
    /// <param name="report">Called after each pass with the number of rows.</param>
    public static ParserParts Train(
        TaggedText text, int[] heads, Relation[] relations, Lessons lessons, TrainingOptions options, Action<string> report)
    {
        ParserTrainer trainer = new(text, heads, relations, options.Seed);
        for (int epoch = 0; epoch < options.ParserEpochs; epoch++)
        {
            int[] order = lessons.Pass(epoch);
            trainer._random.Shuffle(order);
            double follow = epoch == 0 ? 0 : Exploration;
            foreach (int sentence in order) trainer.Learn(text.Tokens.Sentence(sentence), follow);
            report($"parser: pass {epoch + 1} of {options.ParserEpochs}, {trainer._model.Rows} rows");
        }

        return new ParserParts(trainer._actions, trainer._model.Average(options.ParserMinUpdates, Scale));
    }

    [SkipLocalsInit]
    private void Learn(TokenRange sentence, double follow)
    {
        Span<uint> keys = stackalloc uint[ParseFeatures.Count];
        Span<short> scores = stackalloc short[_model.Width];
        ReadOnlySpan<int> gold = GoldHeads(sentence);
        _words.Fill(_text, sentence);
        _state.Start(sentence.Length);
        while (!_state.IsDone)
        {
            ParseFeatures.Extract(_state, _words, keys);
            _model.Score(keys, scores);
            _model.Tick();
            int guess = Parser.BestAllowed(_state, _actions, scores);
            int right = BestOptimal(gold, sentence.Start, scores, guess);
            if (right != guess) _model.Update(keys, right, guess);
            ParseAction next = _actions[right == guess || _random.NextDouble() < follow ? guess : right];
            _state.Apply(next.Move, (byte)next.Relation);
        }
    }

    private ReadOnlySpan<int> GoldHeads(TokenRange sentence)
    {
        if (_gold.Length < sentence.Length) _gold = new int[sentence.Length * 2];
        for (int i = 0; i < sentence.Length; i++)
        {
            int head = _heads[sentence.Start + i];
            _gold[i] = head < 0 ? sentence.Length : head;
        }

        return _gold.AsSpan(0, sentence.Length);
    }

    // The guess where it is optimal; else the highest-scoring action of least cost, with the gold label on gold arcs.
    private int BestOptimal(ReadOnlySpan<int> gold, int start, ReadOnlySpan<short> scores, int guess)
    {
        Span<int> costs = stackalloc int[3];
        int least = int.MaxValue;
        for (int m = 0; m < 3; m++)
        {
            costs[m] = _state.Allows((Move)m) ? DynamicOracle.Cost(_state, gold, (Move)m) : int.MaxValue;
            least = Math.Min(least, costs[m]);
        }

        if (IsOptimal(guess, gold, start, costs, least)) return guess;
        int best = -1;
        for (int i = 0; i < _actions.Length; i++)
        {
            if ((best < 0 || scores[i] > scores[best]) && IsOptimal(i, gold, start, costs, least)) best = i;
        }

        return best;
    }

    private bool IsOptimal(int i, ReadOnlySpan<int> gold, int start, ReadOnlySpan<int> costs, int least)
    {
        ParseAction action = _actions[i];
        if (costs[(int)action.Move] != least) return false;
        if (action.Move == Move.Shift) return true;
        int top = _state.Stack(0);
        int head = action.Move == Move.Left ? _state.Front : _state.Stack(1);
        if (head == _state.Root) return action.Relation == Relation.Root;
        if (action.Relation == Relation.Root) return false;
        return gold[top] != head || action.Relation == _relations[start + top];
    }
}
