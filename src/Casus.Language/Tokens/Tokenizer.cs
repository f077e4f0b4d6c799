using Casus.Core.Text;

namespace Casus.Language.Tokens;

/// <summary>From text to tokens and sentences. Needs no model; time is linear in the text.</summary>
public static class Tokenizer
{
    public static TokenizedText Tokenize(SourceText text)
    {
        TokenScanner tokens = TokenScanner.Scan(text);
        int[] sentences = new SentenceSplitter(text.Value, tokens.Starts, tokens.Ends).Split();
        return new TokenizedText(text, [.. tokens.Starts], [.. tokens.Ends], sentences);
    }
}
