using Casus.Language.Tags;
using Casus.Language.Tokens;
using Casus.Language.Weights;

namespace Casus.Language.Names;

/// <summary>What is known of words beside the weights.</summary>
/// <param name="Coarse">Group of like words, few large groups.</param>
/// <param name="Fine">Group of like words, many small groups.</param>
/// <param name="Known">Listed names.</param>
/// <param name="Habits">How words are written inside sentences: 1 hardly ever with a capital to 4 nearly always.</param>
/// <param name="Plain">Words, by their exact hash, that are never part of a name.</param>
internal sealed record NameKnowledge(KeyMap Coarse, KeyMap Fine, KnownNames Known, KeyMap Habits, KeyMap Plain);

/// <summary>The words of one sentence as the name tagger sees them; a buffer reused from sentence to sentence.</summary>
internal sealed class NameSentence(NameKnowledge knowledge)
{
    private static readonly KeyMap Unused = new([], []);
    private readonly SentenceFacts _words = new(Unused);
    private NameFacts[] _facts = new NameFacts[64];

    /// <summary>The words with <see cref="NameFeatures.Reach"/> edges on both sides.</summary>
    public ReadOnlySpan<NameFacts> Fill(TaggedText tags, TokenRange sentence)
    {
        ReadOnlySpan<WordFacts> words = _words.Fill(tags.Tokens, sentence);
        if (_facts.Length < words.Length) _facts = new NameFacts[words.Length * 2];
        Span<NameFacts> facts = _facts.AsSpan(0, words.Length);
        for (int i = 0; i < words.Length; i++)
        {
            int token = sentence.Start + i - NameFeatures.Reach;
            bool edge = !sentence.Contains(token);
            uint lower = words[i].Lower;
            facts[i] = new NameFacts
            {
                Word = words[i],
                Upos = edge ? 31u : (uint)tags.Upos(token),
                Coarse = edge ? 1u << 16 : (uint)(knowledge.Coarse[lower] + 1),
                Fine = edge ? 1u << 16 : (uint)(knowledge.Fine[lower] + 1),
                Habit = edge ? 0 : (uint)(knowledge.Habits[lower] + 1),
            };
        }

        knowledge.Known.Mark(facts, NameFeatures.Reach);
        return facts;
    }
}
