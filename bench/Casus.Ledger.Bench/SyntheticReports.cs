using System.Globalization;
using System.Text;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Ledger.Bench;

/// <summary>
/// Coded reports of an invented decade of wars, in order of publication, one after another and none kept: 2.5 events a
/// report, texts of some 270 words, places, actors and words skewed as in news. The same for the same seed.
/// </summary>
internal sealed class SyntheticReports
{
    public const double EventsPerReport = 2.5;

    /// <summary>First day of the ten years over which reports are spread.</summary>
    public static readonly DateOnly FirstDay = new(2015, 1, 1);

    public const int Days = 3650;

    private const int Actors = 60;
    private const int Sources = 80;

    private static readonly string[] Sectors = ["GOV", "MIL", "REB", "COP", "CVL", "OPP"];
    private static readonly string[] Verbs = ["shelled", "raided", "accused", "met", "warned", "aided", "arrested", "bombed"];
    private static readonly CoderVersion Coder = new("0.0.0", "synthetic", "synthetic");

    // In PLOVER's order, of a hundred: how often each type is in coded news, roughly.
    private static readonly int[] TypeShares = [2, 17, 7, 2, 3, 4, 2, 7, 8, 4, 6, 5, 2, 5, 8, 18];

    private readonly Words _words = new();
    private readonly Chance _chance;
    private readonly SyntheticPlaces _places;
    private readonly TimeSpan _step;
    private readonly StringBuilder _text = new();
    private long _number;

    /// <param name="events">How many the whole of them will have, which sets their pace.</param>
    public SyntheticReports(long events, ulong seed)
    {
        _chance = new Chance(seed);
        _places = new SyntheticPlaces(_chance);
        _step = TimeSpan.FromDays(Days) / (events / EventsPerReport + 1);
    }

    public Words Words => _words;

    public IEnumerable<CodedReport> Take(int reports)
    {
        for (int i = 0; i < reports; i++) yield return Next();
    }

    private CodedReport Next()
    {
        var published = new DateTimeOffset(FirstDay.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) + _step * _number;
        int count = 1 + _chance.Below(4);
        var parts = new List<Part>();
        _text.Clear();
        for (int i = 0; i < count; i++)
        {
            parts.Add(Tell(i, DateOnly.FromDateTime(published.DateTime)));
            Fill(3 + _chance.Below(3));
        }

        string source = "Wire " + Words.Name(_chance.Skewed(Sources)), url = $"https://{source[5..].ToLowerInvariant()}.example/{_number++}", text = _text.ToString();
        return new CodedReport
        {
            Report = new Report
            {
                Id = ReportId.Of(url, source, Publication.AtTime(published, PublicationBasis.Metadata), text),
                Text = new SourceText(text), Url = url, Source = source, Title = parts[0].Words, Language = "en",
                Published = Publication.AtTime(published, PublicationBasis.Metadata),
            },
            Events = [.. parts.Select(p => p.Event)],
            Claims = [.. parts.Select(p => p.Claim)],
            Figures = [.. parts.Select(p => p.Figure).OfType<Figure>()],
            Places = [.. parts.Select(p => p.Event.Place).OfType<PlaceMention>()],
            Times = [.. parts.Select(p => new TimeMention { Span = p.Event.Trigger, Text = "day", Kind = TimeKind.Date, Interval = p.Event.Time.IntervalOrNull, Rule = "synthetic" })],
            Coder = Coder,
        };
    }

    private sealed record Part(string Words, Event Event, Claim Claim, Figure? Figure);

    // One sentence that tells an event, with all its spans.
    private Part Tell(int number, DateOnly day)
    {
        int start = _text.Length;
        ActorMention actor = Actor(_chance.Skewed(Actors));
        TextSpan trigger = Add(Verbs[_chance.Below(Verbs.Length)]);
        ActorMention recipient = Actor(_chance.Skewed(Actors));
        Place place = _places.Next(_chance);
        Add("near");
        TextSpan at = Add(place.Name);
        TextSpan cue = Add("officials said, killing");
        int dead = 1 + _chance.Skewed(60);
        TextSpan figure = Add(dead.ToString(CultureInfo.InvariantCulture));
        string words = _text.ToString(start, figure.End - start);
        _text.Append(". ");
        var sentence = new TextSpan(start, figure.End + 1);
        string claim = $"c{number}", dying = $"f{number}";
        EventType type = Type();
        bool deadly = type is EventType.Assault or EventType.Coerce;
        return new Part(
            words,
            new Event
            {
                Id = $"e{number}", Type = type, Mode = deadly ? "aerial" : null, Contexts = ["military"], Cameo = "190", Goldstein = deadly ? -9 : 2,
                Status = _chance.Below(10) < 8 ? EventStatus.Occurred : EventStatus.Threatened, Actors = [actor], Recipients = _chance.Below(10) < 8 ? [recipient] : [],
                Place = _chance.Below(100) < 85 ? new PlaceMention { Span = at, Text = place.Name, Place = place, Confidence = 0.9, Rule = "synthetic" } : null,
                Time = Time(day, trigger), Claims = [claim], Figures = deadly ? [dying] : [], Trigger = trigger, Sentence = sentence, Rule = "synthetic", Confidence = 0.8,
            },
            new Claim { Id = claim, Cue = cue, Content = sentence, Stance = Stance.Supports, Rule = "synthetic" },
            deadly ? new Figure { Id = dying, Role = FigureRole.Killed, Low = dead, Best = dead, High = dead, Hedge = Hedge.Exact, Text = dead.ToString(CultureInfo.InvariantCulture), Span = figure, Claims = [claim], Rule = "synthetic" } : null);
    }

    // Of a hundred events most are of the day before, some of the week or month, a few of a year or of several.
    private EventTime Time(DateOnly day, TextSpan span)
    {
        TimeInterval? interval = _chance.Below(100) switch
        {
            < 70 => TimeInterval.Day(day.AddDays(-_chance.Below(2))),
            < 80 => TimeInterval.Day(day.AddDays(-_chance.Below(30))),
            < 88 => TimeInterval.Days(new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1), Granularity.Month),
            < 91 => TimeInterval.Days(new DateOnly(day.Year - 1, 1, 1), new DateOnly(day.Year - 1, 12, 31), Granularity.Year),
            < 93 => TimeInterval.Days(new DateOnly(day.Year - 1 - _chance.Below(20), 3, 1), day.AddMonths(-1), Granularity.Month),
            _ => null,
        };
        return interval is { } known ? new EventTime.Stated(known, span, "day") : EventTime.Unstated.Value;
    }

    private EventType Type()
    {
        int at = _chance.Below(TypeShares.Sum()), type = 0;
        while (at >= TypeShares[type]) at -= TypeShares[type++];
        return (EventType)type;
    }

    private ActorMention Actor(int number)
    {
        string sector = Sectors[_chance.Below(Sectors.Length)], name = Words.Name(number + 100);
        return new ActorMention { Span = Add(name), Text = name, Name = name, Code = new ActorCode(SyntheticPlaces.Country(number), sector), Rule = "synthetic" };
    }

    private void Fill(int sentences)
    {
        for (int i = 0; i < sentences; i++)
        {
            int words = 12 + _chance.Below(18);
            for (int w = 0; w < words; w++) _text.Append(_words.Next(_chance)).Append(w == words - 1 ? ". " : " ");
        }
    }

    private TextSpan Add(string words)
    {
        if (_text.Length > 0 && _text[^1] != ' ') _text.Append(' ');
        int start = _text.Length;
        _text.Append(words);
        return new TextSpan(start, _text.Length);
    }
}
