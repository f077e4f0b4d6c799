using System.Collections.Immutable;
using System.Text.Json;
using Casus.Analysis;
using Casus.Analysis.Chains;
using Casus.Analysis.Incidents;
using Casus.Coding.Lexicons;
using Casus.Core.Records;
using Casus.Core.Text;
using CsCheck;

namespace Casus.Cli.Tests;

public class ChainTests
{
    private static readonly string Samples = Path.Combine(CasusCommand.Repository, "samples");

    private const string Article = "articles/isfahan-april-2024.txt";

    private static readonly IncidentRules Rules = IncidentRules.Load(AppContext.BaseDirectory, LexiconSet.Open(Path.Combine(AppContext.BaseDirectory, "lexicons", "en")));

    private static readonly Telling Strike = new() { Actor = "ISR", Recipient = "IRN", Place = Reports.Damascus, Day = new DateOnly(2024, 4, 1) };

    private static readonly Telling Answer = new() { Actor = "IRN", Recipient = "ISR", Place = Reports.Isfahan with { Country = "ISR", Latitude = 31, Longitude = 35 }, Day = new DateOnly(2024, 4, 13) };

    [Fact]
    public void Parties_and_time_alone_only_suggest_an_answer()
    {
        IncidentLink link = Assert.Single(Assert.Single(Of(Reports.Coded("A", "First strike.", Strike), Reports.Coded("B", "Second strike.", Answer))).Links);
        Assert.Equal((LinkKind.RetaliatesFor, true), (link.Kind, link.IsInferred));
        Assert.True(link.Confidence < 0.4);
        Assert.Empty(link.Evidence);
        Assert.True(Began(link.To) < Began(link.From));
    }

    [Fact]
    public void An_act_long_after_or_between_others_answers_nothing()
    {
        Assert.Empty(Of(Reports.Coded("A", "First strike.", Strike), Reports.Coded("B", "Second strike.", Answer with { Day = new DateOnly(2024, 6, 1) })));
        Assert.Empty(Of(Reports.Coded("A", "First strike.", Strike), Reports.Coded("B", "Second strike.", Answer with { Actor = "SDN" })));
    }

    [Fact]
    public void Words_for_what_is_no_event_of_the_report_find_their_incident_and_their_speaker()
    {
        IncidentLink link = Assert.Single(Assert.Single(Of(Reports.Coded("A", "First strike.", Strike), Answering("B", "payback for that", "IRN"))).Links);
        Assert.False(link.IsInferred);
        Assert.Equal("payback", Assert.Single(link.Evidence).Words);
        Assert.Equal("IRN", link.Evidence[0].SaidBy);
    }

    [Fact]
    public void Confidence_grows_with_origins_and_not_with_copies()
    {
        CodedReport strike = Reports.Coded("A", "First strike.", Strike);
        double Confidence(params CodedReport[] answers) => Of([strike, .. answers])[0].Links[0].Confidence;
        double one = Confidence(Answering("B", "payback for that", null));
        Assert.Equal(one, Confidence(Answering("B", "payback for that", null), Answering("C", "payback for that once more", null, origin: "B")));
        Assert.True(Confidence(Answering("B", "payback for that", null), Answering("C", "quite other words on payback", null)) > one);
    }

    [Fact]
    public void Who_denies_a_link_stands_against_it()
    {
        CodedReport[] reports = [Reports.Coded("A", "First strike.", Strike), Answering("B", "payback for that", null), Answering("C", "no such thing as payback here", "IRN", denied: true)];
        IncidentLink link = Of(reports)[0].Links[0];
        Assert.True(link.IsDisputed);
        Assert.True(link.Confidence < Of(reports[..2])[0].Links[0].Confidence);
    }

