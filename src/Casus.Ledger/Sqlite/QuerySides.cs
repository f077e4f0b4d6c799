using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Casus.Ledger.Sqlite;

/// <summary>
/// Where to begin a query. SQLite has no statistics of this file and would guess, so the rows of each side are counted, no
/// further than to see that there are many: a side of few is read whole, and where all are wide the rows are walked in the
/// order asked for until enough is found.
/// </summary>
internal sealed class QuerySides(QueryFilters filters, SqliteConnection connection)
{
    /// <summary>So many rows of any side are read and sorted in some ten milliseconds.</summary>
    private const int Narrow = 2000;

    /// <summary>
    /// Fewer reports that hold the words are listed once, at a quarter of a microsecond each; to ask the index of words
    /// about one report takes two hundred times as long and pays where so many hold them that few must be asked.
    /// </summary>
    private const int Frequent = 100_000;

    /// <summary>A stretch of time with fewer publications is worth a look at the lowest and highest of their rows.</summary>
    private const int Publications = 20_000;

    private const string EventsToVersions = " CROSS JOIN codings c ON c.coding = e.coding CROSS JOIN versions v ON v.version = c.version";
    private const string ToCodings = " CROSS JOIN codings c ON c.version = v.version";
    private const string ToEvents = ToCodings + " CROSS JOIN events e INDEXED BY events_coding ON e.coding = c.coding";

    private readonly LedgerQuery _query = filters.Query;

    /// <summary>Tables from which to take events, with what narrows them: two where lasting events are sought apart.</summary>
    public Side[] OfEvents()
    {
        (string index, string by, string lastingIndex, string lastingBy) = EventIndex();
        string time = filters.Happened(), text = HoldsWords("c.version");
        string brief = _query.From is null ? time : $"{time} AND {filters.Brief()}";
        int least = Math.Min(Narrow, Count($"events e {index} WHERE {by} AND {brief}"));
        Side? narrow = null;
        foreach ((string rows, Side side) in (IEnumerable<(string, Side)>)[.. Parties(text), .. Publishers(text), .. Words(ToEvents)])
        {
            int count = Count(rows);
            if (count < least) (least, narrow) = (count, side with { Where = $"{side.Where} AND {time}" });
        }

        if (narrow is not null) return [narrow];
        Side first = new($"events e {index}{EventsToVersions}", $"{by} AND {brief} AND {text}");
        return _query.From is null
            ? [first]
            : [first, new($"events e {lastingIndex}{EventsToVersions}", $"{lastingBy} AND {time} AND e.lasting = 1 AND {text}")];
    }

    /// <summary>Tables from which to take codings and versions, with what narrows them.</summary>
    public Side OfReports()
    {
        int least = Narrow;
        Side? narrow = null;
        foreach ((string rows, Side side) in (IEnumerable<(string, Side)>)[.. Happenings(), .. Words(ToCodings)])
        {
            int count = Count(rows);
            if (count < least) (least, narrow) = (count, side);
        }

        return narrow ?? new Side("versions v" + ToCodings, HoldsWords("v.version", RowsOfTime()));
    }

    private IEnumerable<(string Rows, Side Side)> Words(string onwards)
    {
        if (_query.Text is null) yield break;
        yield return ($"search WHERE {filters.Matches()}", new($"(SELECT rowid AS version FROM search WHERE {filters.Matches()}) s CROSS JOIN versions v ON v.version = s.version{onwards}", "true"));
    }

    private IEnumerable<(string Rows, Side Side)> Publishers(string text)
    {
        if (_query.Source is null) yield break;
        yield return ($"versions v WHERE v.source = {filters.Source()}", new($"versions v INDEXED BY versions_source{ToEvents}", $"v.source = {filters.Source()} AND {text}"));
    }

    private IEnumerable<(string Rows, Side Side)> Parties(string text) =>
        from party in filters.EventsOfParties()
        select ($"({party})", new Side($"({party}) p CROSS JOIN events e ON e.event = p.event{EventsToVersions}", text));

    private IEnumerable<(string Rows, Side Side)> Happenings()
    {
        const string onwards = " CROSS JOIN codings c ON c.coding = h.coding CROSS JOIN versions v ON v.version = c.version";
        (string index, string by, _, _) = EventIndex();
        if (by != "true")
            yield return ($"events e {index} WHERE {by}", new($"(SELECT DISTINCT e.coding FROM events e {index} WHERE {by}) h{onwards}", HoldsWords("c.version")));
        foreach (string party in filters.EventsOfParties())
            yield return ($"({party})", new($"(SELECT DISTINCT e.coding FROM ({party}) p CROSS JOIN events e ON e.event = p.event) h{onwards}", HoldsWords("c.version")));
    }

    // The index of events that fits, and what is asked of it; the same for lasting events alone.
    private (string Index, string By, string LastingIndex, string LastingBy) EventIndex()
    {
        const string lasting = "INDEXED BY events_lasting";
        if (filters.Cells() is { } cells) return ("INDEXED BY events_cell", cells, "INDEXED BY events_cell", cells);
        string type = filters.AnyType();
        if (_query.Country is not null)
        {
            string country = $"e.country = {filters.Country()}";
            if (_query.Type is null || Count($"events e INDEXED BY events_country WHERE {country}") < Narrow) return ("INDEXED BY events_country", country, lasting, type);
        }

        return _query.Type is null ? ("INDEXED BY events_time", "true", lasting, type) : ("INDEXED BY events_type", type, lasting, type);
    }

    /// <summary>Whether a version at hand holds the words.</summary>
    private string HoldsWords(string version, string rows = "true")
    {
        if (_query.Text is null) return "true";
        return rows != "true" || Count($"search WHERE {filters.Matches()}", Frequent) < Frequent
            ? $"{version} IN (SELECT rowid FROM search WHERE {filters.Matches()} AND {rows})"
            : $"EXISTS (SELECT 1 FROM search WHERE {filters.Matches()} AND rowid = {version})";
    }

    // Versions that come in order of publication have neighbouring rows, and the index of words can be read from the lowest
    // to the highest. Those that came late make the stretch of rows longer, and the answer no other.
    private string RowsOfTime()
    {
        if (_query.Text is null || (_query.From is null && _query.To is null)) return "true";
        string of = $"FROM versions v INDEXED BY versions_published WHERE {filters.PublishedWhen()}";
        return Count(of["FROM ".Length..], Publications) < Publications
            ? $"rowid BETWEEN (SELECT min(v.version) {of}) AND (SELECT max(v.version) {of})"
            : "true";
    }

    // Counts no further than it needs to know that there are many.
    private int Count(string rows, int most = Narrow)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM (SELECT 1 FROM {rows} LIMIT {most})");
        filters.AddTo(command);
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Tables joined, and the conditions that go with beginning there.</summary>
    internal sealed record Side(string From, string Where);
}
