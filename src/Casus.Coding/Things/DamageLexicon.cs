using Casus.Coding.Lexicons;
using Casus.Core.Records;

namespace Casus.Coding.Things;

internal enum DamagePart
{
    Verb,
    Noun,
    Adj,
}

/// <summary>One row of <c>damage.tsv</c>.</summary>
internal sealed record DamageWord(DamagePart Part, string[] Frames, string[] Particles, string[] With, DamageStatus Status, string Rule);

/// <summary>Words that say what became of a target: <c>lexicons/en/damage.tsv</c>.</summary>
internal sealed class DamageLexicon
{
    private readonly Dictionary<string, DamageWord[]> _byLemma;

    private DamageLexicon(Dictionary<string, DamageWord[]> byLemma) => _byLemma = byLemma;

    /// <exception cref="Core.CasusException">CAS010–CAS012: the table is missing or a row cannot be read.</exception>
    public static DamageLexicon Load(LexiconSet lexicons)
    {
        Dictionary<string, DamageWord[]> words = new(StringComparer.OrdinalIgnoreCase);
        foreach (LexiconRow row in lexicons.Table("damage.tsv").Rows)
        {
            if (!Enum.TryParse(row["pos"], ignoreCase: true, out DamagePart part)) throw row.Fault("pos", $"'{row["pos"]}' is none of verb, noun, adj");
            if (!Enum.TryParse(row["status"], ignoreCase: true, out DamageStatus status)) throw row.Fault("status", $"'{row["status"]}' is no damage status");
            if (row.List("frame").Length == 0) throw row.Fault("frame", "is empty");
            foreach (string lemma in row.List("lemmas"))
            {
                DamageWord word = new(part, row.List("frame"), row.List("particle"), row.List("with"), status, $"damage.{row["pos"]}.{lemma}");
                words[lemma] = [.. words.GetValueOrDefault(lemma, []), word];
            }
        }

        return new DamageLexicon(words);
    }

    public ReadOnlySpan<DamageWord> Of(string lemma) => _byLemma.GetValueOrDefault(lemma, []);

    public ReadOnlySpan<DamageWord> Of(ReadOnlySpan<char> word) =>
        _byLemma.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out DamageWord[]? found) ? found : [];
}
