using System.Globalization;
using System.Text;
using Casus.Core.Ontology;
using Casus.Core.Text;
using Microsoft.Data.Sqlite;

namespace Casus.Ledger.Sqlite;

/// <summary>The conditions of a query over events <c>e</c>, codings <c>c</c> and versions <c>v</c>; all values are parameters.</summary>
internal sealed class QueryFilters(LedgerQuery query)
{
    /// <summary>How far the end of an event that is not <c>lasting</c> can be from its start; 0007_cells.sql says the same.</summary>
    private const int LongestDays = 32;

    /// <summary>A box of more cells, about 60 degrees square, is no narrow one: its cells are not listed.</summary>
    private const int MostCells = 4096;

    private static readonly string AllTypes = string.Join(", ", EventTypes.All.Select(t => $"'{t.Name()}'"));

    private readonly List<(string Name, object Value)> _parameters = [];

    public LedgerQuery Query => query;

    public void AddTo(SqliteCommand command)
    {
        foreach ((string name, object value) in _parameters) command.Parameters.AddWithValue(name, value);
    }

    public string Parameter(string name, object value)
    {
        if (!_parameters.Exists(p => p.Name == name)) _parameters.Add((name, value));
        return name;
    }

    // Of a report, the newest coding of the newest version known at the time asked for.
    public string Current()
    {
        string known = query.AsOf is null ? "" : $" AND n.recorded_at <= {AsOf()}";
        string seen = query.AsOf is null ? "" : $"c.recorded_at <= {AsOf()} AND ";
        return $"{seen}NOT EXISTS (SELECT 1 FROM codings n WHERE n.report = c.report AND (n.number, n.coding) > (c.number, c.coding){known})";
    }

    public string AsOf() => Parameter("$as_of", Stored.Instant(query.AsOf!.Value));

    public string Type() => Parameter("$type", query.Type!.Value.Name());

    public string Country() => Parameter("$country", query.Country!);

    public string Source() => Parameter("$source", query.Source!);

    /// <summary>Of the index of words.</summary>
    public string Matches() => $"search MATCH {Parameter("$text", FullText(query.Text!))}";

    /// <summary>What, where, and between whom.</summary>
    public string OfEvent() => All(
        query.Type is null ? null : $"e.type = {Type()}",
        query.Status is { } status ? $"e.status = {Parameter("$status", WireName.Of(status))}" : null,
        query.Country is null ? null : $"e.country = {Country()}",
        query.Box is { } box ? Within(box) : null,
        query.Place is { } place ? Named(place) : null,
        query.Actor is { } actor ? HasParty("actor", actor) : null,
        query.Recipient is { } recipient ? HasParty("recipient", recipient) : null);

    /// <summary>For each party sought, the events in which it takes part, as a table of one column; found through the indexes of actors.</summary>
    public IEnumerable<string> EventsOfParties()
    {
        if (query.Actor is { } actor) yield return EventsOf("actor", actor);
        if (query.Recipient is { } recipient) yield return EventsOf("recipient", recipient);
    }

    /// <summary>Who published it, and when.</summary>
    public string Published() => All(query.Source is null ? null : $"v.source = {Source()}", PublishedWhen());

    public string PublishedWhen() => All(
        query.From is { } from ? $"v.published_utc >= {Parameter("$from", Day(from))}" : null,
        query.To is { } to ? $"v.published_utc < {Parameter("$to", NextDay(to))}" : null);

    /// <summary>When it happened.</summary>
    public string Happened() => All(
        query.To is { } to ? $"e.happened_start < {Parameter("$to", NextDay(to))}" : null,
        query.From is { } from ? $"e.happened_end > {Parameter("$from", Day(from))}" : null);

    /// <summary>True of events that are not lasting and may reach into the time asked for, which begins with a day.</summary>
    public string Brief()
    {
        DateOnly from = query.From!.Value;
        return $"e.lasting = 0 AND e.happened_start >= {Parameter("$earliest", Day(from.DayNumber > LongestDays ? from.AddDays(-LongestDays) : DateOnly.MinValue))}";
    }

    /// <summary>What the cell index is asked; null without a box, or with one too wide to list its cells.</summary>
    public string? Cells() =>
        query.Box is { } box && CellsOf(box) is { } cells
            ? $"e.cell IN (SELECT value FROM json_each({Parameter("$cells", cells)})) AND {AnyType()}"
            : null;

    /// <summary>An index that begins with the type serves every type so.</summary>
    public string AnyType() => query.Type is null ? $"e.type IN ({AllTypes})" : $"e.type = {Type()}";

    private string EventsOf(string role, string sought)
    {
        (string who, string? code, string? sector) = Party(role, sought);
        string both = code is null ? "" : $" UNION SELECT event FROM actors WHERE role = '{role}' AND code = {code} AND sector = {sector}";
        return $"SELECT event FROM actors WHERE role = '{role}' AND code = {who} UNION SELECT event FROM actors WHERE role = '{role}' AND name = {who}{both}";
    }

    private static string? CellsOf(Box box)
    {
        int south = (int)(box.South + 90), north = (int)(box.North + 90), west = (int)(box.West + 180), east = (int)(box.East + 180);
        if (box.West > box.East) east += 360;
        int columns = Math.Min(360, east - west + 1);
        if ((north - south + 1) * columns > MostCells) return null;
        var cells = new StringBuilder("[");
        for (int row = south; row <= north; row++)
            for (int column = west; column < west + columns; column++)
                cells.Append(CultureInfo.InvariantCulture, $"{(cells.Length > 1 ? "," : "")}{row * 360 + column % 360}");
        return cells.Append(']').ToString();
    }

    private string Within(Box box)
    {
        string south = Parameter("$south", box.South), north = Parameter("$north", box.North), west = Parameter("$west", box.West), east = Parameter("$east", box.East);
        string between = box.West <= box.East ? $"e.lon BETWEEN {west} AND {east}" : $"(e.lon >= {west} OR e.lon <= {east})";
        return $"e.cell IS NOT NULL AND e.lat BETWEEN {south} AND {north} AND {between}";
    }

    private string Named(string place)
    {
        string escaped = place.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
        string part = Parameter("$place", $"%{escaped}%");
        return $"(e.place_name LIKE {part} ESCAPE '\\' OR e.place_text LIKE {part} ESCAPE '\\')";
    }

    // By the event and not by the code, which a unary plus keeps from the index: the event is at hand.
    private string HasParty(string role, string sought)
    {
        (string who, string? code, string? sector) = Party(role, sought);
        string both = code is null ? "" : $" OR (+a.code = {code} AND +a.sector = {sector})";
        return $"EXISTS (SELECT 1 FROM actors a WHERE a.event = e.event AND a.role = '{role}' AND (+a.code = {who} OR +a.name = {who}{both}))";
    }

    private (string Who, string? Code, string? Sector) Party(string role, string sought)
    {
        string who = Parameter("$" + role, sought);
        int space = sought.IndexOf(' ', StringComparison.Ordinal);
        return space > 0
            ? (who, Parameter($"${role}_code", sought[..space]), Parameter($"${role}_sector", sought[(space + 1)..]))
            : (who, null, null);
    }

    private static string All(params ReadOnlySpan<string?> conditions)
    {
        var all = new StringBuilder();
        foreach (string? condition in conditions)
            if (condition is not null) all.Append(all.Length > 0 ? " AND " : "").Append(condition);
        return all.Length > 0 ? all.ToString() : "true";
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00";

    private static string NextDay(DateOnly day) => day == DateOnly.MaxValue ? "9999-12-31T24" : Day(day.AddDays(1));

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
