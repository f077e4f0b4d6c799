using Casus.Coding.Events.Ranking;
using Casus.Core.Text;
using Casus.Language;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Causes;

/// <summary>A text with whether it tells a cause and its effect, and the spans of each such pair that is marked.</summary>
public sealed record CauseRow(string Text, bool IsCausal, IReadOnlyList<(TextSpan Cause, TextSpan Effect)> Pairs);

/// <summary>
/// Learns causal wording: from sentences that are causal or not, by their words; and from marked causes and effects, by
/// the arcs of the trees that run from the words of one to those of the other.
/// </summary>
public sealed class CauseTraining
{
    private const int InnerFolds = 3;
    private static readonly LinearSettings Settings = new() { Epochs = 12, IsAveraged = true, Penalty = 1e-4f, MinCount = 4, Least = 0.15f, Levels = 15 };

    private readonly LinearExample[] _texts;
    private readonly LinearExample[][] _arcs;

    private CauseTraining(LinearExample[] texts, LinearExample[][] arcs)
    {
        _texts = texts;
        _arcs = arcs;
    }

    public static CauseTraining Prepare(LanguageModel language, IReadOnlyList<CauseRow> rows)
    {
        LinearExample[] texts = new LinearExample[rows.Count];
        LinearExample[][] arcs = new LinearExample[rows.Count][];
        Parallel.For(0, rows.Count, r =>
        {
            ParsedText text = language.Read(new SourceText(rows[r].Text));
            string group = $"{r}";
            texts[r] = new LinearExample(CauseFeatures.OfText(text, new TokenRange(0, text.Count)), rows[r].IsCausal ? CauseReader.Causal : CauseReader.Not, 1, group);
            arcs[r] = [.. Enumerable.Range(0, text.Count).Where(i => text.Head(i) >= 0).Select(i =>
                new LinearExample(CauseFeatures.OfArc(text, i), Crosses(text, i, rows[r]) ? CauseReader.Causal : CauseReader.Not, 1, group))];
        });
        return new CauseTraining(texts, arcs);
    }

    /// <summary>The probability of each row by models that learnt from the other folds alone, blend included.</summary>
    public float[] CrossValidate(int folds, int seed)
    {
        float[] answers = new float[_texts.Length];
        for (int f = 0; f < folds; f++)
        {
            int[] learn = [.. Enumerable.Range(0, _texts.Length).Where(i => Fold(i, folds, seed) != f)];
            (LinearModel words, LinearModel arcs, Blend blend) = Learn(learn, seed);
            for (int i = 0; i < answers.Length; i++)
            {
                if (Fold(i, folds, seed) == f) answers[i] = blend.Probability(Weigh(words, arcs, i));
            }
        }

        return answers;
    }

    /// <param name="threshold">The probability from which a text counts as causal.</param>
    /// <returns>The bytes of <c>causes.model</c>.</returns>
    public byte[] Train(float threshold, int seed)
    {
        (LinearModel words, LinearModel arcs, Blend blend) = Learn([.. Enumerable.Range(0, _texts.Length)], seed);
        return CauseReader.ToBytes(words, arcs, blend, threshold);
    }

    // The blend learns from what models say of rows that they have not seen.
    private (LinearModel Words, LinearModel Arcs, Blend Blend) Learn(int[] rows, int seed)
    {
        (Evidence, bool)[] cases = new (Evidence, bool)[rows.Length];
        Parallel.For(0, InnerFolds, f =>
        {
            int[] rest = [.. rows.Where((_, k) => k % InnerFolds != f)];
            LinearModel words = Words(rest, seed), arcs = Arcs(rest, seed);
            for (int k = f; k < rows.Length; k += InnerFolds)
                cases[k] = (Weigh(words, arcs, rows[k]), _texts[rows[k]].Class == CauseReader.Causal);
        });
        return (Words(rows, seed), Arcs(rows, seed), Blend.Train(cases));
    }

    private LinearModel Words(int[] rows, int seed) => LinearTrainer.Train([.. rows.Select(i => _texts[i])], CauseReader.Classes, seed, Settings);

    private LinearModel Arcs(int[] rows, int seed) => LinearTrainer.Train([.. rows.SelectMany(i => _arcs[i])], CauseReader.Classes, seed, Settings);

    private Evidence Weigh(LinearModel words, LinearModel arcs, int row) => Evidence.Of(
        words.Probabilities(_texts[row].Features)[CauseReader.Causal],
        _arcs[row].Select(a => arcs.Probabilities(a.Features)[CauseReader.Causal]));

    private static int Fold(int row, int folds, int seed) => (int)((uint)HashCode(row, seed) % (uint)folds);

    // A fixed mixing, since the framework's hash codes differ between runs.
    private static int HashCode(int row, int seed)
    {
        uint hash = ((uint)row * 2654435761u) ^ ((uint)seed * 2246822519u);
        hash ^= hash >> 15;
        return (int)(hash * 3266489917u >> 1);
    }

    private static bool Crosses(ParsedText text, int token, CauseRow row)
    {
        TextSpan lower = text.Tokens.Span(token), upper = text.Tokens.Span(text.Head(token));
        foreach ((TextSpan cause, TextSpan effect) in row.Pairs)
        {
            if ((cause.Contains(lower) && effect.Contains(upper)) || (cause.Contains(upper) && effect.Contains(lower))) return true;
        }

        return false;
    }
}
