using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Coding.Events;

/// <summary>
/// The class of an event as corpora after CAMEO count it: 1 verbal and 2 material cooperation, 3 verbal and 4 material
/// conflict, 0 for what they hold no event. They differ from PLOVER: an appeal is a statement (0), every concession is
/// material (2), reduced relations are verbal (3), and what is only announced is what its announcement does.
/// </summary>
public static class CameoClass
{
    public static int Of(Event e) => Of(e.Type, e.Cameo, e.Status);

    internal static int Of(EventType type, string? cameo, EventStatus status)
    {
        if (status is EventStatus.Hypothetical) return 0;
        EventType spoken = AsSpoken(type, status);
        return spoken switch
        {
            EventType.Request => 0,
            EventType.Concede => 2,
            EventType.Sanction => 3,
            _ when spoken == type && cameo?.StartsWith("16", StringComparison.Ordinal) == true => 3,
            _ => (int)spoken.Quad(),
        };
    }

    /// <summary>What is only announced is done by announcing it: a promised withdrawal is an agreement, a planned strike a threat.</summary>
    internal static EventType AsSpoken(EventType type, EventStatus status) => (status, type.Quad()) switch
    {
        (EventStatus.Planned, QuadClass.MaterialCooperation or QuadClass.VerbalCooperation) => EventType.Agree,
        (EventStatus.Planned or EventStatus.Threatened, QuadClass.MaterialConflict) => EventType.Threaten,
        (EventStatus.Requested, _) => EventType.Request,
        (EventStatus.Denied, QuadClass.MaterialCooperation or QuadClass.VerbalCooperation) => EventType.Reject,
        _ => type,
    };
}
