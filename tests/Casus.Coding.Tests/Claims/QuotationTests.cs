using Casus.Core.Text;
using Casus.Language.Documents;
using CsCheck;

namespace Casus.Coding.Tests.Claims;

public class QuotationTests
{
    [Theory]
    [InlineData("He said: \"We ran.\"", "We ran.")]
    [InlineData("“We ran,” he said. “Nobody stopped.”", "We ran,|Nobody stopped.")]
    [InlineData("She spoke of a 'dirty' war.", "dirty")]
    [InlineData("State TV said: 'Three drones weren't seen over the city.'", "Three drones weren't seen over the city.")]
    [InlineData("‘My mother didn’t wake up,’ he said.", "My mother didn’t wake up,")]
    [InlineData("The envoys' view of the '90s isn't Iran's.", "")]
    [InlineData("They called it 'the diplomats' last chance' on Friday.", "the diplomats' last chance")]
    [InlineData("'It is 'death by cuts', which hurts.'", "It is 'death by cuts', which hurts.|death by cuts")]
    [InlineData("She said \"he told me 'run' and left\" to us.", "he told me 'run' and left|run")]
    [InlineData("``We won,'' the general said.", "We won,")]
    [InlineData("Le maire: « Jamais ».", " Jamais ")]
    [InlineData("\"", "")]
    [InlineData("He shouted: \"Stop at once", "Stop at once")]
    [InlineData("rock 'n' roll", "n")]
    public void Finds_the_words_between_marks(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Inner(text)));

    [Fact]
    public void An_open_quotation_ends_with_its_paragraph_and_goes_on_in_the_next()
    {
        var found = QuotationFinder.Find(new("An official said: \"We wait.\n\n\"And we hope.\" He left."));
        Assert.Equal(2, found.Length);
        Assert.False(found[0].Closed);
        Assert.True(found[1].Continues);
        Assert.Equal(["We wait.", "And we hope."], Inner("An official said: \"We wait.\n\n\"And we hope.\" He left."));
    }

    [Fact]
    public void A_caption_may_stand_between_two_paragraphs_of_one_speech()
    {
        var found = QuotationFinder.Find(new("State TV said: 'Drones came.\nA map of the area\n'They fell.'"));
        Assert.True(found[^1].Continues);
    }

    [Fact]
    public void A_closed_quotation_is_not_continued() =>
        Assert.DoesNotContain(QuotationFinder.Find(new("\"One,\" he said.\n\n\"Two,\" she said.")), q => q.Continues);

    [Fact]
    public void A_broken_line_inside_a_sentence_does_not_end_a_quotation() =>
        Assert.Equal(["We saw\nsmoke."], Inner("He said \"We saw\nsmoke.\""));

    [Fact]
    public void Any_text_gives_ordered_spans_inside_it() =>
        Gen.String[Gen.OneOf(Gen.Char["'\"“”‘’`«» \n.,:sab"], Gen.Char), 0, 200].Sample(text =>
        {
            SourceText source = new(text);
            int last = -1;
            foreach (Quotation quote in QuotationFinder.Find(source))
            {
                Assert.True(quote.Outer.Contains(quote.Inner) && source.Whole.Contains(quote.Outer));
                Assert.True(quote.Outer.Start >= last);
                last = quote.Outer.Start;
            }
        });

    [Theory]
    [InlineData("'")]
    [InlineData("“")]
    [InlineData("s' ")]
    [InlineData(" 'a")]
    [InlineData("\" '")]
    [InlineData("\n\"a")]
    public void Two_million_hostile_marks_are_read_to_the_end(string unit)
    {
        // Two million characters: anything worse than linear would not end within the test run.
        string text = string.Concat(Enumerable.Repeat(unit, 2_000_000 / unit.Length));
        foreach (Quotation quote in QuotationFinder.Find(new(text))) Assert.True(quote.Outer.End <= text.Length);
    }

    private static string[] Inner(string text) =>
        [.. QuotationFinder.Find(new(text)).Select(q => text[q.Inner.Start..q.Inner.End])];
}
