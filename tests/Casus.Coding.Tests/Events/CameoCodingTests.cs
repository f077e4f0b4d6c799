using Casus.Coding.Tests.Samples;
using Casus.Evaluation;

namespace Casus.Coding.Tests.Events;

/// <summary>What a CAMEO coder would make of our reading, and how its gold is read.</summary>
public sealed class CameoCodingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("casus-triples").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Russia will attack Georgia.", "RUS THREATEN GEO")]
    [InlineData("Peru did not aid Chile.", "PER REJECT CHL")]
    [InlineData("France met Germany.", "FRA CONSULT DEU", "DEU CONSULT FRA")]
    [InlineData("France and Peru met on Monday.", "FRA CONSULT PER", "PER CONSULT FRA")]
    [InlineData("The US said that Iran had attacked Israel.", "USA ACCUSE IRN")]
    [InlineData("Gunmen shot a farmer.", "--- UAF ASSAULT --- AGR")]
    [InlineData("Tehran condemned Russia.", "IRN ACCUSE RUS")]
    public void Triples(string text, params string[] expected) =>
        Assert.Equal(expected, CameoCoding.Triples(Check.Read(text)).Select(t => $"{t.Actor} {t.Event} {t.Recipient}"));

    [Theory]
    [InlineData("USAGOV", "USA GOV")]
    [InlineData("PSEREBHMSGOV", "PSE REB")]
    [InlineData("IGOEUREEC", "EUU")]
    [InlineData("PAL", "PSE")]
    [InlineData("BRAPPL", "BRA CVL")]
    [InlineData("---REB", "--- REB")]
    [InlineData("---", null)]
    [InlineData("+++", null)]
    public void Codes(string cameo, string? expected) => Assert.Equal(expected, CameoCoding.Canonical(cameo));

    [Fact]
    public void Records_are_read_without_statements_and_without_those_that_stop_the_other_program()
    {
        TripleItem item = Assert.Single(TripleData.Read(Write("""
            <Sentence id="a" date="20080806">
            <EventCoding eventcode="173" sourcecode="GUYJUD" targetcode="BRAPPL" />
            <EventCoding eventcode="010" sourcecode="GUY" targetcode="BRA" />
            <Text>A court jailed a man.</Text></Sentence>
            <Sentence id="b"><EventCoding error="dateline" /><Text>Nothing.</Text></Sentence>
            """)));
        Assert.Equal(new DateOnly(2008, 8, 6), item.Date);
        Assert.True(item.IsCameo);
        Assert.Equal([new Triple("GUY JUD", "COERCE", "BRA CVL")], item.Gold);
    }

    [Fact]
    public void The_fictional_records_are_read_by_their_own_vocabulary()
    {
        string path = Write("""
            <Environment><Actorfile>PETR.Validate.actors.txt</Actorfile></Environment>
            <Sentence id="a"><EventCoding eventcode="110" sourcecode="BRE" targetcode="ROH" />
            <Text>Bree police arrested Rohan.</Text></Sentence>
            """);
        Assert.True(TripleData.IsFictional(path));
        SuiteInput input = new(path, Repository.Root, TimeProvider.System, CancellationToken.None);
        Assert.Equal(100, TriplesSuite.Run(input).Single(s => s.Key == "event.f1").Value);
        Assert.False(TripleData.IsFictional(Write("<Sentence id=\"a\"></Sentence>")));
    }

    [Fact]
    public void What_a_group_does_by_PLOVER_its_members_do_to_each_other()
    {
        string path = Path.Combine(_folder, "gold.jsonl");
        File.WriteAllText(path, """{"id":"a","text":"France and Peru met.","events":[{"actor":"FRA","event":"CONSULT","recipient":"PER"},{"actor":"PER","event":"CONSULT","recipient":"FRA"}]}""");
        SuiteInput input = new(path, Repository.Root, TimeProvider.System, CancellationToken.None);
        Assert.Equal(100, TriplesSuite.Run(input).Single(s => s.Key == "f1").Value);
    }

    private string Write(string xml)
    {
        string path = Path.Combine(_folder, "records.xml");
        File.WriteAllText(path, xml);
        return path;
    }
}
