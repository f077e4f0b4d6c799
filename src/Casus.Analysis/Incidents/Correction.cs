using System.Collections.Immutable;
using System.Globalization;
using Casus.Core;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Analysis.Incidents;

/// <summary>
/// What an analyst says a field of an incident is: <c>type ASSAULT</c>, <c>mode aerial</c>, <c>actor ISR</c>,
/// <c>recipient IRN MIL</c>, <c>date 2024-04-01</c> or <c>2024-04-01…2024-04-02</c>, <c>place 33.51,36.29 Damascus</c>,
/// <c>killed 16</c> or <c>13-16</c>.
/// </summary>
public static class Correction
{
    public static ImmutableArray<string> Fields { get; } = ["type", "mode", "actor", "recipient", "date", "place", "killed", "injured"];

    /// <exception cref="CasusException">CAS014 there is no such field, or the value is none of it.</exception>
    public static void Check(string field, string value)
    {
        bool isGood = field switch
        {
            "type" => EventTypes.TryParse(value, out _),
            "mode" => value.Length > 0,
            "actor" or "recipient" => value.Trim().Length > 0,
            "date" => Days(value) is not null,
            "place" => PlaceIn(value) is not null,
            "killed" or "injured" => Range(value) is not null,
            _ => throw new CasusException("CAS014", field, $"is no field to correct: name one of {string.Join(", ", Fields)}"),
        };
        if (!isGood) throw new CasusException("CAS014", $"{field} '{value}'", $"is not understood: write {Example(field)}");
    }

    internal static BestAccount Apply(BestAccount best, Decision decision)
    {
        string value = decision.Value ?? "";
        return decision.Field switch
        {
            "type" when EventTypes.TryParse(value, out EventType type) => best with { Type = Set(best.Type, type, decision) },
            "mode" => best with { Mode = Set(best.Mode, value, decision) },
            "actor" => best with { Actors = Set(best.Actors, [PartyIn(value)], decision) },
            "recipient" => best with { Recipients = Set(best.Recipients, [PartyIn(value)], decision) },
            "date" when Days(value) is { } days => best with { Time = Set(best.Time, days, decision), IsDated = true },
            "place" when PlaceIn(value) is { } place => best with { Place = Set(best.Place, place, decision) },
            _ => best,
        };
    }

    /// <summary>The number of people that an analyst set in a role, or null.</summary>
    internal static (double Low, double High)? Number(IEnumerable<Decision> decisions, FigureRole role)
    {
        string name = WireName.Of(role);
        return decisions.Where(d => d.Kind == DecisionKind.Correct && d.Field == name).MaxBy(d => d.Number) is { Value: { } value } ? Range(value) : null;
    }

    // Who said otherwise stays to be seen.
    private static Field<T> Set<T>(Field<T> field, T value, Decision decision) =>
        new(value, [], field.Support.IsEmpty ? field.Rivals : [new Rival<T>(field.Value, field.Support), .. field.Rivals], decision);

    private static Party PartyIn(string value)
    {
        string[] words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        bool isCode(string word) => word.Length == 3 && word.All(char.IsAsciiLetterUpper);
        if (words.Length is 1 or 2 && words.All(isCode)) return new Party(value.Trim(), new ActorCode(words[0], words.ElementAtOrDefault(1)));
        return new Party(value.Trim(), ActorCode.None);
    }

    private static TimeInterval? Days(string value)
    {
        string[] days = value.Split(["…", "..", "/"], StringSplitOptions.TrimEntries);
        if (days.Length > 2 || !Day(days[0], out DateOnly first)) return null;
        if (days.Length == 1) return TimeInterval.Day(first);
        return Day(days[1], out DateOnly last) && last >= first ? TimeInterval.Days(first, last) : null;
    }

    private static bool Day(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static Place? PlaceIn(string value)
    {
        int space = value.IndexOf(' ', StringComparison.Ordinal);
        string[] point = (space < 0 ? value : value[..space]).Split(',');
        string name = space < 0 ? value : value[(space + 1)..].Trim();
        return point.Length == 2 && Real(point[0], 90) is { } latitude && Real(point[1], 180) is { } longitude
            ? new Place(name, null, latitude, longitude, null, null, PlacePrecision.Settlement)
            : null;
    }

    private static double? Real(string text, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && Math.Abs(number) <= most ? number : null;

    private static (double Low, double High)? Range(string value)
    {
        string[] ends = value.Split(['-', '–'], StringSplitOptions.TrimEntries);
        if (ends.Length > 2 || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int low)) return null;
        int high = low;
        if (ends.Length == 2 && !int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out high)) return null;
        return high >= low ? (low, high) : null;
    }

    private static string Example(string field) => field switch
    {
        "type" => "a PLOVER type such as ASSAULT",
        "mode" => "a mode such as aerial",
        "date" => "2024-04-01 or 2024-04-01…2024-04-02",
        "place" => "latitude,longitude and a name: 33.51,36.29 Damascus",
        "killed" or "injured" => "16 or 13-16",
        _ => "a code such as ISR or IRN MIL, or a name",
    };
}
