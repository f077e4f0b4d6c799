using Casus.Core.Ontology;
using Casus.Core.Records;
using CsCheck;

namespace Casus.Ledger.Tests.Sqlite;

public sealed class QueryTests : LedgerFixture
{
    private static readonly DateOnly Day = new(2024, 4, 19);

    [Fact]
    public void Each_filter_keeps_what_it_names()
    {
        using SqliteLedger ledger = Open();
        ledger.Append(Samples.Full());
        Assert.Equal(2, Count(ledger, new()));
        Assert.Equal(1, Count(ledger, new() { Type = EventType.Assault }));
        Assert.Equal(0, Count(ledger, new() { Type = EventType.Aid }));
        Assert.Equal(1, Count(ledger, new() { Status = EventStatus.Denied }));
        Assert.Equal(1, Count(ledger, new() { Country = "irn" }));
        Assert.Equal(0, Count(ledger, new() { Country = "ISR" }));
        Assert.Equal(2, Count(ledger, new() { Source = "herald" }));
        Assert.Equal(0, Count(ledger, new() { Source = "Her" }));
        Assert.Equal(1, Count(ledger, new() { Place = "arba" }));
        Assert.Equal(0, Count(ledger, new() { Place = "z_rbad" }));
        Assert.Equal(1, Count(ledger, new() { Limit = 1 }));
    }

    [Theory]
    [InlineData("ISR", null, 1)]
    [InlineData("isr mil", null, 1)]
    [InlineData("ISR GOV", null, 0)]
    [InlineData("israel", null, 1)]
    [InlineData("IRN", null, 0)]
    [InlineData(null, "IRN", 1)]
    [InlineData("ISR", "IRN", 1)]
    [InlineData("ISR", "ISR", 0)]
    public void Actors_and_recipients_are_found_by_code_sector_or_name(string? actor, string? recipient, int count)
    {
        using SqliteLedger ledger = Open();
        ledger.Append(Samples.Full());
        Assert.Equal(count, Count(ledger, new() { Actor = actor, Recipient = recipient }));
    }

    [Theory]
    [InlineData("drones depot", 1)]
    [InlineData("\"hit the depot\"", 1)]
    [InlineData("\"depot hit\"", 0)]
    [InlineData("tanks", 0)]
    [InlineData("drones NOT depot", 0)]
    [InlineData("again", 1)]
    [InlineData("dépôt", 1)]
    [InlineData("\"", 0)]
    [InlineData("* OR (", 0)]
    public void Words_are_sought_in_titles_and_texts(string text, int reports)
    {
        using SqliteLedger ledger = Open();
        ledger.Append(Samples.Full());
        Assert.Equal(reports, ledger.Reports(new LedgerQuery { Text = text }).Count());
    }

    [Fact]
    public void Days_include_both_ends_and_unknown_times_never_match()
    {
        using SqliteLedger ledger = Open();
        ledger.Append(Samples.Full());
        Assert.Equal(1, Count(ledger, new() { From = Day, To = Day }));
        Assert.Equal(0, Count(ledger, new() { From = Day.AddDays(1) }));
        Assert.Equal(0, Count(ledger, new() { To = Day.AddDays(-1) }));
        Assert.Equal(1, Count(ledger, new() { From = DateOnly.MinValue, To = DateOnly.MaxValue }));
    }

    [Fact]
    public void Events_come_by_time_whatever_the_order_of_arrival_and_unknown_last()
    {
        using SqliteLedger ledger = Open();
        ledger.Append(Samples.Full());
        for (int i = 0; i < 20; i++) ledger.Append(Samples.Plain(i, Day.AddDays(i * 7 % 20 - 10)));
        LedgerEvent[] events = [.. ledger.Events(new LedgerQuery())];
        Assert.Equal(22, events.Length);
        Assert.Equal("e2", events[^1].Event.Id);
        DateTime[] starts = [.. events[..^1].Select(e => e.Event.Time.IntervalOrNull!.Value.Start)];
        Assert.Equal(starts.Order(), starts);
    }

