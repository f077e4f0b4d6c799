namespace Casus.Ledger;

/// <summary>
/// A stretch of the map in degrees, WGS 84, its edges included. With <see cref="West"/> greater than <see cref="East"/> it
/// crosses the date line.
/// </summary>
/// <param name="South">−90 to 90, not above <paramref name="North"/>.</param>
/// <param name="West">−180 to 180.</param>
public readonly record struct Box(double South, double West, double North, double East)
{
    /// <summary>Whether the four are degrees and in order.</summary>
    public bool IsValid =>
        South is >= -90 and <= 90 && North is >= -90 and <= 90 && South <= North && West is >= -180 and <= 180 && East is >= -180 and <= 180;
}
