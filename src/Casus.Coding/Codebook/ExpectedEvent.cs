using System.Collections.Immutable;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Coding.Codebook;

/// <summary>
/// An event as the codebook writes it: <c>ASSAULT/aerial: jets > bridge @Homs (planned)</c>. The same line shows what a
/// coder found.
/// </summary>
/// <param name="Mode">Null where the example is not about the mode.</param>
/// <param name="Actors">Words of the text; empty where nobody is named.</param>
/// <param name="Place">Words of the text; null where the example is not about the place.</param>
public sealed record ExpectedEvent(
    EventType Type,
    string? Mode,
    ImmutableArray<string> Actors,
    ImmutableArray<string> Recipients,
    string? Place,
    EventStatus Status)
{
    /// <summary>A coded event in the codebook's words.</summary>
    public static ExpectedEvent Of(Event found) => new(
        found.Type,
        found.Mode,
        [.. found.Actors.Select(a => OneLine(a.Text))],
        [.. found.Recipients.Select(a => OneLine(a.Text))],
        found.Place is { } place ? OneLine(place.Text) : null,
        found.Status);

    /// <summary>The line without its leading hyphen.</summary>
    public override string ToString()
    {
        string mode = Mode is null ? "" : $"/{Mode}";
        string place = Place is null ? "" : $" @{Place}";
        string status = Status == EventStatus.Occurred ? "" : $" ({WireName.Of(Status)})";
        return $"{Type.Name()}{mode}: {Words(Actors)} > {Words(Recipients)}{place}{status}";
    }

    internal static string Words(ImmutableArray<string> mentions) => mentions.IsEmpty ? "-" : string.Join(" + ", mentions);

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
