using Casus.Core.Ontology;
using Casus.Core.Text;
using Casus.Language.Tokens;

namespace Casus.Coding.Claims;

/// <summary>A claim before it is given its id.</summary>
/// <param name="Head">The cue's main token.</param>
/// <param name="CueTokens">The cue with auxiliaries, negation and particle.</param>
/// <param name="Source">Head of the noun phrase that says it, −1 where nobody is named.</param>
internal readonly record struct ClaimDraft(
    int Head, TokenRange CueTokens, int Source, TextSpan Content, Stance Stance, string Rule)
{
    /// <summary>The words of the source, where more is known of them than their head; else empty.</summary>
    public TokenRange SourceTokens { get; init; }
}
