using Casus.Analysis.Linking;
using Casus.Evaluation;

namespace Casus.Cli.Tests.Linking;

public class LinkingTests
{
    private static readonly string[] Towns = ["Arden", "Belmore", "Corwick", "Dunholt", "Eastry", "Farlow", "Glenby", "Harwell", "Ilkston", "Jarrow", "Kelso", "Lydford"];
    private static readonly string[] Names = ["Ames", "Boyd", "Cole", "Dean", "Ellis", "Ford", "Grant", "Hale", "Irwin", "Jones", "Kerr", "Lowe"];

    [Fact]
    public void What_is_learnt_of_some_incidents_groups_reports_on_others()
    {
        LinkModel model = LinkTraining.Train(Invented(0, 60), 1);
        IReadOnlyList<(string Gold, string Answer)> links = LinkTraining.Link(model, Invented(60, 40));
        Assert.True(BCubed.Of(links).F1 > 90, $"{BCubed.Of(links).F1}");
    }

    [Fact]
    public void A_model_is_the_same_each_time_and_after_it_was_written_and_read()
    {
        byte[] bytes = LinkTraining.Train(Invented(0, 30), 1).ToBytes();
        Assert.Equal(bytes, LinkTraining.Train(Invented(0, 30), 1).ToBytes());
        using TemporaryFolder folder = new();
        File.WriteAllBytes(Path.Combine(folder.Path, LinkModel.FileName), bytes);
        LinkModel read = LinkModel.Load(folder.Path);
        Assert.Equal(bytes, read.ToBytes());
        Assert.True(read.HasLearntFrom(Invented(0, 1)[0]));
        Assert.False(read.HasLearntFrom(Invented(40, 1)[0]));
    }

    [Fact]
    public void A_damaged_model_says_how_to_make_a_new_one()
    {
        using TemporaryFolder folder = new();
        Assert.Contains("CAS021", Assert.Throws<Core.CasusException>(() => LinkModel.Load(folder.Path)).Message, StringComparison.Ordinal);
        byte[] bytes = LinkTraining.Train(Invented(0, 10), 1).ToBytes();
        File.WriteAllBytes(Path.Combine(folder.Path, LinkModel.FileName), bytes[..(bytes.Length / 2)]);
        Assert.Contains("CAS022", Assert.Throws<Core.CasusException>(() => LinkModel.Load(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Which_of_two_reports_comes_first_makes_no_difference()
    {
        LinkModel model = LinkTraining.Train(Invented(0, 30), 1);
        ReportTerms[] terms = [.. Invented(40, 6).Select(r => model.Read(r.Title, r.Text, r.Day))];
        Assert.All(terms, a => Assert.All(terms, b => Assert.Equal(model.Probability(a, b), model.Probability(b, a))));
    }

    [Fact]
    public void B_cubed_is_as_its_authors_count()
    {
        // One of a group of three is put elsewhere: precision 1, recall (4/9 · 3 + …): 2/3, 2/3, 1/3 and 1.
        BCubed score = BCubed.Of([("a", "1"), ("a", "1"), ("a", "2"), ("b", "3")]);
        Assert.Equal(100, score.Precision, 6);
        Assert.Equal(100 * ((2 / 3.0) + (2 / 3.0) + (1 / 3.0) + 1) / 4, score.Recall, 6);
        Assert.Equal(100 * 2 * 1 / 4.0, score.Pairwise!.Value, 6);
    }

    [Fact]
    public void What_is_to_stay_unseen_is_left_out_with_its_whole_incident()
    {
        List<LinkedReport> all = Invented(0, 5);
        LinkedReport elsewhere = all[0] with { Incident = "another name", Title = null };
        Assert.Equal(all.Count(r => r.Incident != all[0].Incident), LinkTraining.Without(all, [elsewhere]).Count);
    }

    [SharedDataFact("bench/incidents/gvc_dev.jsonl", LinkModel.FileName)]
    public void The_shipped_model_has_not_seen_the_corpus_that_it_is_checked_on_and_meets_the_bar()
    {
        IReadOnlyList<LinkedReport> reports = IncidentsSuite.Read(SharedDataFactAttribute.Find("bench/incidents/gvc_dev.jsonl")!);
        LinkModel model = LinkModel.Load(Path.Combine(AppContext.BaseDirectory, "models", "en"));
        Assert.DoesNotContain(reports, model.HasLearntFrom);
        Assert.True(BCubed.Of(LinkTraining.Link(model, reports)).F1 >= 97);
    }

    // Two or three reports on each incident, with a name and a town of its own.
    private static List<LinkedReport> Invented(int from, int incidents)
    {
        List<LinkedReport> reports = [];
        for (int i = from; i < from + incidents; i++)
        {
            string town = Towns[i % Towns.Length] + " " + Names[i * 5 % 7], name = $"{Names[i * 7 % Names.Length]} {Towns[i * 5 % Towns.Length]}ton{i}";
            int age = 20 + (i * 13 % 50);
            DateOnly day = new DateOnly(2016, 1, 1).AddDays(i * 3 % 90);
            reports.Add(new LinkedReport($"Man shot in {town}", $"Officers in {town} found {name}, {age}, with a wound near the station on Mill Lane {i}. He died later.", day, $"i{i}"));
            reports.Add(new LinkedReport($"Victim of {town} shooting named", $"The man who died was {age}-year-old {name}, relatives in {town} said. A shop on Mill Lane {i} was closed.", day.AddDays(1), $"i{i}"));
            if (i % 2 == 0) reports.Add(new LinkedReport($"Arrest in {town}", $"A suspect in the death of {name} was held in {town} and will be in court next week.", day.AddDays(9), $"i{i}"));
        }

        return reports;
    }
}
