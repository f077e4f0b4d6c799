using System.Text.RegularExpressions;
using Casus.Coding.Lexicons;
using Casus.Core.Ontology;

namespace Casus.Coding.Tests.Lexicons;

/// <summary>
/// Holds the event lexicons to their format, so that an edit with a slip in it fails here, with file, line and column,
/// and not as an event that is silently missing.
/// </summary>
public partial class EventLexiconFormatTests
{
    private static readonly string[] PartsOfSpeech = ["verb", "noun", "adj", "adv", "aux", "mark"];

    /// <summary>Verbs whose past or present shares no stem with the lemma.</summary>
    private static readonly Dictionary<string, string[]> Irregular = new()
    {
        ["be"] = ["is", "are", "was", "were"],
    };

    [Theory]
    [InlineData("verbs.tsv")]
    [InlineData("nouns.tsv")]
    public void Types_modes_and_codes_are_known(string file)
    {
        foreach (LexiconRow row in EventLexicon.Named(file).Load().Rows)
        {
            if (row["type"] == "-")
            {
                Require(row, "mode", (row["mode"] + row["cameo"] + row["recipient"]).Length == 0, "no event, but a code or slot");
                continue;
            }

            Require(row, "type", EventTypes.TryParse(row["type"], out EventType type), $"unknown type '{row["type"]}'");
            Require(row, "type", row["type"] == type.Name(), "PLOVER's names are in capitals");
            bool known = row["mode"].Length == 0 || type.Modes().Contains(row["mode"]);
            Require(row, "mode", known, $"{row["type"]} has no mode '{row["mode"]}'");
            Require(row, "cameo", CameoCode().IsMatch(row["cameo"]), $"'{row["cameo"]}' is no CAMEO code of 3 or 4 digits");
        }
    }

    [Theory]
    [InlineData("verbs.tsv")]
    [InlineData("nouns.tsv")]
    public void Roles_name_known_slots(string file)
    {
        foreach (LexiconRow row in EventLexicon.Named(file).Load().Rows)
        {
            foreach (string column in (string[])["actor", "recipient"])
            {
                foreach (string slot in row.List(column))
                    Require(row, column, RoleSlot().IsMatch(slot), $"unknown slot '{slot}'");
            }
        }
    }

    [Theory]
    [InlineData("verbs.tsv")]
    [InlineData("nouns.tsv")]
    [InlineData("lightverbs.tsv")]
    public void Constraints_name_known_slots_and_classes(string file)
    {
        HashSet<string> classes = [.. EventLexicon.Classes.Load().Rows.Select(r => r["class"])];
        foreach (LexiconRow row in EventLexicon.Named(file).Load().Rows)
        {
            foreach (Constraint constraint in Constraint.Of(row))
            {
                Require(row, "with", constraint.Slot != "mod" || file == "nouns.tsv", "'mod' constrains nouns only");
                foreach (string word in constraint.Words.Where(w => w[0] == '@'))
                    Require(row, "with", classes.Contains(word[1..]), $"classes.tsv has no class '{word[1..]}'");
            }
        }
    }

    [Fact]
    public void Status_rows_name_known_statuses_frames_and_parts_of_speech()
    {
        foreach (LexiconRow row in EventLexicon.Status.Load().Rows)
        {
            bool known = Enum.TryParse(row["status"], ignoreCase: true, out EventStatus _);
            Require(row, "status", known && char.IsAsciiLetterLower(row["status"][0]), $"unknown status '{row["status"]}'");
            Require(row, "pos", PartsOfSpeech.Contains(row["pos"]), $"unknown part of speech '{row["pos"]}'");
            Require(row, "frame", Frame().IsMatch(row["frame"]), $"unknown frame '{row["frame"]}'");
        }
    }

    [Fact]
    public void Light_verbs_lend_their_subject_to_a_known_role()
    {
        foreach (LexiconRow row in EventLexicon.LightVerbs.Load().Rows)
            Require(row, "subject", row["subject"] is "actor" or "recipient" or "event", $"unknown role '{row["subject"]}'");
    }

    [Theory]
    [InlineData("verbs.tsv")]
    [InlineData("nouns.tsv")]
    [InlineData("lightverbs.tsv")]
    [InlineData("classes.tsv")]
    [InlineData("status.tsv")]
    public void Rows_are_sorted_unique_and_shown_by_an_example_with_their_word(string file)
    {
        EventLexicon lexicon = EventLexicon.Named(file);
        HashSet<string> seen = [];
        string previous = "";
        foreach (LexiconRow row in lexicon.Load().Rows)
        {
            Require(row, lexicon.Key, seen.Add(lexicon.Identity(row)), $"a second row for '{lexicon.Identity(row)}'");
            Require(row, lexicon.Key, string.CompareOrdinal(previous, row.Cells[0]) <= 0, $"'{row.Cells[0]}' stands after '{previous}'");
            Require(row, "example", ShowsWord(row["example"], row[lexicon.Key]), $"no form of '{row[lexicon.Key]}' in '{row["example"]}'");
            Require(row, "source", row["source"].Length > 0, "no source");
            previous = row.Cells[0];
        }

        Assert.NotEmpty(seen);
    }

    /// <summary>
    /// A form of the lemma begins with its stem: "deny" is shown by "denied". Examples use the present tense where the
    /// past changes the stem ("strike", not "struck"). A part of a hyphenated word counts, as the tokeniser splits it.
    /// </summary>
    private static bool ShowsWord(string example, string lemma)
    {
        string first = lemma.Split(' ')[0];
        string stem = first.Length > 2 && first[^1] is 'e' or 'y' ? first[..^1] : first;
        string[] whole = [.. Word().Matches(example).Select(m => m.Value.ToLowerInvariant())];
        string[] words = [.. whole, .. whole.SelectMany(w => w.Split('-'))];
        return words.Any(w => w.StartsWith(stem, StringComparison.Ordinal))
            || (Irregular.TryGetValue(first, out string[]? forms) && words.Any(forms.Contains));
    }

    private static void Require(LexiconRow row, string column, bool holds, string message)
    {
        if (!holds) throw row.Fault(column, message);
    }

    [GeneratedRegex(@"^\d{3,4}$")]
    private static partial Regex CameoCode();

    [GeneratedRegex(@"^(subj|obj|iobj|poss|adj|clause|none|p\.[a-z]+)$")]
    private static partial Regex RoleSlot();

    [GeneratedRegex(@"^(xcomp|ccomp|obj|p\.[a-z]+|advmod|aux|mark|amod|det)$")]
    private static partial Regex Frame();

    [GeneratedRegex(@"[\p{L}][\p{L}\p{N}'\-]*")]
    private static partial Regex Word();
}
