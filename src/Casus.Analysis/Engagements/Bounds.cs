using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Analysis.Engagements;

/// <summary>A number known to lie between two bounds; infinity where the words leave it open upwards.</summary>
/// <param name="Low">At least 0.</param>
/// <param name="Best">Null where the words give none.</param>
public readonly record struct Bounds(double Low, double? Best, double High)
{
    // "About 170" may be a little less or more; so much is taken for meant by it.
    private const double AboutShare = 0.1;

    /// <summary>What the words of a figure allow.</summary>
    public static Bounds Of(Figure figure)
    {
        double? best = figure.Best;
        if (figure.Hedge == Hedge.About && best is { } about)
            return new Bounds(figure.Low ?? about * (1 - AboutShare), best, figure.High ?? about * (1 + AboutShare));
        return new Bounds(figure.Least ?? 0, best, figure.Most ?? double.PositiveInfinity);
    }

    public static Bounds Exactly(double value) => new(value, value, value);

    /// <summary>True where the words leave only one number.</summary>
    public bool IsExact => Low == High;

    public static Bounds operator +(Bounds a, Bounds b) => new(a.Low + b.Low, a.Best + b.Best, a.High + b.High);

    /// <summary>What is left; never below nothing.</summary>
    public static Bounds operator -(Bounds a, Bounds b) => new(
        Math.Max(0, double.IsInfinity(b.High) ? 0 : a.Low - b.High),
        a.Best - b.Best is { } left ? Math.Max(0, left) : null,
        Math.Max(0, a.High - b.Low));

    /// <summary>This part of a whole, 0 to 1, over all numbers that the bounds of both allow.</summary>
    public Bounds ShareOf(Bounds whole)
    {
        double low = whole.High is 0 or double.PositiveInfinity ? 0 : Low / whole.High;
        double high = whole.Low == 0 ? 1 : High / whole.Low;
        double? best = whole.Best is > 0 ? Best / whole.Best : null;
        return new Bounds(Math.Clamp(low, 0, 1), best is { } b ? Math.Clamp(b, 0, 1) : null, Math.Clamp(high, 0, 1));
    }

    public static Bounds operator *(Bounds a, Bounds b) => new(
        a.Low * b.Low,
        a.Best * b.Best,
        b.High == 0 || a.High == 0 ? 0 : a.High * b.High);
}
