using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Casus.Ledger.Sqlite;

/// <summary>
/// A query as SQL over events <c>e</c>, codings <c>c</c> and versions <c>v</c>. The keys of what is found are sorted and cut
/// before the wide rows are read.
/// </summary>
internal sealed class QuerySql(LedgerQuery query, SqliteConnection connection)
{
    private readonly QueryFilters _filters = new(query);

    public void AddParameters(SqliteCommand command) => _filters.AddTo(command);

    public string Events() => $"""
        SELECT k.coding, k.version, k.recorded_at, k.event, {Columns.Select(Columns.Event, "e")}
        FROM ({EventKeys(Limit())}) k CROSS JOIN events e ON e.event = k.event
        ORDER BY k.happened_start NULLS LAST, k.published_utc, k.id, k.ordinal {Limit()}
        """;

    /// <summary>The incidents of the events that a query finds, each as often as it has such events.</summary>
    public string Incidents()
    {
        string known = query.AsOf is null ? "" : $"AND p.recorded_at <= {_filters.AsOf()}";
        return $"""
            SELECT (SELECT p.incident FROM placements p WHERE p.event = k.event {known} ORDER BY p.placement DESC LIMIT 1)
            FROM ({EventKeys(Limit())}) k
            ORDER BY k.happened_start NULLS LAST, k.published_utc, k.id, k.ordinal
            """;
    }

    public string Reports()
    {
        QuerySides.Side side = new QuerySides(_filters, connection).OfReports();
        string events = _filters.OfEvent();
        string having = events == "true" ? events : $"EXISTS (SELECT 1 FROM events e INDEXED BY events_coding WHERE e.coding = c.coding AND {events})";
        string cut = query.Limit is null ? "" : $"ORDER BY v.published_utc NULLS LAST, v.id {Limit()}";
        return $"""
            SELECT v.id, v.url, v.source, v.origin, v.title, v.published, v.published_basis, v.language, v.number,
                (SELECT count(*) FROM events n WHERE n.coding = c.coding), c.coder, c.model, c.lexicons, c.recorded_at
            FROM (
                SELECT c.coding, v.version, v.published_utc, v.id
                FROM {side.From}
                WHERE {_filters.Published()} AND {side.Where} AND {having} AND {_filters.Current()}
                {cut}) k
            CROSS JOIN versions v ON v.version = k.version CROSS JOIN codings c ON c.coding = k.coding
            ORDER BY k.published_utc NULLS LAST, k.id {Limit()}
            """;
    }

    /// <summary>The coding that stands for a report id now: the newest of that id's newest version.</summary>
    public string Coding(string id)
    {
        _filters.Parameter("$id", id);
        return $"""
            SELECT c.coding, c.version, c.coder, c.model, c.lexicons
            FROM versions v JOIN codings c ON c.version = v.version
            WHERE v.id = $id {(query.AsOf is null ? "" : "AND c.recorded_at <= " + _filters.AsOf())}
            ORDER BY v.number DESC, c.coding DESC LIMIT 1
            """;
    }

    private string EventKeys(string limit)
    {
        string of = $"{_filters.OfEvent()} AND {Source()} AND {_filters.Current()}";
        string cut = limit.Length == 0 ? "" : $"ORDER BY e.happened_start NULLS LAST, v.published_utc, v.id, e.ordinal {limit}";
        return string.Join("\nUNION ALL\n", new QuerySides(_filters, connection).OfEvents().Select(side => $"""
            SELECT * FROM (
                SELECT c.coding, c.version, c.recorded_at, e.event, e.ordinal, e.happened_start, v.published_utc, v.id
                FROM {side.From}
                WHERE {side.Where} AND {of}
                {cut})
            """));
    }

    private string Source() => query.Source is null ? "true" : $"v.source = {_filters.Source()}";

    private string Limit() =>
        query.Limit is { } limit ? string.Create(CultureInfo.InvariantCulture, $"LIMIT {Math.Max(0, limit)}") : "";
}
