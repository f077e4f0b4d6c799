using System.Collections.Frozen;
using Casus.Coding.Lexicons;

namespace Casus.Analysis.Incidents;

/// <summary>Words that tell by what an attack was made: <c>weapons.tsv</c>.</summary>
public sealed class WeaponWords
{
    private readonly FrozenDictionary<string, string> _weapons;

    private WeaponWords(FrozenDictionary<string, string> weapons) => _weapons = weapons;

    public static WeaponWords None { get; } = new(FrozenDictionary<string, string>.Empty);

    /// <param name="folder">The lexicon folder, <c>lexicons/en</c>.</param>
    public static WeaponWords Load(string folder) => Of(LexiconTable.Load(Path.Combine(folder, "weapons.tsv")));

    public static WeaponWords Of(LexiconTable table) => new(
        table.Rows.Where(r => r["kind"] == "munition").DistinctBy(r => r["form"], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(r => r["form"], r => r["weapon"], StringComparer.OrdinalIgnoreCase));

    /// <summary>The weapons an account's sentence names, except those it says were not there ("no missile").</summary>
    public IReadOnlySet<string> In(Account account) => In(account.Sentence);

    public IReadOnlySet<string> In(string sentence)
    {
        SortedSet<string> found = new(StringComparer.Ordinal);
        string before = "";
        foreach (string word in sentence.Split([' ', '\n', '\t', ',', '.', ';', ':', '"', '“', '”', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            // "Shot down drones and denied that missiles had hit": what comes after was not there by this account.
            if (word.StartsWith("deni", StringComparison.Ordinal) || word.StartsWith("dismiss", StringComparison.Ordinal)) break;
            if (_weapons.TryGetValue(word, out string? weapon) && !before.Equals("no", StringComparison.OrdinalIgnoreCase)) found.Add(weapon);
            before = word;
        }

        return found;
    }
}
