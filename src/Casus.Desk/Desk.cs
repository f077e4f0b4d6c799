using System.Collections.Immutable;
using Casus.Analysis;
using Casus.Analysis.Chains;
using Casus.Analysis.Incidents;
using Casus.Core;
using Casus.Core.Records;
using Casus.Ledger;

namespace Casus.Desk;

/// <summary>
/// The ledger read as incidents. What the analysis finds is written beside what was coded, and every answer can be given as
/// of an earlier day. One instance serves one thread.
/// </summary>
public sealed class Desk(SqliteLedger ledger, IncidentRules rules)
{
    // Incidents whose accounts are read at once.
    private const int Batch = 64;

    private const int KeptAccounts = 20_000;

    private readonly Dictionary<long, Account> _accounts = [];

    /// <summary>
    /// Places the events of all codings that came since the last time, one coding after the other. Of several processes
    /// that do this at a time one waits for the other. A cancelled run goes on where it stopped.
    /// </summary>
    /// <param name="progress">Is told how many codings are done.</param>
    /// <returns>How many codings were linked.</returns>
    public int Link(Action<int>? progress = null, CancellationToken cancel = default)
    {
        int done = 0;
        while (!ledger.Incidents.IsLinked)
        {
            cancel.ThrowIfCancellationRequested();
            done += ledger.Incidents.Together(() =>
            {
                IReadOnlyList<UnlinkedCoding> codings = ledger.Incidents.Unlinked(Batch);
                foreach (UnlinkedCoding coding in codings) Link(coding);
                return codings.Count;
            });
            progress?.Invoke(done);
        }

        return done;
    }

    /// <summary>Incidents in order of the first matching account in time (unknown last).</summary>
    public IEnumerable<Incident> Incidents(IncidentQuery query)
    {
        IReadOnlyList<int> found = ledger.Incidents.Find(query.Accounts);
        IEnumerable<Incident> matching = found.Chunk(Batch).SelectMany(ids => Read(ids, query.Accounts.AsOf)).Where(i => Matches(i, query));
        return query.Accounts.Limit is { } limit ? matching.Take(limit) : matching;
    }

    /// <summary>One incident; one that another took in is answered with that other.</summary>
    /// <exception cref="CasusException">CAS005 the ledger has no such incident, or had none then.</exception>
    public Incident Incident(IncidentId id, DateTimeOffset? asOf = null) => Find(id, asOf)
        ?? throw new CasusException("CAS005", id.ToString(), "is no incident of this ledger" + (asOf is null ? "" : " at that time") + ": 'casus incidents' prints the ids");

    /// <summary>As <see cref="Incident"/>, or null where there is none.</summary>
    public Incident? Find(IncidentId id, DateTimeOffset? asOf = null) =>
        Read([id.Number], asOf).FirstOrDefault()
        ?? (Successor(id.Number, asOf) is { } successor && successor != id.Number ? Find(new IncidentId(successor), asOf) : null);

    // What an analyst merged it into, else where most of its accounts are now.
    private int? Successor(int incident, DateTimeOffset? asOf) =>
        ledger.Incidents.Decisions([incident], asOf).LastOrDefault(d => d.Kind == DecisionKind.Merge && d.Other == incident)?.Incident
        ?? ledger.Incidents.Successors(incident, asOf).Select(i => (int?)i).FirstOrDefault();

    /// <summary>The incident that an event is placed in, or null.</summary>
    /// <param name="account">The report's id, a slash and the event's.</param>
    public Incident? Holding(string account)
    {
        int slash = account.LastIndexOf('/');
        if (slash <= 0 || ledger.Incidents.OfEvent(account[..slash], account[(slash + 1)..]) is not { } number) return null;
        return Find(new IncidentId(number));
    }

    /// <summary>All that the reports of a query tell.</summary>
    public Timeline Timeline(LedgerQuery query)
    {
        Incident[] incidents = [.. Incidents(new IncidentQuery { Accounts = query })];
        return Analysis.Timeline.Of(incidents, ledger.ReadAll(query).SelectMany(c => Analysis.Timeline.AccountsOf(c, rules)));
    }

