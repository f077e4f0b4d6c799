using Casus.Core;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Exchange;
using CsCheck;

namespace Casus.Ledger.Tests.Sqlite;

public sealed class AppendTests : LedgerFixture
{
    private static readonly DateOnly Day = new(2024, 4, 19);

    [Fact]
    public void What_is_read_equals_what_was_appended_rules_included()
    {
        CodedReport coded = Samples.Full();
        using (SqliteLedger ledger = Open()) Assert.Equal(AppendResult.Added, ledger.Append(coded));
        using SqliteLedger again = Open();
        CodedReport read = again.Read(coded.Report.Id)!;
        Assert.Equal(CodingJson.ToLine(coded), CodingJson.ToLine(read));
        Assert.Equal(Rules(coded), Rules(read));
        Assert.Equal(coded.Claims[0].Claimant, read.Claims[0].Claimant);
        Assert.Equal(coded.Events[0].Actors[0], read.Events[0].Actors[0]);
        Assert.Equal(coded.Events[0].Time, read.Events[0].Time);
        Assert.Equal(coded.Report.Published, read.Report.Published);
    }

    [Fact]
    public void Any_text_and_any_spans_come_back()
    {
        using SqliteLedger ledger = Open();
        int number = 0;
        Gen.Select(Gen.String, Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Enum<EventType>(), Gen.Enum<Granularity>()).Sample((text, a, b, type, granularity) =>
        {
            CodedReport coded = Odd($"{number++} {text.Replace('\0', ' ')}", a, b, type, granularity);
            ledger.Append(coded);
            Assert.Equal(CodingJson.ToLine(coded), CodingJson.ToLine(ledger.Read(coded.Report.Id)!));
        }, iter: 200, threads: 1);
    }

    [Fact]
    public void The_same_coding_again_is_known_and_writes_nothing()
    {
        using SqliteLedger ledger = Open();
        ledger.Append(Samples.Full());
        LedgerCounts before = ledger.Count();
        Assert.Equal(AppendResult.Known, ledger.Append(Samples.Full()));
        Assert.Equal(before, ledger.Count());
    }

    [Fact]
    public void Another_coder_version_adds_a_coding_and_is_read_from_then_on()
    {
        using SqliteLedger ledger = Open();
        CodedReport first = Samples.Full(), second = first with { Coder = Samples.Coder with { Version = "0.2.0" }, Events = [first.Events[1]] };
        ledger.Append(first);
        Assert.Equal(AppendResult.Recoded, ledger.Append(second));
        Assert.Equal(("0.2.0", 1), (ledger.Read(first.Report.Id)!.Coder.Version, ledger.Events(new LedgerQuery()).Count()));
        Assert.Equal((1, 2, 3), ((int)ledger.Count().Versions, (int)ledger.Count().Codings, (int)ledger.Count().Events));
    }

    [Fact]
    public void An_edited_article_is_a_new_version_and_not_a_second_event()
    {
        using SqliteLedger ledger = Open();
        ledger.Append(Samples.Full());
        CodedReport edited = Samples.Full(Samples.Report(Samples.Sentence + " It later said 9."));
        Assert.Equal(AppendResult.NewVersion, ledger.Append(edited));
        ReportSummary summary = Assert.Single(ledger.Reports(new LedgerQuery()));
        Assert.Equal((edited.Report.Id, 2, 2), (summary.Id, summary.Version, summary.Events));
        Assert.Equal(2, ledger.Events(new LedgerQuery()).Count());
        Assert.NotNull(ledger.Read(Samples.Report().Id));
    }

    [Fact]
    public void Recoding_an_old_version_does_not_bring_it_back()
    {
        using SqliteLedger ledger = Open();
        CodedReport old = Samples.Full(), edited = Samples.Full(Samples.Report(Samples.Sentence + " It later said 9."));
        ledger.Append(old);
        ledger.Append(edited);
        ledger.Append(old with { Coder = Samples.Coder with { Version = "0.2.0" } });
        Assert.Equal(edited.Report.Id, Assert.Single(ledger.Reports(new LedgerQuery())).Id);
    }

