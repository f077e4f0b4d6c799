using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Language.Parsing.Biaffine;

/// <summary>
/// Reads tokens with the network, which also sees the fast tagger's tags; lemmas come from the fast model's lemmatiser,
/// trees of overlong sentences from its parser.
/// </summary>
/// <param name="guesses">For each class of the fast tagger the network's plus one; 0 where it has none.</param>
/// <param name="lemmaTags">For each class of the network the lemmatiser's.</param>
/// <param name="greedy">Loaded when the first overlong sentence comes.</param>
internal sealed class AccurateReader(
    BiaffineParser network, Tagger tagger, byte[] guesses, Lemmatizer lemmatizer, byte[] lemmaTags, Lazy<Parser> greedy)
{
    public string Version => network.Version;

    public static AccurateReader Of(BiaffineParser network, Tagger tagger, Lemmatizer lemmatizer, Lazy<Parser> greedy)
    {
        TagClass[] fast = [.. tagger.Classes], own = [.. network.Classes];
        return new(
            network, tagger, [.. fast.Select(c => (byte)(Array.IndexOf(own, c) + 1))],
            lemmatizer, [.. own.Select(c => Nearest(c, fast))], greedy);
    }

    public TaggedText Tag(TokenizedText tokens) => Tagged(tokens, Columns(tokens, attach: false).Tags);

    /// <summary>Trees for tagged tokens; the network makes its own tags, so those given only travel along.</summary>
    public ParsedText Parse(TaggedText tags) => Parsed(tags, Columns(tags.Tokens, attach: true));

    public ParsedText Read(TokenizedText tokens)
    {
        TokenColumns columns = Columns(tokens, attach: true);
        return Parsed(Tagged(tokens, columns.Tags), columns);
    }

    private TokenColumns Columns(TokenizedText tokens, bool attach)
    {
        byte[] guessed = tagger.Tag(tokens);
        for (int i = 0; i < guessed.Length; i++) guessed[i] = guesses[guessed[i]];
        return network.Read(tokens, guessed, attach);
    }

    private TaggedText Tagged(TokenizedText tokens, byte[] tags)
    {
        Upos[] upos = new Upos[tags.Length];
        string[] xpos = new string[tags.Length];
        byte[] forLemmas = new byte[tags.Length];
        for (int i = 0; i < tags.Length; i++)
        {
            (upos[i], xpos[i]) = network.Classes[tags[i]];
            forLemmas[i] = lemmaTags[tags[i]];
        }

        return new TaggedText(tokens, upos, xpos, lemmatizer.Lemmatize(tokens, forLemmas));
    }

    private ParsedText Parsed(TaggedText tags, TokenColumns columns)
    {
        for (int s = 0; s < tags.Tokens.SentenceCount; s++)
        {
            if (tags.Tokens.Sentence(s).Length > BiaffineParser.LongestSentence)
                greedy.Value.ParseSentence(tags, s, columns.Heads, columns.Relations);
        }

        return new ParsedText(tags, columns.Heads, columns.Relations);
    }

    // Both inventories come from the same treebanks; a class missing from one is a rare error of annotation.
    private static byte Nearest(TagClass tag, TagClass[] classes)
    {
        int found = Array.IndexOf(classes, tag);
        if (found < 0) found = Array.FindIndex(classes, c => c.Xpos == tag.Xpos);
        if (found < 0) found = Array.FindIndex(classes, c => c.Upos == tag.Upos);
        return (byte)Math.Max(found, 0);
    }
}
