using System.Globalization;
using Casus.Core.Records;
using Casus.Core.Text;
using Microsoft.Data.Sqlite;

namespace Casus.Ledger.Sqlite;

/// <summary>Decides whether a coded report is new, a new version, a new coding or known, and writes what is missing.</summary>
internal sealed class ReportWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly TimeProvider _clock;
    private readonly CodingWriter _codings;
    private readonly Insertion _reports;
    private readonly Insertion _versions;
    private readonly Lookup _versionOfId;
    private readonly Lookup _reportOfKey;
    private readonly Lookup _newestNumber;
    private readonly Lookup _coding;

    public ReportWriter(SqliteConnection connection, TimeProvider clock)
    {
        _connection = connection;
        _clock = clock;
        _codings = new CodingWriter(connection);
        _reports = new Insertion(connection, "reports", "key");
        _versions = new Insertion(connection, "versions", "report number recorded_at published_utc text " + Columns.Version);
        _versionOfId = new Lookup(connection, "SELECT report, version, number, text = ?2 FROM versions WHERE id = ?1 ORDER BY text = ?2 DESC, number DESC LIMIT 1");
        _reportOfKey = new Lookup(connection, "SELECT report FROM reports WHERE key = ?1");
        _newestNumber = new Lookup(connection, "SELECT max(number) FROM versions WHERE report = ?1");
        _coding = new Lookup(connection, "SELECT coding FROM codings WHERE version = ?1 AND coder = ?2 AND model = ?3 AND lexicons = ?4");
    }

    public AppendResult Append(CodedReport coded)
    {
        string now = Stored.Instant(_clock.GetUtcNow());
        Report report = coded.Report;
        long[] same = _versionOfId.Row(report.Id, Insertion.Storable(report.Text.Value));
        if (same is [var owner, var version, var number, 1])
        {
            if (_coding.Row(version, coded.Coder.Version, coded.Coder.Model, coded.Coder.Lexicons).Length > 0) return AppendResult.Known;
            _codings.Write(coded, owner, version, number, now);
            return AppendResult.Recoded;
        }

        string key = Key(report);
        long[] known = same.Length > 0 ? same : _reportOfKey.Row(key);
        bool isNew = known.Length == 0;
        if (isNew) _reports.Add(key).Insert();
        long row = isNew ? LastRow() : known[0];
        long next = isNew ? 1 : _newestNumber.Row(row)[0] + 1;
        Write(report, row, next, now);
        _codings.Write(coded, row, LastRow(), next, now);
        return isNew ? AppendResult.Added : AppendResult.NewVersion;
    }

    public void Dispose()
    {
        _codings.Dispose();
        _reports.Dispose();
        _versions.Dispose();
        foreach (Lookup lookup in (Lookup[])[_versionOfId, _reportOfKey, _newestNumber, _coding]) lookup.Dispose();
    }

    // An edited article keeps its URL; without one, its source, title and day. A bulletin of the same title on another day is
    // another report.
    private static string Key(Report report)
    {
        if (!string.IsNullOrWhiteSpace(report.Url)) return "url " + report.Url.Split('#')[0];
        return report.Source is not null && report.Title is not null && report.Published.Date is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"title {day:yyyy-MM-dd}\t{report.Source}\t{report.Title}")
            : "id " + report.Id;
    }

    private void Write(Report report, long row, long number, string now) => _versions
        .Add(row).Add(number).Add(now)
        .Add(report.Published.IsKnown ? Stored.Instant(report.Published.At) : null)
        .Add(report.Text.Value).Add(report.Id).Add(report.Url).Add(report.Source).Add(report.Origin).Add(report.Title).Add(report.Author)
        .Add(PublicationText.Format(report.Published)).Add(WireName.Of(report.Published.Basis)).Add(report.Language)
        .Insert();

    private long LastRow() => SQLitePCL.raw.sqlite3_last_insert_rowid(_connection.Handle);
}
