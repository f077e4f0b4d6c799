using System.Collections.Immutable;

namespace Casus.Analysis.Incidents;

/// <summary>
/// Finds in a new coding, or a new version, of a report the accounts that were there before, so that they stay where they
/// were and an analyst's decision on them holds. The words decide: the same trigger, or in an edited text the same sentence.
/// </summary>
public static class Inheritance
{
    /// <param name="fresh">Accounts of the new coding.</param>
    /// <param name="earlier">Those of the report's earlier codings, each where it is now; the newest last.</param>
    public static ImmutableArray<Standing> Of(IEnumerable<Account> fresh, IReadOnlyList<Standing> earlier)
    {
        var standings = ImmutableArray.CreateBuilder<Standing>();
        foreach (Account account in fresh)
        {
            Standing? before = earlier.LastOrDefault(s => s.IsPinned && IsSame(s.Account, account)) ?? earlier.LastOrDefault(s => IsSame(s.Account, account));
            standings.Add(new Standing(account, before?.Incident, before?.Decision));
        }

        return standings.DrainToImmutable();
    }

    private static bool IsSame(Account before, Account now) => before.Report.Text.Value == now.Report.Text.Value
        ? before.Event.Trigger.Overlaps(now.Event.Trigger)
        : before.Family == now.Family && before.Sentence == now.Sentence && Words(before) == Words(now);

    private static string Words(Account account) => account.Report.Text.Slice(account.Event.Trigger);
}
