using Casus.Core.Records;
using Casus.Language.Parsing;

namespace Casus.Coding.Times;

/// <summary>Finds the words that name times and resolves them against the publication time.</summary>
public sealed class TimeFinder
{
    /// <param name="folder">The lexicon folder, <c>lexicons/en</c>.</param>
    public static TimeFinder Load(string folder) => new();

    public Layer<TimeMention> Find(ParsedText text, Publication published) => new(text.Count, []);
}
