namespace Casus.Coding.Times;

/// <summary>
/// Chooses the anchor of a text. News speaks from its publication date; a history speaks from the date it last named.
/// A text that hardly says "yesterday" or "Friday" and whose explicit years mostly lie two or more years before its publication, five times at least, is narrative;
/// so is one that names years and has no known publication.
/// </summary>
internal static class NarrativeAnchor
{
    private const int FewestYears = 5;
    private const double Share = 0.6;

    public static bool Fits(List<TimeMatch> matches, DateOnly? published)
    {
        int years = 0, far = 0, near = 0;
        foreach (TimeMatch match in matches)
        {
            TimeOperation operation = match.Rule.Meaning.Operation;
            if (operation is TimeOperation.Day or TimeOperation.Weekday) near++;
            if (match.Slots.Year is not { } year) continue;
            years++;
            if (published is { } date && date.Year - year >= 2) far++;
        }

        return published is null ? years > 0 : far >= FewestYears && far >= Share * years && 2 * near < far;
    }
}
