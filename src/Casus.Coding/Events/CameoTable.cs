using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Casus.Coding.Lexicons;
using Casus.Core.Ontology;

namespace Casus.Coding.Events;

/// <summary>What <c>cameo.tsv</c> says of a CAMEO code: its Goldstein value and PLOVER contexts.</summary>
internal sealed record CameoEntry(double Goldstein, ImmutableArray<string> Contexts);

/// <summary>
/// CAMEO codes with their Goldstein values (Goldstein 1992, as extended to CAMEO by Schrodt) and the PLOVER contexts
/// of the CAMEO-to-PLOVER table. A code that is not listed takes the values of its longest listed prefix.
/// </summary>
internal sealed class CameoTable
{
    private readonly FrozenDictionary<string, CameoEntry> _entries;

    /// <param name="table"><c>cameo.tsv</c>.</param>
    public CameoTable(LexiconTable table) => _entries = table.Rows.ToFrozenDictionary(
        r => r["cameo"],
        r => new CameoEntry(
            double.TryParse(r["goldstein"], NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
                ? value
                : throw r.Fault("goldstein", $"'{r["goldstein"]}' is no number"),
            [.. r.List("contexts").Order(StringComparer.Ordinal)]),
        StringComparer.Ordinal);

    public CameoEntry Of(string? cameo, EventType type)
    {
        for (string? code = cameo; code is { Length: >= 2 }; code = code[..^1])
        {
            if (_entries.TryGetValue(code, out CameoEntry? entry)) return entry;
        }

        return _entries[Root(type)];
    }

    // The CAMEO root code that stands for a PLOVER type where a pattern names none.
    private static string Root(EventType type) => type switch
    {
        EventType.Agree => "03",
        EventType.Consult => "04",
        EventType.Support => "05",
        EventType.Concede => "08",
        EventType.Cooperate => "06",
        EventType.Aid => "07",
        EventType.Retreat => "08",
        EventType.Request => "10",
        EventType.Accuse => "11",
        EventType.Reject => "12",
        EventType.Threaten => "13",
        EventType.Protest => "14",
        EventType.Sanction => "16",
        EventType.Mobilize => "15",
        EventType.Coerce => "17",
        _ => "19",
    };
}
