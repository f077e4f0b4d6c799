using Casus.Core.Records;
using Casus.Language.Parsing;

namespace Casus.Coding.Actors;

/// <summary>Finds the words that name actors and resolves them to code, sector and canonical name.</summary>
public sealed class ActorFinder
{
    /// <param name="folder">The lexicon folder, <c>lexicons/en</c>.</param>
    public static ActorFinder Load(string folder) => new();

    /// <param name="published">Decides which office holder a title means.</param>
    public Layer<ActorMention> Find(ParsedText text, Publication published) => new(text.Count, []);
}
