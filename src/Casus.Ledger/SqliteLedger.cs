using System.Globalization;
using Casus.Core;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Ledger.Sqlite;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Casus.Ledger;

/// <summary>
/// The append-only store of coded reports in one SQLite file. One instance serves one thread; several processes may have
/// one file open, each waiting for the other's writes. Any failure of the file is a <see cref="CasusException"/>, CAS150
/// to CAS158; what was not wholly written is not there.
/// </summary>
public sealed class SqliteLedger : IDisposable
{
    private const int BatchReports = 256;
    private const int BatchCharacters = 8_000_000;

    private readonly SqliteConnection _connection;
    private readonly string _path;
    private readonly TimeProvider _clock;
    private readonly ReportWriter _writer;
    private readonly CodingReader _reader;

    private SqliteLedger(SqliteConnection connection, string path, TimeProvider clock)
    {
        _connection = connection;
        _path = path;
        _clock = clock;
        _writer = new ReportWriter(connection, clock);
        _reader = new CodingReader(connection);
        Incidents = new IncidentTable(connection, _reader, path);
        Versions = new VersionTable(connection, path);
    }

    /// <summary>Which events are taken to be about one happening, and what analysts decided.</summary>
    public IncidentTable Incidents { get; }

    /// <summary>The texts of reports, in all their versions.</summary>
    public VersionTable Versions { get; }

    /// <summary>
    /// Opens a ledger, makes it where there is none, and brings an older one to this version's schema. One that may not be
    /// written can be read if its schema is this version's; whatever writes is then CAS153.
    /// </summary>
    /// <param name="clock">Tells when things are recorded.</param>
    /// <param name="waitSeconds">How long to wait for another process's lock.</param>
    /// <exception cref="CasusException">CAS151 not a ledger, CAS152 cannot be opened, CAS153 read-only, CAS154 locked,
    /// CAS155 disk full, CAS156 damaged, CAS157 written by a newer Casus.</exception>
    public static SqliteLedger Open(string path, TimeProvider clock, int waitSeconds = 30) => OpenAt(path, clock, waitSeconds, Migrations.Newest);

    internal static SqliteLedger OpenAt(string path, TimeProvider clock, int waitSeconds, int schema)
    {
        try
        {
            try
            {
                return OpenFile(path, path, clock, waitSeconds, schema);
            }
            catch (SqliteException e) when (e.SqliteErrorCode is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY && LiesStill(path))
            {
                return OpenFile($"file:{Uri.EscapeDataString(Path.GetFullPath(path))}?immutable=1", path, clock, waitSeconds, schema);
            }
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Explain(e, path);
        }
    }

    // In a folder that may not be written SQLite cannot make the files by which readers and writers agree. Where nobody
    // has left such a file, nobody is writing, and the ledger can be read without them.
    private static bool LiesStill(string path) => File.Exists(path) && !File.Exists(path + "-wal");

