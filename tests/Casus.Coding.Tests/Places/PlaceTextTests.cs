using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Parsing;
using CsCheck;

namespace Casus.Coding.Tests.Places;

public class PlaceTextTests
{
    // Pieces that names, cues and damage are made of.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.OneOf([.. new[] {
            "Homs", "Syria", ", ", ". ", " in ", "near ", "the city of ", "Iran", "'s ", "al-", "\ud83d", "É", "\n", " (", ")", "Deir ez-Zor",
            "US", "Gen. ", "Jordan ", "-", "’", "“", "\u0000", " province", "St. ", "\t", "한국", "Washington" }.Select(Gen.Const)]).Array[0, 40].Select(p => string.Concat(p)));

    [Fact]
    public void Any_text_is_read_and_spans_slice_back() => Texts.Sample(
        value =>
        {
            ParsedText text = PlaceChecks.Parse(value);
            foreach (Located<PlaceMention> mention in PlaceChecks.Finder.Find(text, new Layer<ActorMention>(text.Count, [])))
            {
                Assert.Equal(mention.Value.Text, text.Source.Slice(mention.Value.Span));
                Assert.Equal(mention.Value.Span.End, text.Tokens.Span(mention.Tokens).End);
                Assert.True(mention.Value.Span.Start <= text.Tokens.Span(mention.Tokens).Start);
                Assert.InRange(mention.Value.Confidence, 0, 1);
                Assert.Equal(mention.Value.Place is null, mention.Value.Confidence == 0);
                Assert.True(mention.Tokens.Contains(mention.Head));
            }
        },
        iter: 300);

    [Fact]
    public void Spans_marked_by_hand_are_resolved_in_order()
    {
        SourceText text = new("Homs, Syria; nowhere known: Qwxzy");
        var places = PlaceChecks.Finder.Resolve(text, [new TextSpan(0, 4), new TextSpan(6, 11), new TextSpan(28, 33)]);
        Assert.Equal(["SYR", "SYR", null], places.Select(p => p?.Country));
    }
}
