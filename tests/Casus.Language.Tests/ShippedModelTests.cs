using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Training;

namespace Casus.Language.Tests;

public class ShippedModelTests
{
    private const string Dev = "bench/treebanks/en_ewt-ud-dev.conllu";
    private static readonly Lazy<LanguageModel> Model = new(() => Load(ParserKind.Fast)), Accurate = new(() => Load(ParserKind.Accurate));

    [SharedDataFact(Dev)]
    public void TheFastParserReachesItsFloorOnDev() => AssertOnDev(Model.Value, 0.955, 0.868, 0.838);

    [SharedDataFact(Dev)]
    public void TheAccurateParserReachesItsFloorOnDev() => AssertOnDev(Accurate.Value, 0.955, 0.884, 0.855);

    [Theory]
    [InlineData("Pyongyang warned rebels against an attack.", Upos.Propn)]
    [InlineData("Nepal says rebels fired shells.", Upos.Propn)]
    [InlineData("Encircled by rebels, the town fell.", Upos.Verb)]
    [InlineData("Quickly the town fell.", Upos.Adv)]
    public void ARareWordOpensASentenceAsAName(string text, Upos expected) =>
        Assert.Equal(expected, Model.Value.Tag(Model.Value.Tokenize(new SourceText(text))).Upos(0));

    private static LanguageModel Load(ParserKind parser) => LanguageModel.Load(Path.Combine(AppContext.BaseDirectory, "models", "en"), parser);

    private static void AssertOnDev(LanguageModel model, double leastTags, double leastHeads, double leastLabelled)
    {
        IReadOnlyList<ConlluSentence> gold = Conllu.Load(SharedDataFactAttribute.Find(Dev)!);
        ParsedText parse = model.Parse(model.Tag(Conllu.ToText(gold)));
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

        Assert.True(tags >= leastTags * words, $"UPOS {100.0 * tags / words:F2}");
        Assert.True(heads >= leastHeads * words, $"UAS {100.0 * heads / words:F2}");
        Assert.True(labelled >= leastLabelled * words, $"LAS {100.0 * labelled / words:F2}");
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
        AssertRelation(Model.Value, text, verb, word, relation);
        AssertRelation(Accurate.Value, text, verb, word, relation);
    }

    private static void AssertRelation(LanguageModel model, string text, string verb, string word, string relation)
    {
        ParsedText parse = model.Read(new SourceText(text));
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
