using System.Collections.Frozen;
using Casus.Coding.Lexicons;
using Casus.Core.Ontology;

namespace Casus.Coding.Claims;

/// <summary>The words that attribute, by lemma: <c>lexicons/en/cues.tsv</c>.</summary>
internal sealed class CueLexicon
{
    private static readonly FrozenDictionary<string, CueFrames> FrameNames = new Dictionary<string, CueFrames>
    {
        ["clause"] = CueFrames.Clause,
        ["inf"] = CueFrames.Infinitive,
        ["quote"] = CueFrames.Quote,
        ["object"] = CueFrames.Object,
        ["passive"] = CueFrames.Passive,
        ["noun"] = CueFrames.Noun,
        ["adverb"] = CueFrames.Adverb,
        ["addressee"] = CueFrames.Addressee,
        ["adjective"] = CueFrames.Adjective,
    }.ToFrozenDictionary();

    private readonly FrozenDictionary<string, Cue[]> _byLemma;

    private CueLexicon(FrozenDictionary<string, Cue[]> byLemma) => _byLemma = byLemma;

    public static CueLexicon Load(string folder) =>
        Read(LexiconTable.Load(Path.Combine(folder, "cues.tsv")));

    /// <exception cref="Core.CasusException">CAS012 a stance or frame is unknown.</exception>
    public static CueLexicon Read(LexiconTable table) => new(table.Rows
        .Select(ReadRow)
        .GroupBy(c => c.Lemma, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(
            g => g.Key,
            // Phrasal cues are tried first: "point out" before "point".
            g => g.OrderBy(c => c.Particle is null).ToArray(),
            StringComparer.OrdinalIgnoreCase));

    /// <summary>The cues with this lemma, phrasal ones first; empty where there are none.</summary>
    public ReadOnlySpan<Cue> Find(string lemma) => _byLemma.TryGetValue(lemma, out Cue[]? cues) ? cues : [];

    private static Cue ReadRow(LexiconRow row)
    {
        string[] words = row["lemma"].Split(' ');
        Stance stance = row["stance"] switch
        {
            "asserts" => Stance.Asserts,
            "denies" => Stance.Denies,
            "hedges" => Stance.Hedges,
            string other => throw row.Fault("stance", $"'{other}' is none of asserts, denies, hedges"),
        };
        CueFrames frames = CueFrames.None;
        List<string> prepositions = [];
        foreach (string name in row.List("frame"))
        {
            if (FrameNames.TryGetValue(name, out CueFrames frame)) frames |= frame;
            else if (name.StartsWith('+')) prepositions.Add(name[1..]);
            else throw row.Fault("frame", $"'{name}' is none of {string.Join(", ", FrameNames.Keys.Order())}, or + and a preposition");
        }

        return new Cue(words[0], words.Length > 1 ? words[1] : null, row["kind"], stance, frames, [.. prepositions]);
    }
}
