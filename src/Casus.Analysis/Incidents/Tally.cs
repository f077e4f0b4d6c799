using System.Collections.Immutable;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Analysis.Incidents;

/// <summary>One number given for an incident, with who says so and where.</summary>
public sealed record Count(Figure Figure, string SaidBy, Account Account)
{
    /// <summary>Least the words allow; null is open.</summary>
    public double? Low => Figure.Least;

    /// <summary>Most the words allow; null is open.</summary>
    public double? High => Figure.Most;

    /// <summary>The number to show: the best where there is one.</summary>
    public double? Value => Figure.Best ?? Figure.Low ?? Figure.High;

    /// <summary>True where it counts a part of the people ("seven of its members") and not all.</summary>
    public bool IsPart => Tally.IsOfPeople(Figure.Role) && Figure.Unit is not (null or "people");

    /// <summary>True where a number is among those that the words allow.</summary>
    public bool Allows(double value) => !(value < Low) && !(value > High);

    /// <summary>True where no number satisfies both.</summary>
    public bool Excludes(Count other) => High < other.Low || other.High < Low;
}

/// <summary>All numbers given for one role in one incident. They are listed, never averaged.</summary>
public sealed record Tally(FigureRole Role, string? Unit, ImmutableArray<Count> Counts)
{
    public double Low => Wholes.Min(c => c.Low ?? c.Value) ?? 0;

    public double High => Wholes.Max(c => c.High ?? c.Value) ?? 0;

    /// <summary>Those that count all, or every one where none does.</summary>
    public IEnumerable<Count> Wholes => Counts.All(c => c.IsPart) ? Counts : Counts.Where(c => !c.IsPart);

    /// <summary>Collects the figures of an incident's accounts.</summary>
    public static ImmutableArray<Tally> Of(IEnumerable<Account> accounts) =>
    [
        .. accounts.Where(a => a.Asserts).SelectMany(Counted)
            .GroupBy(c => (c.Figure.Role, Unit: IsOfPeople(c.Figure.Role) ? null : c.Figure.Unit))
            .OrderBy(g => g.Key.Role).ThenBy(g => g.Key.Unit, StringComparer.Ordinal)
            .Select(g => new Tally(g.Key.Role, g.Key.Unit, [.. Widest(WholesOf([.. g])).OrderBy(c => c.Value)])),
    ];

    private static IEnumerable<Count> Counted(Account account) =>
        from figure in account.Figures
        where figure.Role is not (FigureRole.Money or FigureRole.Distance or FigureRole.Other)
        let count = new Count(figure, Voices.Of(account.Coding, figure.Span, account.Event.Sentence.Contains(figure.Span) ? account.Event.Claims : []), account)
        where count.Value is not null
        select count;

    // "Two generals" among the dead are part of a toll, and the toll only where that voice counts no people.
    private static IEnumerable<Count> WholesOf(Count[] counts) => counts.GroupBy(c => (c.Account.Report.Id, c.SaidBy)).SelectMany(g =>
    {
        Count[] wholes = [.. g.Where(c => !c.IsPart)];
        return wholes.Length > 0 ? wholes : g.AsEnumerable();
    });

    // "Seven members, two of them generals": of one voice in one report the largest number is the whole.
    private static IEnumerable<Count> Widest(IEnumerable<Count> counts) =>
        counts.GroupBy(c => (c.Account.Report.Id, c.SaidBy)).Select(g => g.MaxBy(c => c.Value)!);

    internal static bool IsOfPeople(FigureRole role) => role is FigureRole.Killed or FigureRole.Injured
        or FigureRole.Missing or FigureRole.Detained or FigureRole.Abducted or FigureRole.Displaced or FigureRole.Starving or FigureRole.Crowd;
}
