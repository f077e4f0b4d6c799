using System.Collections.Immutable;
using Casus.Analysis.Incidents;

namespace Casus.Analysis.Escalation;

/// <summary>One side of a dyad: an actor or several that are looked at as one.</summary>
/// <param name="Name">As shown: <c>ISR</c>, <c>IRN,LBN</c> or a name the user gave.</param>
/// <param name="Codes">Actor codes, as ISO 3166-1 alpha-3 for states.</param>
public sealed record ActorSet(string Name, ImmutableSortedSet<string> Codes)
{
    /// <param name="codes">Codes between commas: <c>IRN,LBN</c>.</param>
    public static ActorSet Of(string codes, string? name = null)
    {
        ImmutableSortedSet<string> set = codes.ToUpperInvariant()
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToImmutableSortedSet(StringComparer.Ordinal);
        return new ActorSet(name ?? string.Join(",", set), set);
    }

    /// <summary>True where one of the parties belongs to it. Whom only a denial names takes no part.</summary>
    public bool Holds(ImmutableArray<Party> parties) => parties.Any(p => !p.OnlyDenied && p.Code.Code is { } code && Codes.Contains(code));
}
