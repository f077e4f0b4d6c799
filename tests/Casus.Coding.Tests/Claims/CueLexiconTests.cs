using Casus.Coding.Claims;
using Casus.Coding.Lexicons;
using Casus.Core;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Coding.Tests.Claims;

public class CueLexiconTests
{
    private const string Header = "lemma\tforms\tkind\tstance\tframe\texample\tsource\tnote\n";

    public static TheoryData<string, string, string, string> Examples()
    {
        TheoryData<string, string, string, string> rows = [];
        foreach (LexiconRow row in LexiconTable.Load(Path.Combine(ClaimChecks.Lexicons, "cues.tsv")).Rows)
            rows.Add(row["lemma"], row["kind"], row["stance"], row["example"]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_row_finds_its_example(string lemma, string kind, string stance, string example)
    {
        ClaimLayer claims = ClaimChecks.Claims(example);
        Assert.True(claims.Any(c => IsFor(c, lemma, kind, stance, example)), $"{lemma}: {string.Join(" | ", ClaimChecks.Lines(example))}");
    }

    [Fact]
    public void The_lexicon_is_broad_and_every_row_has_an_example()
    {
        var rows = LexiconTable.Load(Path.Combine(ClaimChecks.Lexicons, "cues.tsv")).Rows;
        Assert.True(rows.Count >= 250);
        Assert.All(rows, r => Assert.NotEqual("", r["example"]));
        Assert.Equal(rows.Count, rows.Select(r => (r["lemma"], r["frame"].StartsWith("noun", StringComparison.Ordinal))).Distinct().Count());
    }

    [Theory]
    [InlineData("say\t\tspeech\tstates\tclause\tx\t\t", "cues.tsv:2:4")]
    [InlineData("say\t\tspeech\tasserts\tclauses\tx\t\t", "cues.tsv:2:5")]
    public void A_fault_names_its_place(string row, string place)
    {
        var fault = Assert.Throws<CasusException>(() => CueLexicon.Read(LexiconTable.Parse("cues.tsv", Header + row)));
        Assert.Contains(place, fault.Message, StringComparison.Ordinal);
    }

    // Where nobody is named ("it was reported"), an asserting cue hedges.
    private static bool IsFor(Claim claim, string lemma, string kind, string stance, string example) =>
        claim.Rule.StartsWith($"claim.{kind}.", StringComparison.Ordinal) &&
        example[claim.Cue.Start..claim.Cue.End].Contains(lemma[..1], StringComparison.OrdinalIgnoreCase) &&
        (claim.Stance.ToString().Equals(stance, StringComparison.OrdinalIgnoreCase) || (claim.Claimant is null && claim.Stance == Stance.Hedges));
}
