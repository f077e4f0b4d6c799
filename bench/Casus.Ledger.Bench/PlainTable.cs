using Casus.Core.Ontology;
using Casus.Core.Records;
using Microsoft.Data.Sqlite;

namespace Casus.Ledger.Bench;

/// <summary>The rows of coded reports in one table without an index, as durable as the ledger: what storing alone costs.</summary>
internal sealed class PlainTable : IDisposable
{
    private const int Columns = 14;
    private const int ReportsAtOnce = 256;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;

    public PlainTable(string file)
    {
        File.Delete(file);
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
        Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768");
        Run($"CREATE TABLE plain ({string.Join(", ", Enumerable.Range(0, Columns).Select(i => $"c{i}"))})");
        _insert = _connection.CreateCommand();
        _insert.CommandText = $"INSERT INTO plain VALUES ({string.Join(", ", Enumerable.Range(0, Columns).Select(i => $"${i}"))})";
        for (int i = 0; i < Columns; i++) _insert.Parameters.Add(new SqliteParameter($"${i}", null));
    }

    public void Append(List<CodedReport> reports)
    {
        foreach (CodedReport[] some in reports.Chunk(ReportsAtOnce))
        {
            using SqliteTransaction transaction = _connection.BeginTransaction();
            _insert.Transaction = transaction;
            foreach (CodedReport coded in some) Append(coded);
            transaction.Commit();
        }
    }

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }

    private void Append(CodedReport coded)
    {
        Report report = coded.Report;
        Insert(report.Id, report.Url, report.Source, report.Title, report.Published.At.UtcDateTime.Ticks, report.Text.Value, report.Language);
        Insert(coded.Coder.Version, coded.Coder.Model, coded.Coder.Lexicons);
        foreach (Event e in coded.Events)
        {
            TimeInterval? time = e.Time.IntervalOrNull;
            Insert(e.Id, e.Type.Name(), e.Mode, e.Goldstein, (long)e.Status, time?.Start.Ticks, time?.End.Ticks, e.Place?.Place?.Latitude, e.Place?.Place?.Longitude, e.Place?.Place?.Country, e.Place?.Text, e.Trigger.Start, e.Sentence.Start, e.Sentence.End);
            foreach (ActorMention party in e.Actors.Concat(e.Recipients)) Insert(party.Text, party.Name, party.Code.Code, party.Code.Sector, party.Span.Start, party.Span.End);
        }

        foreach (Claim claim in coded.Claims) Insert(claim.Id, claim.Cue.Start, claim.Cue.End, claim.Content.Start, claim.Content.End, (long)claim.Stance);
        foreach (Figure figure in coded.Figures) Insert(figure.Id, figure.Text, figure.Low, figure.Best, figure.High, figure.Span.Start, figure.Span.End);
        foreach (PlaceMention place in coded.Places) Insert(place.Text, place.Place?.Name, place.Place?.Latitude, place.Place?.Longitude, place.Place?.Country, place.Place?.Admin1);
        foreach (TimeMention time in coded.Times) Insert(time.Text, (long)time.Kind, time.Interval?.Start.Ticks, time.Interval?.End.Ticks);
    }

    private void Insert(params ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < Columns; i++) _insert.Parameters[i].Value = (i < values.Length ? values[i] : null) ?? DBNull.Value;
        _insert.ExecuteNonQuery();
    }

    private void Run(string sql)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
