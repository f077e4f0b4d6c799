using System.Collections.Immutable;
using Casus.Language.Documents;
using Casus.Language.Tokens;

namespace Casus.Coding.References;

/// <summary>Which quotation each token stands in. A few words in marks ("a “barbaric” act") are no change of speaker.</summary>
internal static class Quotes
{
    private const int FewestTokens = 4;

    /// <returns>The number of the outermost quotation per token, −1 outside.</returns>
    public static int[] Of(TokenizedText tokens)
    {
        int[] quotes = new int[tokens.Count];
        Array.Fill(quotes, -1);
        ImmutableArray<Quotation> found = QuotationFinder.Find(tokens.Text);
        int end = 0, speech = -1;
        for (int i = 0; i < found.Length; i++)
        {
            TokenRange range = tokens.TokensIn(found[i].Inner);
            if (range.Start < end || range.Length < FewestTokens) continue;

            // A speech that runs on in the next paragraph is one.
            if (!found[i].Continues || speech < 0) speech = i;
            Array.Fill(quotes, speech, range.Start, range.Length);
            end = range.End;
        }

        return quotes;
    }
}