    [Fact]
    public void An_event_brings_its_figures_claims_and_report()
    {
        using SqliteLedger ledger = Open();
        ledger.Append(Samples.Full());
        LedgerEvent[] events = [.. ledger.Events(new LedgerQuery())];
        Assert.Equal(("f1", "c1"), (Assert.Single(events[0].Figures).Id, Assert.Single(events[0].Claims).Id));
        Assert.Empty(events[1].Figures);
        Assert.Equal(Samples.Sentence, events[0].Report.Text.Slice(events[0].Event.Sentence));
        Assert.Equal("hit", events[0].Report.Text.Slice(events[0].Event.Trigger));
        Assert.Equal(Clock.Now, events[0].RecordedAt);
    }

    [Fact]
    public void As_of_shows_what_was_known_then()
    {
        using SqliteLedger ledger = Open();
        DateTimeOffset start = Clock.Now;
        CodedReport first = Samples.Full(), edited = Samples.Full(Samples.Report(Samples.Sentence + " It later said 9."));
        ledger.Append(first);
        Clock.Now = start.AddDays(1);
        ledger.Append(first with { Coder = Samples.Coder with { Version = "0.2.0" }, Events = [] });
        Clock.Now = start.AddDays(2);
        ledger.Append(edited);

        Assert.Equal(0, Count(ledger, new() { AsOf = start.AddTicks(-1) }));
        Assert.Equal(2, Count(ledger, new() { AsOf = start }));
        Assert.Equal(0, Count(ledger, new() { AsOf = start.AddDays(1) }));
        Assert.Equal(2, Count(ledger, new() { AsOf = start.AddDays(2) }));
        Assert.Equal("0.1.0", ledger.Read(first.Report.Id, start)!.Coder.Version);
        Assert.Null(ledger.Read(edited.Report.Id, start));
        Assert.Equal(first.Report.Id, Assert.Single(ledger.Reports(new() { AsOf = start })).Id);
    }

    [Fact]
    public void Reports_are_filtered_by_their_events_and_by_publication()
    {
        using SqliteLedger ledger = Open();
        ledger.Append(Samples.Full());
        Assert.Single(ledger.Reports(new() { Actor = "ISR", Country = "IRN" }));
        Assert.Empty(ledger.Reports(new() { Actor = "ISR", Country = "ISR" }));
        Assert.Single(ledger.Reports(new() { From = new(2024, 4, 20), To = new(2024, 4, 20) }));
        Assert.Empty(ledger.Reports(new() { From = new(2024, 4, 21) }));
    }

    [Theory]
    [InlineData(32, 51, 33, 52, 1)]
    [InlineData(32.65, 51.67, 32.65, 51.67, 1)]
    [InlineData(32.66, 51, 33, 52, 0)]
    [InlineData(32, 51.68, 33, 52, 0)]
    [InlineData(-90, -180, 90, 180, 1)]
    [InlineData(0, 170, 90, 60, 1)]
    [InlineData(0, 170, 90, 40, 0)]
    [InlineData(0, 52, 90, 51, 0)]
    public void A_box_holds_the_points_within_its_edges(double south, double west, double north, double east, int count)
    {
        using SqliteLedger ledger = Open();
        ledger.Append(Samples.Full());
        var query = new LedgerQuery { Box = new Box(south, west, north, east) };
        Assert.Equal(count, Count(ledger, query));
        Assert.Equal(count, ledger.Reports(query).Count());
        Assert.Equal(count, Count(ledger, query with { Type = EventType.Assault, From = Day, To = Day, Limit = 5 }));
    }

