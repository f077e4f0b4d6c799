namespace Casus.Core.Ontology;

/// <summary>The sixteen PLOVER event types, from cooperation to violence.</summary>
public enum EventType
{
    Agree,
    Consult,
    Support,
    Concede,
    Cooperate,
    Aid,
    Retreat,
    Request,
    Accuse,
    Reject,
    Threaten,
    Protest,
    Sanction,
    Mobilize,
    Coerce,
    Assault,
}

/// <summary>PLOVER's four quad classes.</summary>
public enum QuadClass
{
    VerbalCooperation = 1,
    MaterialCooperation = 2,
    VerbalConflict = 3,
    MaterialConflict = 4,
}

public static class EventTypes
{
    /// <summary>All sixteen, in PLOVER's order.</summary>
    public static IReadOnlyList<EventType> All { get; } = Enum.GetValues<EventType>();

    public static QuadClass Quad(this EventType type) => type switch
    {
        EventType.Agree or EventType.Consult or EventType.Support or EventType.Concede => QuadClass.VerbalCooperation,
        EventType.Cooperate or EventType.Aid or EventType.Retreat => QuadClass.MaterialCooperation,
        EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten => QuadClass.VerbalConflict,
        _ => QuadClass.MaterialConflict,
    };

    /// <summary>PLOVER's name, in capitals: <c>ASSAULT</c>.</summary>
    public static string Name(this EventType type) => Names[(int)type];

    public static bool TryParse(ReadOnlySpan<char> name, out EventType type)
    {
        for (int i = 0; i < Names.Length; i++)
        {
            if (!name.Equals(Names[i], StringComparison.OrdinalIgnoreCase)) continue;
            type = (EventType)i;
            return true;
        }

        type = default;
        return false;
    }

    private static readonly string[] Names =
        [.. Enum.GetNames<EventType>().Select(n => n.ToUpperInvariant())];
}
