using Casus.Coding.Lexicons;
using Casus.Coding.Times;
using Casus.Core.Records;
using CsCheck;

namespace Casus.Coding.Tests.Times;

public class TimeFinderTests
{
    private static readonly TimeFinder Finder = TimeFinder.Load(LexiconSet.Open(Path.Combine(AppContext.BaseDirectory, "lexicons", "en")));

    /// <summary>Told on Saturday 20 April 2024, the text has these times and no others: "words = value; words = value".</summary>
    private static void Check(string text, string expected) => Assert.Equal(expected, Read(text, On(2024, 4, 20)));

    private static Publication On(int year, int month, int day) =>
        Publication.On(new DateOnly(year, month, day), PublicationBasis.Given);

    private static string Read(string text, Publication published) =>
        string.Join("; ", Finder.Find(PlainTexts.Read(text), published).Select(f => $"{f.Value.Text} = {f.Value.Value}"));

    [Theory]
    [InlineData("The raid of 31 February was a hoax.")]
    [InlineData("It was set for 25:61 at the gate.")]
    [InlineData("In the year 99999 nobody will care.")]
    [InlineData("Theresa May spoke. Brian May played.")]
    [InlineData("The rebels march north, and they may strike.")]
    [InlineData("The F-35 and the S-300 met over the 8th Shekari airbase.")]
    [InlineData("Some 2000 people fled along Highway 1990.")]
    [InlineData("A 34-year-old man fled.")]
    [InlineData("It came second; a quarter of the town burned after the fall of the fort.")]
    [InlineData("April Adams and August Brown agreed.")]
    public void Leaves_other_words_alone(string text) => Check(text, "");

    [Theory]
    [InlineData("An attack on October 7, which left many dead.", "October 7 = 2023-10-07")]
    [InlineData("More have died since October 7 and in March 2022.", "October 7 = 2023-10-07; March 2022 = 2022-03")]
    [InlineData("Sirens rang at 10 p.m. Thursday.", "10 p.m. Thursday = 2024-04-18T22:00")]
    [InlineData("He told Friday's meeting.", "Friday = 2024-04-19")]
    [InlineData("THE REBELS STRUCK ON 13 APRIL.", "13 APRIL = 2024-04-13")]
    public void Reads_times(string text, string expected) => Check(text, expected);

    [Fact]
    public void Last_night_is_an_interval_from_evening_to_morning()
    {
        TimeMention mention = Finder.Find(PlainTexts.Read("Fears receded last night."), On(2024, 4, 20))[0].Value;
        Assert.Equal("2024-04-19TNI", mention.Value);
        Assert.Equal(new DateTime(2024, 4, 19, 18, 0, 0), mention.Interval!.Value.Start);
        Assert.Equal(new DateTime(2024, 4, 20, 6, 0, 0), mention.Interval!.Value.End);
        Assert.Equal(Granularity.PartOfDay, mention.Interval!.Value.Granularity);
    }

    [Fact]
    public void Late_March_is_its_last_third()
    {
        TimeMention mention = Finder.Find(PlainTexts.Read("They met in late March."), On(2024, 4, 20))[0].Value;
        Assert.Equal(new DateOnly(2024, 3, 22), mention.Interval!.Value.FirstDay);
        Assert.Equal(new DateOnly(2024, 3, 31), mention.Interval!.Value.LastDay);
    }

    [Theory]
    [InlineData("They met last Saturday.", "last Saturday = XXXX-WXX-6", false)]
    [InlineData("They met yesterday.", "yesterday = XXXX-XX-XX", false)]
    [InlineData("They met on April 13.", "April 13 = XXXX-04-13", false)]
    [InlineData("They met on April 13, 2024.", "April 13, 2024 = 2024-04-13", true)]
    public void Without_a_publication_date_nothing_is_guessed(string text, string expected, bool resolved)
    {
        Assert.Equal(expected, Read(text, Publication.Unknown));
        Assert.Equal(resolved, Finder.Find(PlainTexts.Read(text), Publication.Unknown)[0].Value.Interval is not null);
    }

    [Fact]
    public void A_history_speaks_from_the_date_it_last_named()
    {
        string text = "War broke out on 1 September 1939. On 17 September others joined. By 1940 and 1941 it spread. "
            + "It turned in 1942. On 2 February 1943 an army gave up. On 8 May it was not yet over, in 1944 neither.";
        string times = Read(text, On(2009, 12, 19));
        Assert.Contains("17 September = 1939-09-17", times, StringComparison.Ordinal);
        Assert.Contains("8 May = 1943-05-08", times, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_is_read_without_fault_and_spans_hold_their_words()
    {
        string[] words = ["May", "31", "99999", "last", "Friday", "-", ":", "the", "two", "million", "years", "ago", "1990s", ".", "of", "BC", "0300",
            "GMT", "\n\n", "a", "half", "quarter", "next", "night", "é😀", "2024-13-45", "24:00", "12", "p.m.", "early", "later", "century"];
        Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[0, 40].Sample(parts =>
        {
            string text = string.Join(' ', parts);
            foreach (Located<TimeMention> found in Finder.Find(PlainTexts.Read(text), On(2024, 4, 20)))
                Assert.Equal(found.Value.Text, text.Substring(found.Value.Span.Start, found.Value.Span.Length));
        });
    }

    [Fact]
    public void A_hundred_thousand_digits_and_words_are_no_time()
    {
        string text = new string('1', 100_000) + " " + string.Join(' ', Enumerable.Repeat("two hundred and", 20_000));
        Assert.Empty(Finder.Find(PlainTexts.Read(text), On(2024, 4, 20)));
    }
}
