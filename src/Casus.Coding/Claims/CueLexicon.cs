using System.Collections.Frozen;
using Casus.Coding.Lexicons;
using Casus.Core.Ontology;
using Casus.Language.Parsing;

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

    private readonly FrozenDictionary<string, Cue[]> _byForm;

    private CueLexicon(FrozenDictionary<string, Cue[]> byForm) => _byForm = byForm;

    public static CueLexicon Load(LexiconSet lexicons) =>
        Read(lexicons.Table("cues.tsv"));

    /// <exception cref="Core.CasusException">CAS012 a stance or frame is unknown.</exception>
    public static CueLexicon Read(LexiconTable table) => new(table.Rows
        .SelectMany(row => Forms(row).Select(form => (Form: form, Cue: ReadRow(row))))
        .GroupBy(c => c.Form, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(
            g => g.Key,
            // Phrasal cues are tried first: "point out" before "point".
            g => g.Select(c => c.Cue).OrderBy(c => c.Particle is null).ToArray(),
            StringComparer.OrdinalIgnoreCase));

    /// <summary>The cues that a token may be, by its lemma or else by its form, phrasal ones first; empty where there are none.</summary>
    public ReadOnlySpan<Cue> Find(ParsedText text, int token)
    {
        if (_byForm.TryGetValue(text.Tags.Lemma(token), out Cue[]? cues)) return cues;
        // A rare verb's lemma may be wrong ("rebuk"), its form cannot be.
        return _byForm.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.Tokens.TrueWord(token), out cues) ? cues : [];
    }

    // The lemma, its regular inflections, and what the row lists as irregular ones.
    private static HashSet<string> Forms(LexiconRow row)
    {
        string lemma = row["lemma"].Split(' ')[0];
        HashSet<string> forms = [lemma, .. row.List("forms")];
        string stem = lemma.EndsWith('e') ? lemma[..^1] : lemma.EndsWith('y') ? lemma[..^1] + "i" : lemma;
        forms.UnionWith([lemma + "s", lemma + "es", stem + "es", stem + "ed", lemma + "ing", lemma.TrimEnd('e') + "ing"]);
        forms.UnionWith([lemma + lemma[^1] + "ed", lemma + lemma[^1] + "ing"]);
        return forms;
    }

    private static Cue ReadRow(LexiconRow row)
    {
        string[] words = row["lemma"].Split(' ');
        Stance stance = row["stance"] switch
        {
            "asserts" => Stance.Asserts,
            "denies" => Stance.Denies,
            "hedges" => Stance.Hedges,
            "supports" => Stance.Supports,
            "opposes" => Stance.Opposes,
            string other => throw row.Fault("stance", $"'{other}' is none of asserts, denies, hedges, supports, opposes"),
        };
        CueFrames frames = CueFrames.None;
        List<string> prepositions = [];
        foreach (string name in row.List("frame"))
        {
            if (FrameNames.TryGetValue(name, out CueFrames frame)) frames |= frame;
            else if (name.StartsWith('+')) prepositions.Add(name[1..]);
            else throw row.Fault("frame", $"'{name}' is none of {string.Join(", ", FrameNames.Keys.Order(StringComparer.Ordinal))}, or + and a preposition");
        }

        return new Cue(words[0], words.Length > 1 ? words[1] : null, row["kind"], stance, frames, [.. prepositions]);
    }
}
