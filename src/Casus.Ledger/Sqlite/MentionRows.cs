using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Ledger.Sqlite;

/// <summary>Rebuilds records from rows; each method reads the columns that <see cref="CodingWriter"/> wrote, in that order.</summary>
internal static class MentionRows
{
    public static ActorMention? Actor(this Row row, CodePoints points)
    {
        string? text = row.TextOrNull();
        TextSpan? span = row.SpanOrNull(points);
        string? name = row.TextOrNull(), code = row.TextOrNull(), sector = row.TextOrNull(), rule = row.TextOrNull();
        return text is null ? null : new ActorMention { Text = text, Span = span!.Value, Name = name, Code = new ActorCode(code, sector), Rule = rule! };
    }

    public static PlaceMention? Place(this Row row, CodePoints points)
    {
        string? text = row.TextOrNull();
        TextSpan? span = row.SpanOrNull(points);
        string? name = row.TextOrNull();
        int? id = row.IntegerOrNull();
        double? latitude = row.RealOrNull(), longitude = row.RealOrNull();
        string? country = row.TextOrNull(), admin1 = row.TextOrNull(), precision = row.TextOrNull();
        double? confidence = row.RealOrNull();
        string? rule = row.TextOrNull();
        if (text is null) return null;
        Place? place = WireName.TryParse(precision, out PlacePrecision known)
            ? new Place(name!, id, latitude ?? double.NaN, longitude ?? double.NaN, country, admin1, known)
            : null;
        return new PlaceMention { Text = text, Span = span!.Value, Place = place, Confidence = confidence ?? 0, Rule = rule! };
    }

    public static TimeInterval? Interval(this Row row)
    {
        string? start = row.TextOrNull(), end = row.TextOrNull(), name = row.TextOrNull();
        return start is not null && end is not null && WireName.TryParse(name, out Granularity granularity)
            ? new TimeInterval(Stored.WallClock(start), Stored.WallClock(end), granularity)
            : null;
    }

    public static TimeMention? Time(this Row row, CodePoints points)
    {
        string? text = row.TextOrNull();
        TextSpan? span = row.SpanOrNull(points);
        string? kind = row.TextOrNull(), value = row.TextOrNull();
        TimeInterval? interval = row.Interval();
        string? rule = row.TextOrNull();
        return text is not null && WireName.TryParse(kind, out TimeKind known)
            ? new TimeMention { Text = text, Span = span!.Value, Kind = known, Value = value, Interval = interval, Rule = rule! }
            : null;
    }

    public static EventTime EventTime(this Row row, CodePoints points)
    {
        TimeInterval? interval = row.Interval();
        string? basis = row.TextOrNull(), text = row.TextOrNull();
        TextSpan? span = row.SpanOrNull(points);
        return (basis, interval) switch
        {
            ("stated", { } i) => new EventTime.Stated(i, span!.Value, text!),
            ("inferred", { } i) => new EventTime.Inferred(i, span!.Value, text!),
            ("published", { } i) => new EventTime.FromPublication(i),
            _ => Core.Records.EventTime.Unstated.Value,
        };
    }

    public static Claim Claim(this Row row, CodePoints points) => new()
    {
        Id = row.Text(),
        Claimant = row.Actor(points),
        Cue = row.Span(points),
        Content = row.Span(points),
        Stance = row.Name<Stance>(),
        DirectQuote = row.Integer() != 0,
        Colour = row.SpanOrNull(points),
        Anonymous = row.Integer() != 0,
        Within = row.TextOrNull(),
        Rule = row.Text(),
    };

    public static Figure Figure(this Row row, CodePoints points) => new()
    {
        Id = row.Text(),
        Role = row.Name<FigureRole>(),
        Low = row.RealOrNull(),
        Best = row.RealOrNull(),
        High = row.RealOrNull(),
        Hedge = row.Name<Hedge>(),
        Text = row.Text(),
        Span = row.Span(points),
        Unit = row.TextOrNull(),
        Whom = row.TextOrNull(),
        Nation = row.TextOrNull(),
        Claims = [.. Stored.Words(row.Text())],
        Cumulative = row.Integer() != 0,
        Since = Day(row.TextOrNull()),
        Until = Day(row.TextOrNull()),
        Rule = row.Text(),
    };

