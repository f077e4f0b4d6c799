using Casus.Coding;
using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Cli.Views;

/// <summary>Runs of proper nouns that no layer knows: what a reader may want to add to a lexicon.</summary>
internal static class UnknownNames
{
    public static IEnumerable<TextSpan> In(Reading reading, Sentence sentence)
    {
        int start = -1;
        for (int i = sentence.Tokens.Start; i <= sentence.Tokens.End; i++)
        {
            bool name = i < sentence.Tokens.End && IsUnknown(reading, i);
            if (name && start < 0) start = i;
            if (name || start < 0) continue;
            yield return reading.Text.Tokens.Span(new TokenRange(start, i));
            start = -1;
        }
    }

    private static bool IsUnknown(Reading reading, int token) =>
        reading.Text.Tags.Upos(token) == Upos.Propn && reading.Actors.Covering(token) is null
        && reading.Places.Covering(token) is null && reading.Times.Covering(token) is null;
}
