using System.Collections.Immutable;
using Casus.Core.Text;
using Casus.Language.Tokens;

namespace Casus.Language.Documents;

/// <summary>
/// How a report is built: its headline, byline, captions, items and paragraphs, what is quoted, and which sentences only
/// repeat others. Made in time linear in the text.
/// </summary>
public sealed class DocumentLayout
{
    private readonly TokenizedText _text;
    private readonly int[] _blockOf;
    private readonly int[] _repeatOf;

    private DocumentLayout(TokenizedText text, ImmutableArray<Block> blocks, int[] repeatOf)
    {
        _text = text;
        _repeatOf = repeatOf;
        Blocks = blocks;
        Quotations = QuotationFinder.Find(text.Text);
        _blockOf = new int[text.SentenceCount];
        for (int b = 0; b < blocks.Length; b++) Array.Fill(_blockOf, b, blocks[b].Sentences.Start, blocks[b].Sentences.Length);
    }

    /// <summary>The lines in order; every sentence is in one of them.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>In order of their starts, the outer before the inner.</summary>
    public ImmutableArray<Quotation> Quotations { get; }

    /// <summary>The first line's text if it is a headline.</summary>
    public TextSpan? Headline => Blocks is [{ Kind: BlockKind.Headline } first, ..] ? first.Span : null;

    /// <summary>The first dateline.</summary>
    public TextSpan? Dateline
    {
        get
        {
            foreach (Block block in Blocks)
            {
                if (block.Dateline is { } dateline) return dateline;
            }

            return null;
        }
    }

    public static DocumentLayout Of(TokenizedText text)
    {
        ImmutableArray<Block> blocks = new BlockReader(text).Read();
        return new DocumentLayout(text, blocks, Repetitions.Find(text, blocks));
    }

    /// <summary>The line a sentence stands in.</summary>
    public Block BlockOf(int sentence) => Blocks[_blockOf[sentence]];

    /// <summary>The sentence that this one only repeats, nearly word by word, by number; −1 where it says something of its own.</summary>
    public int RepeatedSentence(int sentence) => _repeatOf[sentence];

    /// <summary>Whether a token stands in a sentence that only repeats another.</summary>
    public bool IsRepetition(int token) => _repeatOf[_text.SentenceOf(token)] >= 0;

    /// <summary>The words that a sentence only repeats, or null: what it tells must not be counted twice.</summary>
    public TextSpan? RepeatOf(int sentence) =>
        _repeatOf[sentence] < 0 ? null : _text.Span(_text.Sentence(_repeatOf[sentence]));
}
