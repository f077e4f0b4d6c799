using Casus.Core;
using Casus.Core.Records;
using Casus.Ledger.Sqlite;
using Microsoft.Data.Sqlite;

namespace Casus.Ledger.Tests.Sqlite;

public sealed class FileTests : LedgerFixture
{
    private static readonly DateOnly Day = new(2024, 4, 19);

    public static TheoryData<string> ContentTables { get; } =
        ["reports", "versions", "codings", "events", "actors", "claims", "figures", "places", "times", "forecasts", "forecast_parties", "weapons", "targets", "links", "link_parties", "remarks", "decisions", "placements", "linkings"];

    [Theory]
    [MemberData(nameof(ContentTables))]
    public void Content_is_never_changed_or_removed_even_by_another_program(string table)
    {
        using (SqliteLedger ledger = Open())
        {
            ledger.Append(Samples.Full());
            UnlinkedCoding coding = ledger.Incidents.Unlinked(1).Single();
            ledger.Incidents.Link(coding, [new Placement(1, 1, "first to tell of it")]);
            ledger.Incidents.Decide(new Decision(0, DecisionKind.Comment, 1, null, null, null, null, "A. Analyst", "look again", Clock.GetUtcNow()), []);
        }

        string column = Sql($"SELECT name FROM pragma_table_info('{table}') ORDER BY cid DESC LIMIT 1")!;
        foreach (string sql in (string[])[$"DELETE FROM {table}", $"UPDATE {table} SET \"{column}\" = \"{column}\""])
        {
            SqliteException error = Assert.Throws<SqliteException>(() => Sql(sql));
            Assert.Contains("append-only", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_of_the_first_schema_is_brought_up_to_date_with_its_content()
    {
        SqliteLedger.OpenAt(FilePath, Clock, 1, schema: 1).Dispose();
        Sql("""
            INSERT INTO reports VALUES (1, 'k');
            INSERT INTO versions (version, report, number, id, published_basis, text, recorded_at)
                VALUES (1, 1, 1, 'r1', 'unknown', 'Three drones hit a depot, which may anger Iran.', '2024-04-20T00:00:00.0000000Z');
            INSERT INTO codings VALUES (1, 1, 1, 1, '0.1', 'm', 'en', '2024-04-20T00:00:00.0000000Z');
            INSERT INTO events (coding, ordinal, id, type, contexts, quad, status, claims, figures, trigger_start, trigger_end, sentence_start, sentence_end, rule)
                VALUES (1, 0, 'e1', 'ASSAULT', '[]', 4, 'occurred', '[]', '[]', 13, 16, 0, 47, 'r');
            INSERT INTO forecasts (coding, ordinal, id, cue_start, cue_end, content_start, content_end, rule) VALUES (1, 0, 'p1', 32, 35, 26, 46, 'r');
            """);
        using SqliteLedger ledger = Open();
        Assert.Equal(Migrations.Newest.ToString(System.Globalization.CultureInfo.InvariantCulture), Sql("PRAGMA user_version"));
        Assert.Single(ledger.Reports(new LedgerQuery { Text = "drones" }));
        CodedReport coded = ledger.Read("r1")!;
        Assert.Equal("hit", coded.Report.Text.Slice(Assert.Single(coded.Events).Trigger));
        Assert.Empty(coded.Events[0].Weapons);
        Assert.Equal("may", coded.Report.Text.Slice(Assert.Single(coded.Forecasts).Cue));
        Assert.True(ledger.Check().IsSound);
    }

    [Fact]
    public void What_is_no_ledger_is_left_alone()
    {
        File.WriteAllText(FilePath, new string('x', 5000));
        Assert.Equal("CAS151", Assert.Throws<CasusException>(Open).Code);
        Assert.Equal(5000, new FileInfo(FilePath).Length);
    }

    [Fact]
    public void A_database_of_another_program_is_left_alone()
    {
        Sql("CREATE TABLE t (a)");
        Assert.Equal("CAS151", Assert.Throws<CasusException>(Open).Code);
        Assert.Equal("1", Sql("SELECT count(*) FROM sqlite_master"));
    }

    [Fact]
    public void A_ledger_of_a_newer_version_is_refused()
    {
        Open().Dispose();
        Sql("PRAGMA user_version = 999");
        Assert.Equal("CAS157", Assert.Throws<CasusException>(Open).Code);
    }

    [Fact]
    public void A_missing_folder_is_an_error() =>
        Assert.Equal("CAS152", Assert.Throws<CasusException>(() => SqliteLedger.Open(Path.Combine(FilePath, "no", "a.casus"), Clock)).Code);

    [Fact]
    public void A_locked_ledger_is_waited_for_and_then_an_error()
    {
        Open().Dispose();
        using var other = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        other.Open();
        using SqliteTransaction transaction = other.BeginTransaction(deferred: false);
        using SqliteLedger ledger = SqliteLedger.Open(FilePath, Clock, waitSeconds: 1);
        Assert.Equal("CAS154", Assert.Throws<CasusException>(() => ledger.Append(Samples.Full())).Code);
        transaction.Rollback();
        Assert.Equal(AppendResult.Added, ledger.Append(Samples.Full()));
    }

    [Theory]
    [InlineData(8, "CAS153")]
    [InlineData(13, "CAS155")]
    [InlineData(11, "CAS156")]
    [InlineData(10, "CAS158")]
    public void Errors_of_the_disk_say_what_to_do(int sqlite, string code)
    {
        CasusException error = SqliteErrors.Explain(new SqliteException("reason", sqlite), "a.casus");
        Assert.Equal(code, error.Code);
        Assert.Contains("a.casus", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_leaves_no_half_report()
    {
        using SqliteLedger ledger = Open();
        ledger.Append(Samples.Plain(0, Day));
        ledger.Run("PRAGMA max_page_count = 1");
        CasusException error = Assert.Throws<CasusException>(() => ledger.AppendAll(Enumerable.Range(1, 200).Select(i => Samples.Plain(i, Day))));
        Assert.Equal("CAS155", error.Code);
        ledger.Run("PRAGMA max_page_count = 1000000");
        Assert.Equal(1, ledger.Count().Reports);
        Assert.True(ledger.Check().IsSound);
        Assert.Equal(199, ledger.AppendAll(Enumerable.Range(1, 199).Select(i => Samples.Plain(i, Day))));
    }

    [Fact]
    public void An_interrupted_batch_leaves_nothing_of_itself()
    {
        Open().Dispose();
        using (SqliteLedger ledger = Open())
        {
            ledger.Append(Samples.Plain(0, Day));
            // What a killed process leaves: the file and its log, copied while a transaction stands open.
            using var other = new SqliteConnection($"Data Source={FilePath};Pooling=False");
            other.Open();
            using SqliteTransaction transaction = other.BeginTransaction(deferred: false);
            using var writer = new ReportWriter(other, Clock);
            for (int i = 1; i < 100; i++) writer.Append(Samples.Plain(i, Day));
            File.Copy(FilePath, FilePath + ".copy");
            if (File.Exists(FilePath + "-wal")) File.Copy(FilePath + "-wal", FilePath + ".copy-wal");
        }

        using SqliteLedger copy = SqliteLedger.Open(FilePath + ".copy", Clock);
        Assert.Equal(1, copy.Count().Reports);
        Assert.True(copy.Check().IsSound);
        Assert.Equal(99, copy.AppendAll(Enumerable.Range(0, 100).Select(i => Samples.Plain(i, Day))));
    }

    [Fact]
    public async Task Two_writers_on_one_file_lose_and_double_nothing()
    {
        Open().Dispose();
        Task Write(int from, int to) => Task.Run(() =>
        {
            using SqliteLedger ledger = Open();
            for (int i = from; i < to; i++) ledger.Append(Samples.Plain(i, Day));
        });
        await Task.WhenAll(Write(0, 60), Write(30, 90));
        using SqliteLedger both = Open();
        Assert.Equal((90, 90), (both.Count().Reports, both.Count().Codings));
        Assert.True(both.Check().IsSound);
    }

    [Fact]
    public void A_damaged_ledger_is_found_out()
    {
        using (SqliteLedger ledger = Open()) ledger.Append(Samples.Full());
        Sql("PRAGMA foreign_keys = OFF; DROP TRIGGER codings_no_delete; DELETE FROM codings");
        using SqliteLedger damaged = Open();
        IntegrityResult result = damaged.Check();
        Assert.False(result.IsSound);
        Assert.Contains(result.Problems, p => p.Contains("has no coding", StringComparison.Ordinal));
    }

    [Fact]
    public void The_view_of_evidence_shows_the_words()
    {
        using (SqliteLedger ledger = Open()) ledger.Append(Samples.Full());
        Assert.Equal("hit", Sql("SELECT words FROM evidence WHERE kind = 'event' AND id = 'e1'"));
        Assert.Equal("Zarbad", Sql("SELECT words FROM evidence WHERE kind = 'place'"));
        Assert.Equal("Three drones", Sql("SELECT words FROM evidence WHERE kind = 'actor'"));
        Assert.Equal("at least 7", Sql("SELECT words FROM evidence WHERE kind = 'figure'"));
    }
}
