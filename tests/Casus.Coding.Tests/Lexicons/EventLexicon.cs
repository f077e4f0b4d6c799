using System.Text.RegularExpressions;
using Casus.Coding.Lexicons;

namespace Casus.Coding.Tests.Lexicons;

/// <summary>One of the five files that say which words report an event, as the format tests see it.</summary>
internal sealed record EventLexicon(string File, string Key, bool HasConstraints)
{
    public static EventLexicon Verbs { get; } = new("verbs.tsv", "verb", true);

    public static EventLexicon Nouns { get; } = new("nouns.tsv", "noun", true);

    public static EventLexicon LightVerbs { get; } = new("lightverbs.tsv", "verb", true);

    public static EventLexicon Classes { get; } = new("classes.tsv", "lemma", false);

    public static EventLexicon Status { get; } = new("status.tsv", "word", false);

    public static EventLexicon Named(string file) =>
        new[] { Verbs, Nouns, LightVerbs, Classes, Status }.Single(l => l.File == file);

    public LexiconTable Load() =>
        LexiconTable.Load(Path.Combine(AppContext.BaseDirectory, "lexicons", "en", File));

    /// <summary>The columns that together may occur only once.</summary>
    public string Identity(LexiconRow row) => File switch
    {
        "classes.tsv" => $"{row["class"]} {row["lemma"]}",
        "status.tsv" => $"{row["word"]} {row["pos"]} {row["frame"]}",
        "lightverbs.tsv" => $"{row["verb"]} [{row["with"]}] {row["subject"]}",
        _ => $"{row[Key]} [{row["with"]}]",
    };
}

/// <summary>A constraint of a row: <c>obj:@weapon|fire</c> is the slot <c>obj</c> with two choices.</summary>
internal readonly partial record struct Constraint(string Slot, string[] Words)
{
    public static IEnumerable<Constraint> Of(LexiconRow row) =>
        row["with"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => Parse(row, part));

    private static Constraint Parse(LexiconRow row, string part)
    {
        Match match = Shape().Match(part);
        return match.Success
            ? new Constraint(match.Groups["slot"].Value, match.Groups["words"].Value.Split('|'))
            : throw row.Fault("with", $"'{part}' is no slot:words");
    }

    [GeneratedRegex(@"^(?<slot>subj|prt|obj|xcomp|ccomp|mod|p\.[a-z]+):(?<words>\*|@?[^|\s:*@]+(\|@?[^|\s:*@]+)*)$")]
    private static partial Regex Shape();
}
