using Casus.Coding.Claims;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Evaluation;

namespace Casus.Coding.Tests.Claims;

public class ClaimsSuiteTests
{
    private const string Text = "The 😀 army said the road was mined.";

    [Fact]
    public void A_perfect_answer_scores_a_hundred() =>
        Assert.All(Measure(new(12, 16), new(17, 35)), s => Assert.Equal(100, s.Value!.Value, 6));

    [Fact]
    public void Offsets_count_code_points_and_words_count_once()
    {
        // Half of the content: three words found of four, and all that was found is right.
        var scores = Measure(new(12, 16), new(21, 35)).ToDictionary(s => s.Key, s => s.Value);
        Assert.Equal(100, scores["cue.exact_f1"]!.Value, 6);
        Assert.Equal(0, scores["content.exact_f1"]!.Value, 6);
        Assert.Equal(100, scores["content.overlap_f1"]!.Value, 6);
        Assert.Equal(100 * 2 * 0.75 / 1.75, scores["content.token_f1"]!.Value, 6);
    }

    [Fact]
    public void No_gold_is_null_and_not_zero() =>
        Assert.Null(ClaimsSuite.Measure(PolnearDocument.Parse("d", Text, []), ClaimLayer.Empty)[0].Value);

    private static List<Score> Measure(Core.Text.TextSpan cue, Core.Text.TextSpan content)
    {
        PolnearDocument gold = PolnearDocument.Parse(
            "d", Text, ["T1\tSource 0 10\tThe 😀 army", "T2\tCue 11 15\tsaid", "T3\tContent 16 20;21 34\tthe road was mined", "E1\tAttribution:T2 Source:T1"]);
        return ClaimsSuite.Measure(gold, new ClaimLayer([new Claim
        {
            Id = "c1",
            Claimant = new ActorMention { Span = new(0, 11), Text = "The 😀 army", Rule = "test" },
            Cue = cue,
            Content = content,
            Stance = Stance.Asserts,
            Rule = "test",
        }]));
    }
}
