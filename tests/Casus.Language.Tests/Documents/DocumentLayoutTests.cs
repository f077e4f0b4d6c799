using Casus.Core.Text;
using Casus.Language.Documents;
using Casus.Language.Tokens;

namespace Casus.Language.Tests.Documents;

public class DocumentLayoutTests
{
    private const string Report =
        """
        Harbour strike leaves seven dead
        By Ana Levi and Omar Haddad
        PORT RASA, May 4 (NSW) - Seven dockers died on Friday when two drones struck the main harbour of the island.
        The navy said that it had shot down one of the drones before it reached the harbour, and that the other came in low over the sea.
        Rescue workers search the main harbour. The navy said that it had shot down one of the drones before it reached the harbour
        Governor Lena Marsh (pictured) could not hide her anger at the navy, calling the defence 'a joke'
        What is known
        - Two drones came from the north
        - The harbour is shut until Monday
        Governor Lena Marsh could not hide her anger, calling the defence 'a joke'.
        The harbour is expected to open again on Monday, the governor said.
        """;

    [Fact]
    public void TellsWhatEachLineIs()
    {
        DocumentLayout layout = DocumentLayout.Of(Tokenizer.Tokenize(new SourceText(Report)));
        Assert.Equal(
            [
                BlockKind.Headline, BlockKind.Byline, BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Caption, BlockKind.Caption,
                BlockKind.Headline, BlockKind.Item, BlockKind.Item, BlockKind.Paragraph, BlockKind.Paragraph,
            ],
            layout.Blocks.Select(b => b.Kind));
    }

    [Fact]
    public void FindsHeadlineDatelineAndQuotations()
    {
        SourceText text = new(Report);
        DocumentLayout layout = DocumentLayout.Of(Tokenizer.Tokenize(text));
        Assert.Equal("Harbour strike leaves seven dead", text.Slice(layout.Headline!.Value));
        Assert.Equal("PORT RASA, May 4 (NSW) -", text.Slice(layout.Dateline!.Value));
        Assert.Equal(["a joke", "a joke"], layout.Quotations.Select(q => text.Slice(q.Inner)));
    }

    [Fact]
    public void FindsTheDatelineInSmallLetters()
    {
        SourceText text = new(Report.ToLowerInvariant());
        Assert.Equal("port rasa, may 4 (nsw) -", text.Slice(DocumentLayout.Of(Tokenizer.Tokenize(text)).Dateline!.Value));
    }

    [Theory]
    [InlineData("The navy said", "Rescue workers")]
    [InlineData("Governor Lena Marsh could", "Governor Lena Marsh (pictured)")]
    public void CaptionsRepeatTheBodyWhereverTheyStand(string body, string caption)
    {
        SourceText text = new(Report);
        TokenizedText tokens = Tokenizer.Tokenize(text);
        DocumentLayout layout = DocumentLayout.Of(tokens);
        Block block = layout.Blocks.Single(b => text.Slice(b.Span).StartsWith(caption, StringComparison.Ordinal));
        int last = block.Sentences.End - 1;
        Assert.StartsWith(body, text.Slice(layout.RepeatOf(last)!.Value), StringComparison.Ordinal);
        Assert.Equal(BlockKind.Paragraph, layout.BlockOf(layout.RepeatedSentence(last)).Kind);
    }

    [Theory]
    [InlineData("Rebels shelled the village of Homs with mortars on Monday night.", "Rebels shelled the village of Hama with mortars on Monday night.")]
    [InlineData("At least three people were killed in the raid, the ministry said.", "At least five people were killed in the raid, the ministry said.")]
    [InlineData("At least 31 people were killed in the raid, the ministry said.", "At least 35 people were killed in the raid, the ministry said.")]
    [InlineData("He denied it.", "He denied it.")]
    public void LikeSentencesOfDifferentThingsAreNoRepetition(string first, string second)
    {
        DocumentLayout layout = DocumentLayout.Of(Tokenizer.Tokenize(new SourceText(first + "\n" + second)));
        Assert.Null(layout.RepeatOf(0));
        Assert.Null(layout.RepeatOf(1));
    }

    [Fact]
    public void AHeadlineRepeatsTheBodyThatSaysMore()
    {
        const string report =
            """
            Rebels shelled the old port of Rasa with mortars overnight

            Rebels shelled the old port of Rasa with mortars overnight on Sunday, the mayor said.

            Nobody was hurt in the shelling, he told a crowd at the gates of the town hall.
            """;
        DocumentLayout layout = DocumentLayout.Of(Tokenizer.Tokenize(new SourceText(report)));
        Assert.Equal(BlockKind.Headline, layout.BlockOf(0).Kind);
        Assert.Equal((1, -1), (layout.RepeatedSentence(0), layout.RepeatedSentence(1)));
    }

    [Fact]
    public void TheLaterOfTwoEqualParagraphsIsTheRepetition()
    {
        const string sentence = "The ministry of defence said on Monday that its troops had left the valley for good.";
        DocumentLayout layout = DocumentLayout.Of(Tokenizer.Tokenize(new SourceText(sentence + "\n\n" + sentence)));
        Assert.Equal((-1, 0), (layout.RepeatedSentence(0), layout.RepeatedSentence(1)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("-\n-\n- \n•")]
    [InlineData("By\nBy \nBY A B\n(\n(a\n1.\n1. \n2. x")]
    [InlineData("\ud800\n(pictured)\n…\n:")]
    public void ReadsAnyText(string text)
    {
        TokenizedText tokens = Tokenizer.Tokenize(new SourceText(text));
        DocumentLayout layout = DocumentLayout.Of(tokens);
        Assert.Equal(tokens.SentenceCount, layout.Blocks.Sum(b => b.Sentences.Length));
    }

    [Fact]
    public void TimeIsLinear()
    {
        string sentence = "The army said that it had taken the last village on the road to the port after a week of fighting. ";
        TokenizedText tokens = Tokenizer.Tokenize(new SourceText(string.Concat(Enumerable.Repeat(sentence + "\n", 20_000))));
        DocumentLayout layout = DocumentLayout.Of(tokens);
        Assert.Equal(0, layout.RepeatedSentence(tokens.SentenceCount - 1));
    }

    [Fact]
    public void EveryRowsExampleHoldsItsForm() => Assert.All(
        LayoutWords.Rows(), row => Assert.Contains(row[1], row[2], StringComparison.OrdinalIgnoreCase));

    [SharedDataFact("articles/isfahan-april-2024.txt")]
    public void FindsTheCaptionsOfTheArticleThatItBeganWith()
    {
        SourceText text = new(File.ReadAllText(SharedDataFactAttribute.Find("articles/isfahan-april-2024.txt")!));
        TokenizedText tokens = Tokenizer.Tokenize(text);
        DocumentLayout layout = DocumentLayout.Of(tokens);
        // The captions' lines, counted from 0, each of whose last sentences is in the body too.
        Assert.Equal(
            [5, 6, 7, 14, 15, 16, 24],
            Enumerable.Range(0, layout.Blocks.Length).Where(b => layout.Blocks[b].Kind == BlockKind.Caption));
        Assert.All(layout.Blocks.Where(b => b.Kind == BlockKind.Caption), b => Assert.NotNull(layout.RepeatOf(b.Sentences.End - 1)));
        Assert.Equal(7, Enumerable.Range(0, tokens.SentenceCount).Count(s => layout.RepeatOf(s) is not null));
    }
}
