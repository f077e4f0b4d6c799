namespace Casus.Coding.Tests.References;

/// <summary>A few sentences for each sieve: what it ties, and what it must leave alone. Actors are invented or no persons.</summary>
public class SieveTests
{
    [Theory]
    [InlineData("The Free River Front (FRF) attacked a bridge. The FRF was silent.", "FRF = Free River Front", "FRF = Free River Front")]
    [InlineData("The Free River Front attacked a bridge. The FRF was silent.", "FRF = Free River Front")]
    [InlineData("The Free River Front attacked a bridge. The KLM was silent.")]
    public void Acronym(string text, params string[] expected) => Assert.Equal(expected, ReferenceChecks.Read(text));

    [Theory]
    [InlineData("Colonel Ilya Orlov spoke on Monday. Orlov praised the soldiers.", "Orlov = Colonel Ilya Orlov")]
    [InlineData("Anna Krasner met Boris Krasner on Monday. Krasner left early.")]
    public void ShortName(string text, params string[] expected) => Assert.Equal(expected, ReferenceChecks.Read(text));

    [Theory]
    [InlineData("The Turkish interior minister, Dana Arad, resigned on Monday. The minister gave no reason.", "The minister = ", "minister = Turkish interior minister, Dana Arad")]
    [InlineData("The Turkish army shelled a village. The army had warned of it.", "army = Turkish army")]
    [InlineData("The Turkish army met the Syrian army near the border. The army lost a tank.")]
    [InlineData("The Turkish interior minister resigned. The foreign minister stayed.")]
    public void Role(string text, params string[] expected)
    {
        string[] ties = [.. ReferenceChecks.Read(text).Where(t => !t.StartsWith("it ", StringComparison.Ordinal))];
        Assert.Equal(expected.Where(e => !e.EndsWith("= ", StringComparison.Ordinal)), ties);
    }

    [Theory]
    [InlineData("Hezbollah fired rockets on Monday. The Lebanese group was silent.", "The Lebanese group = Hezbollah")]
    [InlineData("Hezbollah fired rockets on Monday. The militant group was silent.", "militant group = Hezbollah")]
    [InlineData("Hezbollah fired rockets on Monday. The Sudanese group was silent.")]
    [InlineData("Hezbollah and Hamas fired rockets on Monday. The group was silent.")]
    [InlineData("Hezbollah fired rockets on Monday. The aid group was silent.")]
    [InlineData("Eritrea withdrew on Monday. The country was silent.", "country = Eritrea")]
    [InlineData("Eritrea attacked Kenya on Monday. The country was silent.")]
    public void Description(string text, params string[] expected) => Assert.Equal(expected, ReferenceChecks.Read(text));

    [Theory]
    [InlineData("A supply convoy left on Monday. The convoy was hit near the river.", "The convoy = A supply convoy")]
    [InlineData("A convoy left on Monday. The army convoy was hit near the river.")]
    [InlineData("The time was short. Later the time was forgotten.")]
    public void SameNoun(string text, params string[] expected) => Assert.Equal(expected, ReferenceChecks.Read(text));

    [Theory]
    [InlineData("Boris Orlov said he would stay.", "he = Boris Orlov")]
    [InlineData("Boris Orlov said she would stay.")]
    [InlineData("Anna Krasner left on Monday. She gave no reason.", "She = Anna Krasner")]
    [InlineData("Turkey attacked Syria on Monday. It fired drones at two towns.", "It = Turkey")]
    [InlineData("Turkey said it had bombed Syria after Syria bombed its airfields.", "it = Turkey", "its = Turkey")]
    [InlineData("Eritrea said it was clear that nobody would come.")]
    [InlineData("The officials met on Monday. They said they were ready.", "They = officials", "they = officials")]
    public void Pronoun(string text, params string[] expected) => Assert.Equal(expected, ReferenceChecks.Read(text));

    [Theory]
    [InlineData("Boris Orlov was silent. \"He is a coward and he should go home,\" said Anna Krasner.", "He = Boris Orlov")]
    public void What_is_outside_a_quotation_is_not_meant_within(string text, string wrong) =>
        Assert.DoesNotContain(wrong, ReferenceChecks.Read(text));
}
