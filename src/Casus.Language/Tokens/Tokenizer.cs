using Casus.Core.Text;
using Casus.Language.Sentences;

namespace Casus.Language.Tokens;

/// <summary>From text to tokens and sentences; time is linear in the text.</summary>
public static class Tokenizer
{
    /// <param name="text">Any text.</param>
    /// <param name="boundaries">Learnt sentence boundaries; without them the rules alone decide, which need no model.</param>
    public static TokenizedText Tokenize(SourceText text, SentenceBoundaries? boundaries = null)
    {
        TokenScanner tokens = TokenScanner.Scan(text);
        int[] sentences = new SentenceSplitter(new TokenRun(text.Value, tokens.Starts, tokens.Ends), boundaries).Split();
        return new TokenizedText(text, [.. tokens.Starts], [.. tokens.Ends], sentences);
    }
}
