using System.Collections.Immutable;
using Casus.Core.Records;

namespace Casus.Coding.Claims;

/// <summary>
/// Who tells of whose words: in <c>The minister (said) {that the rebels (claimed) {to hold the town}}</c> the rebels' claim
/// is within the minister's.
/// </summary>
internal static class NestedClaims
{
    public static ImmutableArray<Claim> Link(ImmutableArray<Claim> claims)
    {
        ClaimLayer layer = new(claims);
        var linked = claims.ToBuilder();
        for (int i = 0; i < linked.Count; i++)
        {
            foreach (Claim outer in layer.Holding(linked[i].Cue))
            {
                // Two claims may hold each other's cues ("A", he said, as B said …); the one with the wider content is the outer.
                if (outer.Content.Length <= linked[i].Content.Length) continue;
                linked[i] = linked[i] with { Within = outer.Id };
                break;
            }
        }

        return linked.ToImmutable();
    }
}