    /// <summary>Which happenings answer which, as the ledger knew it.</summary>
    public ImmutableArray<Chain> Chains(DateTimeOffset? asOf = null)
    {
        LedgerQuery all = new() { AsOf = asOf };
        return Chaining.Of(Timeline(all).Incidents, ledger.ReadAll(all), rules.Credits);
    }

    private Incident[] Read(IReadOnlyCollection<int> ids, DateTimeOffset? asOf)
    {
        ILookup<int, PlacedEvent> placed = ledger.Incidents.AccountsOf(ids, asOf).ToLookup(p => p.Incident!.Value);
        IReadOnlyList<Decision> decisions = ledger.Incidents.Decisions(ids, asOf, [.. placed.SelectMany(g => g.Select(p => p.Coding.Report.Id)).Distinct()]);
        return
        [
            .. from id in ids
               where placed.Contains(id)
               let accounts = placed[id].Select(AccountOf).ToArray()
               let incident = Analysis.Incidents.Incident.Of(
                   new IncidentId(id), accounts, Origins.Among([.. accounts.Select(a => a.Report).DistinctBy(r => r.Id)], rules.Credits), rules,
                   decisions.Where(d => d.About is null ? d.Incident == id || d.Other == id : accounts.Any(a => a.IsAbout(d.About))))
               where incident is not null
               select incident,
        ];
    }

    private void Link(UnlinkedCoding coding)
    {
        ImmutableArray<PlacedEvent> events = ledger.Incidents.EventsOf(coding.Key);
        Account[] fresh = [.. events.Select(AccountOf).Where(Analysis.Timeline.IsTold)];
        Standing[] earlier = [.. ledger.Incidents.Earlier(coding.Key).Select(StandingOf)];
        ImmutableArray<Standing> mine = Inheritance.Of(fresh, earlier);
        HashSet<int> around = [.. mine.Select(s => s.Incident).OfType<IncidentId>().Select(i => i.Number)];
        foreach (Surroundings surroundings in Neighbourhood.Of(fresh)) around.UnionWith(ledger.Incidents.Around(surroundings, coding.Key));
        ImmutableArray<PlacedEvent> others = [.. ledger.Incidents.AccountsOf(around, coding.Key)];
        Dictionary<string, long> keys = events.Concat(others).ToDictionary(e => $"{e.Coding.Report.Id}/{e.Event.Id}", e => e.Key, StringComparer.Ordinal);
        ImmutableArray<Move> moves = Linker.Link(mine, others.Select(StandingOf), ledger.Incidents.Next, rules.Likeness);
        HashSet<string> placed = [.. moves.Select(m => m.Account.Id)];
        IEnumerable<Placement> kept = from standing in mine
                                      where !placed.Contains(standing.Account.Id)
                                      let incident = standing.Incident
                                      where incident is not null
                                      select new Placement(keys[standing.Account.Id], incident.Value.Number, "as before, in the same words", standing.Decision);
        ledger.Incidents.Link(coding, moves.Select(m => new Placement(keys[m.Account.Id], m.To.Number, m.Reason)).Concat(kept));
    }

    // Neighbours are met again and again: what their words say is read once.
    private Account AccountOf(PlacedEvent placed)
    {
        if (_accounts.TryGetValue(placed.Key, out Account? account)) return account;
        if (_accounts.Count >= KeptAccounts) _accounts.Clear();
        return _accounts[placed.Key] = rules.Words.Account(placed.Coding, placed.Event);
    }

    private Standing StandingOf(PlacedEvent placed) =>
        new(AccountOf(placed), placed.Incident is { } number ? new IncidentId(number) : null, placed.Decision);

    private static bool Matches(Incident incident, IncidentQuery query) =>
        !(incident.Origins < query.MinOrigins)
        && (query.Review is null || incident.Review == query.Review)
        && (!query.Disputed || !incident.Disputes.IsEmpty)
        && (!query.Anchored || incident.IsAnchored);
}
