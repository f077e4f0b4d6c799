using Casus.Language.Tokens;

namespace Casus.Coding.Actors;

/// <summary>
/// "President Bush", "Chancellor Merkel": an office and a surname name the one person of the lexicon who bears it and held
/// that office on the day of publication. Without a day the surname must belong to one holder of the office only.
/// </summary>
internal static class TitledSurname
{
    /// <param name="code">The state that the words name, or null.</param>
    public static NamedActor? Of(SeenNames seen, SeenRole role, TokenRange person, string? code)
    {
        int first = person.Start;
        while (first < person.End - 1 && seen.IsHonorific(first)) first++;
        if (first != person.End - 1) return null;
        NamedActor? found = null;
        foreach (NamedActor bearer in seen.Bearers(first))
        {
            if (code is not null && bearer.Code != code) continue;
            if (!Holds(bearer, role.Role) || (seen.On is { } day && !bearer.HoldsOn(day))) continue;
            if (found is not null && found.Name != bearer.Name) return null;
            found = bearer;
        }

        return found;
    }

    /// <summary>True where the row's office is this role: "minister" fits a foreign minister, "president" no vice president.</summary>
    public static bool Holds(NamedActor person, Role role)
    {
        if (person.Office is not { } office || !office.Contains(role.Noun, StringComparison.OrdinalIgnoreCase)) return false;
        return !IsLesser(office) || IsLesser(role.Noun);
    }

    private static bool IsLesser(string office) =>
        office.StartsWith("vice ", StringComparison.OrdinalIgnoreCase) || office.StartsWith("deputy ", StringComparison.OrdinalIgnoreCase);
}
