using Casus.Core.Ontology;

namespace Casus.Coding.Figures;

/// <summary>A number as the words tell it: tokens [Start, End), hedge words before included.</summary>
/// <param name="Low">Null is open.</param>
/// <param name="High">Null is open.</param>
/// <param name="Core">First token of the number itself, after the hedge.</param>
internal readonly record struct NumberPhrase(
    int Start, int Core, int End, double? Low, double? Best, double? High, Hedge Hedge, NumberForm Form)
{
    /// <summary>ISO 4217 code where a currency sign stands before the number.</summary>
    public string? Currency { get; init; }
}

internal enum NumberForm
{
    Number,
    Range,
    Vague,

    /// <summary>"no", "without", "nobody".</summary>
    None,

    /// <summary>"a", "an" before one person.</summary>
    Article,
}
