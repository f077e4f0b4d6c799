using System.Collections.Immutable;
using Casus.Core.Records;
using Casus.Core.Text;
using Microsoft.Data.Sqlite;

namespace Casus.Ledger.Sqlite;

/// <summary>Reads codings back.</summary>
internal sealed class CodingReader(SqliteConnection connection) : IDisposable
{
    private const int KeptCodings = 4096;
    private const int KeptCharacters = 16_000_000;

    private readonly Dictionary<long, CodingParts> _parts = [];
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    private int _characters;
    private readonly string _actorsOfEvent = $"SELECT role, {Columns.Select(Columns.Actor, "t")} FROM actors t WHERE event = $key ORDER BY role, ordinal";

    /// <summary>What the events of one coding refer to.</summary>
    internal sealed record CodingParts(Report Report, CodePoints Points, ImmutableArray<Claim> Claims, ImmutableArray<Figure> Figures);

    public CodedReport Read(long coding, long version, CoderVersion coder)
    {
        CodingParts parts = Parts(coding, version);
        return new CodedReport
        {
            Report = parts.Report,
            Events = [.. Events(coding, parts)],
            Claims = parts.Claims,
            Figures = parts.Figures,
            Places = List(coding, "places", Columns.Place, r => r.Place(parts.Points)!),
            Times = List(coding, "times", Columns.Time, r => r.Time(parts.Points)!),
            Weapons = List(coding, "weapons", Columns.Weapon, r => r.Weapon(parts.Points)),
            Targets = List(coding, "targets", Columns.Target, r => r.Target(parts.Points)),
            Forecasts = Forecasts(coding, parts.Points),
            Links = Links(coding, parts.Points),
            Remarks = List(coding, "remarks", Columns.Remark, r => r.Remark(parts.Points)),
            Coder = coder,
        };
    }

    /// <summary>Events of one report come together or nearly so: its text is read once.</summary>
    public CodingParts Parts(long coding, long version)
    {
        if (_parts.TryGetValue(coding, out CodingParts? parts)) return parts;
        if (_parts.Count >= KeptCodings || _characters >= KeptCharacters)
        {
            _parts.Clear();
            _characters = 0;
        }

        Report report = Report(version);
        _characters += report.Text.Length;
        var points = new CodePoints(report.Text.Value);
        parts = new CodingParts(
            report,
            points,
            List(coding, "claims", Columns.Claim, r => r.Claim(points)),
            List(coding, "figures", Columns.Figure, r => r.Figure(points)));
        _parts.Add(coding, parts);
        return parts;
    }

    public Event WithActors(Event e, long key, CodePoints points)
    {
        var actors = ImmutableArray.CreateBuilder<ActorMention>();
        var recipients = ImmutableArray.CreateBuilder<ActorMention>();
        SqliteCommand command = Keyed(_actorsOfEvent, key);
        using SqliteDataReader reader = command.ExecuteReader();
        var row = new Row(reader);
        while (row.Read()) (row.Text() == "actor" ? actors : recipients).Add(row.Actor(points)!);
        return e with { Actors = actors.DrainToImmutable(), Recipients = recipients.DrainToImmutable() };
    }

    private ImmutableArray<Forecast> Forecasts(long coding, CodePoints points)
    {
        ImmutableArray<Forecast> forecasts = List(coding, "forecasts", Columns.Forecast, r => r.Forecast(points));
        if (forecasts.IsEmpty) return forecasts;
        Dictionary<int, List<ActorMention>> parties = Parties(coding, "forecast", points);
        return [.. forecasts.Select((f, i) => parties.TryGetValue(i, out List<ActorMention>? of) ? f with { Parties = [.. of] } : f)];
    }

    private ImmutableArray<EventLink> Links(long coding, CodePoints points)
    {
        ImmutableArray<EventLink> links = List(coding, "links", Columns.Link, r => r.Link(points));
        if (!links.Any(l => l.Reference is not null)) return links;
        Dictionary<int, List<ActorMention>> parties = Parties(coding, "link", points);
        return [.. links.Select((l, i) => parties.TryGetValue(i, out List<ActorMention>? of) ? l with { Reference = l.Reference! with { Actors = [.. of] } } : l)];
    }

    // By the ordinal of the forecast or link that names them.
    private Dictionary<int, List<ActorMention>> Parties(long coding, string owner, CodePoints points)
    {
        Dictionary<int, List<ActorMention>> parties = [];
        SqliteCommand command = Keyed($"SELECT {owner}, {Columns.Select(Columns.Actor, "t")} FROM {owner}_parties t WHERE coding = $key ORDER BY {owner}, ordinal", coding);
        using SqliteDataReader reader = command.ExecuteReader();
        var row = new Row(reader);
        while (row.Read())
        {
            int ordinal = (int)row.Integer();
            if (!parties.TryGetValue(ordinal, out List<ActorMention>? list)) parties.Add(ordinal, list = []);
            list.Add(row.Actor(points)!);
        }

        return parties;
    }

    private List<Event> Events(long coding, CodingParts parts)
    {
        var events = new List<Event>();
        SqliteCommand command = Keyed($"SELECT t.event, {Columns.Select(Columns.Event, "t")} FROM events t WHERE coding = $key ORDER BY ordinal", coding);
        using SqliteDataReader reader = command.ExecuteReader();
        var row = new Row(reader);
        while (row.Read())
        {
            long key = row.Integer();
            events.Add(WithActors(row.Event(parts.Points), key, parts.Points));
        }

        return events;
    }

    private Report Report(long version)
    {
        SqliteCommand command = Keyed($"SELECT {Columns.Select(Columns.Version, "t")}, t.text FROM versions t WHERE version = $key", version);
        using SqliteDataReader reader = command.ExecuteReader();
        var row = new Row(reader);
        row.Read();
        return Version(row);
    }

    /// <summary>The columns of a version, and its text.</summary>
    public static Report Version(Row row) => new()
    {
        Id = row.Text(),
        Url = row.TextOrNull(),
        Source = row.TextOrNull(),
        Origin = row.TextOrNull(),
        Title = row.TextOrNull(),
        Author = row.TextOrNull(),
        Published = Published(row),
        Language = row.TextOrNull(),
        Text = new SourceText(row.Text()),
    };

    /// <summary>Two columns: the time and its basis.</summary>
    public static Publication Published(Row row)
    {
        string? text = row.TextOrNull();
        PublicationBasis basis = row.Name<PublicationBasis>();
        return text is not null && PublicationText.TryParse(text, basis, out Publication published) ? published : Publication.Unknown;
    }

    private ImmutableArray<T> List<T>(long coding, string table, string columns, Func<Row, T> read)
    {
        var list = ImmutableArray.CreateBuilder<T>();
        SqliteCommand command = Keyed($"SELECT {Columns.Select(columns, "t")} FROM {table} t WHERE coding = $key ORDER BY ordinal", coding);
        using SqliteDataReader reader = command.ExecuteReader();
        var row = new Row(reader);
        while (row.Read()) list.Add(read(row));
        return list.DrainToImmutable();
    }

    // Each statement is read to its end before it is asked again, so one of a kind is enough.
    private SqliteCommand Keyed(string sql, long key)
    {
        if (!_commands.TryGetValue(sql, out SqliteCommand? command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            command.Parameters.Add("$key", SqliteType.Integer);
            _commands.Add(sql, command);
        }

        command.Parameters[0].Value = key;
        return command;
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in _commands.Values) command.Dispose();
    }
}
