using System.Runtime.CompilerServices;
using Casus.Language.Tags;
using Casus.Language.Tokens;
using Casus.Language.Weights;

namespace Casus.Language.Parsing;

/// <summary>One class of the parser: a move, with the relation it gives.</summary>
internal readonly record struct ParseAction(Move Move, Relation Relation);

/// <summary>Greedy transition-based parser: at every state the best allowed action by an averaged perceptron.</summary>
internal sealed class Parser(ParseAction[] actions, WeightTable weights)
{
    public ParsedText Parse(TaggedText text)
    {
        int[] heads = new int[text.Tokens.Count];
        Relation[] relations = new Relation[heads.Length];
        ArcHybrid state = new();
        ParseWords words = new();
        for (int s = 0; s < text.Tokens.SentenceCount; s++) Parse(text, s, state, words, heads, relations);
        return new ParsedText(text, heads, relations);
    }

    /// <summary>Writes one sentence's heads and relations into a text's columns.</summary>
    public void ParseSentence(TaggedText text, int sentence, int[] heads, Relation[] relations) =>
        Parse(text, sentence, new ArcHybrid(), new ParseWords(), heads, relations);

    private void Parse(TaggedText text, int index, ArcHybrid state, ParseWords words, int[] heads, Relation[] relations)
    {
        TokenRange sentence = text.Tokens.Sentence(index);
        words.Fill(text, sentence);
        state.Start(sentence.Length);
        Run(state, words);
        for (int i = 0; i < sentence.Length; i++)
        {
            heads[sentence.Start + i] = state.Heads[i] == state.Root ? -1 : sentence.Start + state.Heads[i];
            relations[sentence.Start + i] = (Relation)state.Labels[i];
        }
    }

    [SkipLocalsInit]
    private void Run(ArcHybrid state, ParseWords words)
    {
        Span<uint> keys = stackalloc uint[ParseFeatures.Count];
        Span<short> scores = stackalloc short[weights.Width];
        while (!state.IsDone)
        {
            ParseFeatures.Extract(state, words, keys);
            weights.Score(keys, scores);
            ParseAction action = actions[BestAllowed(state, actions, scores)];
            state.Apply(action.Move, (byte)action.Relation);
        }
    }

    /// <summary>The first action of the highest score among those the state allows.</summary>
    internal static int BestAllowed(ArcHybrid state, ParseAction[] actions, ReadOnlySpan<short> scores)
    {
        bool shift = state.Allows(Move.Shift), left = state.Allows(Move.Left), right = state.Allows(Move.Right);
        bool rooting = state.Front == state.Root;
        int best = -1;
        for (int i = 0; i < actions.Length; i++)
        {
            if (best >= 0 && scores[i] <= scores[best]) continue;
            bool allowed = actions[i].Move switch
            {
                Move.Shift => shift,
                Move.Left => left && rooting == (actions[i].Relation == Relation.Root),
                _ => right,
            };
            if (allowed) best = i;
        }

        return best;
    }
}
