using Casus.Analysis;
using Casus.Analysis.Incidents;
using Casus.Cli.Views;
using Casus.Coding.Lexicons;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Cli.Tests;

public class TimelineTests
{
    private static readonly DateOnly First = new(2024, 4, 1);

    private static readonly Telling Strike = new() { Actor = "ISR", Recipient = "IRN", Place = Reports.Damascus, Day = First };

    private static readonly IncidentRules Rules = new(IncidentWords.Of(LexiconTable.Parse("weapons.tsv", "form\tweapon\tkind\nmissile\tmissile\tmunition\ndrones\tdrone\tmunition\njets\taircraft\tplatform\n"),
        LexiconTable.Load(Path.Combine(AppContext.BaseDirectory, "lexicons", "en", "incident_words.tsv"))),
        Likeness.Load(Path.Combine(AppContext.BaseDirectory, "models", "en"), LexiconSet.Open(Path.Combine(AppContext.BaseDirectory, "lexicons", "en"))));

    [Fact]
    public void Reports_of_one_day_place_and_dyad_are_one_incident()
    {
        Incident incident = Single(
            Reports.Coded("A", "Jets hit a building in the capital.", Strike),
            Reports.Coded("B", "The mission was struck, its staff said.", Strike with { Actor = null }));
        Assert.Equal(2, incident.Reports);
        Assert.Equal(2, incident.Origins);
    }

    [Theory]
    [InlineData(19, "ISR", "IRN")]
    [InlineData(1, "IRN", "ISR")]
    public void Another_day_and_place_or_the_other_direction_is_another_incident(int day, string actor, string recipient)
    {
        Telling other = new() { Actor = actor, Recipient = recipient, Place = Reports.Isfahan, Day = new DateOnly(2024, 4, day) };
        Timeline timeline = Timeline.Of([Reports.Coded("A", "One strike.", Strike), Reports.Coded("B", "Another strike.", other)], Rules);
        Assert.Equal(2, timeline.Incidents.Length);
    }

    [Fact]
    public void Copies_of_one_wire_story_are_one_origin()
    {
        const string Text = "Jets bombed the consulate in the capital on Monday and flattened the building, state media of both countries reported.";
        Incident incident = Single(
            Reports.Coded("The Wire", Text, Strike),
            Reports.Coded("A Paper", Text + " More soon.", Strike),
            Reports.Coded("B Paper", "Altogether rewritten here.", Strike with { Origin = "The Wire" }));
        Assert.Equal(3, incident.Reports);
        Assert.Equal(1, incident.Origins);
    }

    [Fact]
    public void An_edited_article_replaces_its_earlier_version()
    {
        Telling first = Strike with { Url = "https://a.example/1", Killed = 8 };
        Incident incident = Single(
            Reports.Coded("A", "Eight were killed.", first),
            Reports.Coded("A", "Eleven were killed.", first with { Killed = 11, Published = new DateOnly(2024, 4, 3) }));
        Assert.Equal(11, incident.Tallies.Single().Counts.Single().Value);
    }

    [Fact]
    public void Figures_that_cannot_both_be_true_are_disputed_and_both_kept()
    {
        Incident incident = Single(
            Reports.Coded("A", "Seven were killed.", Strike with { Killed = 7, SaidBy = "the Guards" }),
            Reports.Coded("B", "Thirteen died.", Strike with { Killed = 13, SaidBy = "a monitor" }));
        Dispute dispute = incident.Disputes.Single();
        Assert.Equal(DisputeKind.Figure, dispute.Kind);
        Assert.Equal(["the Guards", "a monitor"], dispute.Sides.Select(s => s.Voices.Single().Name));
        Assert.Equal((7, 13), (incident.Tallies.Single().Low, incident.Tallies.Single().High));
    }

    [Fact]
    public void At_least_seven_and_thirteen_agree()
    {
        Incident incident = Single(
            Reports.Coded("A", "At least seven were killed.", Strike with { Killed = 7, AtLeast = true, SaidBy = "the Guards" }),
            Reports.Coded("B", "Thirteen died.", Strike with { Killed = 13, SaidBy = "a monitor" }));
        Assert.Empty(incident.Disputes);
    }

