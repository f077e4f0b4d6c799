using Casus.Core.Records;
using Casus.Language.Parsing;

namespace Casus.Coding.Figures;

/// <summary>Finds numbers in a role: killed, injured, launched, intercepted.</summary>
public sealed class FigureFinder
{
    /// <param name="folder">The lexicon folder, <c>lexicons/en</c>.</param>
    public static FigureFinder Load(string folder) => new();

    /// <param name="times">Numbers inside times are no figures.</param>
    public Layer<Figure> Find(ParsedText text, Layer<TimeMention> times) => new(text.Count, []);
}
