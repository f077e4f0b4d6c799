namespace Casus.Coding.Actors;

/// <summary>Whom a role noun belongs to: the state or organisation named before it in its phrase, or after it.</summary>
/// <param name="Start">First token of the name, −1 where none stands before the role.</param>
internal readonly record struct Owner(string? Code, string? Sector, int Start, bool FromComplement)
{
    public static Owner Of(SeenNames seen, int left, SeenRole role, Complement after)
    {
        SeenName? nearest = null, farthest = null;
        for (int i = role.Tokens.Start - 1; i >= left; i--)
        {
            if (seen.NameAt(i) is not { } name || name.Tie == Tie.Outside) continue;
            nearest ??= name;
            farthest = name;
            i = name.Tokens.Start;
        }

        if (nearest is { } found)
        {
            SeenName owner = Belongs(found, farthest!.Value);
            return new Owner(owner.Actor.Code, SectorOf(owner.Actor), farthest.Value.Tokens.Start, false);
        }

        if (TheCountry(seen, left, role) is { } country) return new Owner(country.Code, null, left, false);
        return after.OwnerCode is null ? new Owner(null, after.OwnerSector, -1, true) : new Owner(after.OwnerCode, after.OwnerSector, -1, true);
    }

    // "Hamas-run Palestinian health ministry" is Palestinian, but the "US Syria envoy" is American.
    private static SeenName Belongs(SeenName nearest, SeenName farthest) =>
        nearest.Actor.Kind is NameKind.State or NameKind.Locality && farthest.Tie == Tie.Whole ? farthest : nearest;

    private static string? SectorOf(NamedActor actor) => actor.Kind == NameKind.Seat ? null : actor.Sector;

    private static NamedActor? TheCountry(SeenNames seen, int left, SeenRole role)
    {
        for (int i = left; i + 1 < role.Tokens.Start; i++)
        {
            if (CountryReference.Is(seen.Text, i) && NounPhrase.IsPossessive(seen.Text, i + 1))
                return CountryReference.Resolve(seen, i);
        }

        return null;
    }
}
