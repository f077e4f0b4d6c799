using Casus.Core;
using Casus.Language.Training;

namespace Casus.Language.Tests.Names;

public class NameFileTests
{
    [Fact]
    public void WordsGetTheirPlacesInTheSentence()
    {
        var text = NamedSentence.ToText(TinyNames.Sentences);
        Assert.StartsWith("Ana Lorvan met Miro Zaleg in Karvona. The Tavnik", text.Text.Value, StringComparison.Ordinal);
        Assert.Equal(3, text.SentenceCount);
        Assert.Equal(2, NamedSentence.Documents(TinyNames.Sentences).Count());
        Assert.Equal(new NamedSpan(1, 4, "ORG"), Assert.Single(TinyNames.Sentences[1].Names, n => n.Type == "ORG"));
    }

    [Fact]
    public void NamesMayBeginWithInner()
    {
        NamedSentence sentence = Assert.Single(Iob2.Read(new StringReader("Ana I-PER\nLorvan I-PER\nTavnik I-ORG\n- O\n"), "x"));
        Assert.Equal([new NamedSpan(0, 2, "PER"), new NamedSpan(2, 3, "ORG")], sentence.Names);
    }

    [Fact]
    public void ALineWithoutATagIsAnErrorWithItsPlace()
    {
        CasusException error = Assert.Throws<CasusException>(() => Iob2.Read(new StringReader("Ana I-PER\nLorvan\n"), "x.iob2"));
        Assert.Equal("CAS020", error.Code);
        Assert.Contains("x.iob2:2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CuttingWordsFurtherKeepsTheNames()
    {
        NamedSentence cut = new NamedSentence(["Karvona-based", "Ana"], [true, true], [new NamedSpan(1, 2, "PER")], true).Retokenized();
        Assert.Equal(["Karvona", "-", "based", "Ana"], cut.Words);
        Assert.Equal(new NamedSpan(3, 4, "PER"), Assert.Single(cut.Names));
    }

    [Fact]
    public void AMentionOfGumGivesTheNameAtItsHead()
    {
        const string Rows =
            """
            1 the the DET DT _ 2 det _ Entity=(1-person-new
            2 mayor mayor NOUN NN _ 0 root _ _
            3 of of ADP IN _ 4 case _ _
            4 Karvona Karvona PROPN NNP _ 2 nmod _ Entity=(2-place-new-sgl)1)
            5 joined join VERB VBD _ 2 dep _ _
            6 the the DET DT _ 7 det _ Entity=(3-organization-new
            7 University University PROPN NNP _ 5 obj _ _
            8 of of ADP IN _ 9 case _ _
            9 Tavnik Tavnik PROPN NNP _ 7 nmod _ Entity=(4-place-new-sgl)3)

            """;
        NamedSentence sentence = Assert.Single(GumNames.Read(new StringReader(Rows.Replace(' ', '\t'))));
        Assert.Equal([new NamedSpan(3, 4, "LOC"), new NamedSpan(6, 9, "ORG")], sentence.Names);
    }
}
