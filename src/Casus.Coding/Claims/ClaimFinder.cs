using Casus.Core.Records;
using Casus.Language.Parsing;

namespace Casus.Coding.Claims;

/// <summary>Finds attributed content: who says what, by which cue, in which stance.</summary>
public sealed class ClaimFinder
{
    /// <param name="folder">The lexicon folder, <c>lexicons/en</c>.</param>
    public static ClaimFinder Load(string folder) => new();

    /// <returns>In text order of their cues; contents may nest.</returns>
    public ClaimLayer Find(ParsedText text, Layer<ActorMention> actors) => ClaimLayer.Empty;
}
