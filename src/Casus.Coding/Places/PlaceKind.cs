namespace Casus.Coding.Places;

/// <summary>What a gazetteer entry is. The numbers stand in the compiled file.</summary>
internal enum PlaceKind : byte
{
    Country = 0,
    Admin1 = 1,
    Admin2 = 2,

    /// <summary>Capital of a state.</summary>
    Capital = 3,

    /// <summary>Seat of a first-level division.</summary>
    Admin1Seat = 4,

    /// <summary>Seat of a lower division.</summary>
    LowerSeat = 5,
    Settlement = 6,

    /// <summary>A quarter of a larger settlement.</summary>
    Quarter = 7,
    Facility = 8,

    /// <summary>A region within or across states, a sea, a strait.</summary>
    Region = 9,
}
