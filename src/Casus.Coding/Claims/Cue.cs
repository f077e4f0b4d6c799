using Casus.Core.Ontology;

namespace Casus.Coding.Claims;

/// <summary>In which constructions a cue takes content.</summary>
[Flags]
internal enum CueFrames
{
    None = 0,

    /// <summary>X said (that) …; … , X said; X said: …</summary>
    Clause = 1,

    /// <summary>X vowed to …; X urged Y to …</summary>
    Infinitive = 2,

    /// <summary>X added: “…”</summary>
    Quote = 4,

    /// <summary>X condemned the raid; X denied involvement.</summary>
    Object = 8,

    /// <summary>X is said to …; it was reported that …: nobody is named.</summary>
    Passive = 16,

    /// <summary>X's claim that …; calls by X for …</summary>
    Noun = 32,

    /// <summary>reportedly, allegedly.</summary>
    Adverb = 64,

    /// <summary>The object is who is told and no part of the content: X told Y that …</summary>
    Addressee = 128,

    /// <summary>X is sure that …; X is critical of …</summary>
    Adjective = 256,
}

/// <summary>One row of <c>cues.tsv</c>.</summary>
/// <param name="Lemma">Dictionary form of the cue, without particle.</param>
/// <param name="Particle">The second word of a phrasal cue (point out), or null.</param>
/// <param name="Kind">speech, belief, evidence, request, promise, judgement, forecast, silence.</param>
/// <param name="Prepositions">Prepositions that lead to the content (accuse of, call for).</param>
internal sealed record Cue(
    string Lemma, string? Particle, string Kind, Stance Stance, CueFrames Frames, string[] Prepositions)
{
    public bool Takes(CueFrames frame) => (Frames & frame) != 0;

    public string Rule(string construction) => $"claim.{Kind}.{construction}";
}
