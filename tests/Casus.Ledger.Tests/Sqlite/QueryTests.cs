using Casus.Core.Ontology;
using Casus.Core.Records;

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

    [Fact]
    public void An_unknown_report_is_null()
    {
        using SqliteLedger ledger = Open();
        Assert.Null(ledger.Read("r0"));
    }

    private static int Count(SqliteLedger ledger, LedgerQuery query) => ledger.Events(query).Count();
}
