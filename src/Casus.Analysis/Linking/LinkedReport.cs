namespace Casus.Analysis.Linking;

/// <summary>A report whose incident is known.</summary>
/// <param name="Day">Day of publication, or null.</param>
/// <param name="Incident">Name of the incident: reports on one have it in common.</param>
public sealed record LinkedReport(string? Title, string Text, DateOnly? Day, string Incident)
{
    /// <summary>The same for texts of the same words, whatever the spaces and marks between them.</summary>
    internal uint Print => Words.In(Text).Aggregate(0u, (print, word) => Words.Pair(print, word.Lower));
}
