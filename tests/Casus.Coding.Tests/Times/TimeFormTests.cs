using Casus.Coding.Lexicons;
using Casus.Coding.Times;
using Casus.Core.Records;

namespace Casus.Coding.Tests.Times;

/// <summary>Forms in which news and histories tell times, and words that only look like them. Told on Saturday 20 April 2024 unless said.</summary>
public class TimeFormTests
{
    private static readonly TimeFinder Finder = TimeFinder.Load(LexiconSet.Open(Path.Combine(AppContext.BaseDirectory, "lexicons", "en")));

    private static string Read(string text, string published = "2024-04-20") => string.Join(
        "; ",
        Finder.Find(PlainTexts.Read(text), Publication.On(DateOnly.ParseExact(published, "yyyy-MM-dd"), PublicationBasis.Given))
            .Select(f => $"{f.Value.Text} = {f.Value.Value}"));

    [Theory]
    [InlineData("Talks ran from 3 to 5 April in Doha.", "3 = 2024-04-03; 5 April = 2024-04-05")]
    [InlineData("Clashes took place between 3 and 5 April.", "3 = 2024-04-03; 5 April = 2024-04-05")]
    [InlineData("It was held on 3-5 April in Doha.", "3 = 2024-04-03; 5 April = 2024-04-05")]
    [InlineData("It was held April 3-5, 2023, in Doha.", "April 3 = 2023-04-03; 5, 2023 = 2023-04-05")]
    [InlineData("It ran from 14 March-3 April in Doha.", "14 March = 2024-03-14; 3 April = 2024-04-03")]
    [InlineData("The truce held from Monday to Thursday.", "Monday = 2024-04-15; Thursday = 2024-04-18")]
    [InlineData("He ruled in 1915-16 and then left.", "1915 = 1915; 16 = 1916")]
    [InlineData("The revolt of 499-493 BC failed.", "499 = BC0499; 493 BC = BC0493")]
    [InlineData("On April 3 and 5 people died.", "April 3 = 2024-04-03")]
    public void Both_ends_of_a_range_are_times(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("They met at 3pm on Tuesday.", "3pm = 2024-04-16T15:00; Tuesday = 2024-04-16")]
    [InlineData("Blasts were heard at 0300 GMT on Friday.", "0300 GMT = 2024-04-19T03:00; Friday = 2024-04-19")]
    [InlineData("They met at 5 p.m. (1400 GMT) on April 3.", "5 p.m. = 2024-04-03T17:00; 1400 GMT = 2024-04-03T14:00; April 3 = 2024-04-03")]
    [InlineData("The raid began at 3 a.m. Damascus time on April 1.", "3 a.m. Damascus time = 2024-04-01T03:00; April 1 = 2024-04-01")]
    public void A_clock_time_is_of_the_day_told_after_it(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("The raid of 31 February was a hoax.")]
    [InlineData("The raid of February 30, 2024 was a hoax.")]
    [InlineData("The raid of 30 February 2024 was a hoax.")]
    [InlineData("The raid of 29 February 2023 was a hoax.")]
    [InlineData("It was set for 25:61 GMT at the gate.")]
    [InlineData("On 5 May 99999 nobody will care. In 99999 neither.")]
    [InlineData("On 5 June 99999 nobody will care.")]
    [InlineData("On 13/13/2024 and 2024-02-30 it failed.")]
    [InlineData("May said she would resign. They may strike again. May God help them.")]
    [InlineData("March on the capital, they cried.")]
    [InlineData("The Sun said it was over, and the sun rose. Sun Yat-sen spoke.")]
    [InlineData("The Sunday Times and The Sunday Telegraph said so.")]
    [InlineData("The second attack came second. He was a second lieutenant.")]
    [InlineData("The towns fall one by one, and prices fall.")]
    [InlineData("About 1/2 of the town burned. They guard it 24/7 there.")]
    [InlineData("Call 555-2024 or +1 202 555 1990 or (02) 1999 2000.")]
    [InlineData("They won 3-5-7, then 3-2, then 21-19.")]
    [InlineData("Version 2.0.1 and version 10.12.2 failed on Windows 2000.")]
    [InlineData("Flight 1990, flight MH17 and a Boeing 1999 were late.")]
    [InlineData("He paid 2000 dinars for 1999 sheep in apartment 1984.")]
    [InlineData("Host 10.12.20.24 answered.")]
    [InlineData("They flew to Easter Island for the Winter Games, then came Black Friday.")]
    public void What_only_looks_like_a_time_is_none(string text) => Assert.Equal("", Read(text));

