using System.Globalization;

namespace Casus.Coding.Tests.Samples;

/// <summary>The samples hold what the demonstration and other tests stand on.</summary>
public class SampleTests
{
    private static readonly SampleFile[] Samples = SampleFile.All();

    [Fact]
    public void A_dozen_on_the_main_conflict_and_some_on_another()
    {
        Assert.True(Samples.Count(s => s.Text.Contains("Iran", StringComparison.Ordinal)) >= 12);
        SampleFile[] other = [.. Samples.Where(s => s.Text.Contains("Sudan", StringComparison.Ordinal))];
        Assert.True(other.Length >= 4);
        Assert.True(other.Select(s => s.Source).Distinct().Count() >= 2);
        Assert.True(Samples.Select(s => s.Source).Distinct().Count() >= 4);
    }

    [Fact]
    public void Every_header_is_complete_and_in_known_keys()
    {
        string[] known = ["source", "published", "title", "url", "author", "origin"];
        Assert.All(Samples, s =>
        {
            Assert.Empty(s.Header.Keys.Except(known));
            Assert.Empty(known[..4].Except(s.Header.Keys));
            Assert.True(DateTimeOffset.TryParse(s.Header["published"], CultureInfo.InvariantCulture, out _), s.Name);
            // The example domain is reserved: nothing here points at a real outlet.
            Assert.EndsWith(".example", new Uri(s.Header["url"]).Host, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Each_is_short_but_not_too_short() =>
        Assert.All(Samples, s => Assert.InRange(s.WordCount, 120, 260));

    [Fact]
    public void Main_conflict_is_told_from_the_first_to_the_twentieth_of_april() =>
        Assert.All(
            Samples.Where(s => !s.Text.Contains("Sudan", StringComparison.Ordinal)),
            s => Assert.InRange(s.Published, new(2024, 4, 1, 0, 0, 0, TimeSpan.Zero), new(2024, 4, 20, 23, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void One_origin_stands_in_two_papers()
    {
        SampleFile copy = Assert.Single(Samples, s => s.Header.ContainsKey("origin"));
        SampleFile original = Assert.Single(Samples, s =>
            s.Source == copy.Header["origin"] && s.Paragraphs.Intersect(copy.Paragraphs).Count() >= 3);
        Assert.NotEqual(original.Text, copy.Text);
        Assert.NotEqual(original.Source, copy.Source);
    }

    [Fact]
    public void One_report_stands_in_two_versions_with_a_higher_toll()
    {
        var versions = Assert.Single(Samples.GroupBy(s => s.Header["url"]), g => g.Count() > 1).OrderBy(s => s.Published).ToArray();
        Assert.Equal(2, versions.Length);
        Assert.Equal(versions[0].Source, versions[1].Source);
        Assert.Contains("Eight", versions[0].Text, StringComparison.Ordinal);
        Assert.Contains("eleven", versions[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("datelines", "(Harbour Wire) - ")]
    [InlineData("datelines by date", "Damascus, 1 April. ")]
    [InlineData("a caption", "(photograph: ")]
    [InlineData("a headline in the text", "THE FEAR OF A WIDER WAR")]
    [InlineData("hyphen bullets", "\n- ")]
    [InlineData("asterisk bullets", "\n* ")]
    [InlineData("curly double quotes", "“")]
    [InlineData("curly single quotes", "‘")]
    [InlineData("denial", "denied")]
    [InlineData("hedge", "reportedly")]
    [InlineData("footage as a source", "appears to show")]
    [InlineData("forecast", "expects that")]
    public void The_set_has_variety(string what, string words) =>
        Assert.True(Samples.Any(s => s.Text.Contains(words, StringComparison.Ordinal)), what);

    [Fact]
    public void One_quotation_runs_over_two_paragraphs()
    {
        // By convention the first paragraph of such a quotation does not close and the next one opens again.
        Assert.Contains(Samples, s => s.Paragraphs.Zip(s.Paragraphs.Skip(1)).Any(p =>
            p.First.Count(c => c == '"') % 2 == 1 && p.Second.StartsWith('"')));
    }

    [Fact]
    public void Reports_of_the_consulate_disagree_on_the_dead()
    {
        string damascus = string.Join('\n', Samples.Where(s => s.Text.Contains("consul", StringComparison.Ordinal)).Select(s => s.Text));
        Assert.All(
            ["seven people", "Eight people", "eleven people", "13 people", "16 dead"],
            toll => Assert.Contains(toll, damascus, StringComparison.Ordinal));
    }
}
