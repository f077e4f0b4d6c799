using Casus.Core;
using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Training;

namespace Casus.Language.Tests;

public class TrainingTests
{
    [Fact]
    public void SameSeedGivesTheSameBytes() => Assert.Equal(TinyTreebank.Train(), TinyTreebank.Train());

    [Fact]
    public void AnotherSeedGivesAnotherModel() => Assert.NotEqual(TinyTreebank.Train(7), TinyTreebank.Train(8));

    [Fact]
    public void LearnsWhatItWasShown()
    {
        LanguageModel model = LanguageModel.Read(TinyTreebank.Train());
        ParsedText text = model.Read(new SourceText("Troops shelled Homs.\n\nRebels cannot hold the port, the minister said."));
        Assert.Equal(2, text.SentenceCount);
        Assert.Equal("shell", text[1].Lemma);
        Assert.Equal(Relation.Obj, text[2].Relation);
        Assert.Equal(Upos.Propn, text[2].Upos);
        Assert.Equal("Homs", text[2].Lemma);
        Assert.Equal("hold", text.Sentence(1)[0].Head.Word.ToString());
        Assert.Equal("troop", text[0].Lemma);
    }

    [Fact]
    public void DamagedBytesAreAnErrorWithItsRemedy()
    {
        byte[] model = TinyTreebank.Train();
        for (int at = 0; at < model.Length; at += model.Length / 23)
        {
            byte[] damaged = [.. model];
            damaged[at] ^= 0x40;
            CasusException error = Assert.Throws<CasusException>(() => LanguageModel.Read(damaged));
            Assert.Equal("CAS022", error.Code);
            Assert.Contains("casus train", error.Message, StringComparison.Ordinal);
        }

        Assert.Throws<CasusException>(() => LanguageModel.Read(model[..(model.Length / 2)]));
        Assert.Throws<CasusException>(() => LanguageModel.Read([]));
    }

    [Fact]
    public void AMissingModelIsAnErrorWithItsRemedy()
    {
        CasusException error = Assert.Throws<CasusException>(() => LanguageModel.Load("no-such-folder"));
        Assert.Equal("CAS021", error.Code);
        Assert.Contains("no-such-folder", error.Message, StringComparison.Ordinal);
        Assert.Contains("casus train", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \u200f")]
    [InlineData(".")]
    [InlineData("\ud800 \udfff")]
    [InlineData("ROCKETS HIT THE PORT OF HOMS. TWO DIED")]
    public void EverySentenceBecomesOneTree(string text)
    {
        ParsedText parse = LanguageModel.Read(TinyTreebank.Train()).Read(new SourceText(text));
        for (int s = 0; s < parse.SentenceCount; s++)
        {
            var sentence = parse.Sentence(s);
            Assert.Equal(1, Enumerable.Range(0, sentence.Count).Count(i => sentence[i].IsRoot));
            for (int i = 0; i < sentence.Count; i++) Assert.True(sentence.Tokens.Contains(sentence[i].Head.Index));
        }
    }

    [Fact]
    public void ATreebankLineThatIsNoneIsAnErrorWithItsPlace()
    {
        CasusException error = Assert.Throws<CasusException>(() => Conllu.Read(new StringReader("# a\n1\tonly two\n"), "x.conllu"));
        Assert.Contains("x.conllu:2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ContractionsShareOutTheirCharacters()
    {
        ConlluSentence sentence = TinyTreebank.Sentences[2];
        Assert.Equal("Rebels cannot hold the port, the minister said. ", Conllu.ToText([sentence]).Text.Value);
        Assert.Equal(["can", "not"], sentence.Surface[1..3]);
        Assert.Equal([false, true], sentence.ContinuesToken[1..3]);
    }
}
