using System.Collections.Immutable;
using Casus.Coding.Places;
using Casus.Core.Records;

namespace Casus.Evaluation;

/// <summary>
/// The places of events: of all rows the share whose event is coded (<c>coded</c>), whose place lies within 161 km of the gold
/// or is rightly none (<c>place</c>), and within 25 km at the same precision (<c>exact</c>); of the rows without a place, those
/// left without (<c>none</c>); of all rows, those given another place than the gold one (<c>wrong_city</c>).
/// An event that is not coded answers nothing: it is right in no row.
/// </summary>
public static class EventPlacesSuite
{
    private const double NearKm = 161;
    private const double ExactKm = 25;

    internal static IReadOnlyList<Score> Run(SuiteInput input) =>
        Score(EventPlaceGold.Read(input.Data, input.Root), input.Coder.Read, input.Cancel);

    /// <param name="rows">Rows of one report stand together, so that each report is read once.</param>
    /// <param name="read">Codes a report.</param>
    /// <param name="cancel">Asked between rows.</param>
    public static IReadOnlyList<Score> Score(IEnumerable<EventPlaceGold> rows, Func<Report, CodedReport> read, CancellationToken cancel = default)
    {
        int count = 0, coded = 0, near = 0, exact = 0, placeless = 0, none = 0, wrong = 0;
        Report? last = null;
        ImmutableArray<Event> events = [];
        foreach (EventPlaceGold row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            if (!ReferenceEquals(last, row.Report)) events = read(last = row.Report).Events;
            count++;
            placeless += row.Place is null ? 1 : 0;
            if (EventOf(row, events) is not { } told) continue;
            coded++;
            Place? place = told.Place?.Place;
            near += IsRight(row.Place, place, NearKm) ? 1 : 0;
            exact += IsRight(row.Place, place, ExactKm) && place?.Precision == row.Place?.Precision ? 1 : 0;
            none += row.Place is null && place is null ? 1 : 0;
            wrong += place is not null && !IsRight(row.Place, place, NearKm) ? 1 : 0;
        }

        return
        [
            new("coded", Share(coded, count)),
            new("place", Share(near, count)),
            new("exact", Share(exact, count)),
            new("none", Share(none, placeless)),
            new("wrong_city", Share(wrong, count)),
            new("rows", count),
        ];
    }

    /// <summary>The event told by the words of a row, of its type before any other; null where none is coded.</summary>
    public static Event? EventOf(EventPlaceGold row, ImmutableArray<Event> events)
    {
        Event? other = null;
        foreach (Event told in events)
        {
            if (!row.Trigger.Overlaps(told.Trigger)) continue;
            if (told.Type == row.Type) return told;
            other ??= told;
        }

        return other;
    }

    private static bool IsRight(GoldPlace? gold, Place? place, double km) => (gold, place) switch
    {
        (null, null) => true,
        ({ } g, { } p) => Distance.Km(g.Latitude, g.Longitude, p.Latitude, p.Longitude) <= km,
        _ => false,
    };

    private static double? Share(int part, int whole) => whole == 0 ? null : 100.0 * part / whole;
}
