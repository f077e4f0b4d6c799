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
    [InlineData("Troops are 12 km away.", "12 km = distance 12 12 12 Exact km")]
    [InlineData("It cost 3 million dollars.", "3 million dollars = money 3000000 3000000 3000000 Exact USD")]
    [InlineData("Some 2 lakh people fled.", "Some 2 lakh people = displaced - 200000 - About people")]
    [InlineData("Three hundred and twelve people were killed.", "Three hundred and twelve people = killed 312 312 312 Exact people")]
    [InlineData("Two-thirds of the 300 people were wounded.", "Two-thirds of the 300 people = injured 200 200 200 Exact people")]
    [InlineData("No one was killed.", "No one = killed 0 0 0 Exact people")]
    [InlineData("None of the soldiers was hurt.", "None of the soldiers = injured 0 0 0 Exact soldiers")]
    [InlineData("Five people were shot, two fatally.", "Five people = hit 5 5 5 Exact people; two = killed 2 2 2 Exact people")]
    [InlineData("A raid killed one and injured four others.", "one = killed 1 1 1 Exact people; four others = injured 4 4 4 Exact others")]
    [InlineData("Twelve gunmen killed five people.", "Twelve gunmen = other 12 12 12 Exact gunmen; five people = killed 5 5 5 Exact people")]
    public void Reads_figures(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("In 1998 and on 12 May 2004 the F-35 flew over the 8th Shekari airbase.")]
    [InlineData("School No. 7 and the S-300 were hit.")]
    [InlineData("Jan Novak, 34, of 12 Harbour Street, died at 10 p.m. on Friday.")]
    [InlineData("A 34-year-old was hit; 40 percent agreed; they lost 3-1.")]
    [InlineData("Codes 1,13 and 3-5-7 were killed.")]
    [InlineData("Flight 655 was shot down.")]
    [InlineData("The 155mm gun, the BM-21, the Su-24, the M-16 and the AK-47 killed them.")]
    [InlineData("Ages 12 to 17 were hurt.")]
    [InlineData("The man was 17 and was shot.")]
    [InlineData("Her sons, 7 and 8, were killed.")]
    [InlineData("Call 555-0199 or 907-555-0172: the sheriff was killed.")]
    [InlineData("After 9/11 it was 40 degrees at 12:30 on Route 4.")]
    [InlineData("The bill passed by 220 votes; Section 12 of the law and Resolution 1701 were hit.")]
    [InlineData("They won 3-1 and lost 12-7 in the 2nd half.")]
    [InlineData("The 101st division and Unit 8200 were hit.")]
    [InlineData("The two sides are not yet done.")]
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
