using Casus.Core.Ontology;

namespace Casus.Analysis.Incidents;

/// <summary>Types that two reports may use for one happening: what one calls a deal, another calls a meeting.</summary>
public static class TypeFamily
{
    public static EventType Of(EventType type) => type switch
    {
        EventType.Agree or EventType.Consult or EventType.Cooperate => EventType.Consult,
        EventType.Support or EventType.Aid => EventType.Aid,
        EventType.Concede or EventType.Retreat => EventType.Retreat,
        EventType.Accuse or EventType.Reject => EventType.Accuse,
        EventType.Coerce or EventType.Sanction => EventType.Coerce,
        _ => type,
    };
}
