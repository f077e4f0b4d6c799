namespace Casus.Coding.Actors;

/// <summary>What kind of name a lexicon row holds; decides how the words around it are read.</summary>
public enum NameKind
{
    State,

    /// <summary>An adjective or noun for a state's people: Israeli, Israelis.</summary>
    Demonym,

    /// <summary>A capital or palace that stands for a government where it acts: Tehran.</summary>
    Seat,

    /// <summary>A place within a state; gives a role its state but is no actor.</summary>
    Locality,

    /// <summary>A people within a state, or the adjective of a place: Chechen, Gazans.</summary>
    People,

    /// <summary>An institution, organisation, armed group, party or medium.</summary>
    Body,

    Person,
}

/// <summary>One row of the lexicons: a name that points to a code.</summary>
/// <param name="Name">Canonical name.</param>
/// <param name="Code">ISO 3166-1 alpha-3, or an organisation's own three letters.</param>
/// <param name="Sector">PLOVER sector, or null for a bare state.</param>
/// <param name="From">First day on which the row holds.</param>
/// <param name="To">Last day on which the row holds.</param>
/// <param name="Office">A person's office, or null.</param>
public sealed record NamedActor(
    string Name,
    string Code,
    string? Sector,
    NameKind Kind,
    DateOnly From,
    DateOnly To,
    string? Office = null)
{
    public bool HoldsOn(DateOnly day) => From <= day && day <= To;
}

/// <summary>What kind of thing a role noun names.</summary>
public enum RoleKind
{
    /// <summary>A name may follow: "foreign minister Hakan Fidan".</summary>
    Person,
    Group,
    Body,

    /// <summary>What an actor owns: an embassy, an airbase. Never an actor without its owner.</summary>
    Property,
}

/// <summary>A noun that makes an actor of a nationality or an organisation.</summary>
/// <param name="Inherits">Takes the sector of the organisation it belongs to: "Hamas fighters".</param>
/// <param name="Alone">An actor even where no owner is named: "gunmen".</param>
public sealed record Role(string Noun, string Sector, RoleKind Kind, bool Inherits, bool Alone);
