using System.Collections.Immutable;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Ledger.Tests;

/// <summary>Coded reports built by hand around invented sentences, so that these tests need no coder.</summary>
internal static class Samples
{
    public const string Sentence = "🚀 Three drones hit the depot near Zarbad on Friday, the ministry said, killing at least 7.";

    public static CoderVersion Coder { get; } = new("0.1.0", "model-a", "en");

    public static Report Report(string text = Sentence, string? url = "https://herald.example/a", string? source = "Herald") => new()
    {
        Id = ReportId.Of(url, source, Published, text),
        Text = new SourceText(text),
        Url = url,
        Source = source,
        Origin = "Wire",
        Title = "Drones, \"again\"",
        Author = null,
        Published = Published,
        Language = "en",
    };

    private static Publication Published { get; } =
        Publication.AtTime(new DateTimeOffset(2024, 4, 20, 6, 30, 0, TimeSpan.FromMinutes(210)), PublicationBasis.Metadata);

    /// <summary>One event with every part filled.</summary>
    public static CodedReport Full(Report? report = null)
    {
        report ??= Report();
        string text = report.Text.Value;
        TextSpan At(string words) => Span(text, words);
        var claimant = new ActorMention { Span = At("the ministry"), Text = "the ministry", Name = "Ministry", Code = new("IRN", "GOV"), Rule = "a1" };
        var place = new PlaceMention
        {
            Span = At("Zarbad"), Text = "Zarbad", Rule = "p1", Confidence = 0.75,
            Place = new Place("Zarbad", 123, 32.65, 51.67, "IRN", "Isfahan", PlacePrecision.Near),
        };
        var friday = TimeInterval.Day(new DateOnly(2024, 4, 19));
        var when = new TimeMention { Span = At("Friday"), Text = "Friday", Kind = TimeKind.Date, Value = "2024-04-19", Interval = friday, Rule = "t1" };
        return new CodedReport
        {
            Report = report,
            Events =
            [
                new Event
                {
                    Id = "e1", Type = EventType.Assault, Mode = "aerial", Contexts = ["military"], Cameo = "195", Goldstein = -10,
                    Status = EventStatus.Occurred, Confidence = 0.5, Rule = "v1", Trigger = At("hit"), Sentence = new TextSpan(0, text.Length),
                    Actors = [new ActorMention { Span = At("Three drones"), Text = "Three drones", Name = "Israel", Code = new("ISR", "MIL"), Rule = "a2" }],
                    Recipients = [new ActorMention { Span = At("the depot"), Text = "the depot", Code = new("IRN", null), Rule = "a3" }],
                    Place = place, Time = new EventTime.Stated(friday, At("Friday"), "Friday"), Claims = ["c1"], DeniedBy = ["c2"], Figures = ["f1"], Weapons = ["w1"], Targets = ["t1"],
                },
                new Event
                {
                    Id = "e2", Type = EventType.Accuse, Goldstein = -2.5, Status = EventStatus.Denied, Confidence = 1, Rule = "v2",
                    Trigger = At("said"), Sentence = new TextSpan(0, text.Length),
                },
            ],
            Claims = [new Claim { Id = "c1", Claimant = claimant, Cue = At("said"), Content = At("Three drones hit"), Stance = Stance.Supports, DirectQuote = true, Colour = At("Three"), Anonymous = true, Within = "c9", Rule = "c" }],
            Figures =
            [
                new Figure { Id = "f1", Role = FigureRole.Killed, Low = 7, Best = 7, High = null, Hedge = Hedge.AtLeast, Span = At("at least 7"), Text = "at least 7", Unit = "people",
                    Whom = "soldiers", Nation = "IRN", Claims = ["c1"], Cumulative = true, Since = new DateOnly(2023, 10, 7), Until = new DateOnly(2024, 4, 1), Rule = "f" },
            ],
            Places = [place, new PlaceMention { Span = At("depot"), Text = "depot", Rule = "p2" }],
            Times =
            [
                when,
                new TimeMention
                {
                    Span = At("Friday"), Text = "Friday", Kind = TimeKind.Time, Rule = "t2",
                    Interval = new TimeInterval(new DateTime(2024, 4, 19, 18, 0, 0), new DateTime(2024, 4, 20), Granularity.PartOfDay),
                },
            ],
            Weapons = [new WeaponMention { Id = "w1", Span = At("drones"), Text = "drones", Class = "drone", Kind = WeaponKind.Munition, Rule = "w" }],
            Targets =
            [
                new Target { Id = "t1", Span = At("the depot"), Text = "the depot", Kind = "industry", Status = DamageStatus.Hit, Evidence = At("hit"), Claims = ["c1"], Rule = "g" },
            ],
            Forecasts =
            [
                new Forecast
                {
                    Id = "p1", Forecaster = claimant, Cue = At("said"), Content = At("killing"), Parties = [claimant], Events = ["e1"],
                    Likelihood = new Likelihood(At("at least"), "at least", 0.25, 0.5, "ICD 203"), Horizon = when, Rule = "o",
                },
                new Forecast { Id = "p2", Cue = At("said"), Content = At("hit"), IsIntention = true, Rule = "o" },
            ],
            Links =
            [
                new EventLink { Id = "l1", From = "e2", To = "e1", Kind = LinkKind.RespondsTo, Cue = At("said"), Claims = ["c1"], Denied = true, Rule = "l", Confidence = 0.5 },
                new EventLink
                {
                    Id = "l2", From = "e1", Kind = LinkKind.RetaliatesFor, Cue = At("killing"), Rule = "l", Confidence = 0.75,
                    Reference = new LinkReference { Span = At("the depot near Zarbad on Friday"), Text = "the depot near Zarbad on Friday", Place = place, Time = when, Actors = [claimant] },
                },
                new EventLink { Id = "l3", Kind = LinkKind.RetaliatesFor, Cue = At("at least"), Reference = new LinkReference { Span = At("drones"), Text = "drones" }, Rule = "l", Confidence = 0.25 },
            ],
            Remarks = [new Remark("CAS103", At("🚀"), "one"), new Remark("CAS105", null, "all")],
            Coder = Coder,
        };
    }