    [Fact]
    public void Links_never_run_in_a_circle_nor_against_time() => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[1, 28]).Array[2, 12].Sample(acts =>
    {
        string[] states = ["ISR", "IRN", "LBN", "YEM"];
        CodedReport[] reports = [.. acts.Select((a, i) => Reports.Coded($"S{i}", $"Strike number {i}.", Strike with
        {
            Actor = states[a.Item1], Recipient = states[a.Item2], Day = new DateOnly(2024, 4, a.Item3), Published = new DateOnly(2024, 5, 1),
        }))];
        ImmutableArray<Chain> chains = Of(reports);
        foreach (IncidentLink link in chains.SelectMany(c => c.Links)) Assert.True(Began(link.To) < Began(link.From));
        Assert.Equal(Drawn(chains), Drawn(Of([.. reports.Reverse()])));
        Assert.Equal(chains.Sum(c => c.Incidents.Length), chains.SelectMany(c => c.Incidents).DistinctBy(i => i.Number).Count());
    });

    [Fact]
    public void The_samples_hold_one_chain_of_the_april_strikes_with_its_words_and_nothing_of_Sudan()
    {
        (string[] days, string[] links, string text) = Read(CasusCommand.Run("chain", Samples, "--json").Out);
        Assert.Contains("retaliates_for 2024-04-13 2024-04-01 retaliation for", links);
        Assert.Contains(links, l => l.StartsWith("retaliates_for 2024-04-19 2024-04-13 ", StringComparison.Ordinal));
        Assert.Contains("responds_to 2024-04-18 2024-04-13 in response to", links);
        Assert.Contains("2024-04-19", days);
        Assert.DoesNotContain("SDN", text, StringComparison.Ordinal);
        Assert.DoesNotContain("RUS", text, StringComparison.Ordinal);
    }

    [SharedDataFact(Article)]
    public void The_article_alone_gives_the_chain_from_Damascus_to_Isfahan()
    {
        (string[] days, string[] links, _) = Read(CasusCommand.Run("chain", SharedDataFactAttribute.Find(Article)!, "--published", "2024-04-20", "--json").Out);
        Assert.Equal(["2024-04-01", "2024-04-13", "2024-04-19"], days);
        Assert.Contains(links, l => l.StartsWith("retaliates_for 2024-04-13 2024-04-01 tit-for-tat", StringComparison.Ordinal));
        Assert.Contains("retaliates_for 2024-04-19 2024-04-13 retaliation", links);
    }

    [Fact]
    public void A_chain_is_drawn_with_kind_words_and_speaker()
    {
        string drawn = CasusCommand.Run("chain", "i1", Samples).Out;
        Assert.Contains("retaliates for i1", drawn, StringComparison.Ordinal);
        Assert.Contains("Islamic Revolutionary Guard Corps: Iran's Revolutionary Guards said the attack was retaliation", drawn, StringComparison.Ordinal);
        Assert.Contains("inferred from parties", drawn, StringComparison.Ordinal);
    }

    private static ImmutableArray<Chain> Of(params CodedReport[] reports) => Chaining.Of(Timeline.Of(reports, Rules).Incidents, reports);

    // A report of the answer whose words link it to the strike on Damascus.
    private static CodedReport Answering(string source, string text, string? saidBy, string? origin = null, bool denied = false)
    {
        CodedReport coded = Reports.Coded(source, text, Answer with { SaidBy = saidBy, Origin = origin });
        int start = text.IndexOf("payback", StringComparison.Ordinal);
        TextSpan cue = new(start, start + "payback".Length);
        LinkReference words = new()
        {
            Span = cue, Text = "payback", Place = coded.Events[0].Place! with { Place = Reports.Damascus }, Actors = coded.Events[0].Recipients,
        };
        return coded with
        {
            Links = [new EventLink { Id = "l1", From = "e1", Reference = words, Kind = LinkKind.RetaliatesFor, Cue = cue, Claims = coded.Events[0].Claims, Denied = denied, Rule = "test", Confidence = 0.6 }],
        };
    }

    private static DateTime Began(Incident incident) => incident.Interval!.Value.Start;

    private static string Drawn(ImmutableArray<Chain> chains) => string.Join("\n", chains.Select(c =>
        string.Join(" ", c.Incidents.Select(i => i.Accounts[0].Report.Source)) + ": " + string.Join(" ", c.Links.Select(l => $"{l.From.Accounts[0].Report.Source}>{l.To.Accounts[0].Report.Source}:{l.Confidence}"))));

    // The days of the one chain of states, and each link as kind, later day, earlier day and each of its words.
    private static (string[] Days, string[] Links, string Text) Read(string output)
    {
        string line = Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        using JsonDocument chain = JsonDocument.Parse(line);
        Dictionary<string, string> day = chain.RootElement.GetProperty("incidents").EnumerateArray()
            .ToDictionary(i => i.GetProperty("id").GetString()!, i => i.GetProperty("start").GetString()![..10]);
        return ([.. day.Values], [.. chain.RootElement.GetProperty("links").EnumerateArray().SelectMany(l => l.GetProperty("evidence").EnumerateArray().Select(e =>
            $"{l.GetProperty("kind").GetString()} {day[l.GetProperty("from").GetString()!]} {day[l.GetProperty("to").GetString()!]} {e.GetProperty("text").GetString()}"))], line);
    }
}
