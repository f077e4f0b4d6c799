using Casus.Core.Text;
using Casus.Language.Tokens;

namespace Casus.Language.Tests;

/// <summary>The one door to the tokeniser: tests know texts and how they should come apart, not the API.</summary>
internal static class Check
{
    /// <summary>The words of a text, a space between them.</summary>
    public static string Words(string text)
    {
        TokenizedText tokens = Tokenizer.Tokenize(new SourceText(text));
        return string.Join(' ', Enumerable.Range(0, tokens.Count).Select(i => tokens.Word(i).ToString()));
    }

    /// <summary>The sentences of a text as written, from the first to the last token.</summary>
    public static string[] Sentences(string text)
    {
        SourceText source = new(text);
        TokenizedText tokens = Tokenizer.Tokenize(source);
        return [.. Enumerable.Range(0, tokens.SentenceCount).Select(s => source.Slice(tokens.Span(tokens.Sentence(s))))];
    }
}
