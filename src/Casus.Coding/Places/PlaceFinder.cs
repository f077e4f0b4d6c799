using Casus.Core.Records;
using Casus.Language.Parsing;

namespace Casus.Coding.Places;

/// <summary>Finds the words that name places and resolves them against the gazetteer.</summary>
public sealed class PlaceFinder
{
    /// <param name="gazetteerFolder">The compiled gazetteer, <c>gazetteer</c>.</param>
    /// <param name="lexiconFolder">Places of our own, <c>lexicons/en</c>.</param>
    public static PlaceFinder Load(string gazetteerFolder, string lexiconFolder) => new();

    /// <param name="actors">Names already known as actors: demonyms and governments are no places.</param>
    public Layer<PlaceMention> Find(ParsedText text, Layer<ActorMention> actors) => new(text.Count, []);
}
