using System.Collections.Immutable;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Analysis.Incidents;

/// <summary>What is best known of an incident, field by field. Figures and disputes stand beside it and are never averaged into it.</summary>
public sealed record BestAccount
{
    /// <summary>The type that most accounts give.</summary>
    public required Field<EventType> Type { get; init; }

    /// <summary>The mode that most accounts of that type give, or null.</summary>
    public required Field<string?> Mode { get; init; }

    public required Field<ImmutableArray<Party>> Actors { get; init; }

    public required Field<ImmutableArray<Party>> Recipients { get; init; }

    /// <summary>The narrowest place that an account gives, or null.</summary>
    public required Field<Place?> Place { get; init; }

    /// <summary>The narrowest time that an account gives, or null where no report says when and none is dated.</summary>
    public required Field<TimeInterval?> Time { get; init; }

    /// <summary>False where only publication dates speak for <see cref="Time"/>.</summary>
    public bool IsDated { get; init; }

    /// <param name="accounts">In order of publication; at least one.</param>
    /// <param name="corrections">The analysts' decisions on this incident; of one field the newest counts.</param>
    public static BestAccount Of(ImmutableArray<Account> accounts, IEnumerable<Decision> corrections)
    {
        Account[] told = [.. accounts.Where(a => a.Asserts)];
        if (told.Length == 0) told = [.. accounts];
        // Whoever shoots down what others fired is no party to the attack.
        Account[] attack = [.. told.Where(a => !a.IsInterception)];
        ImmutableArray<Account> parties = attack.Length > 0 ? [.. accounts.Where(a => !a.IsInterception)] : accounts;
        if (attack.Length == 0) attack = told;
        Field<EventType> type = MostTold(attack, a => a.Event.Type);
        Account[] moded = [.. attack.Where(a => a.Event.Type == type.Value && a.Event.Mode is not null)];
        Account? timed = told.Where(a => a.Interval is not null)
            .OrderBy(a => !a.IsDated).ThenBy(a => a.Interval!.Value.End - a.Interval.Value.Start).FirstOrDefault();
        BestAccount best = new()
        {
            Type = type,
            Mode = moded.Length > 0 ? MostTold(moded, a => a.Event.Mode) : new Field<string?>(null, [], []),
            Actors = PartyList.Of(parties, a => a.Event.Actors),
            Recipients = PartyList.Of(parties, a => a.Event.Recipients),
            Place = PlaceOf(told),
            Time = timed is null ? new Field<TimeInterval?>(null, [], []) : TimeOf(told, timed),
            IsDated = timed?.IsDated ?? false,
        };
        return corrections.Where(d => d.Kind == DecisionKind.Correct && d.About is null).OrderBy(d => d.Number).Aggregate(best, Correction.Apply);
    }

    /// <summary>The value that most accounts give; of equals the first told.</summary>
    private static Field<T> MostTold<T>(IEnumerable<Account> accounts, Func<Account, T> value)
    {
        IGrouping<T, Account>[] groups = [.. accounts.GroupBy(value).OrderByDescending(g => g.Count())];
        return new Field<T>(groups[0].Key, [.. groups[0]], [.. groups.Skip(1).Select(g => new Rival<T>(g.Key, [.. g]))]);
    }

    // A wider place that holds the narrow one agrees with it.
    private static Field<Place?> PlaceOf(Account[] told)
    {
        (Account Account, Place Place)[] placed = [.. from a in told where a.Event.Place?.Place is not null select (a, a.Event.Place!.Place!)];
        if (placed.Length == 0) return new Field<Place?>(null, [], []);
        Place best = placed.OrderBy(p => p.Place.Precision).First().Place;
        return new Field<Place?>(
            best,
            [.. placed.Where(p => Agrees(p.Place, best)).Select(p => p.Account)],
            [.. placed.Where(p => !Agrees(p.Place, best)).GroupBy(p => p.Place).OrderByDescending(g => g.Count()).Select(g => new Rival<Place?>(g.Key, [.. g.Select(p => p.Account)]))]);
    }

    private static bool Agrees(Place place, Place best) => place == best || place.GeoNameId is not null && place.GeoNameId == best.GeoNameId
        || (place.Precision == PlacePrecision.Country && place.Country == best.Country)
        || (place.Precision == PlacePrecision.Admin1 && place.Country == best.Country && (best.Admin1 is null || place.Admin1 == best.Admin1));

    private static Field<TimeInterval?> TimeOf(Account[] told, Account timed)
    {
        TimeInterval best = timed.Interval!.Value;
        Account[] others = [.. told.Where(a => a.Interval is not null && (a.IsDated || !timed.IsDated))];
        bool agrees(Account a) => a.Interval!.Value.Start < best.End && best.Start < a.Interval.Value.End;
        return new Field<TimeInterval?>(
            best,
            [.. others.Where(agrees)],
            [.. others.Where(a => !agrees(a)).GroupBy(a => a.Interval).OrderByDescending(g => g.Count()).Select(g => new Rival<TimeInterval?>(g.Key, [.. g]))]);
    }
}
