using Casus.Coding.Tests.Events;
using Casus.Coding.Tests.Samples;
using Casus.Core.Records;

namespace Casus.Coding.Tests.Casing;

/// <summary>
/// The first paragraphs of every sample, in capitals and in small letters, give nearly what they give as written. The
/// bounds are a few points below what was measured when they were set.
/// </summary>
public class LostCaseTests
{
    private const int Paragraphs = 3;

    private static readonly Lazy<Reports> AsWritten = new(() => Reports.Read(static text => text));
    private static readonly Lazy<Reports> Capitals = new(() => Reports.Read(static text => text.ToUpperInvariant()));
    private static readonly Lazy<Reports> SmallLetters = new(() => Reports.Read(static text => text.ToLowerInvariant()));

    [Fact]
    public void Actors_are_the_same() => Same(
        capitals: 0.96,
        small: 0.89,
        static r => r.Events.SelectMany(e => e.Actors.Concat(e.Recipients)).Select(a => $"{a.Code} {a.Name}"));

    [Fact]
    public void Places_are_the_same() => Same(capitals: 0.98, small: 0.97, static r => r.Places.Select(p => p.Place?.Name ?? "?"));

    [Fact]
    public void Times_are_the_same() => Same(capitals: 0.98, small: 0.98, static r => r.Times.Select(t => t.Value ?? "?"));

    [Fact]
    public void Figures_are_the_same() => Same(
        capitals: 0.96, small: 0.96, static r => r.Figures.Select(f => FormattableString.Invariant($"{f.Role} {f.Low} {f.Best} {f.High} {f.Unit}")));

    [Fact]
    public void Claims_are_the_same() => Same(
        capitals: 0.95, small: 0.87, static r => r.Claims.Select(c => FormattableString.Invariant($"{c.Stance} {c.Cue} {c.Content}")));

    [Fact]
    public void Events_are_the_same() => Same(capitals: 0.92, small: 0.82, static r => r.Events.Select(Check.Line));

    // Evidence is quoted as it stands in the report, whatever case it was read in.
    [Fact]
    public void Words_are_shown_as_they_stand() => Assert.All(
        Capitals.Value.All,
        r => Assert.All(r.Places.Select(p => (p.Text, p.Span)).Concat(r.Times.Select(t => (t.Text, t.Span))), m => Assert.Equal(r.Report.Text.Slice(m.Span), m.Text)));

    private static void Same(double capitals, double small, Func<CodedReport, IEnumerable<string>> found)
    {
        AssertShare(capitals, Capitals.Value, found);
        AssertShare(small, SmallLetters.Value, found);
    }

    // F1 of what is found against what is found as written, over all samples.
    private static void AssertShare(double least, Reports odd, Func<CodedReport, IEnumerable<string>> found)
    {
        int same = 0, all = 0;
        List<string> differences = [];
        foreach ((CodedReport written, CodedReport other) in AsWritten.Value.All.Zip(odd.All))
        {
            List<string> expected = [.. found(written)], actual = [.. found(other)];
            all += expected.Count + actual.Count;
            List<string> extra = [.. actual.Where(a => !expected.Remove(a))];
            same += actual.Count - extra.Count;
            differences.AddRange(expected.Select(e => "- " + e).Concat(extra.Select(e => "+ " + e)));
        }

        Assert.True(all > 0, "nothing found");
        double share = 2.0 * same / all;
        Assert.True(share >= least, FormattableString.Invariant($"{share:F3} of {all / 2}\n{string.Join('\n', differences)}"));
    }

    private sealed record Reports(CodedReport[] All)
    {
        public static Reports Read(Func<string, string> write) => new([.. SampleFile.All().Select(s =>
            Check.Read(write(string.Join("\n\n", s.Paragraphs.Take(Paragraphs))), s.Published.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))]);
    }
}