    [Fact]
    public void Boxes_find_what_a_look_at_every_event_finds()
    {
        using SqliteLedger ledger = Open();
        var points = Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180], Gen.Int[0, 7]).Array[60].Single();
        ledger.AppendAll(points.Select((p, i) => Samples.At(i, Day, p.Item1, p.Item2, PlacePrecision.Settlement)));
        Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180], Gen.Double[-90, 90], Gen.Double[-180, 180]).Sample((a, b, c, d) =>
        {
            var box = new Box(Math.Min(a, c), b, Math.Max(a, c), d);
            bool Holds((double Lat, double Lon, int) p) =>
                p.Lat >= box.South && p.Lat <= box.North && (b <= d ? p.Lon >= b && p.Lon <= d : p.Lon >= b || p.Lon <= d);
            Assert.Equal(points.Count(Holds), Count(ledger, new LedgerQuery { Box = box }));
        }, iter: 100, threads: 1);
    }

    [Theory]
    [InlineData(PlacePrecision.Facility, 1)]
    [InlineData(PlacePrecision.Near, 1)]
    [InlineData(PlacePrecision.Admin1, 0)]
    [InlineData(PlacePrecision.Country, 0)]
    [InlineData(PlacePrecision.Region, 0)]
    public void A_label_of_an_area_lies_in_no_box(PlacePrecision precision, int count)
    {
        using SqliteLedger ledger = Open();
        ledger.Append(Samples.At(1, Day, 32.4, 53.7, precision));
        Assert.Equal(count, Count(ledger, new LedgerQuery { Box = new Box(30, 50, 35, 55) }));
    }

    [Fact]
    public void What_lasts_for_years_is_found_in_each_of_their_days()
    {
        using SqliteLedger ledger = Open();
        ledger.Append(Samples.Lasting(1, new DateTime(2011, 3, 15), new DateTime(2024, 12, 8)));
        ledger.Append(Samples.Lasting(2, new DateTime(2024, 3, 20), new DateTime(2024, 4, 20)));
        ledger.Append(Samples.Lasting(3, new DateTime(2024, 3, 18), new DateTime(2024, 4, 19)));
        ledger.Append(Samples.Lasting(4, new DateTime(2024, 4, 19), new DateTime(2024, 4, 20)));
        foreach (LedgerQuery query in (LedgerQuery[])[new(), new() { Type = EventType.Assault }, new() { Country = "IRN" }, new() { Box = new Box(30, 50, 35, 55) }])
        {
            Assert.Equal(3, Count(ledger, query with { From = Day, To = Day }));
            Assert.Equal(4, Count(ledger, query with { From = Day.AddDays(-1) }));
            Assert.Equal(2, ledger.Events(query with { From = Day, Limit = 2 }).Count());
            Assert.Equal(1, Count(ledger, query with { From = new(2020, 1, 1), To = new(2020, 1, 1) }));
        }
    }

    [Fact]
    public void Wherever_a_query_begins_it_finds_the_same()
    {
        using SqliteLedger ledger = Open();
        EventType[] types = [EventType.Assault, EventType.Aid];
        ledger.AppendAll(Enumerable.Range(0, 2100).Select(i => Samples.Plain(i, Day.AddDays(i % 30), types[i % 2], i % 3 == 0 ? "SYR" : "IRN")));
        LedgerQuery all = new() { Limit = 10 };
        // Wide sides are walked, narrow ones read whole: a limit or none, one filter or all of them, the answer is the same.
        foreach (LedgerQuery query in (LedgerQuery[])
        [
            all, all with { Text = "drones" }, all with { Source = "herald", Text = "drones" }, all with { Actor = "ISR", Text = "2000" }, all with { Type = EventType.Aid, Country = "SYR" },
            all with { Text = "depot", From = Day.AddDays(3), To = Day.AddDays(5), Type = EventType.Assault }, all with { Box = new(30, 50, 35, 55), Text = "depot" },
        ])
        {
            string[] some = [.. ledger.Events(query).Select(e => e.Report.Id)], every = [.. ledger.Events(query with { Limit = null }).Select(e => e.Report.Id)];
            Assert.NotEmpty(some);
            Assert.Equal(every.Take(10), some);
            string[] reports = [.. ledger.Reports(query).Select(r => r.Id)];
            Assert.Equal(ledger.Reports(query with { Limit = null }).Take(10).Select(r => r.Id), reports);
        }
    }

    [Fact]
    public void An_unknown_report_is_null()
    {
        using SqliteLedger ledger = Open();
        Assert.Null(ledger.Read("r0"));
    }

    private static int Count(SqliteLedger ledger, LedgerQuery query) => ledger.Events(query).Count();
}
