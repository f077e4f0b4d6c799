using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Coding.Tests.Events;

/// <summary>Places, voices and counts that the words only point at.</summary>
public class ReferenceTests
{
    [Theory]
    [InlineData("Rebels shelled a barracks in the Peruvian capital.", "Lima")]
    [InlineData("Rebels shelled a barracks in the capital of Kenya.", "Nairobi")]
    [InlineData("Rebels shelled a barracks in Aleppo. Troops then bombed a school in the city.", "Aleppo")]
    public void MeantPlaces(string text, string place) =>
        Assert.Equal(place, Check.Read(text).Events[^1].Place?.Place?.Name);

    [Fact]
    public void NoCountIsNoZero() =>
        Assert.DoesNotContain(Check.Read("Rebels bombed Lima, and there is no reliable count of the dead.").Figures, f => f.Role == FigureRole.Killed);

    [Theory]
    [InlineData("A clerk of the ministry asked not to be named.", EventType.Request)]
    [InlineData("Kenya's president promised that the rebels would be punished.", EventType.Agree)]
    [InlineData("Kenyan rebels attacked police sites in Uganda.", EventType.Coerce)]
    public void IsNo(string text, EventType type) => Assert.DoesNotContain(Check.Read(text).Events, e => e.Type == type);

    [Fact]
    public void ADayIsNoPartOfWho() =>
        Assert.DoesNotContain(Check.Read("On Friday Kenyan soldiers attacked a camp in Uganda.").Events.SelectMany(e => e.Actors), a => a.Text.Contains("Friday", StringComparison.Ordinal));

    [Fact]
    public void WhatKilledThemIsTheSameHappening() =>
        Assert.Single(Check.Read("Four people were killed when shells hit a school in Aleppo.").Events);

    [Fact]
    public void TheAccusedDoesIt() =>
        Assert.Contains("ASSAULT UGA > KEN", Check.Lines(Check.Read("Kenya accused Uganda of shelling Kenya.")));

    [Fact]
    public void ItIsWhoSpokeBefore()
    {
        CodedReport read = Check.Read("The Kenyan army said the town was calm. It said rebels had fled.");
        Assert.Equal("KEN", read.Claims[^1].Claimant?.Code.Code);
    }

    [Fact]
    public void TheOwnerOfACountSpeaks() =>
        Assert.DoesNotContain("count", Check.Read("Ten people were killed in Kenya, according to the union's count of those who reached clinics.").Claims[0].Claimant!.Text, StringComparison.Ordinal);
}
