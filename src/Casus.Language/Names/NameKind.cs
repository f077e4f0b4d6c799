namespace Casus.Language.Names;

/// <summary>What a name names.</summary>
public enum NameKind : byte
{
    Person,
    Place,
    Organisation,

    /// <summary>A people or a faith, as adjective or noun: "Syrian", "Kurds", "Shiite".</summary>
    Nationality,

    /// <summary>Works, events, products, brands: the model tells them from the rest, and the layer leaves them out.</summary>
    Other,

    /// <summary>A built place that has a use: "Mezzeh airport", "Tabqa Dam".</summary>
    Facility,

    /// <summary>A make or a model: "S-300", "Kalashnikov".</summary>
    Weapon,

    /// <summary>A named body of troops: "82nd Airborne Division".</summary>
    MilitaryUnit,
}