    [Theory]
    [InlineData("Prayers were held on Eid al-Fitr.", "2000-12-30", "Eid al-Fitr = 2000-12-27")]
    [InlineData("Prayers were held on Eid al-Fitr.", "2031-06-01", "Eid al-Fitr = 2030-02-04")]
    [InlineData("Prayers were held on Eid al-Fitr.", "2040-06-01", "")]
    [InlineData("Bells rang on Orthodox Easter.", "2024-05-10", "Orthodox Easter = 2024-05-05")]
    [InlineData("Bells rang on Orthodox Easter.", "2025-05-10", "Orthodox Easter = 2025-04-20")]
    [InlineData("Bells rang on Easter.", "2025-05-10", "Easter = 2025-04-20")]
    [InlineData("Fighting went on during Ramadan 2023.", "2024-04-20", "Ramadan 2023 = 2023-03-23/2023-04-20")]
    [InlineData("It fell on the fortieth day of Ramadan.", "2024-04-20", "Ramadan = 2024-03-11/2024-04-09")]
    public void Movable_feasts(string text, string published, string expected) => Assert.Equal(expected, Read(text, published));

    [Fact]
    public void Ramadan_is_an_interval_of_its_days()
    {
        TimeMention mention = Finder.Find(PlainTexts.Read("It fell early in Ramadan."), Publication.On(new DateOnly(2024, 4, 20), PublicationBasis.Given))[0].Value;
        Assert.Equal(new DateOnly(2024, 3, 11), mention.Interval!.Value.FirstDay);
        Assert.Equal(new DateOnly(2024, 3, 20), mention.Interval!.Value.LastDay);
    }

    [Theory]
    [InlineData("They marked the anniversary of the October 7, 2023 attack.", "2024-10-08", "the anniversary of the October 7, 2023 = 2024-10-07")]
    [InlineData("They marked the first anniversary of the October 7, 2023 attack.", "2024-04-20", "the first anniversary of the October 7, 2023 = 2024-10-07")]
    [InlineData("They marked the anniversary of the October 7 attack.", "2024-04-20", "the anniversary of the October 7 = XXXX-10-07")]
    [InlineData("They marked the first anniversary of the invasion.", "2024-04-20", "")]
    public void An_anniversary_is_not_the_day_it_recalls(string text, string published, string expected) => Assert.Equal(expected, Read(text, published));

    [Theory]
    [InlineData("It began in December 1941. In January it spread.", "January = 1942-01")]
    [InlineData("On 5 March 1975 they struck, ahead of a push planned for 1977. On 11 March the town fell.", "11 March = 1975-03-11")]
    [InlineData("On 5 March 1975 they struck. By 1977 all was calm. On 11 November they left.", "11 November = 1977-11-11")]
    [InlineData("In April 480 BC the host left. By August it stood at the pass. The following year it fled.", "August = BC0480-08; The following year = BC0479")]
    public void A_story_carries_its_year(string text, string expected)
    {
        string story = "War broke out in 1939. By 1940 and 1941 it had spread. In 1942 and 1943 it turned, and in 1944 and 1945 it ended. " + text;
        Assert.Contains(expected, Read(story, "2009-12-19"), StringComparison.Ordinal);
    }
}
