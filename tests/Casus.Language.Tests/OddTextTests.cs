using Casus.Core.Text;
using Casus.Language.Documents;
using Casus.Language.Parsing;
using Casus.Language.Sentences;
using Casus.Language.Tokens;
using CsCheck;

namespace Casus.Language.Tests;

/// <summary>The whole way from odd text to trees; the long run of the same kind is in <c>bench</c>.</summary>
public class OddTextTests
{
    private const string Seed = "0000KOIV6TB3";

    private static readonly string[] Pieces =
    [
        "The army", "left", "U.S.", "HOMS", ".", "…", "’s", "\"", "“", "”", "(", ")", "(pictured)", " ", "\n", "\r\n", "\n\n", "\u2028", "—",
        "•", "1.", ",", "\u200f", "\u202e", "\u200d", "\ufeff", "\ud83d", "\ude00", "👩🏽‍🚒", "🇮🇷", "\u0301", "so\u00adft", "\0", "\u001b[31m", "!",
        "القوات", "军队", "İ", "ß", "By Ana Levi", "DAMASCUS, May 3 (NSW) -",
    ];

    private static readonly LanguageModel Model = LanguageModel.Load(Path.Combine(AppContext.BaseDirectory, "models", "en"));

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Gen.Char, 0, 60],
        Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(picks => string.Concat(picks.Select(i => Pieces[i]))),
        Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(picks => string.Concat(picks.Select(i => Pieces[i])).ToUpperInvariant()));

    [Fact]
    public void AnyTextIsReadWithExactSpans() => AnyText.Sample(
        text =>
        {
            ParsedText parsed = Model.Read(new SourceText(text));
            int end = 0;
            for (int i = 0; i < parsed.Count; i++)
            {
                TextSpan span = parsed.Tokens.Span(i);
                Assert.True(span.Length > 0 && span.Start >= end, $"token {i} is empty or overlaps");
                Assert.Equal(text[span.Start..span.End], parsed.Tokens.Word(i).ToString());
                end = span.End;
            }

            for (int s = 0; s < parsed.SentenceCount; s++)
            {
                TokenRange range = parsed.Tokens.Sentence(s);
                Assert.Equal(1, Enumerable.Range(range.Start, range.Length).Count(i => parsed.Head(i) < 0));
            }

            Assert.Equal(parsed.SentenceCount, DocumentLayout.Of(parsed.Tokens).Blocks.Sum(b => b.Sentences.Length));
        },
        seed: Seed,
        iter: 2000);

    // A sentence of ten thousand words without a mark; anything quadratic would not end.
    [Theory]
    [InlineData("troops ")]
    [InlineData("TROOPS ")]
    [InlineData("Troops ")]
    [InlineData("👍 ")]
    [InlineData("\u202eالقوات ")]
    [InlineData("so\u00adft-ware, ")]
    [InlineData("a\u0007b ")]
    [InlineData("“")]
    public void EndlessSentencesAreCut(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 10_000));
        ParsedText parsed = Model.Read(new SourceText(text));
        Assert.InRange(parsed.Count, 1, 60_000);
        Assert.All(
            Enumerable.Range(0, parsed.SentenceCount),
            s => Assert.InRange(parsed.Tokens.Sentence(s).Length, 1, SentenceSplitter.Longest));
    }
}
