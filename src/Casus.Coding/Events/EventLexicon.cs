using System.Collections.Frozen;
using Casus.Coding.Lexicons;
using Casus.Core.Ontology;

namespace Casus.Coding.Events;

/// <summary>One row of <c>verbs.tsv</c> or <c>nouns.tsv</c>. A null type says: these words are no event.</summary>
internal sealed record EventPattern(
    string Rule,
    EventType? Type,
    string? Mode,
    string? Cameo,
    Constraint[] With,
    Slot[] Actor,
    Slot[] Recipient);

/// <summary>Whose place the subject of a light verb takes in the event that the verb's noun names.</summary>
internal enum LentSubject
{
    Actor,
    Recipient,
    Event,
}

/// <summary>One row of <c>lightverbs.tsv</c>.</summary>
internal sealed record LightVerb(Constraint[] With, LentSubject Subject);

/// <summary>One row of <c>status.tsv</c>: a word, how an event hangs on it, and the status it gives.</summary>
internal sealed record StatusCue(string Frame, EventStatus Status, string Rule);

/// <summary>The event-coding lexicons, compiled once into frozen tables keyed by lemma.</summary>
internal sealed class EventLexicon
{
    private EventLexicon(LexiconSet lexicons)
    {
        var classes = lexicons.Table("classes.tsv").Rows
            .GroupBy(r => r["class"], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(r => r["lemma"]).ToArray(), StringComparer.Ordinal);
        Verbs = Patterns(lexicons.Table("verbs.tsv"), "verb", classes, "subj", "obj");
        Nouns = Patterns(lexicons.Table("nouns.tsv"), "noun", classes, "poss|adj|p.by|p.from", "p.on|p.against|p.at|p.of|p.in");
        LightVerbs = Group(lexicons.Table("lightverbs.tsv"), "verb", row => new LightVerb(
            Constraint.ParseAll(row, "with", classes),
            Enum.TryParse(row["subject"], ignoreCase: true, out LentSubject subject)
                ? subject
                : throw row.Fault("subject", "write actor, recipient or event")));
        Statuses = Group(lexicons.Table("status.tsv"), "word", row => new StatusCue(
            row["frame"],
            Enum.TryParse(row["status"], ignoreCase: true, out EventStatus status)
                ? status
                : throw row.Fault("status", $"'{row["status"]}' is no status"),
            $"status:{row["word"]}"));
        Missions = (classes.TryGetValue("mission", out string[]? missions) ? missions : []).ToFrozenSet(StringComparer.Ordinal);
        Cameo = new CameoTable(lexicons.Table("cameo.tsv"));
    }

    public FrozenDictionary<string, EventPattern[]> Verbs { get; }

    public FrozenDictionary<string, EventPattern[]> Nouns { get; }

    public FrozenDictionary<string, LightVerb[]> LightVerbs { get; }

    public FrozenDictionary<string, StatusCue[]> Statuses { get; }

    /// <summary>Lemmas of houses that belong to another state than the one they stand in.</summary>
    public FrozenSet<string> Missions { get; }

    public CameoTable Cameo { get; }

    public static EventLexicon Load(LexiconSet lexicons) => new(lexicons);

    /// <summary>The rule that an event of this row carries: <c>verb:launch obj:@weapon</c>.</summary>
    /// <param name="key">The column of the row's word.</param>
    public static string RuleOf(LexiconRow row, string key) =>
        row["with"].Length == 0 ? $"{key}:{row[key]}" : $"{key}:{row[key]} {row["with"]}";

    private static FrozenDictionary<string, EventPattern[]> Patterns(
        LexiconTable table, string key, Dictionary<string, string[]> classes, string actor, string recipient) =>
        Group(table, key, row => Pattern(row, key, classes, actor, recipient));

    private static EventPattern Pattern(
        LexiconRow row, string key, Dictionary<string, string[]> classes, string actor, string recipient)
    {
        EventType? type = null;
        if (row["type"] != "-")
        {
            type = EventTypes.TryParse(row["type"], out EventType parsed)
                ? parsed
                : throw row.Fault("type", $"'{row["type"]}' is no PLOVER type, nor '-' for no event");
        }

        return new EventPattern(
            RuleOf(row, key),
            type,
            row.OrNull("mode"),
            row.OrNull("cameo"),
            Constraint.ParseAll(row, "with", classes),
            Slot.ParseList(row, "actor", actor),
            Slot.ParseList(row, "recipient", recipient));
    }

    // The most constrained row first, so that the first match is the most specific one.
    private static FrozenDictionary<string, EventPattern[]> Group(
        LexiconTable table, string key, Func<LexiconRow, EventPattern> read) =>
        Group<EventPattern>(table, key, read)
            .ToFrozenDictionary(p => p.Key, p => p.Value.OrderByDescending(v => v.With.Length).ToArray(), StringComparer.Ordinal);

    private static FrozenDictionary<string, T[]> Group<T>(LexiconTable table, string key, Func<LexiconRow, T> read) =>
        table.Rows
            .GroupBy(r => r[key], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(read).ToArray(), StringComparer.Ordinal);
}
