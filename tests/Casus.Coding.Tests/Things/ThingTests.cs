using Casus.Coding.Tests.Events;
using Casus.Core.Records;

namespace Casus.Coding.Tests.Things;

public class ThingTests
{
    private const string Article = "articles/isfahan-april-2024.txt";

    [Theory]
    [InlineData("Israeli missiles destroyed Iran's consulate in Damascus.", "Iran's consulate diplomatic Destroyed")]
    [InlineData("Israel struck Iran near Isfahan. None of the nuclear sites was damaged.", "None of the nuclear sites nuclear-site Undamaged")]
    [InlineData("Russia shelled Kharkiv and a rocket fell near the hospital.", "the hospital hospital Near")]
    [InlineData("Iran launched missiles at Israel, causing no damage to the airbase.", "the airbase airbase Undamaged")]
    [InlineData("Israel threatened to strike Iran's nuclear facilities.", "Iran's nuclear facilities nuclear-site Threatened")]
    [InlineData("Ukrainian drones hit and set on fire an oil refinery in Russia.", "an oil refinery oil-and-gas Damaged")]
    [InlineData("Houthi gunmen fired two missiles at a cargo ship.", "a cargo ship merchant-ship Targeted")]
    [InlineData("Dozens of homes were destroyed when Syria bombed Aleppo.", "Dozens of homes residential Destroyed")]
    public void Says_what_became_of_a_target(string text, string expected) =>
        Assert.Contains(expected, Check.Read(text).Targets.Select(t => $"{t.Text} {t.Kind} {t.Status}"));

    [Theory]
    [InlineData("Iran fired 30 ballistic missiles and 170 Shahed-136 drones at Israel.", "ballistic missiles/missile, Shahed-136/drone, drones/drone")]
    [InlineData("Israeli F-35 jets struck Damascus.", "F-35/aircraft, jets/aircraft")]
    [InlineData("Ministers of the G7 met after a new round of talks at a golf club.", "")]
    [InlineData("The M-19 and the G-20 were spoken of on flight TK-77.", "")]
    [InlineData("Sanctions hit the oil market and the tanks of the motorists.", "")]
    public void Names_weapons(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", Check.Read(text).Weapons.Select(w => $"{w.Text}/{w.Class}")));

    [Fact]
    public void Prices_hit_no_market() => Assert.Empty(Check.Read("High prices hit the market. The bank collapsed.").Targets);

    [Fact]
    public void An_event_lists_its_weapons_and_targets()
    {
        CodedReport coded = Check.Read("Israeli warplanes bombed Iran's consulate in Damascus, Iranian state TV said.");
        Event strike = coded.Events.First(e => e.Targets.Length > 0);
        Assert.Equal("aircraft", coded.Weapons.Single(w => strike.Weapons.Contains(w.Id)).Class);
        Target target = coded.Targets.Single(t => strike.Targets.Contains(t.Id));
        Assert.Equal(DamageStatus.Hit, target.Status);
        Assert.Equal(strike.Claims.AsEnumerable(), target.Claims);
    }

    [SharedDataFact(Article)]
    public void The_article_keeps_its_nuclear_sites_unharmed()
    {
        CodedReport coded = Check.Read(File.ReadAllText(SharedDataFactAttribute.Find(Article)!), "2024-04-20");
        Target sites = Assert.Single(coded.Targets, t => t is { Kind: "nuclear-site", Status: DamageStatus.Undamaged });
        Assert.Contains(coded.Events, e => e.Targets.Contains(sites.Id) && e.Actors.Any(a => a.Code.Code == "ISR"));
        Assert.Contains(coded.Targets, t => t is { Kind: "diplomatic", Status: DamageStatus.Destroyed });
        Assert.Contains(coded.Weapons, w => w.Class == "rocket" && coded.Events.Any(e => e.Weapons.Contains(w.Id)));
    }
}
