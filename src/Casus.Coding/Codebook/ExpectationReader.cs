using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Casus.Core;
using Casus.Core.Ontology;
using Casus.Core.Text;

namespace Casus.Coding.Codebook;

/// <summary>Reads one expected event: <c>TYPE[/mode]: actors > recipients [@Place] [(status)]</c>.</summary>
internal static partial class ExpectationReader
{
    public const string Form = "TYPE[/mode]: actors > recipients [@Place] [(status)]";

    /// <param name="place">File and line, for errors.</param>
    /// <param name="line">The list line without its hyphen.</param>
    /// <param name="text">The example's text, of which actors, recipients and places are words.</param>
    /// <exception cref="CasusException">
    /// CAS053 the line has another form; CAS054 its type, mode or status is unknown; CAS055 its words are not in the text.
    /// </exception>
    public static ExpectedEvent Read(string place, string line, string text)
    {
        Match match = Shape().Match(line);
        if (!match.Success) throw new CasusException("CAS053", place, $"'{line}' is no expected event: write {Form}, or none");
        EventType type = TypeOf(place, match.Groups["type"].Value);
        string? where = match.Groups["place"] is { Success: true } group ? group.Value : null;
        if (where is not null) InText(place, where, text);
        return new ExpectedEvent(
            type,
            ModeOf(place, type, match.Groups["mode"]),
            Mentions(place, match.Groups["actors"].Value, text),
            Mentions(place, match.Groups["recipients"].Value, text),
            where,
            StatusOf(place, match.Groups["status"]));
    }

    private static EventType TypeOf(string place, string name) =>
        EventTypes.TryParse(name, out EventType type) && type.Name() == name
            ? type
            : throw new CasusException("CAS054", place,
                $"'{name}' is no event type: write one of {string.Join(", ", EventTypes.All.Select(t => t.Name()))}");

    private static string? ModeOf(string place, EventType type, Group mode)
    {
        if (!mode.Success) return null;
        if (type.Modes().Contains(mode.Value)) return mode.Value;
        string remedy = type.Modes().Count == 0 ? "leave it out" : $"write one of {string.Join(", ", type.Modes())}";
        throw new CasusException("CAS054", place, $"{type.Name()} has no mode '{mode.Value}': {remedy}");
    }

    private static EventStatus StatusOf(string place, Group status)
    {
        if (!status.Success) return EventStatus.Occurred;
        if (WireName.TryParse(status.Value, out EventStatus known) && known != EventStatus.Occurred) return known;
        IEnumerable<string> names = Enum.GetValues<EventStatus>().Where(s => s != EventStatus.Occurred).Select(WireName.Of);
        throw new CasusException("CAS054", place,
            $"'{status.Value}' is no status: write one of {string.Join(", ", names)}, or nothing for what occurred");
    }

    private static ImmutableArray<string> Mentions(string place, string list, string text)
    {
        if (list == "-") return [];
        string[] mentions = list.Split(" + ");
        foreach (string mention in mentions) InText(place, mention, text);
        return [.. mentions];
    }

    private static void InText(string place, string words, string text)
    {
        if (!WholeWords.Contain(text, words))
            throw new CasusException("CAS055", place, $"'{words}' does not stand in the text: use its own words, joined by ' + ', or - for nobody");
    }

    [GeneratedRegex(@"^(?<type>[^\s/:]+)(?:/(?<mode>[^\s:]+))?: (?<actors>\S.*?) > (?<recipients>\S.*?)(?: @(?<place>\S.*?))?(?: \((?<status>[^()]+)\))?$")]
    private static partial Regex Shape();
}
