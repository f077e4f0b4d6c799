using Casus.Core.Text;

namespace Casus.Core.Records;

/// <summary>How narrowly a place is known, from narrow to wide. Nothing is plotted below it.</summary>
public enum PlacePrecision
{
    Facility,
    Settlement,
    Near,
    Admin1,
    Country,
    Region,
}

/// <summary>A place of the gazetteer.</summary>
/// <param name="Name">Its common name.</param>
/// <param name="GeoNameId">GeoNames' number, or null where the entry comes from elsewhere.</param>
/// <param name="Latitude">Degrees north, WGS 84; a label point for areas.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null on the high seas and for regions across states.</param>
/// <param name="Admin1">Name of the first-level division, where there is one.</param>
public sealed record Place(
    string Name,
    int? GeoNameId,
    double Latitude,
    double Longitude,
    string? Country,
    string? Admin1,
    PlacePrecision Precision);

/// <summary>Words that name a place. <see cref="Place"/> is null where no reading is good enough.</summary>
public sealed record PlaceMention
{
    public required TextSpan Span { get; init; }

    public required string Text { get; init; }

    public Place? Place { get; init; }

    /// <summary>0 to 1; 0 where <see cref="Place"/> is null.</summary>
    public double Confidence { get; init; }

    public required string Rule { get; init; }
}
