using System.Collections.Immutable;

namespace Casus.Coding.Templates;

/// <summary>Who or what has a part in an incident: all phrases for it.</summary>
/// <param name="Probability">Of the surest phrase, 0 to 1.</param>
/// <param name="IsOwn">Told with this incident; else with another of the report, and perhaps with a part in this one too.</param>
internal sealed record Part(Role Role, ImmutableArray<Phrase> Phrases, float Probability, bool IsOwn = true)
{
    /// <summary>The phrase that names it most fully; null where none does.</summary>
    public Phrase? Named => Phrases.Where(p => p.IsNamed).MaxBy(p => p.Name.Length);

    public Phrase Best => Named ?? Phrases[0];
}

/// <summary>One happening within a report: the words that tell it and who and what has a part in it.</summary>
/// <param name="Chances">How likely each of these words tells an incident that counts, 0 to 1.</param>
/// <param name="Report">How likely the report tells any, 0 to 1.</param>
internal sealed record Incident(ImmutableArray<TriggerMention> Triggers, ImmutableArray<float> Chances, ImmutableArray<Part> Parts, float Report = 0.5f)
{
    public IEnumerable<Part> Of(Role role) => Parts.Where(p => p.Role == role);
}
