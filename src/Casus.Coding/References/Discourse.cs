using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tags;

namespace Casus.Coding.References;

/// <summary>What the sieves see: the text, its mentions in order of their heads, and who is whom so far.</summary>
internal sealed class Discourse
{
    private readonly int[] _headed;
    private readonly int[] _firstOfSentence;

    public Discourse(ParsedText text, Layer<ActorMention> actors, ReferenceLexicon words)
    {
        Text = text;
        Actors = actors;
        Words = words;
        Mentions = new MentionFinder(text, actors, words).Find();
        Entities = new Entities(Mentions);
        _headed = new int[text.Count];
        _firstOfSentence = new int[text.SentenceCount + 1];
        Array.Fill(_firstOfSentence, Mentions.Count);
        for (int i = Mentions.Count - 1; i >= 0; i--)
        {
            _headed[Mentions[i].Head] = i + 1;
            _firstOfSentence[Mentions[i].Sentence] = i;
        }

        for (int s = text.SentenceCount - 1; s >= 0; s--) _firstOfSentence[s] = Math.Min(_firstOfSentence[s], _firstOfSentence[s + 1]);
    }

    public ParsedText Text { get; }

    public Layer<ActorMention> Actors { get; }

    public ReferenceLexicon Words { get; }

    public IReadOnlyList<Mention> Mentions { get; }

    public Entities Entities { get; }

    /// <summary>The mention that this token heads, or null.</summary>
    public Mention? HeadedBy(int token) => token < 0 || _headed[token] == 0 ? null : Mentions[_headed[token] - 1];

    /// <summary>The mentions of a sentence as [first, end) of their indexes.</summary>
    public (int First, int End) In(int sentence) =>
        sentence < 0 ? (0, 0) : (_firstOfSentence[sentence], _firstOfSentence[sentence + 1]);

    /// <summary>Whether the sentence follows the one before on the same line, so that most likely the same voice goes on.</summary>
    public bool RunsOn(int sentence)
    {
        if (sentence == 0) return false;
        int start = Text.Sentence(sentence).Span.Start, end = Text.Sentence(sentence - 1).Span.End;
        return !Text.Source.Value.AsSpan(end, start - end).Contains('\n');
    }

    /// <summary>Whether one can stand for the other as far as quotation marks go: both outside, or both in one speech.</summary>
    public static bool SameVoice(Mention a, Mention b) => a.Quote == b.Quote;

    public bool IsSubject(Mention mention) => Text.Relation(mention.Head) is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter;

    /// <summary>A subject coordinated with others ("Syria and Iran") is no single one.</summary>
    public bool IsCoordinated(Mention mention)
    {
        if (Text.Relation(mention.Head) == Relation.Conj && Text.Tags.Upos(Text.Head(mention.Head)) is Upos.Noun or Upos.Propn or Upos.Pron) return true;
        foreach (int child in Text.Children(mention.Head))
        {
            if (Text.Relation(child) == Relation.Conj && Text.Tags.Upos(child) is Upos.Noun or Upos.Propn or Upos.Pron) return true;
        }

        return false;
    }
}
