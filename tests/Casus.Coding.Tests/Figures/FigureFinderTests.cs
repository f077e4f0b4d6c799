using Casus.Coding.Lexicons;
using Casus.Coding.Figures;
using Casus.Coding.Tests.Times;
using Casus.Core.Records;
using CsCheck;

namespace Casus.Coding.Tests.Figures;

public class FigureFinderTests
{
    /// <summary>The text has these figures and no others: "words = role low best high hedge unit; …".</summary>
    private static void Check(string text, string expected) => Assert.Equal(expected, string.Join("; ",
        FigureRowTests.Read(PlainTexts.Read(text)).Select(f => $"{f.Value.Text} = {FigureRowTests.Describe(f.Value)}")));

    [Theory]
    [InlineData("A rocket fell, killing at least seven people, including senior officers.", "at least seven people = killed 7 7 - AtLeast people")]
    [InlineData("The enemy sent 300 missiles and drones towards the coast.", "300 missiles and drones = launched 300 300 300 Exact missiles and drones")]
    [InlineData("The raid left 1,139 Israelis dead.", "1,139 Israelis = killed 1139 1139 1139 Exact Israelis")]
    [InlineData("They claim that more than 30,000 have been killed.", "more than 30,000 = killed 30000 30000 - MoreThan people")]
    [InlineData("There were no casualties in the attack.", "no casualties = killed 0 0 0 Exact casualties")]
    [InlineData("Remarkably, there were no fatalities.", "no fatalities = killed 0 0 0 Exact fatalities")]
    [InlineData("Three drones were observed.", "Three drones = other 3 3 3 Exact drones")]
    [InlineData("Three people died and 12 were wounded.", "Three people = killed 3 3 3 Exact people; 12 = injured 12 12 12 Exact people")]
    [InlineData("Between 5 and 7 people were killed.", "Between 5 and 7 people = killed 5 6 7 Range people")]
    [InlineData("They arrested 1.2 million people.", "1.2 million people = detained 1200000 1200000 1200000 Exact people")]
    [InlineData("The deal cost $3 million.", "$3 million = money 3000000 3000000 3000000 Exact USD")]
    [InlineData("Twelve gunmen killed five people.", "Twelve gunmen = other 12 12 12 Exact gunmen; five people = killed 5 5 5 Exact people")]
    public void Reads_figures(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("In 1998 and on 12 May 2004 the F-35 flew over the 8th Shekari airbase.")]
    [InlineData("School No. 7 and the S-300 were hit.")]
    [InlineData("Jan Novak, 34, of 12 Harbour Street, died at 10 p.m. on Friday.")]
    [InlineData("A 34-year-old was hit; 40 percent agreed; they lost 3-1.")]
    [InlineData("Codes 1,13 and 3-5-7 were killed.")]
    [InlineData("Flight 655 was shot down 12 km away.")]
    [InlineData("It was one of those days; the one who died knew.")]
    public void Counts_nobody(string text) => Check(text, "");

    [Fact]
    public void Ids_follow_the_text()
    {
        Layer<Figure> found = FigureRowTests.Read(PlainTexts.Read("Nine people died. Two men fled. Four women were wounded."));
        Assert.Equal(["f1", "f2", "f3"], found.Select(f => f.Value.Id));
    }

    [Fact]
    public void Any_text_is_read_without_fault_and_spans_hold_their_words()
    {
        string[] words = ["no", "No.", "7", "1,13", "3-5-7", "two", "hundred", "million", "killed", "were", "dead", "people", "of", "dozens", "between",
            "and", "to", "at", "least", "-", ",", ".", "$", "%", "fewer", "than", "a", "shot", "down", "drones", "30,000", "é😀", "999999999999999999", "double"];
        Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[0, 40].Sample(parts =>
        {
            string text = string.Join(' ', parts);
            foreach (Located<Figure> found in FigureRowTests.Read(PlainTexts.Read(text)))
            {
                Assert.Equal(found.Value.Text, text.Substring(found.Value.Span.Start, found.Value.Span.Length));
                Assert.True(found.Value.Low is null || found.Value.High is null || found.Value.Low <= found.Value.High);
            }
        });
    }

    [Fact]
    public void A_report_counts_its_opening()
    {
        FigureFinder finder = FigureFinder.Load(LexiconSet.Open(FigureRowTests.Lexicons));
        Assert.Equal(new CasualtyCount(2, 5), Count("Two people were killed and five people were wounded. Police came."));
        Assert.Equal(new CasualtyCount(1, 0), Count("Man fatally shot near park. He died at once."));
        Assert.Equal(new CasualtyCount(0, 0), Count("The council met. It agreed on roads."));
        CasualtyCount Count(string text)
        {
            var parsed = PlainTexts.Read(text);
            return finder.CountCasualties(parsed, FigureRowTests.Read(parsed));
        }
    }
}
