using Casus.Language.Sentences;

namespace Casus.Language.Tests;

public class SentenceTests
{
    [Theory]
    [InlineData("Troops shelled Homs. Dozens fled.", "Troops shelled Homs.|Dozens fled.")]
    [InlineData("Gen. Brook met Dr. Haddad. They spoke.", "Gen. Brook met Dr. Haddad.|They spoke.")]
    [InlineData("The U.S. Army left. The U.N. stayed.", "The U.S. Army left.|The U.N. stayed.")]
    [InlineData("He fled the U.S. The army stayed.", "He fled the U.S.|The army stayed.")]
    [InlineData("J. F. Brook of Orion Inc. denied it.", "J. F. Brook of Orion Inc. denied it.")]
    [InlineData("“We will answer.” He left.", "“We will answer.”|He left.")]
    [InlineData("'We will answer.' He left.", "'We will answer.'|He left.")]
    [InlineData("\"Why now?\" she asked. No one knew.", "\"Why now?\" she asked.|No one knew.")]
    [InlineData("It hit a school (the third this week.) It burned.", "It hit a school (the third this week.)|It burned.")]
    [InlineData("At least 3.5 tonnes of aid came at 5 p.m. on Oct. 7 to Homs.", "At least 3.5 tonnes of aid came at 5 p.m. on Oct. 7 to Homs.")]
    [InlineData("They waited... and left. Then... Nothing came.", "They waited... and left.|Then...|Nothing came.")]
    [InlineData("DAMASCUS, April 2 (NSW) - Rockets fell. Two died.", "DAMASCUS, April 2 (NSW) -|Rockets fell.|Two died.")]
    [InlineData("DAMASCUS, Syria — Rockets fell on Homs.", "DAMASCUS, Syria —|Rockets fell on Homs.")]
    [InlineData("Beirut (NSW) - “Rockets fell,” he said.", "Beirut (NSW) -|“Rockets fell,” he said.")]
    [InlineData("NATO-led troops left. The army stayed.", "NATO-led troops left.|The army stayed.")]
    [InlineData("Tehran - where he lives - is calm.", "Tehran - where he lives - is calm.")]
    [InlineData("It began on April 1. 300 drones followed.", "It began on April 1.|300 drones followed.")]
    [InlineData("It ended.The army left.", "It ended.|The army left.")]
    [InlineData("Is it over? No! It is not.", "Is it over?|No!|It is not.")]
    public void SplitsAtFinalMarks(string text, string sentences) =>
        Assert.Equal(sentences.Split('|'), Check.Sentences(text));

    // Before a colon a town needs its country: a name alone speaks.
    [Theory]
    [InlineData("PORT RASA, Syria: Rockets fell on the port.", "PORT RASA, Syria:|Rockets fell on the port.")]
    [InlineData("KESSEL: Rockets fell on the port.", "KESSEL: Rockets fell on the port.")]
    [InlineData("Kessel, of the army: Rockets fell on the port.", "Kessel, of the army: Rockets fell on the port.")]
    public void SplitsAfterADatelineWithAColon(string text, string sentences) =>
        Assert.Equal(sentences.Split('|'), Check.Sentences(text));

    // Without capitals an agency or a day tells a dateline from a sentence with a dash.
    [Theory]
    [InlineData("damascus, may 3 (nsw) - rockets fell on the port. two died.", "damascus, may 3 (nsw) -|rockets fell on the port.|two died.")]
    [InlineData("homs, syria, 3 nov. — rockets fell on the old port.", "homs, syria, 3 nov. —|rockets fell on the old port.")]
    [InlineData("beirut (harbour wire) - “rockets fell on the port,” he said.", "beirut (harbour wire) -|“rockets fell on the port,” he said.")]
    [InlineData("tehran - where he lives - is calm on april 3.", "tehran - where he lives - is calm on april 3.")]
    [InlineData("the army shelled the port (the third this week) - and left.", "the army shelled the port (the third this week) - and left.")]
    [InlineData("we may 3 times - or four - see rockets fall.", "we may 3 times - or four - see rockets fall.")]
    public void SplitsAfterADatelineInSmallLetters(string text, string sentences) =>
        Assert.Equal(sentences.Split('|'), Check.Sentences(text));

    [Theory]
    [InlineData("Rockets hit port\n\nThe army said so.", "Rockets hit port|The army said so.")]
    [InlineData("Rockets hit port\nThe army said so on Monday, hours after it had said the opposite to reporters.", "Rockets hit port|The army said so on Monday, hours after it had said the opposite to reporters.")]
    [InlineData("A map of the port\r\nSmoke over the port\r\nThe port in May", "A map of the port|Smoke over the port|The port in May")]
    [InlineData("Toll:\n- 3 dead\n- 5 hurt", "Toll:|- 3 dead|- 5 hurt")]
    public void SplitsAtLinesThatAreParagraphs(string text, string sentences) =>
        Assert.Equal(sentences.Split('|'), Check.Sentences(text));

    [Fact]
    public void JoinsLinesThatWereWrapped()
    {
        const string wrapped =
            """
            The army said on Monday that it had taken the last village on the
            road to the port, hours after the rebels had said that they still
            held it and that they would not leave before the truce was signed
            by both sides. The port is shut.
            """;
        Assert.Equal(2, Check.Sentences(wrapped).Length);
    }

    [Fact]
    public void KeepsHeadlineApartFromWrappedText()
    {
        const string wrapped =
            """
            Army takes last village
            The army said on Monday that it had taken the last village on the
            road to the port, hours after the rebels had said that they still
            held it and that they would not leave before the truce was signed
            by both sides. The port is shut.
            """;
        Assert.Equal("Army takes last village", Check.Sentences(wrapped)[0]);
        Assert.Equal(3, Check.Sentences(wrapped).Length);
    }

    [Fact]
    public void CutsSentencesThatNeverEnd()
    {
        string[] sentences = Check.Sentences(string.Join(' ', Enumerable.Repeat("and the army moved on,", 2000)));
        Assert.All(sentences, s => Assert.True(s.Split(' ').Length <= SentenceSplitter.Longest));
        Assert.All(sentences, s => Assert.EndsWith(",", s, StringComparison.Ordinal));
    }
}
