using Casus.Analysis.Provenance;
using Casus.Coding.Lexicons;

namespace Casus.Analysis.Incidents;

/// <summary>What the grouping of accounts into incidents knows: words, and what agreement in a field is worth.</summary>
public sealed record IncidentRules(IncidentWords Words, Likeness Likeness)
{
    /// <param name="root">The folder that holds <c>models</c>.</param>
    public static IncidentRules Load(string root, LexiconSet lexicons) =>
        new(IncidentWords.Load(lexicons), Likeness.Load(Path.Combine(root, "models", "en"), lexicons)) { Credits = Credits.Load(lexicons) };

    /// <summary>Reads who wrote a report first; without it only <see cref="Core.Records.Report.Origin"/> says so.</summary>
    public Credits? Credits { get; init; }
}
