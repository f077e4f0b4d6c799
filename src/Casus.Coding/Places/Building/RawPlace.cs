namespace Casus.Coding.Places.Building;

/// <summary>A gazetteer entry while it is being compiled.</summary>
internal sealed record RawPlace
{
    /// <summary>GeoNames' number, or 0.</summary>
    public int Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Further spellings, some of them perhaps unfit; the writer sorts and folds them.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    public required double Latitude { get; init; }

    public required double Longitude { get; init; }

    public long Population { get; init; }

    /// <summary>How many spellings the source lists, in any script.</summary>
    public int Spellings { get; init; }

    public required PlaceKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; init; }

    /// <summary><c>SY.13</c>, or empty.</summary>
    public string Admin1 { get; init; } = "";

    /// <summary><c>SY.13.172</c>, or empty.</summary>
    public string Admin2 { get; init; } = "";
}
