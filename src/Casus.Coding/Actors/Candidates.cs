using Casus.Core.Records;

namespace Casus.Coding.Actors;

/// <summary>Chooses among the rows that a name may mean, by the day of publication and by the states the report speaks of.</summary>
internal static class Candidates
{
    /// <summary>Sector of those who held office before: PLOVER's former elite.</summary>
    public const string Former = "ELI";

    /// <param name="on">Day of publication, or null when unknown: then the latest row counts.</param>
    /// <param name="spokenOf">Codes of the report's unambiguous names; settles "ISI" and its like.</param>
    public static NamedActor Choose(IReadOnlyList<NamedActor> candidates, DateOnly? on, IReadOnlySet<string> spokenOf)
    {
        if (candidates.Count == 1) return on is { } only ? At(candidates[0], only) : candidates[0];
        NamedActor best = candidates[0];
        int bestScore = int.MinValue;
        foreach (NamedActor candidate in candidates)
        {
            int score = (spokenOf.Contains(candidate.Code) ? 2 : 0) + (on is { } day && candidate.HoldsOn(day) ? 4 : 0);
            bool later = score == bestScore && candidate.Name == best.Name && candidate.From > best.From
                && (on is not { } limit || candidate.From <= limit);
            if (score < bestScore || (score == bestScore && !later)) continue;
            (best, bestScore) = (candidate, score);
        }

        return on is { } date ? At(best, date) : best;
    }

    /// <summary>A code from a row.</summary>
    public static ActorCode Code(NamedActor actor) => new(actor.Code, actor.Sector);

    // After a person's last term the state stays and the sector becomes former elite; before the first it is unknown.
    private static NamedActor At(NamedActor actor, DateOnly day)
    {
        if (actor.Kind != NameKind.Person || actor.HoldsOn(day)) return actor;
        return actor with { Sector = day > actor.To ? actor.Sector is "REB" or "CRM" or "UAF" ? actor.Sector : Former : null };
    }
}
