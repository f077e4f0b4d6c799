using System.Globalization;
using Casus.Core.Records;
using Casus.Core.Text;
using Microsoft.Data.Sqlite;

namespace Casus.Ledger.Sqlite;

/// <summary>Appends and reads what analysts decided.</summary>
internal static class DecisionRows
{
    public static void Append(SqliteConnection connection, Decision decision)
    {
        (long Version, TextSpan Words)? about = decision.About is { } words ? Find(connection, words) : null;
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = """
            INSERT INTO decisions (kind, incident, other, version, trigger_start, trigger_end, field, value, author, reason, recorded_at)
            VALUES ($kind, $incident, $other, $version, $start, $end, $field, $value, $author, $reason, $at)
            """;
        command.Parameters.AddWithValue("$kind", WireName.Of(decision.Kind));
        command.Parameters.AddWithValue("$incident", decision.Incident);
        command.Parameters.AddWithValue("$other", (object?)decision.Other ?? DBNull.Value);
        command.Parameters.AddWithValue("$version", (object?)about?.Version ?? DBNull.Value);
        command.Parameters.AddWithValue("$start", (object?)about?.Words.Start ?? DBNull.Value);
        command.Parameters.AddWithValue("$end", (object?)about?.Words.End ?? DBNull.Value);
        command.Parameters.AddWithValue("$field", (object?)decision.Field ?? DBNull.Value);
        command.Parameters.AddWithValue("$value", (object?)decision.Value ?? DBNull.Value);
        command.Parameters.AddWithValue("$author", Insertion.Storable(decision.Author));
        command.Parameters.AddWithValue("$reason", decision.Reason is { } reason ? Insertion.Storable(reason) : DBNull.Value);
        command.Parameters.AddWithValue("$at", Stored.Instant(decision.RecordedAt));
        command.ExecuteNonQuery();
    }

    public static List<Decision> Read(SqliteConnection connection, IReadOnlyCollection<int>? incidents, DateTimeOffset? asOf, IReadOnlyCollection<string> reports)
    {
        string of = incidents is null ? "1" : string.Create(CultureInfo.InvariantCulture, $"(d.incident IN ({string.Join(", ", incidents)}) OR d.other IN ({string.Join(", ", incidents)}) OR v.id IN (SELECT value FROM json_each($reports)))");
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT d.decision, d.kind, d.incident, d.other, d.field, d.value, d.author, d.reason, d.recorded_at, v.id, v.text, d.trigger_start, d.trigger_end
            FROM decisions d LEFT JOIN versions v ON v.version = d.version
            WHERE {of} {(asOf is null ? "" : "AND d.recorded_at <= $at")} ORDER BY d.decision
            """;
        command.Parameters.AddWithValue("$reports", Stored.Words(reports));
        if (asOf is { } at) command.Parameters.AddWithValue("$at", Stored.Instant(at));
        List<Decision> found = [];
        using SqliteDataReader reader = command.ExecuteReader();
        var row = new Row(reader);
        while (row.Read())
        {
            int number = (int)row.Integer();
            DecisionKind kind = row.Name<DecisionKind>();
            int incident = (int)row.Integer();
            int? other = row.IntegerOrNull();
            string? field = row.TextOrNull(), value = row.TextOrNull();
            string author = row.Text();
            string? reason = row.TextOrNull();
            DateTimeOffset recordedAt = Stored.Instant(row.Text());
            EventWords? about = row.TextOrNull() is { } report ? new EventWords(report, row.Span(new CodePoints(row.Text()))) : null;
            found.Add(new Decision(number, kind, incident, other, about, field, value, author, reason, recordedAt));
        }

        return found;
    }

    // In the newest version of the report.
    private static (long Version, TextSpan Words) Find(SqliteConnection connection, EventWords words)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT version, text FROM versions WHERE id = $id ORDER BY number DESC LIMIT 1";
        command.Parameters.AddWithValue("$id", words.ReportId);
        using SqliteDataReader reader = command.ExecuteReader();
        if (!reader.Read()) throw new InvalidOperationException($"no report {words.ReportId}");
        return (reader.GetInt64(0), new SourceText(reader.GetString(1)).ToCodePoints(words.Trigger));
    }
}
