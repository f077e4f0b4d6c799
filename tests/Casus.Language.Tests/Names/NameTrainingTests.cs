using Casus.Core;
using Casus.Language.Names;
using Casus.Language.Training;

namespace Casus.Language.Tests.Names;

public class NameTrainingTests
{
    private static readonly byte[] Model = TinyNames.Train();

    [Fact]
    public void SameSeedGivesTheSameBytes() => Assert.Equal(Model, TinyNames.Train());

    [Fact]
    public void AnotherSeedGivesAnotherModel() => Assert.NotEqual(Model, TinyNames.Train(4));

    [Fact]
    public void LearnsWhatItWasShown() => Assert.Equal(
        ["Person: Ana Lorvan", "Person: Miro Zaleg", "Place: Karvona", "Organisation: Tavnik Relief Fund", "Nationality: Aruban"],
        TinyNames.Find(
            NameTagger.Read(Model),
            "Ana Lorvan met Miro Zaleg in Karvona. The Tavnik Relief Fund left. Talks with Aruban envoys failed."));

    [Fact]
    public void DamagedBytesAreAnErrorWithItsRemedy()
    {
        for (int at = 0; at < Model.Length; at += 1 + Model.Length / 17)
        {
            byte[] damaged = [.. Model];
            damaged[at] ^= 0x40;
            CasusException error = Assert.Throws<CasusException>(() => NameTagger.Read(damaged));
            Assert.Equal("CAS022", error.Code);
        }
    }

    [Fact]
    public void AMissingModelIsAnErrorWithItsRemedy()
    {
        LanguageModel model = LanguageModel.Read(TinyTreebank.Train());
        CasusException error = Assert.Throws<CasusException>(() => model.Names);
        Assert.Equal("CAS021", error.Code);
        Assert.Contains("casus train names", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void VectorsSurviveTheirFile()
    {
        WordVectors vectors = VectorTrainer.Train(
            [.. Enumerable.Repeat("The port was hit and the port burnt.", 6)], new SkipGramOptions { Dimensions = 9, Epochs = 1 }, _ => { });
        Assert.Equal("port", vectors.Word(0));
        string path = Path.GetTempFileName();
        using (StreamWriter writer = new(path)) vectors.Write(writer);
        WordVectors read = WordVectors.Load(path);
        File.Delete(path);
        Assert.Equal(vectors.Count, read.Count);
        for (int d = 0; d < 9; d++) Assert.Equal(vectors.Vector(1)[d], read.Vector(1)[d], 0.0001f);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \u200f")]
    [InlineData("\ud800 \udfff -")]
    [InlineData("KARVONA WAS HIT. MIRO ZALEG DIED THERE")]
    public void NamesLieInTheirSentences(string text) => CheckSpans(text);

    [Fact]
    public void AnyTextGivesNamesApartAndInside()
    {
        string[] pieces = ["Karvona", " ", "Miro", "-", "S-300", ".", "\n\n", "\u00ad", "\ud83d", "\u202e", "the", "Fund", "7th", "Fleet", "\"", "\t", "ß", "Ана"];
        SplitMix random = new(5);
        for (int round = 0; round < 300; round++)
            CheckSpans(string.Concat(Enumerable.Range(0, 40).Select(_ => pieces[random.Next() % (ulong)pieces.Length])));
    }

    [Fact]
    public void AVeryLongSentenceIsRead() => CheckSpans(string.Join(' ', Enumerable.Repeat("Miro met Ana and", 2_500)));

    // The layer itself refuses names that overlap or lie outside.
    private static void CheckSpans(string text)
    {
        NameLayer names = NameTagger.Read(Model).Tag(TinyNames.Tag(text));
        for (int i = 0; i < names.Count; i++)
        {
            Assert.Equal(i, names.At(names[i].Tokens.Start));
            Assert.Equal(i, names.At(names[i].Tokens.End - 1));
            Assert.True(names.Span(i).End <= text.Length);
            Assert.Equal(
                names.Tags.Tokens.SentenceOf(names[i].Tokens.Start), names.Tags.Tokens.SentenceOf(names[i].Tokens.End - 1));
        }
    }
}
