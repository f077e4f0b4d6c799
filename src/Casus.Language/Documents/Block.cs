using Casus.Core.Text;
using Casus.Language.Tokens;

namespace Casus.Language.Documents;

/// <summary>What a line of a report is.</summary>
public enum BlockKind
{
    /// <summary>The body.</summary>
    Paragraph,

    /// <summary>The title, a line below it, or a cross-head.</summary>
    Headline,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>What stands under a picture; it often says the body's sentences once more.</summary>
    Caption,

    /// <summary>One of a list.</summary>
    Item,
}

/// <summary>A line of a report; lines wrapped at a width count as one.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Sentences">Its sentences, by number.</param>
/// <param name="Span">From its first to its last token.</param>
/// <param name="Dateline">The place, date and agency it opens with, or null.</param>
public readonly record struct Block(BlockKind Kind, TokenRange Sentences, TextSpan Span, TextSpan? Dateline);
