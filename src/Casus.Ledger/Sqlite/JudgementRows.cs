using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;
using Microsoft.Data.Sqlite;

namespace Casus.Ledger.Sqlite;

/// <summary>Appends and reads what became of forecasts.</summary>
internal static class JudgementRows
{
    /// <param name="text">The text of the version that is judged, the newest of the report.</param>
    public static void Append(SqliteConnection connection, ForecastJudgement judgement, SourceText text)
    {
        TextSpan content = text.ToCodePoints(judgement.Content);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = """
            INSERT INTO forecast_judgements (version, content_start, content_end, state, incident, author, reason, recorded_at)
            SELECT version, $start, $end, $state, $incident, $author, $reason, $at FROM versions WHERE id = $report ORDER BY number DESC LIMIT 1
            """;
        command.Parameters.AddWithValue("$start", content.Start);
        command.Parameters.AddWithValue("$end", content.End);
        command.Parameters.AddWithValue("$state", WireName.Of(judgement.State));
        command.Parameters.AddWithValue("$incident", (object?)judgement.Incident ?? DBNull.Value);
        command.Parameters.AddWithValue("$author", judgement.Author);
        command.Parameters.AddWithValue("$reason", (object?)judgement.Reason ?? DBNull.Value);
        command.Parameters.AddWithValue("$at", Stored.Instant(judgement.RecordedAt));
        command.Parameters.AddWithValue("$report", judgement.ReportId);
        if (command.ExecuteNonQuery() == 0) throw new InvalidOperationException($"no version of report {judgement.ReportId}");
    }

    public static List<ForecastJudgement> All(SqliteConnection connection)
    {
        List<ForecastJudgement> found = [];
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = """
            SELECT v.id, v.text, j.content_start, j.content_end, j.state, j.incident, j.author, j.reason, j.recorded_at
            FROM forecast_judgements j JOIN versions v USING (version) ORDER BY j.judgement
            """;
        using SqliteDataReader reader = command.ExecuteReader();
        var row = new Row(reader);
        while (row.Read())
        {
            string report = row.Text();
            var points = new CodePoints(row.Text());
            found.Add(new ForecastJudgement(
                report, row.Span(points), row.Name<ForecastState>(), row.TextOrNull(), row.Text(), row.TextOrNull(), Stored.Instant(row.Text())));
        }

        return found;
    }
}
