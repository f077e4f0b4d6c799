using Casus.Analysis.Incidents;
using Casus.Analysis.Provenance;
using Casus.Coding.Lexicons;
using Casus.Core.Records;
using Casus.Core.Text;
using CsCheck;

namespace Casus.Cli.Tests.Provenance;

public class OriginTests
{
    private static readonly string[] Words = "the a port mine ferry two nine said officer was hit closed on near old road rebels army seven people hurt boats came".Split(' ');

    private static readonly Gen<string> Story = Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[40, 160].Select(w => string.Join(' ', w));

    private static readonly Gen<Report[]> Some =
        from stories in Story.Array[1, 4]
        from reports in Gen.Select(Gen.Int[0, stories.Length - 1], Gen.Int[0, 6], Gen.Int[0, 3], Gen.Int[0, 9]).Array[1, 9]
        select reports.Select((r, i) => Report(
            $"r{i}", Cut(stories[r.Item1], r.Item2), new string?[] { null, "A", "B", "C" }[r.Item3], new DateOnly(2024, 4, 1 + r.Item4))).ToArray();

    [Fact]
    public void The_order_of_the_reports_does_not_matter() => Gen.Select(Some, Gen.Int).Sample((reports, seed) =>
    {
        Report[] shuffled = [.. reports];
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(Told(Origins.Among(reports)), Told(Origins.Among(shuffled)));
    });

    [Fact]
    public void A_copy_never_raises_the_count() => Gen.Select(Some, Gen.Int[0, 8], Gen.Int[0, 9]).Sample((reports, which, day) =>
    {
        Report copied = reports[which % reports.Length];
        Report copy = copied with { Id = "copy", Source = "Another Paper", Origin = null, Published = Publication.On(new DateOnly(2024, 4, 1 + day), PublicationBasis.Given) };
        Origins with = Origins.Among([.. reports, copy]);
        Assert.True(with.All.Length <= Origins.Among(reports).All.Length);
        Assert.Equal(with.Of(copied), with.Of(copy));
    });

    [Fact]
    public void An_origin_says_who_wrote_first_and_why()
    {
        Credits credits = Credits.Load(LexiconSet.Open(Path.Combine(AppContext.BaseDirectory, "lexicons", "en")));
        const string Wire = "GENEVA (AP) - Two boats with nine people on board sank off the northern coast late on Monday, the harbour office said. Fishermen pulled seven of them out of the water. Two are still missing, and the search goes on.";
        Report wire = Report("r2", Wire, "The Wire Site", new DateOnly(2024, 4, 2)), shorter = Report("r1", Wire[..Wire.IndexOf(" Two are", StringComparison.Ordinal)], "A Paper", new DateOnly(2024, 4, 3));
        Report own = Report("r3", "Our reporter stood on the quay when the fishermen came in with seven survivors of the wreck, wet and silent.", "B Paper", new DateOnly(2024, 4, 2));
        Origins origins = Origins.Among([shorter, own, wire], credits);
        Assert.Equal(2, origins.All.Length);
        Origin first = origins.All.Single(o => o.Reports.Length == 2);
        Assert.Equal(("Associated Press", "r2"), (first.Name, first.First.Id));
        Assert.Contains(first.Why, w => w.ToString() == "copy of r2 by 100 %");
    }

    [Fact]
    public void A_longer_story_that_takes_in_an_older_notice_is_no_copy_of_it()
    {
        string notice = "Two boats sank off the northern coast late on Monday and seven people were saved, the harbour office said in a notice.";
        string story = notice + string.Concat(Enumerable.Range(0, 30).Select(i => $" Witness number {i} told of wave {i * 7} and of rope {i * 3} that broke."));
        Report early = Report("r1", notice, "A", new DateOnly(2024, 4, 1)), late = Report("r2", story, "B", new DateOnly(2024, 4, 2));
        Assert.Equal(2, Origins.Among([early, late]).All.Length);
        // The other way round it is a shortened copy.
        Assert.Single(Origins.Among([early with { Published = Publication.On(new DateOnly(2024, 4, 3), PublicationBasis.Given) }, late]).All);
    }

    [Fact]
    public void Copies_are_found_one_by_one()
    {
        CopyIndex index = new();
        string text = string.Join(' ', Enumerable.Range(0, 200).Select(i => $"w{i}"));
        Assert.Empty(index.Add(Report("r1", text, "A", new DateOnly(2024, 4, 1))));
        Assert.Empty(index.Add(Report("r2", string.Join(' ', Enumerable.Range(300, 200).Select(i => $"w{i}")), "B", new DateOnly(2024, 4, 1))));
        Copy copy = Assert.Single(index.Add(Report("r3", text.Replace("w50 ", "edited ", StringComparison.Ordinal), "C", new DateOnly(2024, 4, 1))));
        Assert.Equal(("r1", "r3"), (copy.First.Id, copy.Second.Id));
        Assert.InRange(copy.Share, 0.95, 0.99);
        Assert.Single(index.Add(Report("r4", string.Join(' ', Enumerable.Range(0, 60).Select(i => $"w{i}")), "D", new DateOnly(2024, 4, 2))), c => c.First.Id == "r1" && c.Kept == 1);
    }

    private static string[] Told(Origins origins) => [.. origins.All.Select(o => $"{o.Name} {o.First.Id}: {string.Join(' ', o.Reports.Select(r => r.Id))}; {string.Join(", ", o.Why)}")];

    private static string Cut(string story, int tenths) => story[..(story.Length - (story.Length * tenths / 12))];

    private static Report Report(string id, string text, string? source, DateOnly day) =>
        new() { Id = id, Text = new SourceText(text), Source = source, Published = Publication.On(day, PublicationBasis.Given) };
}