    [Theory]
    [InlineData("Herald", "Drones", AppendResult.NewVersion)]
    [InlineData("Herald", null, AppendResult.Added)]
    [InlineData(null, "Drones", AppendResult.Added)]
    public void Without_a_url_source_title_and_day_make_one_report(string? source, string? title, AppendResult expected)
    {
        using SqliteLedger ledger = Open();
        Report first = Samples.Report(url: null, source: source) with { Title = title };
        Report second = Samples.Report(Samples.Sentence + " More.", url: null, source: source) with { Title = title };
        ledger.Append(Samples.Full(first));
        Assert.Equal(expected, ledger.Append(Samples.Full(second)));
    }

    [Fact]
    public void One_id_with_another_text_is_a_new_version_under_that_id()
    {
        using SqliteLedger ledger = Open();
        Report first = Samples.Report(url: null, source: null) with { Id = "7" }, second = Samples.Report(Samples.Sentence + " More.", null, null) with { Id = "7" };
        ledger.Append(Samples.Full(first));
        Assert.Equal(AppendResult.NewVersion, ledger.Append(Samples.Full(second)));
        Assert.EndsWith("More.", ledger.Read("7")!.Report.Text.Value, StringComparison.Ordinal);
        Assert.Equal(AppendResult.Known, ledger.Append(Samples.Full(first)));
    }

    [Fact]
    public void A_batch_counts_what_was_not_known()
    {
        using SqliteLedger ledger = Open();
        CodedReport[] reports = [.. Enumerable.Range(0, 300).Select(i => Samples.Plain(i, Day))];
        Assert.Equal(300, ledger.AppendAll(reports));
        Assert.Equal(0, ledger.AppendAll(reports));
        Assert.Equal(300, ledger.Count().Reports);
    }

    [Fact]
    public void What_came_before_a_failure_of_the_source_is_kept()
    {
        using SqliteLedger ledger = Open();
        Assert.Throws<CasusException>(() => ledger.AppendAll(Failing(3)));
        Assert.Equal(3, ledger.Count().Reports);
        Assert.True(ledger.Check().IsSound);
    }

    private static IEnumerable<CodedReport> Failing(int after)
    {
        for (int i = 0; i < after; i++) yield return Samples.Plain(i, Day);
        throw new CasusException("CAS120", "b.txt", "is not there");
    }

    private static string Rules(CodedReport coded) => string.Join(' ',
        [
            .. coded.Events.Select(e => e.Rule + e.Place?.Rule), .. coded.Claims.Select(c => c.Rule), .. coded.Figures.Select(f => f.Rule),
            .. coded.Places.Select(p => p.Rule), .. coded.Times.Select(t => t.Rule), .. coded.Forecasts.Select(f => f.Rule + f.Horizon?.Rule),
        ]);

    private static CodedReport Odd(string text, int a, int b, EventType type, Granularity granularity)
    {
        var source = new SourceText(text);
        TextSpan span = new(0, Math.Max(a, b) % (text.Length + 1));
        var interval = new TimeInterval(new DateTime(2024, 1, 1).AddMinutes(a), new DateTime(2024, 1, 2).AddMinutes(a + b), granularity);
        return new CodedReport
        {
            Report = new Report { Id = ReportId.Of(null, null, Publication.Unknown, text), Text = source },
            Coder = Samples.Coder,
            Events =
            [
                new Event
                {
                    Id = "e", Type = type, Goldstein = a / 100.0, Status = EventStatus.Ongoing, Trigger = span, Sentence = source.Whole, Rule = text,
                    Confidence = b / 1000.0, Contexts = [text, "\"", "a,b"], Time = new EventTime.Inferred(interval, span, text),
                },
            ],
        };
    }
}
