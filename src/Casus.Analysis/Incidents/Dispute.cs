using System.Collections.Immutable;
using Casus.Core.Ontology;

namespace Casus.Analysis.Incidents;

public enum DisputeKind
{
    /// <summary>Numbers that cannot both be true.</summary>
    Figure,

    /// <summary>One says it happened, another that it did not.</summary>
    Denial,

    /// <summary>Rival accounts of the weapon or the kind of act.</summary>
    Means,

    /// <summary>Different voices name different ones as those who did it.</summary>
    Actor,
}

/// <summary>Claims about one incident that cannot both be true. None is preferred.</summary>
/// <param name="About">What is disputed: <c>killed</c>, <c>whether it happened</c>, <c>who did it</c>, <c>how</c>.</param>
/// <param name="Sides">At least two.</param>
public sealed record Dispute(DisputeKind Kind, string About, ImmutableArray<Side> Sides)
{
    /// <summary>The numbers disputed, or null where it is not about numbers.</summary>
    public Tally? Figures { get; init; }

    /// <summary>All disputes among an incident's accounts.</summary>
    public static ImmutableArray<Dispute> Among(
        IReadOnlyList<Account> accounts, ImmutableArray<Tally> tallies, IncidentWords weapons)
    {
        var found = ImmutableArray.CreateBuilder<Dispute>();
        foreach (Tally tally in tallies)
        {
            if (OverFigures(tally) is { } figures) found.Add(figures);
        }

        if (OverTruth(accounts) is { } truth) found.Add(truth);
        if (OverActors(accounts) is { } actors) found.Add(actors);
        if (OverMeans(accounts, weapons) is { } means) found.Add(means);
        return found.ToImmutable();
    }

    // All counts are shown, those that fit each other too. A voice that corrects itself is no dispute: only different voices contradict each other.
    private static Dispute? OverFigures(Tally tally)
    {
        Count[] contested =
        [
            .. tally.Wholes.Where(c => tally.Wholes.Any(o => o.SaidBy != c.SaidBy && o.Excludes(c))),
        ];
        if (contested.Length == 0) return null;
        string about = tally.Role.ToString().ToLowerInvariant() + (tally.Unit is null ? "" : " " + tally.Unit);
        return new Dispute(DisputeKind.Figure, about,
            [.. tally.Counts.GroupBy(c => c.Figure.Text.ToLowerInvariant()).Select(g => new Side(g.First().Figure.Text, Voice(g.Select(c => (c.SaidBy, c.Account)))))])
        {
            Figures = tally,
        };
    }

    private static Dispute? OverTruth(IReadOnlyList<Account> accounts)
    {
        (string SaidBy, Account Account)[] denied =
        [
            .. accounts.Where(a => a.Event.Status is EventStatus.Denied).Select(a => (a.SaidBy, a)),
            .. from a in accounts from id in a.Event.DeniedBy let claim = a.Coding.Claims.FirstOrDefault(c => c.Id == id) where claim is not null
               select (Incidents.Voices.Of(claim, a.Coding), a),
        ];
        Account[] told = [.. accounts.Where(a => a.Asserts)];
        if (denied.Length == 0 || told.Length == 0) return null;
        return new Dispute(DisputeKind.Denial, "whether it happened",
        [
            new Side("told", Voice(told.Select(a => (a.SaidBy, a)))),
            new Side("denied", Voice(denied)),
        ]);
    }

    // Whom one voice names beside others ("Israel and its allies") it does not exclude.
    private static Dispute? OverActors(IReadOnlyList<Account> accounts)
    {
        var told = accounts.Where(a => a.Asserts && !a.IsInterception && !a.ActorCodes.IsEmpty)
            .Select(a => (Account: a, a.SaidBy, Who: a.ActorCodes))
            .ToArray();
        var rivals = told.Where(t => told.Any(o => o.SaidBy != t.SaidBy && !o.Who.Any(t.Who.Contains)
                && !told.Any(both => both.Who.Any(o.Who.Contains) && both.Who.Any(t.Who.Contains))))
            .GroupBy(t => string.Join(" and ", t.Who))
            .ToArray();
        return rivals.Length < 2 ? null : new Dispute(DisputeKind.Actor, "who did it",
            [.. rivals.Select(g => new Side(g.Key, Voice(g.Select(t => (t.SaidBy, t.Account)))))]);
    }

    private static Dispute? OverMeans(IReadOnlyList<Account> accounts, IncidentWords weapons)
    {
        var told = accounts.Where(a => a.Asserts)
            .Select(a => (Account: a, Means: weapons.In(a)))
            .Where(t => t.Means.Count > 0)
            .ToArray();
        // An account that names both ("drones and missiles") shows that they go together.
        var rivals = told.Where(t => told.Any(o => o.Account.SaidBy != t.Account.SaidBy && !o.Means.Overlaps(t.Means)
                && !told.Any(both => both.Means.Overlaps(o.Means) && both.Means.Overlaps(t.Means))))
            .GroupBy(t => string.Join(" and ", t.Means))
            .ToArray();
        return rivals.Length < 2 ? null : new Dispute(DisputeKind.Means, "how",
            [.. rivals.Select(g => new Side(g.Key, Voice(g.Select(t => (t.Account.SaidBy, t.Account)))))]);
    }

    private static ImmutableArray<Voice> Voice(IEnumerable<(string SaidBy, Account Account)> said) =>
        [.. said.GroupBy(s => s.SaidBy).Select(g => new Voice(g.Key, [.. g.Select(s => s.Account)]))];
}

/// <summary>One side of a dispute.</summary>
/// <param name="Says">The number, the weapon, or <c>told</c> / <c>denied</c>.</param>
public sealed record Side(string Says, ImmutableArray<Voice> Voices);

/// <summary>Who takes a side, with the accounts that show it.</summary>
public sealed record Voice(string Name, ImmutableArray<Account> Accounts);