    [Fact]
    public void One_voice_that_corrects_itself_is_no_dispute()
    {
        Incident incident = Single(
            Reports.Coded("A", "Seven were killed.", Strike with { Killed = 7, SaidBy = "a monitor" }),
            Reports.Coded("B", "Thirteen died.", Strike with { Killed = 13, SaidBy = "a monitor" }));
        Assert.Empty(incident.Disputes);
    }

    [Fact]
    public void A_denial_stands_beside_the_account_it_denies()
    {
        Incident incident = Single(
            Reports.Coded("A", "Jets struck the city.", Strike),
            Reports.Coded("B", "There was no strike.", Strike with { Status = EventStatus.Denied, SaidBy = "the army" }));
        Dispute dispute = incident.Disputes.Single();
        Assert.Equal(DisputeKind.Denial, dispute.Kind);
        Assert.Equal("the army", dispute.Sides.Single(s => s.Says == "denied").Voices.Single().Name);
    }

    [Fact]
    public void A_missile_and_drones_are_rival_accounts()
    {
        Incident incident = Single(
            Reports.Coded("A", "A missile struck the base.", Strike with { SaidBy = "officials" }),
            Reports.Coded("B", "Three drones fell on the base and no missile.", Strike with { SaidBy = "state television" }));
        Assert.Equal(["drone", "missile"], incident.Disputes.Single(d => d.Kind == DisputeKind.Means).Sides.Select(s => s.Says).Order());
    }

    [Theory]
    [InlineData(EventStatus.Requested)]
    [InlineData(EventStatus.Threatened)]
    [InlineData(EventStatus.Predicted)]
    [InlineData(EventStatus.Planned)]
    [InlineData(EventStatus.Hypothetical)]
    [InlineData(EventStatus.Denied)]
    public void Words_are_no_happenings(EventStatus status)
    {
        Timeline timeline = Timeline.Of([Reports.Coded("A", "Words.", Strike with { Status = status })], Rules);
        Assert.Empty(timeline.Incidents);
        Assert.Equal(status, timeline.Words.Single().Event.Status);
    }

    [Fact]
    public void The_order_of_reports_does_not_matter()
    {
        CodedReport[] reports =
        [
            Reports.Coded("A", "Seven were killed.", Strike with { Killed = 7, SaidBy = "the Guards" }),
            Reports.Coded("B", "Thirteen died.", Strike with { Killed = 13, SaidBy = "a monitor", Published = new DateOnly(2024, 4, 3) }),
            Reports.Coded("C", "A strike.", Strike with { Place = Reports.Isfahan, Day = new DateOnly(2024, 4, 19), Published = new DateOnly(2024, 4, 19) }),
        ];
        Assert.Equal(Print(reports, 100), Print([.. reports.Reverse()], 100));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(100)]
    public void Lines_stay_within_the_screen(int width)
    {
        string printed = Print(
        [
            Reports.Coded("A paper with quite a long name", "Seven were killed.", Strike with { Killed = 7, SaidBy = "the spokesman of the armed forces" }),
            Reports.Coded("B", "Thirteen died.", Strike with { Killed = 13, SaidBy = "a monitor that is based far away from there" }),
        ], width);
        Assert.All(printed.Split('\n'), line => Assert.True(line.Length <= width, line));
        Assert.Contains("DISPUTED killed", printed, StringComparison.Ordinal);
        Assert.DoesNotContain(" \n", printed, StringComparison.Ordinal);
    }

    private static string Print(CodedReport[] reports, int width)
    {
        using StringWriter output = new() { NewLine = "\n" };
        Terminal terminal = new() { Out = output, Error = TextWriter.Null, In = () => Stream.Null, Root = "", Variable = _ => null, Width = width };
        TimelineView.Write(new Page(terminal), Timeline.Of(reports, Rules));
        return output.ToString();
    }

    private static Incident Single(params CodedReport[] reports) => Timeline.Of(reports, Rules).Incidents.Single();
}