    private static DateOnly? Day(string? day) =>
        day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static Forecast Forecast(this Row row, CodePoints points) => new()
    {
        Id = row.Text(),
        Forecaster = row.Actor(points),
        Cue = row.Span(points),
        Content = row.Span(points),
        Horizon = row.Time(points),
        Likelihood = row.Likelihood(points),
        Events = [.. Stored.Words(row.Text())],
        IsIntention = row.Integer() != 0,
        Rule = row.Text(),
    };

    private static Likelihood? Likelihood(this Row row, CodePoints points)
    {
        string? text = row.TextOrNull();
        TextSpan? span = row.SpanOrNull(points);
        double? low = row.RealOrNull(), high = row.RealOrNull();
        string? yardstick = row.TextOrNull();
        return text is null ? null : new Likelihood(span!.Value, text, low, high, yardstick);
    }

    public static WeaponMention Weapon(this Row row, CodePoints points) => new()
    {
        Id = row.Text(),
        Text = row.Text(),
        Span = row.Span(points),
        Class = row.Text(),
        Kind = row.Name<WeaponKind>(),
        Rule = row.Text(),
    };

    public static Target Target(this Row row, CodePoints points) => new()
    {
        Id = row.Text(),
        Text = row.Text(),
        Span = row.Span(points),
        Kind = row.Text(),
        Status = row.Name<DamageStatus>(),
        Evidence = row.Span(points),
        Claims = [.. Stored.Words(row.Text())],
        Rule = row.Text(),
    };

    /// <summary>All but the parties that its reference names, which have a table of their own.</summary>
    public static EventLink Link(this Row row, CodePoints points)
    {
        string id = row.Text();
        string? from = row.TextOrNull(), to = row.TextOrNull(), words = row.TextOrNull();
        TextSpan? span = row.SpanOrNull(points);
        PlaceMention? place = row.Place(points);
        TimeMention? time = row.Time(points);
        return new EventLink
        {
            Id = id,
            From = from,
            To = to,
            Reference = words is null ? null : new LinkReference { Text = words, Span = span!.Value, Place = place, Time = time },
            Kind = row.Name<LinkKind>(),
            Cue = row.Span(points),
            Claims = [.. Stored.Words(row.Text())],
            Denied = row.Integer() != 0,
            Rule = row.Text(),
            Confidence = row.RealOrNull() ?? double.NaN,
        };
    }

    public static Remark Remark(this Row row, CodePoints points)
    {
        string code = row.Text();
        TextSpan? span = row.SpanOrNull(points);
        return new Remark(code, span, row.Text());
    }

    /// <summary>All but the actors, which have a table of their own.</summary>
    public static Event Event(this Row row, CodePoints points)
    {
        string id = row.Text(), type = row.Text();
        return new Event
        {
            Id = id,
            Type = EventTypes.TryParse(type, out EventType known) ? known : throw new InvalidDataException($"'{type}' is no event type"),
            Mode = row.TextOrNull(),
            Contexts = [.. Stored.Words(row.Text())],
            Cameo = row.TextOrNull(),
            Goldstein = row.RealOrNull() ?? double.NaN,
            Status = row.Name<EventStatus>(),
            Place = row.Place(points),
            Time = row.EventTime(points),
            Claims = [.. Stored.Words(row.Text())],
            DeniedBy = [.. Stored.Words(row.Text())],
            Figures = [.. Stored.Words(row.Text())],
            Weapons = [.. Stored.Words(row.Text())],
            Targets = [.. Stored.Words(row.Text())],
            Trigger = row.Span(points),
            Sentence = row.Span(points),
            Rule = row.Text(),
            Confidence = row.RealOrNull() ?? double.NaN,
        };
    }
}
