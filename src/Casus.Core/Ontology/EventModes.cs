namespace Casus.Core.Ontology;

/// <summary>How an event of a type was done: PLOVER's modes, from its structured codebook. A type without modes has none.</summary>
public static class EventModes
{
    /// <summary>The modes of a type, in PLOVER's order; empty where it has none.</summary>
    public static IReadOnlyList<string> Modes(this EventType type) => type switch
    {
        EventType.Consult => ["visit", "third-party", "multilateral", "phone"],
        EventType.Retreat => ["withdraw", "release", "return", "disarm", "ceasefire", "access", "resign"],
        EventType.Request => ["assist", "change", "yield", "meet"],
        EventType.Accuse => ["disapprove", "investigate", "allege"],
        EventType.Reject => ["assist", "change", "yield", "meet"],
        EventType.Threaten => ["restrict", "ban", "arrest", "relations", "rights", "expel", "territory", "violence"],
        EventType.Protest => ["demo", "riot", "strike", "hunger", "boycott", "obstruct"],
        EventType.Sanction => ["convict", "expel", "withdraw", "discontinue"],
        EventType.Mobilize => ["troops", "weapons", "police", "militia"],
        EventType.Coerce =>
        [
            "seize", "restrict", "ban", "censor", "curfew", "arrest", "deport", "withhold", "misinformation", "cyber",
        ],
        EventType.Assault =>
        [
            "abduct", "beat", "torture", "execute", "sexual", "assassinate", "destroy", "primitive", "firearms",
            "explosives", "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "cleansing", "massacre",
            "unconventional",
        ],
        _ => [],
    };
}
