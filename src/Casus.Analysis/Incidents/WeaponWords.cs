using System.Collections.Frozen;
using Casus.Coding.Lexicons;
using Casus.Core.Records;

namespace Casus.Analysis.Incidents;

/// <summary>Words that tell by what an attack was made (<c>weapons.tsv</c>) or that it was not (<c>incident_words.tsv</c>).</summary>
public sealed class WeaponWords
{
    private readonly FrozenDictionary<string, string> _weapons;
    private readonly ILookup<string, string> _words;

    private WeaponWords(LexiconTable? weapons, LexiconTable? words)
    {
        _weapons = (weapons?.Rows ?? []).Where(r => r["kind"] == "munition").DistinctBy(r => r["form"], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(r => r["form"], r => r["weapon"], StringComparer.OrdinalIgnoreCase);
        _words = (words?.Rows ?? []).ToLookup(r => r["kind"], r => r["word"], StringComparer.Ordinal);
    }

    public static WeaponWords None { get; } = new(null, null);

    public static WeaponWords Load(LexiconSet lexicons) => Of(lexicons.Table("weapons.tsv"), lexicons.Table("incident_words.tsv"));

    public static WeaponWords Of(LexiconTable weapons, LexiconTable words) => new(weapons, words);

    /// <summary>The weapons an account's sentence names, except those it says were not there ("no missile").</summary>
    public IReadOnlySet<string> In(Account account) => In(account.Sentence);

    public IReadOnlySet<string> In(string sentence)
    {
        SortedSet<string> found = new(StringComparer.Ordinal);
        string before = "";
        foreach (string word in sentence.Split([' ', '\n', '\t', ',', '.', ';', ':', '"', '“', '”', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Is("denial", word)) break;
            if (_weapons.TryGetValue(word, out string? weapon) && !Is("negation", before)) found.Add(weapon);
            before = word;
        }

        return found;
    }

    /// <summary>True where an event shoots down what others fired: its trigger says so, or its target is a weapon.</summary>
    public bool IsInterception(CodedReport coding, Event e)
    {
        if (e.Type != Core.Ontology.EventType.Assault) return false;
        ReadOnlySpan<char> words = coding.Report.Text.AsSpan(new(e.Trigger.Start, coding.Report.Text.Value.Length));
        foreach (string word in _words["interception"])
        {
            if (words.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return e.Recipients.Length > 0 && e.Recipients.All(r => In(r.Text).Count > 0);
    }

    private bool Is(string kind, string word) => _words[kind].Contains(word, StringComparer.OrdinalIgnoreCase);
}
