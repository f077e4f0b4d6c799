using System.Collections.Immutable;
using System.Globalization;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Ledger.Sqlite;
using Microsoft.Data.Sqlite;

namespace Casus.Ledger;

/// <summary>The ledger's incidents: which events are taken to be about one happening, and what analysts decided on it.</summary>
public sealed class IncidentTable : IDisposable
{
    // So many accounts around one event are looked at; those nearest in time.
    private const int MostAround = 300;

    // What neighbours are read from: about 200 MB at most.
    private const int KeptCodings = 16_384;
    private const int KeptCharacters = 40_000_000;

    private const string OfIncidents = "placements l INDEXED BY placements_incident CROSS JOIN events e ON e.event = l.event CROSS JOIN codings c ON c.coding = e.coding";

    private readonly SqliteConnection _connection;
    private readonly CodingReader _reader;
    private readonly Dictionary<long, (CodedReport Coding, ImmutableArray<long> Events)> _kept = [];

    private readonly string _path;
    private readonly Insertion _placements;
    private bool _isOpen;
    private int _characters;

    internal IncidentTable(SqliteConnection connection, CodingReader reader, string path)
    {
        _connection = connection;
        _reader = reader;
        _path = path;
        _placements = new Insertion(connection, "placements", "event incident reason decision recorded_at");
    }

