using Casus.Analysis;
using Casus.Analysis.Incidents;
using Casus.Core.Records;

namespace Casus.Cli.Tests.Incidents;

/// <summary>Incremental grouping: whatever the order of coming, the same accounts end up together, and numbers are kept.</summary>
public class LinkerTests
{
    private static readonly Telling Strike = new() { Actor = "ISR", Recipient = "IRN", Place = Reports.Damascus, Day = new DateOnly(2024, 4, 1) };

    private static readonly CodedReport[] Coming =
    [
        Reports.Coded("A", "Jets hit the mission.", Strike with { Killed = 7 }),
        Reports.Coded("B", "The mission was bombed.", Strike with { Actor = null, Killed = 11, AtLeast = true }),
        Reports.Coded("C", "Jets hit a base.", new Telling { Actor = "ISR", Recipient = "IRN", Place = Reports.Isfahan, Day = new DateOnly(2024, 4, 19) }),
        Reports.Coded("D", "The base was hit.", new Telling { Recipient = "IRN", Place = Reports.Isfahan, Day = new DateOnly(2024, 4, 19) }),
        Reports.Coded("E", "Drones came.", new Telling { Actor = "IRN", Recipient = "ISR", Day = new DateOnly(2024, 4, 13) }),
    ];

    public static TheoryData<string> Orders { get; } = ["01234", "43210", "20413", "31042", "14032"];

    [Theory]
    [MemberData(nameof(Orders))]
    public void The_order_of_coming_does_not_matter(string order)
    {
        Dictionary<string, IncidentId> standing = [];
        List<Account> known = [];
        foreach (char next in order)
        {
            Account[] fresh = [.. Timeline.AccountsOf(Coming[next - '0'], IncidentFixture.Rules)];
            known.AddRange(fresh);
            int free = standing.Values.Select(i => i.Number).DefaultIfEmpty().Max() + 1;
            foreach (Move move in Linker.Link([.. fresh.Select(a => new Standing(a))], known.Except(fresh).Select(a => new Standing(a, standing[a.Id])), free, IncidentFixture.Rules.Likeness))
                standing[move.Account.Id] = move.To;
        }

        string groups = string.Join(" ", known.GroupBy(a => standing[a.Id]).Select(g => string.Concat(g.Select(a => a.Report.Source).Order())).Order());
        Assert.Equal("AB CD E", groups);
    }

    [Fact]
    public void A_number_stays_with_most_of_its_accounts_and_every_move_has_a_reason()
    {
        Account[] accounts = [.. Coming.SelectMany(c => Timeline.AccountsOf(c, IncidentFixture.Rules))];
        Standing[] wrong = [new(accounts[0], new IncidentId(4)), new(accounts[1], new IncidentId(4)), new(accounts[2], new IncidentId(4))];
        Move[] moves = [.. Linker.Link([new(accounts[3], new IncidentId(4))], wrong, 9, IncidentFixture.Rules.Likeness)];
        Assert.Equal(["C", "D"], moves.Select(m => m.Account.Report.Source).Order());
        Assert.All(moves, m => Assert.Equal(9, m.To.Number));
        Assert.All(moves, m => Assert.NotEqual("", m.Reason));
    }

    [Fact]
    public void What_an_analyst_put_together_is_not_pulled_apart()
    {
        Account[] accounts = [.. Coming.SelectMany(c => Timeline.AccountsOf(c, IncidentFixture.Rules))];
        Standing[] pinned = [new(accounts[0], new IncidentId(4), Decision: 1), new(accounts[2], new IncidentId(4), Decision: 1)];
        Move move = Assert.Single(Linker.Link([new(accounts[3])], pinned, 9, IncidentFixture.Rules.Likeness));
        Assert.Equal(("D", 4), (move.Account.Report.Source, move.To.Number));
    }
}