    /// <summary>The full coding of another text, its second event left out.</summary>
    public static CodedReport Plain(int number, DateOnly day, EventType type = EventType.Assault, string country = "IRN", string? url = null)
    {
        string text = $"Report {number}: three drones hit the depot near Zarbad on Friday, the ministry said, killing at least 7.";
        CodedReport full = Full(Report("🚀 Three drones hit the depot near Zarbad on Friday, the ministry said, killing at least 7." + text, url ?? $"https://herald.example/{number}"));
        Event e = full.Events[0] with
        {
            Type = type,
            Time = new EventTime.Stated(TimeInterval.Day(day), full.Events[0].Trigger, "hit"),
            Place = full.Events[0].Place! with { Place = full.Events[0].Place!.Place! with { Country = country } },
        };
        return full with { Events = ImmutableArray.Create(e) };
    }

    /// <summary>As <see cref="Plain"/>, elsewhere.</summary>
    public static CodedReport At(int number, DateOnly day, double latitude, double longitude, PlacePrecision precision)
    {
        CodedReport plain = Plain(number, day);
        PlaceMention place = plain.Events[0].Place!;
        return plain with { Events = [plain.Events[0] with { Place = place with { Place = place.Place! with { Latitude = latitude, Longitude = longitude, Precision = precision } } }] };
    }

    /// <summary>As <see cref="Plain"/>, from one moment to another.</summary>
    public static CodedReport Lasting(int number, DateTime start, DateTime end)
    {
        CodedReport plain = Plain(number, DateOnly.FromDateTime(start));
        return plain with { Events = [plain.Events[0] with { Time = new EventTime.FromPublication(new TimeInterval(start, end, Granularity.Day)) }] };
    }

    public static TextSpan Span(string text, string words)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{words}' is not in the text");
        return new TextSpan(start, start + words.Length);
    }
}
