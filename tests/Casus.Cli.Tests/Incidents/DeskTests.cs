using Casus.Analysis.Incidents;
using Casus.Core;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Desk;
using Casus.Ledger;

namespace Casus.Cli.Tests.Incidents;

/// <summary>Incidents as the ledger keeps them: they grow report by report, remember, and obey the analyst.</summary>
public sealed class DeskTests : IDisposable
{
    private static readonly Telling Strike = new() { Actor = "ISR", Recipient = "IRN", Place = Reports.Damascus, Day = new DateOnly(2024, 4, 1), Published = new DateOnly(2024, 4, 1) };

    private static readonly Telling Other = new() { Actor = "ISR", Recipient = "IRN", Place = Reports.Isfahan, Day = new DateOnly(2024, 4, 19), Published = new DateOnly(2024, 4, 19) };

    private readonly SettableClock _clock = new(new DateTimeOffset(2024, 5, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly SqliteLedger _ledger;
    private readonly Desk.Desk _desk;

    public DeskTests()
    {
        _ledger = SqliteLedger.Open(":memory:", _clock);
        _desk = new Desk.Desk(_ledger, IncidentFixture.Rules);
    }

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void A_later_report_joins_and_the_number_stays()
    {
        Come(Reports.Coded("A", "Jets hit the mission.", Strike with { Killed = 7 }));
        Come(Reports.Coded("X", "Jets hit a base.", Other));
        Come(Reports.Coded("B", "The mission was bombed.", Strike with { Killed = 11, AtLeast = true }));
        Incident first = One("i1");
        Assert.Equal(2, first.Reports);
        Assert.Equal(1, One("i2").Reports);
        Assert.Equal(2, All().Length);
        Assert.Contains(first.Disputes, d => d.Kind == DisputeKind.Figure);
    }

    [Fact]
    public void What_was_known_before_can_be_asked_again()
    {
        Come(Reports.Coded("A", "Seven died.", Strike with { Killed = 7 }));
        DateTimeOffset before = _clock.GetUtcNow();
        _clock.Advance(TimeSpan.FromDays(1));
        Come(Reports.Coded("B", "Sixteen died.", Strike with { Killed = 16 }));
        Assert.Equal(7, One("i1", before).Tallies.Single().High);
        Assert.Equal(16, One("i1").Tallies.Single().High);
        Change figure = Assert.Single(Change.Between(One("i1", before), One("i1")), c => c.What == "killed");
        Assert.Equal(("7", "7–16"), (figure.Before, figure.After));
        Assert.Throws<CasusException>(() => _desk.Incident(new IncidentId(1), before.AddDays(-1)));
    }

    [Fact]
    public void Linking_late_gives_what_linking_at_once_would_have_given()
    {
        _ledger.Append(Reports.Coded("A", "Seven died.", Strike with { Killed = 7 }));
        DateTimeOffset before = _clock.GetUtcNow();
        _clock.Advance(TimeSpan.FromDays(1));
        _ledger.Append(Reports.Coded("B", "Sixteen died.", Strike with { Killed = 16 }));
        _clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(2, _desk.Link());
        Assert.Equal(0, _desk.Link());
        Assert.Equal(1, One("i1", before).Reports);
        Assert.Equal(2, One("i1").Reports);
    }

    [Fact]
    public void A_new_coding_of_a_report_takes_the_place_of_the_old_one()
    {
        CodedReport report = Reports.Coded("A", "Jets hit the mission.", Strike);
        Come(report);
        Come(report with { Coder = new CoderVersion("1", "newer", "en") });
        Assert.Single(Assert.Single(All()).Accounts);
        Assert.Equal("i1", Assert.Single(All()).Id);
    }

    [Fact]
    public void Merged_stays_merged_when_reports_come_and_are_coded_again()
    {
        CodedReport second = Reports.Coded("B", "Jets hit a base.", Other);
        Come(Reports.Coded("A", "Jets hit the mission.", Strike));
        Come(second);
        By("A. Analyst", "two dates for one strike").Merge(new IncidentId(1), new IncidentId(2));
        Assert.Equal(2, Assert.Single(All()).Reports);
        Come(Reports.Coded("C", "A base was hit.", Other with { Actor = null }));
        Come(second with { Coder = new CoderVersion("1", "newer", "en") });
        Incident merged = Assert.Single(All());
        Assert.Equal(3, merged.Reports);
        Assert.Equal("i1", _desk.Incident(new IncidentId(2)).Id);
        Assert.Equal("two dates for one strike", merged.Decisions.Single().Reason);
    }

    [Fact]
    public void Split_stays_split_when_more_comes()
    {
        CodedReport second = Reports.Coded("B", "The mission was bombed.", Strike);
        Come(Reports.Coded("A", "Jets hit the mission.", Strike));
        Come(second);
        By("A. Analyst").Split(new IncidentId(1), [second.Report.Id]);
        Assert.Equal(["A"], One("i1").Accounts.Select(a => a.Report.Source));
        Assert.Equal(["B"], One("i2").Accounts.Select(a => a.Report.Source));
        Come(second with { Coder = new CoderVersion("1", "newer", "en") });
        Come(Reports.Coded("C", "Bombs fell on the mission.", Strike));
        Assert.Equal(2, All().Length);
        Assert.Equal(["B"], One("i2").Accounts.Select(a => a.Report.Source));
    }

    [Fact]
    public void A_split_that_leaves_nothing_and_a_merge_with_itself_are_refused()
    {
        CodedReport report = Reports.Coded("A", "Jets hit the mission.", Strike);
        Come(report);
        Assert.Equal("CAS015", Assert.Throws<CasusException>(() => By("A").Split(new IncidentId(1), [report.Report.Id])).Code);
        Assert.Equal("CAS015", Assert.Throws<CasusException>(() => By("A").Merge(new IncidentId(1), new IncidentId(1))).Code);
        Assert.Equal("CAS005", Assert.Throws<CasusException>(() => By("A").Split(new IncidentId(1), ["r0000000000000000"])).Code);
        Assert.Empty(_ledger.Incidents.Decisions());
    }

    [Theory]
    [InlineData("type", "COERCE")]
    [InlineData("mode", "aerial")]
    [InlineData("actor", "USA MIL")]
    [InlineData("recipient", "Hezbollah")]
    [InlineData("date", "2024-04-02")]
    [InlineData("place", "33.5,36.25 Mezzeh")]
    [InlineData("killed", "13-16")]
    public void A_correction_wins_and_what_was_told_stays_to_be_seen(string field, string value)
    {
        Come(Reports.Coded("A", "Jets hit the mission.", Strike with { Killed = 7 }));
        By("A. Analyst").Correct(new IncidentId(1), field, value);
        Incident incident = One("i1");
        Estimate killed = Estimate.Of(incident, Convention.Ucdp).Single();
        string now = field switch
        {
            "type" => incident.Type.Name(),
            "mode" => incident.Mode!,
            "actor" => incident.Actors.Single().Code.ToString(),
            "recipient" => incident.Recipients.Single().Name,
            "date" => Core.Records.IntervalText.Start(incident.Interval!.Value),
            "place" => FormattableString.Invariant($"{incident.Place!.Latitude},{incident.Place.Longitude} {incident.Place.Name}"),
            _ => FormattableString.Invariant($"{killed.Low}-{killed.High}"),
        };
        Assert.Equal(value, now);
        Assert.Equal(7, incident.Tallies.Single().Counts.Single().Value);
        if (field == "actor") Assert.Equal("ISR", incident.Best.Actors.Rivals.Single().Value.Single().Code.Code);
    }

    [Theory]
    [InlineData("colour", "red")]
    [InlineData("type", "ATTACK")]
    [InlineData("date", "yesterday")]
    [InlineData("place", "Damascus")]
    [InlineData("killed", "many")]
    [InlineData("killed", "16-13")]
    public void A_correction_that_is_none_says_what_to_write(string field, string value)
    {
        Come(Reports.Coded("A", "Jets hit the mission.", Strike));
        Assert.Equal("CAS014", Assert.Throws<CasusException>(() => By("A").Correct(new IncidentId(1), field, value)).Code);
        Assert.Empty(_ledger.Incidents.Decisions());
    }

    [Fact]
    public void Confirmed_is_certain_and_rejected_is_not_and_the_later_word_counts()
    {
        Come(Reports.Coded("A", "Jets hit the mission.", Strike));
        Assert.Equal(ReviewState.Unreviewed, One("i1").Review);
        By("A").Confirm(new IncidentId(1));
        Assert.Equal((ReviewState.Confirmed, 1.0), (One("i1").Review, One("i1").Confidence));
        By("B").Reject(new IncidentId(1));
        By("C", "see the map").Comment(new IncidentId(1));
        Assert.Equal((ReviewState.Rejected, 0.0), (One("i1").Review, One("i1").Confidence));
        Assert.Equal(0, Priority.Of(One("i1")));
    }

    [Fact]
    public void A_rejected_event_is_no_account_and_teaches_what_is_none()
    {
        CodedReport first = Reports.Coded("A", "Jets hit the mission.", Strike);
        Come(first);
        Come(Reports.Coded("B", "The mission was bombed.", Strike));
        By("A. Analyst", "a film").OnEvent(first.Report.Id + "/e1", DecisionKind.Reject);
        Assert.Equal(["B"], One("i1").Accounts.Select(a => a.Report.Source));
        Assert.Null(Assert.Single(Lessons.Of(_ledger)).Type);
        By("B. Analyst").OnEvent(One("i1").Accounts[0].Id, DecisionKind.Correct, "type", "COERCE");
        Assert.Equal(EventType.Coerce, One("i1").Type);
        Assert.Equal(EventType.Coerce, Lessons.Of(_ledger)[1].Type);
        Assert.Equal("CAS014", Assert.Throws<CasusException>(() => By("B").OnEvent(One("i1").Accounts[0].Id, DecisionKind.Correct, "killed", "3")).Code);
    }

    [Fact]
    public void An_incident_is_found_by_its_filters()
    {
        Come(Reports.Coded("A", "Jets hit the mission.", Strike));
        Come(Reports.Coded("B", "The mission was bombed.", Strike));
        Come(Reports.Coded("X", "Jets hit a base.", Other));
        Assert.Equal(["i1"], Ids(new IncidentQuery { MinOrigins = 2 }));
        Assert.Equal(["i2"], Ids(new IncidentQuery { Accounts = new LedgerQuery { Country = "IRN" } }));
        Assert.Equal(["i1", "i2"], Ids(new IncidentQuery { Accounts = new LedgerQuery { Actor = "ISR" } }));
        Assert.Equal(["i1"], Ids(new IncidentQuery { Accounts = new LedgerQuery { Actor = "ISR", Limit = 1 } }));
        Assert.Empty(Ids(new IncidentQuery { Disputed = true }));
    }

    [Fact]
    public void Two_desks_on_one_ledger_link_each_coding_once()
    {
        _ledger.Append(Reports.Coded("A", "Jets hit the mission.", Strike));
        Desk.Desk second = new(_ledger, IncidentFixture.Rules);
        Assert.Equal(1, _desk.Link());
        Assert.Equal(0, second.Link());
        Assert.Single(All());
    }

    private void Come(CodedReport report)
    {
        _ledger.Append(report);
        _desk.Link();
        _clock.Advance(TimeSpan.FromMinutes(1));
    }

    private Decisions By(string author, string? reason = null) => new(_ledger, _desk, _clock, author, reason);

    private Incident One(string id, DateTimeOffset? asOf = null) => _desk.Incident(IncidentId.TryParse(id, out IncidentId number) ? number : default, asOf);

    private Incident[] All() => [.. _desk.Incidents(new IncidentQuery())];

    private string[] Ids(IncidentQuery query) => [.. _desk.Incidents(query).Select(i => i.Id)];
}
