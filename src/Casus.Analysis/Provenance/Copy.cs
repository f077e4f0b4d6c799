using Casus.Core.Records;

namespace Casus.Analysis.Provenance;

/// <summary>Two reports with one text, more or less.</summary>
/// <param name="First">Who was first: published earlier; of two of one time the one whose id comes first.</param>
/// <param name="Share">Runs of three words that both have, as a share of those that either has, 0 to 1.</param>
/// <param name="Kept">Share of the shorter text that the longer one holds, 0 to 1.</param>
public sealed record Copy(Report First, Report Second, double Share, double Kept)
{
    // Independent reports of one happening stay below 0.1; an edited copy of a wire story keeps well over half.
    private const double Same = 0.4;

    // A copy cut short is nearly all in what it was cut from.
    private const double Contained = 0.8;

    // A story that was there before and makes up less than this of a longer one is quoted there, not copied.
    private const double Most = 0.5;

    /// <summary>
    /// A copy has 40 % of all runs in common with the other, or is a shortened one: 80 % of it stand in a longer text that
    /// was published before it. A longer story that takes in an older, shorter one is a copy only where half of it is the
    /// older one. The order of the two does not matter.
    /// </summary>
    internal static Copy? Of(Report a, TextRuns aRuns, Report b, TextRuns bRuns)
    {
        if (aRuns.Count == 0 || bRuns.Count == 0) return null;
        if (IsAfter(a, b)) (a, aRuns, b, bRuns) = (b, bRuns, a, aRuns);
        int shared = aRuns.Shared(bRuns), shorter = Math.Min(aRuns.Count, bRuns.Count), longer = Math.Max(aRuns.Count, bRuns.Count);
        double share = (double)shared / (aRuns.Count + bRuns.Count - shared), kept = (double)shared / shorter;
        bool cutShort = kept >= Contained && (bRuns.Count <= aRuns.Count || shorter >= Most * longer);
        return share >= Same || cutShort ? new Copy(a, b, share, kept) : null;
    }

    /// <summary>True where a was published after b; who is not dated comes last, and ids break ties.</summary>
    internal static bool IsAfter(Report a, Report b) => Order(a, b) > 0;

    /// <summary>By publication, the undated last; of one time by id.</summary>
    public static int Order(Report a, Report b)
    {
        if (a.Published.IsKnown != b.Published.IsKnown) return a.Published.IsKnown ? -1 : 1;
        int byTime = a.Published.At.CompareTo(b.Published.At);
        return byTime != 0 ? byTime : string.CompareOrdinal(a.Id, b.Id);
    }
}