    /// <summary>The first codings that are not linked yet, in the order in which they came.</summary>
    public IReadOnlyList<UnlinkedCoding> Unlinked(int most) => Guarded(() =>
    {
        List<(long Coding, DateTimeOffset At)> found = [];
        using (SqliteCommand command = Command("""
            SELECT c.coding, c.recorded_at FROM codings c
            WHERE c.coding > coalesce((SELECT max(coding) FROM linkings), 0) ORDER BY c.coding LIMIT $most
            """, ("$most", most)))
        {
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read()) found.Add((reader.GetInt64(0), Stored.Instant(reader.GetString(1))));
        }

        return found.Select(f => new UnlinkedCoding(f.Coding, Read(f.Coding).Coding, f.At)).ToArray();
    });

    /// <summary>True where every coding is linked.</summary>
    public bool IsLinked => Number("SELECT coalesce((SELECT max(coding) FROM codings), 0) <= coalesce((SELECT max(coding) FROM linkings), 0)") == 1;

    /// <summary>The first number that no incident ever had.</summary>
    public int Next => 1 + (int)Number("SELECT max(coalesce((SELECT max(incident) FROM placements), 0), coalesce((SELECT max(other) FROM decisions), 0))");

    /// <summary>The events of one coding, not placed yet.</summary>
    public ImmutableArray<PlacedEvent> EventsOf(long coding)
    {
        (CodedReport coded, ImmutableArray<long> keys) = Read(coding);
        return [.. coded.Events.Select((e, i) => new PlacedEvent(keys[i], coded, e, null, null))];
    }

    /// <summary>The events of a coding's report that an earlier coding placed, each where it is placed now.</summary>
    public ImmutableArray<PlacedEvent> Earlier(long coding) => Placed("codings c CROSS JOIN events e ON e.coding = c.coding CROSS JOIN placements l ON l.event = e.event", $"""
        WHERE c.report = (SELECT report FROM codings WHERE coding = {Text(coding)}) AND c.coding < {Text(coding)}
        """);

    /// <summary>Incidents with an account in the surroundings, as the ledger stood when a coding had come.</summary>
    public IEnumerable<int> Around(Surroundings around, long upTo)
    {
        if (around.Country is null && around.Actors.IsEmpty) return [];
        string types = string.Join(", ", around.Types.Select(t => $"'{t.Name()}'"));
        (string Name, object Value)[] actors = [.. around.Actors.Select((a, i) => ($"$actor{Text(i)}", (object)a))];
        string shares = $"EXISTS (SELECT 1 FROM actors a WHERE a.event = e.event AND +a.code IN ({string.Join(", ", actors.Select(a => a.Name))}))";
        string who = around.Country is null ? shares
            : $"(e.country IS NULL OR e.country = $country) AND (e.happened_start < $last AND e.happened_end > $first OR {shares})";
        using SqliteCommand command = Command($"""
            SELECT (SELECT p.incident FROM placements p WHERE p.event = e.event ORDER BY p.placement DESC LIMIT 1)
            FROM events e INDEXED BY events_type CROSS JOIN codings c ON c.coding = e.coding
            WHERE e.type IN ({types}) AND e.happened_start >= $since AND e.happened_start < $until AND {who}
                AND e.status IN ('occurred', 'ongoing', 'denied') AND {Current(upTo)}
            ORDER BY abs(julianday(e.happened_start) - julianday($first)), e.event LIMIT {Text(MostAround)}
            """,
            [("$since", Stored.WallClock(around.Since)), ("$until", Stored.WallClock(around.Until)), ("$first", Stored.WallClock(around.First)),
                ("$last", Stored.WallClock(around.Last)), ("$country", (object?)around.Country ?? DBNull.Value), .. actors]);
        List<int> found = [];
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (!reader.IsDBNull(0)) found.Add(reader.GetInt32(0));
        }

        return found.Distinct();
    }

    /// <summary>The accounts of incidents as the ledger stood when a coding had come.</summary>
    public ImmutableArray<PlacedEvent> AccountsOf(IReadOnlyCollection<int> incidents, long upTo) =>
        incidents.Count == 0 ? [] : Placed(OfIncidents, $"WHERE l.incident IN ({string.Join(", ", incidents.Select(i => Text(i)))}) AND {Current(upTo)}");

    /// <summary>The accounts of incidents as the ledger knew them, by incident and then in the order of their codings.</summary>
    /// <param name="asOf">What was known then; null for now.</param>
    public ImmutableArray<PlacedEvent> AccountsOf(IReadOnlyCollection<int> incidents, DateTimeOffset? asOf)
    {
        if (incidents.Count == 0) return [];
        string ids = string.Join(", ", incidents.Select(i => Text(i)));
        return Placed(OfIncidents, $"WHERE l.incident IN ({ids}) AND {Current(asOf)}", asOf);
    }

    /// <summary>Incidents with an account that a query finds, in the order of the first such account in time.</summary>
    public IReadOnlyList<int> Find(LedgerQuery query)
    {
        var sql = new QuerySql(query with { Limit = null }, _connection);
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql.Incidents();
        sql.AddParameters(command);
        HashSet<int> seen = [];
        List<int> found = [];
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (!reader.IsDBNull(0) && seen.Add(reader.GetInt32(0))) found.Add(reader.GetInt32(0));
        }

        return found;
    }

    /// <summary>The incident that an event of a report's newest coding is placed in, or null.</summary>
    public int? OfEvent(string reportId, string eventId)
    {
        using SqliteCommand command = Command("""
            SELECT (SELECT p.incident FROM placements p WHERE p.event = e.event ORDER BY p.placement DESC LIMIT 1)
            FROM versions v JOIN codings c ON c.version = v.version JOIN events e ON e.coding = c.coding
            WHERE v.id = $report AND e.id = $event ORDER BY v.number DESC, c.coding DESC LIMIT 1
            """, ("$report", reportId), ("$event", eventId));
        return command.ExecuteScalar() is long number ? (int)number : null;
    }

    /// <summary>Where the events went that were once placed in an incident, the most frequent first: itself, or what took it in.</summary>
    public IReadOnlyList<int> Successors(int incident, DateTimeOffset? asOf)
    {
        string known = asOf is { } at ? $"AND p.recorded_at <= '{Stored.Instant(at)}'" : "";
        using SqliteCommand command = Command($"""
            SELECT l, count(*) FROM (
                SELECT (SELECT p.incident FROM placements p WHERE p.event = e.event {known} ORDER BY p.placement DESC LIMIT 1) AS l
                FROM (SELECT DISTINCT event FROM placements WHERE incident = $incident) e JOIN events v ON v.event = e.event JOIN codings c ON c.coding = v.coding
                WHERE {Current(asOf)})
            WHERE l IS NOT NULL GROUP BY l ORDER BY count(*) DESC, l
            """, ("$incident", incident));
        List<int> found = [];
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read()) found.Add(reader.GetInt32(0));
        return found;
    }

    /// <summary>Why each event of an incident was placed there, oldest first.</summary>
    public IReadOnlyList<(string Account, string Reason, DateTimeOffset RecordedAt)> History(int incident)
    {
        using SqliteCommand command = Command("""
            SELECT v.id || '/' || e.id, p.reason, p.recorded_at
            FROM placements p JOIN events e ON e.event = p.event JOIN codings c ON c.coding = e.coding JOIN versions v ON v.version = c.version
            WHERE p.incident = $incident ORDER BY p.placement
            """, ("$incident", incident));
        List<(string, string, DateTimeOffset)> found = [];
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read()) found.Add((reader.GetString(0), reader.GetString(1), Stored.Instant(reader.GetString(2))));
        return found;
    }

    public void Dispose() => _placements.Dispose();

    /// <summary>Places events because of a coding, which is linked from then on.</summary>
    /// <returns>False where another process linked it meanwhile: nothing was written.</returns>
    public bool Link(UnlinkedCoding coding, IEnumerable<Placement> placements)
    {
        using SqliteCommand mark = Command("INSERT OR IGNORE INTO linkings (coding) VALUES ($coding)", ("$coding", coding.Key));
        if (mark.ExecuteNonQuery() == 0) return false;
        Write(placements, Stored.Instant(coding.RecordedAt));
        return true;
    }

    /// <summary>Records a decision and the placements that it makes.</summary>
    /// <param name="decision">Its number is given here.</param>
    public Decision Decide(Decision decision, IEnumerable<Placement> placements) => Together(() =>
    {
        DecisionRows.Append(_connection, decision);
        int number = (int)Number("SELECT last_insert_rowid()");
        Write(placements.Select(p => p with { Decision = number }), Stored.Instant(decision.RecordedAt));
        return decision with { Number = number };
    });

    /// <summary>Decisions on incidents, oldest first.</summary>
    /// <param name="incidents">Null for all.</param>
    /// <param name="reports">Ids of reports: decisions on their events are found too, wherever these were placed then.</param>
    public IReadOnlyList<Decision> Decisions(IReadOnlyCollection<int>? incidents = null, DateTimeOffset? asOf = null, IReadOnlyCollection<string>? reports = null) =>
        Guarded(() => DecisionRows.Read(_connection, incidents, asOf, reports ?? []));

    /// <summary>Runs within one transaction that no other process writes into: all of it is kept, or nothing.</summary>
    public T Together<T>(Func<T> run) => Guarded(() =>
    {
        if (_isOpen) return run();
        Execute("BEGIN IMMEDIATE");
        _isOpen = true;
        try
        {
            T result = run();
            Execute("COMMIT");
            return result;
        }
        catch
        {
            // A full disk has ended the transaction already.
            if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0) Execute("ROLLBACK");
            throw;
        }
        finally
        {
            _isOpen = false;
        }
    });

    private void Write(IEnumerable<Placement> placements, string recordedAt)
    {
        foreach (Placement placement in placements)
            _placements.Add(placement.Event).Add((long)placement.Incident).Add(placement.Reason).Add((long?)placement.Decision).Add(recordedAt).Insert();
    }

    private ImmutableArray<PlacedEvent> Placed(string from, string where, DateTimeOffset? asOf = null)
    {
        string known = asOf is { } at ? $"AND p.recorded_at <= '{Stored.Instant(at)}'" : "";
        List<(long Key, long Coding, int Ordinal, int Incident, int? Decision)> rows = [];
        using (SqliteCommand command = Command($"""
            SELECT e.event, e.coding, e.ordinal, l.incident, l.decision
            FROM {from}
            {where} AND l.placement = (SELECT max(p.placement) FROM placements p WHERE p.event = l.event {known})
            ORDER BY l.incident, e.coding, e.ordinal
            """))
        {
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read()) rows.Add((reader.GetInt64(0), reader.GetInt64(1), reader.GetInt32(2), reader.GetInt32(3), reader.IsDBNull(4) ? null : reader.GetInt32(4)));
        }

        return
        [
            .. from row in rows
               let coded = Read(row.Coding).Coding
               select new PlacedEvent(row.Key, coded, coded.Events[row.Ordinal], row.Incident, row.Decision),
        ];
    }

    private (CodedReport Coding, ImmutableArray<long> Events) Read(long coding)
    {
        if (_kept.TryGetValue(coding, out var kept)) return kept;
        if (_kept.Count >= KeptCodings || _characters >= KeptCharacters)
        {
            _kept.Clear();
            _characters = 0;
        }

        long version;
        CoderVersion coder;
        using (SqliteCommand command = Command("SELECT version, coder, model, lexicons FROM codings WHERE coding = $coding", ("$coding", coding)))
        {
            using SqliteDataReader reader = command.ExecuteReader();
            if (!reader.Read()) throw new InvalidOperationException($"no coding {coding}");
            version = reader.GetInt64(0);
            coder = new CoderVersion(reader.GetString(1), reader.GetString(2), reader.GetString(3));
        }

        List<long> events = [];
        using (SqliteCommand command = Command("SELECT event FROM events WHERE coding = $coding ORDER BY ordinal", ("$coding", coding)))
        {
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read()) events.Add(reader.GetInt64(0));
        }

        CodedReport coded = _reader.Read(coding, version, coder);
        _characters += coded.Report.Text.Length;
        return _kept[coding] = (coded, [.. events]);
    }

    // Of a report, the newest coding of the newest version.
    private static string Current(long upTo) =>
        $"c.coding <= {Text(upTo)} AND NOT EXISTS (SELECT 1 FROM codings n WHERE n.report = c.report AND (n.number, n.coding) > (c.number, c.coding) AND n.coding <= {Text(upTo)})";

    private static string Current(DateTimeOffset? asOf)
    {
        string known = asOf is { } at ? $"<= '{Stored.Instant(at)}'" : "IS NOT NULL";
        return $"c.recorded_at {known} AND NOT EXISTS (SELECT 1 FROM codings n WHERE n.report = c.report AND (n.number, n.coding) > (c.number, c.coding) AND n.recorded_at {known})";
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object value) in parameters) command.Parameters.AddWithValue(name, value);
        return command;
    }

    private void Execute(string sql)
    {
        using SqliteCommand command = Command(sql);
        command.ExecuteNonQuery();
    }

    private long Number(string sql)
    {
        using SqliteCommand command = Command(sql);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

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