    private static SqliteLedger OpenFile(string source, string path, TimeProvider clock, int waitSeconds, int schema)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = source,
            ForeignKeys = true,
            RecursiveTriggers = true,
            Pooling = false,
            DefaultTimeout = waitSeconds,
        };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            Migrations.Apply(connection, path, schema);
            // A report once acknowledged outlasts a power cut. The cache (64 MiB) holds the pages of the indexes
            // that a new report touches; they go back to the file every 16 MiB of writing, and not with each batch.
            Execute(connection, "PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000");
            return new SqliteLedger(connection, path, clock);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Appends one coded report in one transaction.</summary>
    public AppendResult Append(CodedReport coded) => Guarded(() =>
    {
        using SqliteTransaction transaction = _connection.BeginTransaction(deferred: false);
        AppendResult result = _writer.Append(coded);
        transaction.Commit();
        return result;
    });

    /// <summary>
    /// Appends many, up to 256 in one transaction; what the sequence yielded before it threw is kept.
    /// </summary>
    /// <returns>How many were not known yet.</returns>
    public int AppendAll(IEnumerable<CodedReport> coded)
    {
        // Said before the first report is coded, and not after the first batch.
        if (raw.sqlite3_db_readonly(_connection.Handle, "main") == 1) throw SqliteErrors.Explain(new SqliteException("read-only", raw.SQLITE_READONLY), _path);
        var batch = new List<CodedReport>();
        int written = 0, characters = 0;
        using IEnumerator<CodedReport> source = coded.GetEnumerator();
        while (NextOrKeep(source, batch))
        {
            batch.Add(source.Current);
            characters += source.Current.Report.Text.Length;
            if (batch.Count < BatchReports && characters < BatchCharacters) continue;
            written += AppendBatch(batch);
            batch.Clear();
            characters = 0;
        }

        return written + AppendBatch(batch);
    }

    /// <summary>Events of the reports as they stand, by start of the happening (unknown last), then publication, then order in the report.</summary>
    public IEnumerable<LedgerEvent> Events(LedgerQuery query)
    {
        var sql = new QuerySql(query, _connection);
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = Guarded(sql.Events);
        sql.AddParameters(command);
        using SqliteDataReader reader = Guarded(command.ExecuteReader);
        var row = new Row(reader);
        while (Guarded(row.Read)) yield return Guarded(() => Event(row));
    }

    /// <summary>Reports in their newest version, by publication (unknown last).</summary>
    public IEnumerable<ReportSummary> Reports(LedgerQuery query)
    {
        var sql = new QuerySql(query, _connection);
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = Guarded(sql.Reports);
        sql.AddParameters(command);
        using SqliteDataReader reader = Guarded(command.ExecuteReader);
        var row = new Row(reader);
        while (Guarded(row.Read)) yield return Summary(row);
    }

    /// <summary>The newest coding of a report id's newest version, equal to what was appended; null where the id is unknown.</summary>
    /// <param name="asOf">What was known then; null for now.</param>
    public CodedReport? Read(string reportId, DateTimeOffset? asOf = null) => Guarded(() =>
    {
        var sql = new QuerySql(new LedgerQuery { AsOf = asOf }, _connection);
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql.Coding(reportId);
        sql.AddParameters(command);
        using SqliteDataReader reader = command.ExecuteReader();
        var row = new Row(reader);
        return row.Read() ? _reader.Read(row.Integer(), row.Integer(), new CoderVersion(row.Text(), row.Text(), row.Text())) : null;
    });

    /// <summary>Every report that a query finds, in its newest coding as of the query's time, in the order of <see cref="Reports"/>.</summary>
    public IEnumerable<CodedReport> ReadAll(LedgerQuery query)
    {
        // All ids first: reading a report while the list of them is open would hold two statements on one connection.
        string[] ids = [.. Reports(query).Select(r => r.Id)];
        return ids.Select(id => Read(id, query.AsOf)).OfType<CodedReport>();
    }

    /// <summary>Records what became of a forecast; earlier judgements stay, and the newest counts.</summary>
    /// <param name="incident">The incident that decided it, or null.</param>
    /// <exception cref="CasusException">CAS005 the report or its forecast is not in this ledger.</exception>
    public void Judge(string reportId, string forecastId, ForecastState state, string author, string? reason = null, string? incident = null) => Guarded(() =>
    {
        CodedReport coded = Read(reportId) ?? throw new CasusException("CAS005", reportId, "is no report of this ledger: 'casus list' prints the ids");
        Forecast forecast = coded.Forecasts.FirstOrDefault(f => f.Id == forecastId)
            ?? throw new CasusException("CAS005", $"{reportId}/{forecastId}", "is no forecast of that report: 'casus forecasts' prints the ids");
        JudgementRows.Append(_connection, new ForecastJudgement(reportId, forecast.Content, state, incident, author, reason, _clock.GetUtcNow()), coded.Report.Text);
        return true;
    });

    /// <summary>What was said of forecasts, oldest first.</summary>
    public IReadOnlyList<ForecastJudgement> Judgements() => Guarded(() => JudgementRows.All(_connection));

    public LedgerCounts Count() => Guarded(() => new LedgerCounts(
        Rows("reports"), Rows("versions"), Rows("codings"), Rows("events"), Rows("claims"), Rows("figures"), Rows("places"),
        Rows("times"), Rows("forecasts"), Rows("remarks")));

    /// <summary>Checks the file's structure, its references, and that no report lacks a version or a version its coding.</summary>
    public IntegrityResult Check() => Guarded(() => new IntegrityResult(
    [
        .. Column("PRAGMA integrity_check").Where(p => p != "ok"),
        .. Column("SELECT 'row ' || coalesce(rowid, '') || ' of ' || \"table\" || ' refers to nothing in ' || parent FROM pragma_foreign_key_check"),
        .. Column("SELECT 'report ' || report || ' has no version' FROM reports r WHERE NOT EXISTS (SELECT 1 FROM versions v WHERE v.report = r.report)"),
        .. Column("SELECT 'version ' || version || ' has no coding' FROM versions v WHERE NOT EXISTS (SELECT 1 FROM codings c WHERE c.version = v.version)"),
        .. Column("SELECT 'report ' || report || ' lacks a version' FROM versions GROUP BY report HAVING count(*) <> max(number)"),
    ]));

    public void Dispose()
    {
        Incidents.Dispose();
        _writer.Dispose();
        _reader.Dispose();
        _connection.Dispose();
    }

    // A source that fails, or is cancelled, must not take with it what it gave before.
    private bool NextOrKeep(IEnumerator<CodedReport> source, List<CodedReport> batch)
    {
        try
        {
            return source.MoveNext();
        }
        catch
        {
            AppendBatch(batch);
            throw;
        }
    }

    /// <summary>Runs SQL on this connection, for tests of a failing disk.</summary>
    internal void Run(string sql) => Execute(_connection, sql);

    private int AppendBatch(List<CodedReport> batch)
    {
        if (batch.Count == 0) return 0;
        return Guarded(() =>
        {
            using SqliteTransaction transaction = _connection.BeginTransaction(deferred: false);
            int written = 0;
            foreach (CodedReport coded in batch)
                if (_writer.Append(coded) != AppendResult.Known) written++;
            transaction.Commit();
            return written;
        });
    }

    private LedgerEvent Event(Row row)
    {
        long coding = row.Integer(), version = row.Integer();
        DateTimeOffset recordedAt = Stored.Instant(row.Text());
        long key = row.Integer();
        CodingReader.CodingParts parts = _reader.Parts(coding, version);
        Event e = _reader.WithActors(row.Event(parts.Points), key, parts.Points);
        return new LedgerEvent(
            parts.Report,
            e,
            [.. parts.Figures.Where(f => e.Figures.Contains(f.Id))],
            [.. parts.Claims.Where(c => e.Claims.Contains(c.Id))],
            recordedAt);
    }

    private static ReportSummary Summary(Row row) => new(
        row.Text(), row.TextOrNull(), row.TextOrNull(), row.TextOrNull(), row.TextOrNull(), CodingReader.Published(row), row.TextOrNull(),
        (int)row.Integer(), (int)row.Integer(), new CoderVersion(row.Text(), row.Text(), row.Text()), Stored.Instant(row.Text()));

    private long Rows(string table)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {table}";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private List<string> Column(string sql)
    {
        var found = new List<string>();
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read()) found.Add(reader.GetString(0));
        return found;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private T Guarded<T>(Func<T> run)
    {
        try
        {
            return run();
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Explain(e, _path);
        }
    }
}
