using CsCheck;

namespace Casus.Coding.Tests.Claims;

public class ClaimFinderTests
{
    private static readonly string[] Words =
    [
        "said", "\"", "'", "“", "”", "that", "the army", ",", ".", "\n\n", "according to", "denied", "it", "reportedly",
        "claims of", "(", ":", "Iran", "fell", "😀",
    ];

    [Theory]
    [InlineData("The ministry said that the raid had failed.", "[The ministry] (said) asserts: that the raid had failed")]
    [InlineData("The road was mined, officials in the capital said.", "[officials in the capital] (said) asserts: The road was mined")]
    [InlineData("Nine people died, according to the health ministry.", "[the health ministry] (according to) asserts: Nine people died")]
    [InlineData("According to the army, the road was mined.", "[the army] (According to) asserts: the road was mined")]
    [InlineData("A diplomat told the Bulletin that two missions had closed.", "[A diplomat] (told) asserts: that two missions had closed")]
    [InlineData("Sudan's army denied on Sunday that its planes had bombed a residential district.", "[Sudan's army] (denied) denies: that its planes had bombed a residential district")]
    [InlineData("Syria blamed Israel for the attack.", "[Syria] (blamed) asserts: Israel for the attack")]
    [InlineData("Oman called for an immediate ceasefire.", "[Oman] (called for) asserts: an immediate ceasefire")]
    [InlineData("The general was reportedly arrested at dawn.", "[] (reportedly) hedges: The general was reportedly arrested at dawn")]
    [InlineData("Footage appears to show a missile strike.", "[Footage] (appears to show) hedges: a missile strike")]
    [InlineData("The minister described the strikes as 'lame'.", "[The minister] (described) asserts: the strikes as 'lame'")]
    public void Finds_claimant_cue_and_content(string text, string expected) =>
        Assert.Contains(expected, ClaimChecks.Lines(text));

    [Fact]
    public void Quoted_speech_runs_over_sentences_and_apostrophes() =>
        Assert.Contains(
            "[State television] (said:) asserts: 'Three drones weren't heard. They were seen.'",
            ClaimChecks.Lines("State television said: 'Three drones weren't heard. They were seen.' Nobody was hurt."));

    [Fact]
    public void The_second_half_of_a_quotation_has_the_same_speaker()
    {
        string text = "\"We saw smoke,\" said a baker. \"Then the house was gone.\"";
        Assert.Contains(ClaimChecks.Claims(text), c => c.Claimant?.Text == "a baker" && c.Content.End == text.Length);
    }

    [Fact]
    public void Who_did_not_say_it_does_not_assert_it() =>
        Assert.All(ClaimChecks.Claims("The ministry did not say that the raid had failed."), c => Assert.Equal(Core.Ontology.Stance.Hedges, c.Stance));

    [Fact]
    public void The_report_in_its_own_voice_claims_nothing() =>
        Assert.Empty(ClaimChecks.Lines("Troops shelled the market on Friday. Nine people died."));

    [Fact]
    public void Ids_count_in_the_order_of_cues()
    {
        var claims = ClaimChecks.Claims("Iran said nobody died. Israel declined to comment. Syria blamed Israel for the raid.");
        Assert.True(claims.Count >= 2);
        Assert.Equal(claims.Select((_, i) => $"c{i + 1}"), claims.Select(c => c.Id));
        Assert.Equal(claims.Select(c => c.Cue.Start).Order(), claims.Select(c => c.Cue.Start));
    }

    [Fact]
    public void Any_text_gives_claims_inside_it() =>
        Gen.Int[0, Words.Length - 1].Select(i => Words[i])
            .Array[0, 40].Select(words => string.Join(' ', words)).Sample(
                text => Assert.All(ClaimChecks.Claims(text), c =>
                {
                    Assert.False(c.Content.IsEmpty || c.Cue.IsEmpty);
                    Assert.True(c.Content.End <= text.Length && c.Cue.End <= text.Length && (c.Claimant?.Span.End ?? 0) <= text.Length);
                }),
                iter: 300);
}
