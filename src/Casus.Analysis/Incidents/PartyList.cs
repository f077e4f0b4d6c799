using System.Collections.Immutable;
using Casus.Core.Records;

namespace Casus.Analysis.Incidents;

/// <summary>Someone who takes part in an incident, under the name that most accounts use.</summary>
/// <param name="Code">As <see cref="ActorCode"/>; none where the words do not resolve.</param>
/// <param name="OnlyDenied">True where no account names it but one that denies its part.</param>
public readonly record struct Party(string Name, ActorCode Code, bool OnlyDenied = false)
{
    /// <summary>By what it is one party: its state, or else its name.</summary>
    public string Key => Code.Code ?? Name;
}

/// <summary>Brings the mentions of many accounts to a list of parties.</summary>
internal static class PartyList
{
    public static Field<ImmutableArray<Party>> Of(ImmutableArray<Account> accounts, Func<Account, ImmutableArray<ActorMention>> role)
    {
        ImmutableArray<Party> parties = Parties(accounts, role);
        HashSet<string> keys = [.. parties.Select(p => p.Key)];
        Account[] naming = [.. accounts.Where(a => a.Asserts && role(a).Any(m => m.Code.Code is not null))];
        ImmutableArray<string> most = [.. parties.Take(1).Select(p => p.Key)];
        bool supports(Account a) => role(a).Any(m => most.Contains(Key(m)));
        return new Field<ImmutableArray<Party>>(
            parties,
            [.. accounts.Where(a => role(a).Any(m => keys.Contains(Key(m))) && (supports(a) || !naming.Contains(a)))],
            [
                .. naming.Where(a => !supports(a)).GroupBy(a => string.Join(' ', role(a).Select(Key).Distinct().Order(StringComparer.Ordinal)))
                    .Select(g => new Rival<ImmutableArray<Party>>(Parties(g.SelectMany(a => role(a))), [.. g])),
            ]);
    }

    // Whom nobody but a denial names is still worth knowing, and marked.
    private static ImmutableArray<Party> Parties(ImmutableArray<Account> accounts, Func<Account, ImmutableArray<ActorMention>> role)
    {
        ImmutableArray<Party> told = Parties(accounts.Where(a => a.Asserts).SelectMany(a => role(a)));
        if (told.Any(p => p.Code.Code is not null)) return told;
        ImmutableArray<Party> denied = Parties(accounts.Where(a => !a.Asserts).SelectMany(a => role(a)));
        return denied.Any(p => p.Code.Code is not null) ? [.. denied.Select(p => p with { OnlyDenied = true })] : told;
    }

    // One party per state, the most often named first, under the name most often used. What has no code ("a building",
    // "at least seven people") is shown only where nothing else is known.
    private static ImmutableArray<Party> Parties(IEnumerable<ActorMention> mentions)
    {
        Party[] parties =
        [
            .. mentions.GroupBy(Key, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count())
                .Select(g => new Party(MostCommon(g.Select(m => m.Name ?? m.Text)), MostCommon(g.Select(m => m.Code)))),
        ];
        return parties.Any(p => p.Code.Code is not null) ? [.. parties.Where(p => p.Code.Code is not null)] : [.. parties.Take(1)];
    }

    private static string Key(ActorMention mention) => mention.Code.Code ?? mention.Name ?? mention.Text;

    // Of equals the first: grouping keeps the order of the text.
    private static T MostCommon<T>(IEnumerable<T> values) => values.GroupBy(v => v).MaxBy(g => g.Count())!.Key;
}
