using System.Globalization;
using System.Text;
using Casus.Core.Ontology;
using Casus.Core.Text;
using Microsoft.Data.Sqlite;

namespace Casus.Ledger.Sqlite;

/// <summary>A query as SQL over events <c>e</c>, codings <c>c</c> and versions <c>v</c>; all values are parameters.</summary>
internal sealed class QuerySql(LedgerQuery query)
{
    private readonly List<(string Name, object Value)> _parameters = [];

    public string Events()
    {
        List<string> where = [Current(), .. OfReport(), .. OfEvent(), .. Happened()];
        return $"""
            SELECT c.coding, c.version, c.recorded_at, e.event, {Columns.Select(Columns.Event, "e")}
            FROM events e JOIN codings c ON c.coding = e.coding JOIN versions v ON v.version = c.version
            WHERE {string.Join("\nAND ", where)}
            ORDER BY e.happened_start IS NULL, e.happened_start, v.published_utc, v.id, e.ordinal
            {Limit()}
            """;
    }

    public string Reports()
    {
        List<string> where = [Current(), .. OfReport(), .. Published()];
        string[] events = [.. OfEvent()];
        if (events.Length > 0) where.Add($"EXISTS (SELECT 1 FROM events e WHERE e.coding = c.coding AND {string.Join(" AND ", events)})");
        return $"""
            SELECT v.id, v.url, v.source, v.origin, v.title, v.published, v.published_basis, v.language, v.number,
                (SELECT count(*) FROM events n WHERE n.coding = c.coding), c.coder, c.model, c.lexicons, c.recorded_at
            FROM codings c JOIN versions v ON v.version = c.version
            WHERE {string.Join("\nAND ", where)}
            ORDER BY v.published_utc IS NULL, v.published_utc, v.id
            {Limit()}
            """;
    }

    /// <summary>The incidents of the events that a query finds, each as often as it has such events.</summary>
    public string Incidents()
    {
        List<string> where = [Current(), .. OfReport(), .. OfEvent(), .. Happened()];
        string known = query.AsOf is null ? "" : $"AND p.recorded_at <= {AsOf()}";
        return $"""
            SELECT (SELECT p.incident FROM placements p WHERE p.event = e.event {known} ORDER BY p.placement DESC LIMIT 1)
            FROM events e JOIN codings c ON c.coding = e.coding JOIN versions v ON v.version = c.version
            WHERE {string.Join("\nAND ", where)}
            ORDER BY e.happened_start IS NULL, e.happened_start, v.published_utc, v.id, e.ordinal
            """;
    }

    /// <summary>The coding that stands for a report id now: the newest of that id's newest version.</summary>
    public string Coding(string id)
    {
        Parameter("$id", id);
        return $"""
            SELECT c.coding, c.version, c.coder, c.model, c.lexicons
            FROM versions v JOIN codings c ON c.version = v.version
            WHERE v.id = $id {(query.AsOf is null ? "" : "AND c.recorded_at <= " + AsOf())}
            ORDER BY v.number DESC, c.coding DESC LIMIT 1
            """;
    }

    public void AddParameters(SqliteCommand command)
    {
        foreach ((string name, object value) in _parameters) command.Parameters.AddWithValue(name, value);
    }

    // Of a report, the newest coding of the newest version known at the time asked for.
    private string Current()
    {
        string known = query.AsOf is null ? "" : $" AND n.recorded_at <= {AsOf()}";
        string seen = query.AsOf is null ? "" : $"c.recorded_at <= {AsOf()} AND ";
        return $"{seen}NOT EXISTS (SELECT 1 FROM codings n WHERE n.report = c.report AND (n.number, n.coding) > (c.number, c.coding){known})";
    }

    private IEnumerable<string> OfReport()
    {
        if (query.Source is { } source) yield return $"v.source = {Parameter("$source", source)}";
        if (query.Text is { } text) yield return $"v.version IN (SELECT rowid FROM search WHERE search MATCH {Parameter("$text", FullText(text))})";
    }

    private IEnumerable<string> OfEvent()
    {
        if (query.Type is { } type) yield return $"e.type = {Parameter("$type", type.Name())}";
        if (query.Status is { } status) yield return $"e.status = {Parameter("$status", WireName.Of(status))}";
        if (query.Country is { } country) yield return $"e.country = {Parameter("$country", country)}";
        if (query.Actor is { } actor) yield return Actor("actor", actor);
        if (query.Recipient is { } recipient) yield return Actor("recipient", recipient);
        if (query.Place is { } place)
        {
            string part = Parameter("$place", $"%{place.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%");
            yield return $"(e.place_name LIKE {part} ESCAPE '\\' OR e.place_text LIKE {part} ESCAPE '\\')";
        }
    }

    private IEnumerable<string> Happened()
    {
        if (query.From is { } from) yield return $"e.happened_end > {Parameter("$from", Day(from))}";
        if (query.To is { } to) yield return $"e.happened_start < {Parameter("$to", NextDay(to))}";
    }

    private IEnumerable<string> Published()
    {
        if (query.From is { } from) yield return $"v.published_utc >= {Parameter("$from", Day(from))}";
        if (query.To is { } to) yield return $"v.published_utc < {Parameter("$to", NextDay(to))}";
    }

    private string Actor(string role, string sought)
    {
        string who = Parameter("$" + role, sought);
        int space = sought.IndexOf(' ', StringComparison.Ordinal);
        string both = "";
        if (space > 0)
        {
            string code = Parameter($"${role}_code", sought[..space]), sector = Parameter($"${role}_sector", sought[(space + 1)..]);
            both = $" UNION ALL SELECT event FROM actors WHERE role = '{role}' AND code = {code} AND sector = {sector}";
        }

        return $"e.event IN (SELECT event FROM actors WHERE role = '{role}' AND code = {who} UNION ALL SELECT event FROM actors WHERE role = '{role}' AND name = {who}{both})";
    }

    private string Limit() =>
        query.Limit is { } limit ? string.Create(CultureInfo.InvariantCulture, $"LIMIT {Math.Max(0, limit)}") : "";

    private string AsOf() => Parameter("$as_of", Stored.Instant(query.AsOf!.Value));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00";

    private static string NextDay(DateOnly day) => day == DateOnly.MaxValue ? "9999-12-31T24" : Day(day.AddDays(1));

    private string Parameter(string name, object value)
    {
        if (!_parameters.Exists(p => p.Name == name)) _parameters.Add((name, value));
        return name;
    }

    // Every word and quoted phrase as a string of FTS5, so that its operators are plain words here.
    private static string FullText(string text)
    {
        var sought = new StringBuilder();
        string[] parts = text.Split('"');
        for (int i = 0; i < parts.Length; i++)
        {
            string[] terms = i % 2 == 1 ? [parts[i]] : parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            foreach (string term in terms)
                if (term.Trim().Length > 0) sought.Append('"').Append(term.Replace('\0', ' ')).Append("\" ");
        }

        return sought.Length > 0 ? sought.ToString() : "\"\"";
    }
}
