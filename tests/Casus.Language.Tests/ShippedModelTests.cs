using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Training;

namespace Casus.Language.Tests;

public class ShippedModelTests
{
    private const string Dev = "bench/treebanks/en_ewt-ud-dev.conllu";
    private static readonly Lazy<LanguageModel> Model =
        new(() => LanguageModel.Load(Path.Combine(AppContext.BaseDirectory, "models", "en")));

    [SharedDataFact(Dev)]
    public void ReachesItsFloorOnDev()
    {
        IReadOnlyList<ConlluSentence> gold = Conllu.Load(SharedDataFactAttribute.Find(Dev)!);
        ParsedText parse = Model.Value.Parse(Model.Value.Tag(Conllu.ToText(gold)));
        int words = 0, tags = 0, heads = 0, labelled = 0;
        foreach (ConlluSentence sentence in gold)
        {
            int start = words;
            foreach (ConlluWord word in sentence.Words)
            {
                if (parse.Tags.Upos(words) == Conllu.ParseUpos(word.Upos)) tags++;
                bool right = parse.Head(words) == (word.Head < 0 ? -1 : start + word.Head);
                if (right) heads++;
                if (right && parse.Relation(words).Universal() == word.Relation.Split(':')[0]) labelled++;
                words++;
            }
        }

        Assert.True(tags >= 0.95 * words, $"UPOS {100.0 * tags / words:F2}");
        Assert.True(heads >= 0.85 * words, $"UAS {100.0 * heads / words:F2}");
        Assert.True(labelled >= 0.82 * words, $"LAS {100.0 * labelled / words:F2}");
    }

    [Theory]
    [InlineData("Rebels shelled the port.", "shell", "Rebels", "nsubj")]
    [InlineData("Rebels shelled the port.", "shell", "port", "obj")]
    [InlineData("The village was shelled by the army.", "shell", "village", "nsubj:pass")]
    [InlineData("The village was shelled by the army.", "shell", "army", "obl:agent")]
    [InlineData("The minister said that troops had left.", "say", "minister", "nsubj")]
    [InlineData("The minister said that troops had left.", "say", "left", "ccomp")]
    [InlineData("Iran's army launched 300 drones at Israel.", "launch", "drones", "obj")]
    public void FindsWhoDidWhatToWhom(string text, string verb, string word, string relation)
    {
        ParsedText parse = Model.Value.Read(new SourceText(text));
        Token found = Enumerable.Range(0, parse.Count).Select(i => parse[i]).Single(t => t.Word.SequenceEqual(word));
        Assert.Equal(relation, found.Relation.Name());
        Assert.Equal(verb, found.Head.Lemma);
    }

    [Fact]
    public void ReadsNamesOfPlacesAndPeoples()
    {
        ParsedText parse = Model.Value.Read(new SourceText("DAMASCUS, Syria - Israeli jets struck Aleppo on Monday, Syrian officials said."));
        Assert.Equal(["DAMASCUS", "Syria", "Aleppo", "Monday"],
            Enumerable.Range(0, parse.Count).Where(i => parse[i].Upos == Upos.Propn).Select(i => parse[i].Word.ToString()));
    }
}
