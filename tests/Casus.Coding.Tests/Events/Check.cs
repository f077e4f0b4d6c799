using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Coding.Tests.Events;

/// <summary>
/// The one door through which event tests go: a text in, one line per event out, such as
/// <c>ASSAULT ISR MIL > SYR @Damascus 2024-04-01</c> or <c>ASSAULT ISR > IRN (planned)</c>.
/// </summary>
internal static class Check
{
    private static readonly Lazy<Coder> Shared = new(() => Coder.Load(AppContext.BaseDirectory));

    public static Coder Coder => Shared.Value;

    public static CodedReport Read(string text, string? published = null) => Coder.Read(new Report
    {
        Id = "test",
        Text = new SourceText(text),
        Published = published is null
            ? Publication.Unknown
            : Publication.On(DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture), PublicationBasis.Given),
    });

    /// <summary>Asserts that exactly these events are coded, in text order.</summary>
    public static void Events(string text, params string[] expected) => Assert.Equal(expected, Lines(Read(text)));

    /// <summary>Asserts that exactly these events are coded in a report of that day.</summary>
    public static void EventsOn(string published, string text, params string[] expected) =>
        Assert.Equal(expected, Lines(Read(text, published)));

    public static string[] Lines(CodedReport coded) => [.. coded.Events.Select(Line)];

    public static string Line(Event e)
    {
        string line = $"{e.Type.Name()} {Codes(e.Actors)} > {Codes(e.Recipients)}";
        if (e.Place?.Place is { } place) line += $" @{place.Name}";
        if (e.Time is EventTime.Stated or EventTime.Inferred) line += $" {e.Time.IntervalOrNull!.Value.FirstDay:yyyy-MM-dd}";
        return e.Status == EventStatus.Occurred ? line : $"{line} ({e.Status.ToString().ToLowerInvariant()})";
    }

    private static string Codes(IReadOnlyCollection<ActorMention> actors) =>
        actors.Count == 0 ? "-" : string.Join("+", actors.Select(a => a.Code.IsNone ? "?" : a.Code.ToString()));
}
