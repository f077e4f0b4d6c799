using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Language.Parsing.Biaffine;

/// <summary>Reads tokens with the network; lemmas come from the fast model's lemmatiser, trees of overlong sentences from its parser.</summary>
/// <param name="lemmaTags">For each class of the network the lemmatiser's.</param>
/// <param name="greedy">Loaded when the first overlong sentence comes.</param>
internal sealed class AccurateReader(BiaffineParser network, Lemmatizer lemmatizer, byte[] lemmaTags, Lazy<Parser> greedy)
{
    public string Version => network.Version;

    public static AccurateReader Of(BiaffineParser network, Lemmatizer lemmatizer, TagClass[] lemmaClasses, Lazy<Parser> greedy) =>
        new(network, lemmatizer, [.. network.Classes.Select(c => Nearest(c, lemmaClasses))], greedy);

    public TaggedText Tag(TokenizedText tokens) => Tagged(tokens, network.Read(tokens, attach: false).Tags);

    /// <summary>Trees for tagged tokens; the network sees the words alone, so the tags only travel along.</summary>
    public ParsedText Parse(TaggedText tags) => Parsed(tags, network.Read(tags.Tokens, attach: true));

    public ParsedText Read(TokenizedText tokens)
    {
        TokenColumns columns = network.Read(tokens, attach: true);
        return Parsed(Tagged(tokens, columns.Tags), columns);
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
