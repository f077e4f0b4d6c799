using System.Collections.Frozen;
using Casus.Coding.Lexicons;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Analysis.Incidents;

/// <summary>Words by which accounts of one incident are compared: weapons (<c>weapons.tsv</c>), and what sets a telling apart (<c>incident_words.tsv</c>).</summary>
public sealed class IncidentWords
{
    private const int WordsBefore = 3;

    private static readonly char[] Breaks = [' ', '\n', '\t', ',', '.', ';', ':', '"', '“', '”', '(', ')', '-'];

    private readonly FrozenDictionary<string, string> _weapons;
    private readonly ILookup<string, string> _words;

    private IncidentWords(LexiconTable? weapons, LexiconTable? words)
    {
        _weapons = (weapons?.Rows ?? []).Where(r => r["kind"] == "munition").DistinctBy(r => r["form"], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(r => r["form"], r => r["weapon"], StringComparer.OrdinalIgnoreCase);
        _words = (words?.Rows ?? []).ToLookup(r => r["kind"], r => r["word"], StringComparer.Ordinal);
    }

    public static IncidentWords None { get; } = new(null, null);

    public static IncidentWords Load(LexiconSet lexicons) => Of(lexicons.Table("weapons.tsv"), lexicons.Table("incident_words.tsv"));

    public static IncidentWords Of(LexiconTable weapons, LexiconTable words) => new(weapons, words);

    /// <summary>The weapons an account's sentence names, except those it says were not there ("no missile").</summary>
    public IReadOnlySet<string> In(Account account) => In(account.Sentence);

    public IReadOnlySet<string> In(string sentence)
    {
        SortedSet<string> found = new(StringComparer.Ordinal);
        string before = "";
        foreach (string word in Split(sentence))
        {
            if (Is("denial", word)) break;
            if (_weapons.TryGetValue(word, out string? weapon) && !Is("negation", before)) found.Add(weapon);
            before = word;
        }

        return found;
    }

    /// <summary>An event as an account, with what its words say of its place among others.</summary>
    public Account Account(CodedReport coding, Event e) => new(coding, e, IsInterception(coding, e), IsAnother(coding, e), IsHabit(coding, e));

    /// <summary>True where an event shoots down what others fired: its trigger says so, or its target is a weapon.</summary>
    private bool IsInterception(CodedReport coding, Event e)
    {
        if (e.Type != Core.Ontology.EventType.Assault) return false;
        ReadOnlySpan<char> words = coding.Report.Text.AsSpan(new(e.Trigger.Start, coding.Report.Text.Value.Length));
        foreach (string word in _words["interception"])
        {
            if (words.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return e.Recipients.Length > 0 && e.Recipients.All(r => In(r.Text).Count > 0);
    }

    /// <summary>True where the words say that it is not what the report told before: "a second strike", "Elsewhere, …".</summary>
    private bool IsAnother(CodedReport coding, Event e)
    {
        string sentence = coding.Report.Text.Slice(e.Sentence);
        string[] opening = Split(sentence);
        if (opening.Length > 0 && Is("elsewhere", opening[0])) return true;
        if (e.Trigger.Start <= e.Sentence.Start) return false;
        string[] before = Split(coding.Report.Text.Slice(new TextSpan(e.Sentence.Start, e.Trigger.Start)));
        foreach (string word in before.AsSpan(Math.Max(0, before.Length - WordsBefore)))
        {
            if (Is("another", word)) return true;
        }

        return false;
    }

    private bool IsHabit(CodedReport coding, Event e)
    {
        ReadOnlySpan<char> sentence = coding.Report.Text.AsSpan(e.Sentence);
        foreach (string words in _words["habit"])
        {
            if (sentence.Contains(words, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static string[] Split(string sentence) => sentence.Split(Breaks, StringSplitOptions.RemoveEmptyEntries);

    private bool Is(string kind, string word) => _words[kind].Contains(word, StringComparer.OrdinalIgnoreCase);
}
