using Casus.Coding.Actors;
using Casus.Core.Text;

namespace Casus.Coding.Dating;

/// <summary>
/// "US President Joe Biden", "Ben Gvir, the national security minister": who is named with his office held it when the
/// report was written, unless a word says that he did before.
/// </summary>
internal sealed class OfficeTerms
{
    private const int Reach = 60;

    // A slip or a namesake must not rule out the right day.
    private const double MostMistaken = 0.25;

    private static readonly string[] Past = ["former ", "ex-", "then-", "late ", "ousted ", "one-time "];

    private readonly List<(DateOnly From, DateOnly To)[]> _holders = [];

    /// <param name="text">The report's text.</param>
    public static OfficeTerms In(SourceText text, ActorLexicon lexicon)
    {
        OfficeTerms terms = new();
        HashSet<string> seen = [];
        foreach (NameMatch match in lexicon.Names(text.Value))
        {
            NamedActor[] rows = [.. match.Candidates.Where(c => c.Kind == NameKind.Person && c.Office is not null && IsTitled(text.Value, match, c.Office))];
            if (rows.Length > 0 && seen.Add(rows[0].Name)) terms._holders.Add([.. rows.Select(r => (r.From, r.To))]);
        }

        return terms;
    }

    public bool Any => _holders.Count > 0;

    /// <summary>The years in which most of them were in office.</summary>
    public IEnumerable<int> Years(int first, int last)
    {
        for (int year = first; year <= last; year++)
        {
            if (Fit(new DateOnly(year, 1, 1)) || Fit(new DateOnly(year, 12, 31)) || Fit(new DateOnly(year, 7, 1))) yield return year;
        }
    }

    /// <summary>True where nearly all held their offices on that day.</summary>
    public bool Fit(DateOnly day) =>
        _holders.Count(h => !h.Any(t => t.From <= day && day <= t.To)) <= MostMistaken * _holders.Count;

    private static bool IsTitled(string text, NameMatch match, string office)
    {
        int from = Math.Max(0, match.Start - Reach), to = Math.Min(text.Length, match.End + Reach);
        string before = text[from..match.Start], after = text[match.End..to];
        if (Past.Any(p => before.Contains(p, StringComparison.OrdinalIgnoreCase))) return false;
        string last = office.Split(' ')[^1];
        return EndsWith(before, office) || EndsWith(before, last)
            || after.StartsWith(", the " + office, StringComparison.OrdinalIgnoreCase)
            || (after.StartsWith(", ", StringComparison.Ordinal) && after.Contains(office, StringComparison.OrdinalIgnoreCase) && !after[..after.IndexOf(office, StringComparison.OrdinalIgnoreCase)].Contains('.'));
    }

    private static bool EndsWith(string before, string title) => before.TrimEnd().EndsWith(title, StringComparison.OrdinalIgnoreCase);
}
