using Casus.Core.Records;
using Casus.Ledger.Sqlite;
using Microsoft.Data.Sqlite;

namespace Casus.Ledger;

/// <summary>One version of a report, with its text.</summary>
/// <param name="Number">From 1, in the order in which the ledger learned of them.</param>
/// <param name="RecordedAt">When it did, in UTC.</param>
public sealed record ReportVersion(int Number, DateTimeOffset RecordedAt, Report Report);

/// <summary>The texts of the ledger's reports, in all their versions, without what was coded in them.</summary>
public sealed class VersionTable
{
    private static readonly string Text = $"{Columns.Select(Columns.Version, "v")}, v.text";

    private readonly SqliteConnection _connection;
    private readonly string _path;

    internal VersionTable(SqliteConnection connection, string path)
    {
        _connection = connection;
        _path = path;
    }

    /// <summary>All versions of the report that has this id in any of them, by number; none where the id is unknown.</summary>
    /// <exception cref="Core.CasusException">CAS150–CAS158: the file fails.</exception>
    public IReadOnlyList<ReportVersion> Of(string reportId) => Guarded(() =>
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = $"""
            SELECT v.number, v.recorded_at, {Text} FROM versions v
            WHERE v.report = (SELECT report FROM versions WHERE id = $id ORDER BY number DESC LIMIT 1) ORDER BY v.number
            """;
        command.Parameters.AddWithValue("$id", reportId);
        using SqliteDataReader reader = command.ExecuteReader();
        var row = new Row(reader);
        List<ReportVersion> versions = [];
        while (row.Read()) versions.Add(new ReportVersion((int)row.Integer(), Stored.Instant(row.Text()), CodingReader.Version(row)));
        return versions;
    });

    /// <summary>Every report in its newest version, in the order of coming. While they are read the ledger does nothing else.</summary>
    /// <exception cref="Core.CasusException">CAS150–CAS158: the file fails.</exception>
    public IEnumerable<Report> Newest()
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = $"SELECT {Text} FROM versions v WHERE v.number = (SELECT max(number) FROM versions w WHERE w.report = v.report) ORDER BY v.report";
        using SqliteDataReader reader = Guarded(command.ExecuteReader);
        var row = new Row(reader);
        while (Guarded(row.Read)) yield return CodingReader.Version(row);
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
