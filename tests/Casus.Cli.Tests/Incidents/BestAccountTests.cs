using Casus.Analysis;
using Casus.Analysis.Incidents;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Cli.Tests.Incidents;

/// <summary>One number and one confidence of many accounts, and who says otherwise.</summary>
public class BestAccountTests
{
    private static readonly Telling Strike = new() { Actor = "ISR", Recipient = "IRN", Place = Reports.Damascus, Day = new DateOnly(2024, 4, 1) };

    private static readonly string Story = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"word{i}"));

    [Theory]
    [InlineData(Convention.Ucdp, 7, 13, 16)]
    [InlineData(Convention.Acled, 7, 7, 7)]
    public void A_convention_makes_one_number_of_several(Convention convention, double low, double best, double high)
    {
        Incident incident = Single(
            Told("A", Strike with { Killed = 7, AtLeast = true }),
            Told("B", Strike with { Killed = 13 }),
            Told("C", Strike with { Killed = 13 }),
            Told("D", Strike with { Killed = 16 }));
        Estimate killed = Estimate.Of(incident, convention).Single();
        Assert.Equal((low, best, high), (killed.Low, killed.Best, killed.High));
    }

    [Fact]
    public void Confidence_grows_with_origins_and_not_with_copies()
    {
        double one = Single(Reports.Coded("A", Story, Strike)).Confidence;
        double copied = Single([.. Enumerable.Range(0, 40).Select(i => Reports.Coded("P" + i, Story + " paper " + i, Strike))]).Confidence;
        double two = Single(Reports.Coded("A", Story, Strike), Told("B", Strike)).Confidence;
        double three = Single(Reports.Coded("A", Story, Strike), Told("B", Strike), Told("C", Strike)).Confidence;
        Assert.Equal(one, copied, 9);
        Assert.True(one < two && two < three && three < 1);
    }

    [Fact]
    public void Rival_accounts_of_who_did_it_are_a_dispute_of_one_incident_where_all_else_agrees()
    {
        Incident incident = Single(
            Told("A", Strike with { Killed = 22 }),
            Told("B", Strike with { Killed = 22 }),
            Told("C", Strike with { Actor = "SYR", Killed = 22, SaidBy = "Israel" }));
        Dispute who = Assert.Single(incident.Disputes, d => d.Kind == DisputeKind.Actor);
        Assert.Equal(["ISR", "SYR"], who.Sides.Select(s => s.Says).Order());
        Assert.Equal("ISR", incident.Actors[0].Code.Code);
        Assert.Equal("SYR", incident.Best.Actors.Rivals.Single().Value.Single().Code.Code);
    }

    [Fact]
    public void Shelling_of_one_city_by_both_sides_stays_two_incidents()
    {
        Timeline timeline = Timeline.Of([Told("A", Strike with { Recipient = "SYR" }), Told("B", Strike with { Actor = "SYR", Recipient = "ISR" })], IncidentFixture.Rules);
        Assert.Equal(2, timeline.Incidents.Length);
    }

    [Fact]
    public void Every_field_names_its_accounts()
    {
        Incident incident = Single(
            Told("A", Strike),
            Told("B", Strike with { Place = Reports.Damascus with { Name = "Mezzeh", GeoNameId = 1, Latitude = 33.50, Longitude = 36.25, Precision = PlacePrecision.Facility } }));
        Assert.Equal("Mezzeh", incident.Place!.Name);
        Assert.Equal(["B"], incident.Best.Place.Support.Select(a => a.Report.Source));
        Assert.Equal("Damascus", Assert.Single(incident.Best.Place.Rivals).Value!.Name);
        Assert.Equal(2, incident.Best.Time.Support.Length);
        Assert.Equal(EventType.Assault, incident.Best.Type.Value);
    }

    [Fact]
    public void The_gravest_and_least_certain_come_first_for_review()
    {
        double grave = Priority.Of(Single(Told("A", Strike with { Killed = 40 })));
        double light = Priority.Of(Single(Told("A", Strike)));
        double known = Priority.Of(Single(Told("A", Strike with { Killed = 40 }), Told("B", Strike with { Killed = 40 }), Told("C", Strike with { Killed = 40 })));
        Assert.True(grave > light);
        Assert.True(grave > known);
    }

    private static CodedReport Told(string source, Telling telling) => Reports.Coded(source, string.Join(' ', Enumerable.Range(0, 20).Select(i => $"{source}{i}")), telling);

    private static Incident Single(params CodedReport[] reports) => Timeline.Of(reports, IncidentFixture.Rules).Incidents.Single();
}
