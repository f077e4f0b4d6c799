using Casus.Core;
using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Parsing.Biaffine;
using Casus.Language.Tokens;

namespace Casus.Language.Tests.Biaffine;

public class NetworkTests
{
    private static readonly TinyNetwork Tiny = new(3);
    private static readonly byte[] Model = Tiny.Model();

    // Quantisation may turn a near tie: a choice is right if the plain scores put it next to the best.
    private const double NearTie = 0.05;

    [Fact]
    public void ChoosesWhatThePlainFormulasChoose()
    {
        TokenizedText text = Tokenizer.Tokenize(new SourceText(Tiny.Text(60, 12)));
        TokenColumns found = BiaffineFile.Read(Model).Read(text, TinyNetwork.Guesses(text.Count), attach: true);
        byte[] guesses = TinyNetwork.Guesses(text.Count);
        PlainNetwork plain = new(Tiny.Weights);
        int same = 0, total = 0;
        for (int s = 0; s < text.SentenceCount; s++)
        {
            TokenRange range = text.Sentence(s);
            string[] words = [.. Enumerable.Range(range.Start, range.Length).Select(i => text.Word(i).ToString())];
            (double[][] tags, double[][] arcs, double[][][] labels) = plain.Score(words, guesses[range.Start..range.End]);
            int[] best = BruteForce.Best(arcs);
            for (int i = 0; i < words.Length; i++)
            {
                int token = range.Start + i, head = found.Heads[token] < 0 ? 0 : found.Heads[token] - range.Start + 1;
                Assert.True(tags[i][found.Tags[token]] > tags[i].Max() - NearTie);
                total++;
                if (words.Length > BruteForce.Longest || head == best[i]) same++;
                if (head == 0)
                {
                    Assert.Equal(Relation.Root, found.Relations[token]);
                    continue;
                }

                int k = Array.IndexOf(TinyNetwork.Labels, found.Relations[token].Name());
                Assert.NotEqual(TinyNetwork.Labels.Length - 1, k);
                Assert.True(labels[i][head - 1][k] > labels[i][head - 1][..^1].Max() - NearTie);
            }
        }

        Assert.True(same >= 0.98 * total, $"{same} of {total} heads as in the plain network");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(100_000)]
    public void TheCompanyOfASentenceChangesNothing(int batchTokens)
    {
        TokenizedText text = Tokenizer.Tokenize(new SourceText(Tiny.Text(90, 40)));
        BiaffineParser parser = BiaffineFile.Read(Model);
        TokenColumns usual = Read(parser, text), other = parser.Read(text, TinyNetwork.Guesses(text.Count), attach: true, batchTokens);
        Assert.Equal(usual.Tags, other.Tags);
        Assert.Equal(usual.Heads, other.Heads);
        Assert.Equal(usual.Relations, other.Relations);
    }

    private static TokenColumns Read(BiaffineParser parser, TokenizedText text) =>
        parser.Read(text, TinyNetwork.Guesses(text.Count), attach: true);

    [Fact]
    public void ThreadsShareAParserWithoutChangingItsResults()
    {
        TokenizedText[] texts = [.. Enumerable.Range(1, 16).Select(n => Tokenizer.Tokenize(new SourceText(Tiny.Text(n, 30))))];
        TokenColumns[] alone = [.. texts.Select(t => Read(BiaffineFile.Read(Model), t))];
        BiaffineParser shared = BiaffineFile.Read(Model);
        TokenColumns[] together = new TokenColumns[texts.Length];
        Parallel.For(0, texts.Length, i => together[i] = Read(shared, texts[i]));
        for (int i = 0; i < texts.Length; i++)
        {
            Assert.Equal(alone[i].Heads, together[i].Heads);
            Assert.Equal(alone[i].Tags, together[i].Tags);
        }
    }

    [Fact]
    public void EverySentenceIsOneTreeHoweverLong()
    {
        LanguageModel model = LanguageModel.Read(TinyTreebank.Train(), Model);
        string text = Tiny.Text(20, 60) + string.Concat(Enumerable.Repeat("Word ", BiaffineParser.LongestSentence + 50)) + "\n\n\ud83d\ude80\ud83d\ude80 \ud800 0 \u00b2 x";
        ParsedText parse = model.Read(new SourceText(text));
        Assert.Contains(Enumerable.Range(0, parse.SentenceCount), s => parse.Sentence(s).Count > BiaffineParser.LongestSentence);
        for (int s = 0; s < parse.SentenceCount; s++)
        {
            Sentence sentence = parse.Sentence(s);
            Assert.Equal(1, Enumerable.Range(0, sentence.Count).Count(i => sentence[i].IsRoot));
            int root = Enumerable.Range(0, sentence.Count).Single(i => sentence[i].IsRoot);
            Assert.Equal(sentence.Tokens, sentence[root].Subtree);
        }
    }

    [Fact]
    public void StagesGiveWhatOneReadingGives()
    {
        LanguageModel model = LanguageModel.Read(TinyTreebank.Train(), Model);
        SourceText text = new("Rebels shelled the port. The port shelled rebels.");
        ParsedText whole = model.Read(text), staged = model.Parse(model.Tag(model.Tokenize(text)));
        Assert.Equal(Enumerable.Range(0, whole.Count).Select(i => whole[i].ToString() + whole.Head(i)), Enumerable.Range(0, staged.Count).Select(i => staged[i].ToString() + staged.Head(i)));
        Assert.Matches("^en-[0-9a-f]{8}\\+[0-9a-f]{8}$", model.Version);
    }

    [Fact]
    public void DamagedBytesAreAnErrorWithItsRemedy()
    {
        for (int at = 0; at < Model.Length; at += Model.Length / 23)
        {
            byte[] damaged = [.. Model];
            damaged[at] ^= 0x40;
            CasusException error = Assert.Throws<CasusException>(() => BiaffineFile.Read(damaged));
            Assert.Equal("CAS022", error.Code);
            Assert.Contains("casus train", error.Message, StringComparison.Ordinal);
        }

        Assert.Throws<CasusException>(() => BiaffineFile.Read(Model[..(Model.Length / 2)]));
        Assert.Equal("CAS022", Assert.Throws<CasusException>(() => BiaffineFile.Read(TinyTreebank.Train())).Code);
        Assert.Equal("CAS021", Assert.Throws<CasusException>(() => BiaffineFile.Load("no-such-file")).Code);
    }
}
