using Casus.Coding.Claims;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;
using CsCheck;

namespace Casus.Coding.Tests.Claims;

public class ClaimLayerTests
{
    [Fact]
    public void Innermost_first()
    {
        ClaimLayer layer = new([Claim("c1", 0, 4, 5, 50), Claim("c2", 10, 14, 15, 40)]);
        Assert.Equal(["c2", "c1"], layer.Holding(new(20, 25)).Select(c => c.Id));
        Assert.Equal(["c1"], layer.Holding(new(42, 45)).Select(c => c.Id));
        Assert.Empty(layer.Holding(new(60, 65)));
    }

    [Fact]
    public void A_claim_does_not_hold_its_own_cue() =>
        Assert.Empty(new ClaimLayer([Claim("c1", 10, 14, 0, 50)]).Holding(new(10, 14)));

    [Fact]
    public void Agrees_with_asking_every_claim() =>
        Gen.Select(Gen.Int[0, 60].Array[2].Array[0, 12], Gen.Int[0, 60].Array[2]).Sample((contents, asked) =>
        {
            ClaimLayer layer = new([.. contents.Select((c, i) => Claim($"c{i}", 100, 101, c.Min(), c.Max()))]);
            TextSpan words = new(asked.Min(), asked.Max());
            Assert.Equal(
                layer.Where(c => c.Content.Contains(words)).Select(c => c.Id).Order(),
                layer.Holding(words).Select(c => c.Id).Order());
        });

    private static Claim Claim(string id, int cueStart, int cueEnd, int start, int end) => new()
    {
        Id = id,
        Cue = new(cueStart, cueEnd),
        Content = new(start, end),
        Stance = Stance.Asserts,
        Rule = "test",
    };
}
