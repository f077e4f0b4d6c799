using System.Text;
using Casus.Core.Text;
using Casus.Language.Sentences;
using Casus.Language.Tokens;
using CsCheck;

namespace Casus.Language.Tests;

public class RoundTripTests
{
    private static readonly string[] Pieces =
    [
        "a", "The", "U.S.", ".", "...", "'s", "n't", "’", "\"", "(", ")", " ", "\n", "\r\n", "\n\n", "\t", "-", "5", ",", "%",
        "$", "@x", "https://a.b", "\u200f", "\u200d", "\ud83d", "\ude00", "👍🏽", "\u0301", "\u00ad", "\0", "!", "?", "No.",
    ];

    // Any UTF-16, and text thick with what the tokeniser treats specially.
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Gen.Char, 0, 60],
        Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(picks => string.Concat(picks.Select(i => Pieces[i]))));

    [Fact]
    public void TokensAndGapsRebuildAnyText() => AnyText.Sample(text =>
    {
        TokenizedText tokens = Tokenizer.Tokenize(new SourceText(text));
        StringBuilder rebuilt = new();
        int at = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            TextSpan span = tokens.Span(i);
            Assert.True(span.Length > 0 && span.Start >= at, $"token {i} is empty or overlaps");
            Assert.Equal(text[span.Start..span.End], tokens.Word(i).ToString());
            rebuilt.Append(text, at, span.Start - at).Append(tokens.Word(i));
            at = span.End;
        }

        rebuilt.Append(text, at, text.Length - at);
        Assert.Equal(text, rebuilt.ToString());
    });

    [Fact]
    public void SentencesPartitionTheTokens() => AnyText.Sample(text =>
    {
        TokenizedText tokens = Tokenizer.Tokenize(new SourceText(text));
        int next = 0;
        for (int s = 0; s < tokens.SentenceCount; s++)
        {
            TokenRange sentence = tokens.Sentence(s);
            Assert.Equal(next, sentence.Start);
            Assert.InRange(sentence.Length, 1, SentenceSplitter.Longest);
            next = sentence.End;
        }

        Assert.Equal(tokens.Count, next);
    });

    [Fact]
    public void NoLetterOrDigitIsLost() => AnyText.Sample(text =>
    {
        TokenizedText tokens = Tokenizer.Tokenize(new SourceText(text));
        int inTokens = Enumerable.Range(0, tokens.Count).Sum(i => tokens.Word(i).ToString().Count(char.IsLetterOrDigit));
        Assert.Equal(text.Count(char.IsLetterOrDigit), inTokens);
    });

    // Anything quadratic would take hours on these.
    [Theory]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData(")")]
    [InlineData(".)")]
    [InlineData(". ")]
    [InlineData("a.")]
    [InlineData("a-")]
    [InlineData("1,")]
    [InlineData("'")]
    [InlineData("a@")]
    [InlineData("http://")]
    [InlineData("\n")]
    [InlineData("a\n")]
    [InlineData("\ud83d\ude00\u200d")]
    [InlineData("\ud800")]
    [InlineData(" ")]
    public void TimeIsLinearInOneEndlessLine(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length));
        TokenizedText tokens = Tokenizer.Tokenize(new SourceText(text));
        Assert.InRange(tokens.Count, 0, text.Length);
    }
}
