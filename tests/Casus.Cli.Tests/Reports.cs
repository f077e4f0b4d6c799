using System.Collections.Immutable;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Cli.Tests;

/// <summary>Coded reports made by hand: one sentence, one event, one voice.</summary>
internal static class Reports
{
    public static Place Damascus { get; } = new("Damascus", 170654, 33.51, 36.29, "SYR", "Dimashq", PlacePrecision.Settlement);

    public static Place Isfahan { get; } = new("Isfahan", 418863, 32.65, 51.67, "IRN", "Isfahan", PlacePrecision.Settlement);

    public static CodedReport Coded(string source, string text, Telling telling)
    {
        SourceText words = new(text);
        Publication published = Publication.On(telling.Published, PublicationBasis.Given);
        ImmutableArray<Figure> figures = telling.Killed is null ? [] :
        [
            new Figure
            {
                Id = "f1", Role = FigureRole.Killed, Low = telling.Killed, Best = telling.Killed,
                High = telling.AtLeast ? null : telling.Killed, Hedge = telling.AtLeast ? Hedge.AtLeast : Hedge.Exact,
                Span = words.Whole, Text = $"{(telling.AtLeast ? "at least " : "")}{telling.Killed}", Rule = "test",
            },
        ];
        ImmutableArray<Claim> claims = telling.SaidBy is null ? [] :
        [
            new Claim { Id = "c1", Claimant = Actor(telling.SaidBy, null), Cue = new TextSpan(0, 1), Content = words.Whole, Stance = Stance.Asserts, Rule = "test" },
        ];
        Event told = new()
        {
            Id = "e1",
            Type = telling.Type,
            Goldstein = -10,
            Status = telling.Status,
            Actors = telling.Actor is null ? [] : [Actor(telling.Actor, telling.Actor)],
            Recipients = telling.Recipient is null ? [] : [Actor(telling.Recipient, telling.Recipient)],
            Place = telling.Place is null ? null : new PlaceMention { Span = words.Whole, Text = telling.Place.Name, Place = telling.Place, Confidence = 1, Rule = "test" },
            Time = telling.Day is { } day ? new EventTime.Stated(TimeInterval.Day(day), words.Whole, "then") : EventTime.Unstated.Value,
            Claims = [.. claims.Select(c => c.Id)],
            Figures = [.. figures.Select(f => f.Id)],
            Trigger = new TextSpan(0, 1),
            Sentence = words.Whole,
            Rule = "test",
            Confidence = 1,
        };
        return new CodedReport
        {
            Report = new Report { Id = ReportId.Of(telling.Url, source, published, text), Text = words, Source = source, Origin = telling.Origin, Url = telling.Url, Published = published },
            Events = [told],
            Claims = claims,
            Figures = figures,
            Coder = new CoderVersion("0", "none", "en"),
        };
    }

    private static ActorMention Actor(string name, string? code) =>
        new() { Span = new TextSpan(0, 1), Text = name, Name = name, Code = new ActorCode(code, null), Rule = "test" };
}

/// <summary>What one report tells; unset is unknown.</summary>
internal sealed record Telling
{
    public EventType Type { get; init; } = EventType.Assault;

    public EventStatus Status { get; init; } = EventStatus.Occurred;

    public string? Actor { get; init; }

    public string? Recipient { get; init; }

    public Place? Place { get; init; }

    public DateOnly? Day { get; init; }

    public DateOnly Published { get; init; } = new(2024, 4, 2);

    public int? Killed { get; init; }

    public bool AtLeast { get; init; }

    public string? SaidBy { get; init; }

    public string? Origin { get; init; }

    public string? Url { get; init; }
}
