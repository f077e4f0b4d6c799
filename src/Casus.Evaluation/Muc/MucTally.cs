namespace Casus.Evaluation.Muc;

/// <summary>
/// Fills counted by what became of them (Chinchor 1992). Possible is what the key asks for, actual what the response
/// gives; an optional fill of the key is possible only where it is given.
/// </summary>
internal readonly record struct MucTally(int Correct, int Partial, int Incorrect, int Spurious, int Missing)
{
    public int Possible => Correct + Partial + Incorrect + Missing;

    public int Actual => Correct + Partial + Incorrect + Spurious;

    private double Credit => Correct + (0.5 * Partial);

    /// <summary>Per cent; null where nothing was asked.</summary>
    public double? Recall => Possible == 0 ? null : 100 * Credit / Possible;

    /// <summary>Per cent; null where nothing was asked, 0 where something was and nothing given.</summary>
    public double? Precision => Possible == 0 ? null : Actual == 0 ? 0 : 100 * Credit / Actual;

    /// <summary>Per cent, recall and precision weighed alike.</summary>
    public double? F => Possible == 0 ? null : Possible + Actual == 0 ? 0 : 200 * Credit / (Possible + Actual);

    public static MucTally operator +(MucTally a, MucTally b) => new(
        a.Correct + b.Correct, a.Partial + b.Partial, a.Incorrect + b.Incorrect, a.Spurious + b.Spurious, a.Missing + b.Missing);
}
