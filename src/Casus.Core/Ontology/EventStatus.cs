namespace Casus.Core.Ontology;

/// <summary>What the words say of a happening's reality. An appeal, a threat, a plan or a forecast is never Occurred.</summary>
public enum EventStatus
{
    Occurred,
    Ongoing,
    Denied,
    Threatened,
    Planned,
    Requested,
    Predicted,
    Hypothetical,
}

/// <summary>How a claimant stands to the content.</summary>
public enum Stance
{
    /// <summary>Says that it is so: "said", "accused".</summary>
    Asserts,

    /// <summary>Says that it is not so.</summary>
    Denies,

    /// <summary>Leaves it open, or nobody vouches for it: "suggested", "reportedly".</summary>
    Hedges,

    /// <summary>Speaks for it, whether or not it is so: "welcomed", "endorsed".</summary>
    Supports,

    /// <summary>Speaks against it, whether or not it is so: "condemned", "opposed".</summary>
    Opposes,
}

/// <summary>What a figure counts.</summary>
public enum FigureRole
{
    Killed,
    Injured,
    Missing,
    Detained,
    Abducted,
    Displaced,
    Starving,
    Launched,
    Intercepted,
    Failed,
    Hit,
    Destroyed,
    Damaged,
    Crowd,
    Money,
    Distance,
    Other,
}

/// <summary>How a figure was hedged by its words.</summary>
public enum Hedge
{
    Exact,
    About,
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
    Range,
    Vague,
}
