using System.Collections.Immutable;
using Casus.Coding.Lexicons;
using Casus.Coding.Templates;
using Casus.Coding.Tests.Samples;
using Casus.Evaluation;
using Casus.Evaluation.Muc;

namespace Casus.Coding.Tests.Templates;

/// <summary>Each rule of docs/templates.md by templates of our own.</summary>
public class MucScorerTests
{
    private const string Key = """
        INCIDENT: TYPE = BOMBING
        INCIDENT: DATE = 03 MAR 89
        INCIDENT: LOCATION = PERU: ALTA (DEPARTMENT): BAJA (TOWN)
        PHYS TGT: ID = "GRAIN STORE" / "STORE"
        HUM TGT: DESCRIPTION = "TWO CLERKS" / "CLERKS"
        HUM TGT: EFFECT OF INCIDENT = DEATH: "CLERKS"
        """;

    [Fact]
    public void A_key_against_itself_is_all_right()
    {
        MucTally all = Score(Key, Key);
        Assert.Equal(100, all.F);
        Assert.Equal((6, 0), (all.Correct, all.Partial));
    }

    [Fact]
    public void A_missing_template_misses_all_its_fills_and_a_spurious_one_gives_all_of_its_own()
    {
        Assert.Equal(new MucTally(0, 0, 0, 0, 6), Score(Key, ""));
        Assert.Equal(new MucTally(0, 0, 0, 6, 0), Score("", Key));
    }

    [Fact]
    public void Another_type_is_another_incident()
    {
        MucTally all = Score(Key, Key.Replace("BOMBING", "KIDNAPPING", StringComparison.Ordinal));
        Assert.Equal(new MucTally(0, 0, 0, 6, 6), all);
    }

    [Fact]
    public void A_type_that_is_too_wide_is_half_right() =>
        Assert.Equal(new MucTally(5, 1, 0, 0, 0), Score(Key, Key.Replace("BOMBING", "ATTACK", StringComparison.Ordinal)));

    [Fact]
    public void A_type_that_is_too_narrow_is_wrong() =>
        Assert.Equal(0, Score(Key.Replace("BOMBING", "ATTACK", StringComparison.Ordinal), Key).Correct);

    [Fact]
    public void Type_alone_does_not_make_two_templates_the_same()
    {
        MucTally all = Score("INCIDENT: TYPE = ATTACK\nHUM TGT: NAME = \"ANA RIO\"", "INCIDENT: TYPE = ATTACK\nHUM TGT: NAME = \"LUIS PAZ\"");
        Assert.Equal(new MucTally(0, 0, 0, 2, 2), all);
    }

    [Fact]
    public void An_optional_fill_counts_only_where_it_is_given()
    {
        string key = Key + "\nPERP: INDIVIDUAL ID = ? \"MASKED MEN\"";
        Assert.Equal(6, Score(key, Key).Possible);
        Assert.Equal(7, Score(key, Key + "\nPERP: INDIVIDUAL ID = \"MASKED MEN\"").Correct);
    }

    [Fact]
    public void An_optional_template_counts_only_where_it_is_given()
    {
        ImmutableArray<Template> optional = [Read(Key, isOptional: true)];
        Assert.Equal(0, Sum(Scorer().Score(optional, [])).Possible);
        Assert.Equal(6, Sum(Scorer().Score(optional, [Read(Key)])).Correct);
    }

    [Fact]
    public void The_right_answer_about_the_wrong_party_is_half_right()
    {
        MucTally all = Score(Key, Key.Replace("DEATH: \"CLERKS\"", "DEATH: \"GUARDS\"", StringComparison.Ordinal));
        Assert.Equal(new MucTally(5, 1, 0, 0, 0), all);
    }

    [Fact]
    public void What_is_left_on_both_sides_is_wrong_and_the_rest_missing_or_spurious()
    {
        string target = "INCIDENT: TYPE = ARSON\nPHYS TGT: ID = \"MILL\"\nHUM TGT: NAME = ";
        Assert.Equal(
            new MucTally(2, 0, 1, 1, 0),
            Score(target + "\"ANA RIO\"", target + "\"LUIS PAZ\"\nHUM TGT: NAME = \"JOSE SOL\""));
    }

    [Fact]
    public void Templates_are_paired_for_the_best_sum()
    {
        ImmutableArray<Template> key = [Read(Key), Read(Key.Replace("STORE", "MILL", StringComparison.Ordinal))];
        Assert.Equal([1, 0], Scorer().Map(key, [key[1], key[0]]));
    }

    [Fact]
    public void Every_value_that_stands_above_another_is_a_value()
    {
        LexiconTable table = LexiconTable.Load(Path.Combine(Repository.Root, "lexicons", "muc", "values.tsv"));
        HashSet<(string, string)> values = [.. table.Rows.Select(r => (r["slot"], r["value"]))];
        Assert.All(table.Rows.Where(r => r["wider"].Length > 0), r => Assert.Contains((r["slot"], r["wider"]), values));
    }

    [SharedDataFact("bench/figures/muc34_dev.jsonl")]
    public void The_keys_of_the_corpus_score_a_hundred_against_themselves()
    {
        string data = SharedDataFactAttribute.Find("bench/figures/muc34_dev.jsonl")!;
        ImmutableArray<MucDocument> documents = [.. MucDocument.Read(File.ReadLines(data), "muc34_dev.jsonl")];
        List<Score> scores = TemplatesSuite.Scores(documents, [.. documents.Select(d => d.Templates)], Scorer());
        Assert.Equal(100, scores.Single(s => s.Key == "f").Value!.Value, 6);
        Assert.Equal(1500, scores.Single(s => s.Key == "documents").Value);
    }

    private static MucTally Score(string key, string response) => Sum(Scorer().Score(All(key), All(response)));

    private static MucTally Sum(MucTally[] tallies) => tallies.Aggregate(default(MucTally), (a, b) => a + b);

    private static ImmutableArray<Template> All(string text) => text.Length == 0 ? [] : [Read(text)];

    private static MucScorer Scorer() => TemplatesSuite.Scorer(Repository.Root);

    private static Template Read(string text, bool isOptional = false) => new(
        text.Split('\n').Select(l => l.Trim().Split(" = ")).SelectMany(p => Enumerable.Range(0, Template.SlotCount).Select(s => (TemplateSlot)s)
            .Where(s => MucNotation.Name(s) == p[0]).Select(s => (s, MucNotation.Parse(s, p[1])!))),
        isOptional);
}
