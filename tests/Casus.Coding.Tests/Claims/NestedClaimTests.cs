using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Coding.Tests.Claims;

public class NestedClaimTests
{
    [Fact]
    public void Who_tells_of_anothers_words_is_known()
    {
        var claims = ClaimChecks.Claims("The minister said that the rebels had claimed that they held Homs.");
        Claim outer = Assert.Single(claims, c => c.Within is null), inner = Assert.Single(claims, c => c.Within is not null);
        Assert.Equal(outer.Id, inner.Within);
        Assert.Equal("the rebels", inner.Claimant?.Text);
    }

    [Theory]
    [InlineData("The king welcomed the truce.", Stance.Supports)]
    [InlineData("The union endorsed the plan for the border.", Stance.Supports)]
    [InlineData("The envoy condemned the raid on the market.", Stance.Opposes)]
    [InlineData("The rebels opposed the plan for a buffer zone.", Stance.Opposes)]
    [InlineData("The ministry accused the rebels of shelling the market.", Stance.Asserts)]
    [InlineData("The army denied that it had bombed the hospital.", Stance.Denies)]
    [InlineData("The council did not condemn the raid on the market.", Stance.Hedges)]
    public void Tells_how_a_claimant_stands_to_it(string text, Stance stance) =>
        Assert.Contains(ClaimChecks.Claims(text), c => c.Stance == stance);

    [Theory]
    [InlineData("In recent weeks, tit-for-tat exchanges have threatened to trigger a war.")]
    [InlineData("A map showing the front in the valley.")]
    public void What_attributes_nothing_is_no_claim(string text) => Assert.Empty(ClaimChecks.Lines(text));

    [Fact]
    public void What_is_condemned_is_what_the_pronoun_stands_for() => Assert.Contains(
        ClaimChecks.Lines("The general's show of force, which was condemned by the union, came at dawn."),
        l => l.EndsWith("opposes: The general's show of force", StringComparison.Ordinal));

    [Theory]
    [InlineData("State television said that the port was open.", "State television")]
    [InlineData("Satellite images show that the runway was hit.", "Satellite images")]
    [InlineData("A report by the monitors found that guards had beaten prisoners.", "A report by the monitors")]
    [InlineData("The bridge was destroyed, according to satellite imagery.", "satellite imagery")]
    [InlineData("The calls by ultra-nationalist members of the cabinet for the army to 'go berserk' grew.", "ultra-nationalist members of the cabinet")]
    public void Media_documents_and_groups_speak(string text, string claimant) =>
        Assert.Contains(ClaimChecks.Claims(text), c => c.Claimant?.Text == claimant);
}
