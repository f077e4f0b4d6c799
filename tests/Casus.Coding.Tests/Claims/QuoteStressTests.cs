using Casus.Core.Records;
using CsCheck;

namespace Casus.Coding.Tests.Claims;

/// <summary>Quotation marks as they come: unbalanced, never closed, mixed, nested, in heaps.</summary>
public class QuoteStressTests
{
    private static readonly string[] Pieces =
    [
        "said", "told reporters", "\"", "'", "“", "”", "‘", "’", "«", "»", "``", "''", "that", "the army", "Iran", ",", ".", "\n\n", ":", "denied it",
        "don't", "the rebels' camp", "fell", "?", "(pictured)", "we", "5' 10\"", "—", "according to officials",
    ];

    [Theory]
    [InlineData("The mayor said: \"The bridge is gone. Nobody came.")]
    [InlineData("The mayor said the bridge was gone.\" Nobody came.")]
    [InlineData("'The bridge is gone, the mayor said. 'Nobody came,' he added.")]
    [InlineData("“The bridge is gone,\" the mayor said.")]
    [InlineData("‘The bridge is \"gone\", the mayor said.")]
    [InlineData("\"\"\"\"\" said the mayor.")]
    [InlineData("«Der Weg» ‹is› “the” 'goal', said the mayor.")]
    public void Marks_that_do_not_pair_leave_every_span_within_the_text(string text) => AssertSound(text);

    [Fact]
    public void An_apostrophe_quote_within_a_quote_keeps_one_speaker()
    {
        const string text = "The analyst told the Bulletin: 'They don't need a war. It is a strategy of 'death by a thousand cuts', which is hard to stop.'";
        Claim claim = Assert.Single(ClaimChecks.Claims(text));
        Assert.Equal("The analyst", claim.Claimant?.Text);
        Assert.EndsWith("hard to stop.'", text[claim.Content.Start..claim.Content.End], StringComparison.Ordinal);
    }

    [Fact]
    public void A_speech_over_paragraphs_that_open_and_do_not_close_has_one_speaker()
    {
        const string text = "The mayor said: “The bridge is gone.\n\n“The school is closed.\n\n“We need water.”\n\nNobody came.";
        var claims = ClaimChecks.Claims(text);
        Assert.Contains(claims, c => text[c.Content.Start..c.Content.End].Contains("We need water", StringComparison.Ordinal));
        Assert.All(claims, c => Assert.Equal("The mayor", c.Claimant?.Text));
        Assert.DoesNotContain(claims, c => text[c.Content.Start..c.Content.End].Contains("Nobody came", StringComparison.Ordinal));
    }

    [Fact]
    public void Fifty_quotations_in_a_line_are_read()
    {
        string text = string.Join(' ', Enumerable.Range(1, 50).Select(i => $"“Gate {i} is open and empty,” said the guard."));
        AssertSound(text);
        Assert.True(ClaimChecks.Claims(text).Count(c => c.Claimant?.Text == "the guard") >= 40);
    }

    [Fact]
    public void Any_heap_of_marks_and_words_gives_spans_within_the_text() =>
        Gen.OneOf([.. Pieces.Select(Gen.Const)]).Array[0, 40].Sample(pieces => AssertSound(string.Join(' ', pieces)), iter: 400);

    private static void AssertSound(string text)
    {
        var claims = ClaimChecks.Claims(text);
        Assert.Equal(claims.Count, claims.Select(c => c.Id).Distinct().Count());
        foreach (Claim claim in claims)
        {
            Assert.InRange(claim.Content.Start, 0, claim.Content.End - 1);
            Assert.InRange(claim.Content.End, 1, text.Length);
            Assert.InRange(claim.Cue.Start, 0, claim.Cue.End - 1);
            Assert.InRange(claim.Cue.End, 1, text.Length);
            if (claim.Claimant is { } by) Assert.Equal(text[by.Span.Start..by.Span.End], by.Text);
            if (claim.Colour is { } colour) Assert.InRange(colour.End, colour.Start + 1, text.Length);
            if (claim.Within is { } outer) Assert.True(claims.Single(c => c.Id == outer).Content.Contains(claim.Cue) && outer != claim.Id);
        }
    }
}
