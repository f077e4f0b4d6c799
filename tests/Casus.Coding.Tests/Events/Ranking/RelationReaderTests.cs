using Casus.Coding.Events;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Coding.Tests.Events.Ranking;

public class RelationReaderTests
{
    private static readonly Lazy<RelationReader> Reader = new(() => RelationReader.Load(Check.Coder.Lexicons, Path.Combine(AppContext.BaseDirectory, "models", "en")));

    [Theory]
    [InlineData("Norway condemned Peru for closing the port.", "Norway", "Peru", EventType.Accuse)]
    [InlineData("Peru shelled positions of Chile near the border.", "Peru", "Chile", EventType.Assault)]
    [InlineData("Peru agreed to sign a treaty with Norway.", "Peru", "Norway", EventType.Agree)]
    [InlineData("Peru, which Chile had threatened with war, signed a trade deal with Norway.", "Chile", "Peru", EventType.Threaten)]
    [InlineData("The president of Ghana met the king of Morocco in Rabat.", "The president of Ghana", "the king of Morocco", EventType.Consult)]
    [InlineData("Japan sent rice and tents to Nepal after the earthquake.", "Japan", "Nepal", EventType.Aid)]
    public void SaysWhatOnePartyDoesToAnother(string sentence, string source, string target, EventType expected)
    {
        Reading reading = Check.Coder.ReadLayers(new Report { Id = "row", Text = new SourceText(sentence) });
        Assert.Equal(expected, Reader.Value.Read(reading, RelationReader.Find(sentence, source), RelationReader.Find(sentence, target)));
    }

    [Fact]
    public void AlwaysAnswers()
    {
        Reading reading = Check.Coder.ReadLayers(new Report { Id = "row", Text = new SourceText("Blue!") });
        Assert.True(Enum.IsDefined(Reader.Value.Read(reading, default, default)));
    }
}
