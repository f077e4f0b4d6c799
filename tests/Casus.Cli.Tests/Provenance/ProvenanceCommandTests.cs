using System.Text.Json;
using Casus.Core.Records;
using Casus.Ledger;

namespace Casus.Cli.Tests.Provenance;

public class ProvenanceCommandTests
{
    private const string First = "Two boats sank off the northern coast late on Monday. At least seven people were killed, the harbour office said, and two are missing.";
    private const string Edited = "Two boats sank off the northern coast late on Monday. At least nine people were killed, the harbour office said, and none is missing.";

    [Fact]
    public void Versions_show_what_changed_with_marks_where_there_is_no_colour()
    {
        using TemporaryFolder folder = new();
        (string ledger, string[] ids) = Fill(folder);
        Outcome outcome = CasusCommand.Run("versions", ids[0], "--ledger", ledger);
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Contains("[-seven-] {+nine+}", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("3 words added, 3 removed", outcome.Out, StringComparison.Ordinal);
        Assert.Equal(outcome.Out, CasusCommand.Run("versions", ids[1], "--ledger", ledger).Out);

        string[] lines = CasusCommand.Run("versions", ids[0], "--json", "--ledger", ledger).Lines;
        Assert.Equal(2, lines.Length);
        using JsonDocument second = JsonDocument.Parse(lines[1]);
        JsonElement change = second.RootElement.GetProperty("changes")[0];
        Assert.Equal(("removed", "seven"), (change.GetProperty("change").GetString(), change.GetProperty("text").GetString()));
        Assert.Equal(First.IndexOf("seven", StringComparison.Ordinal), change.GetProperty("span")[0].GetInt32());
    }

    [Fact]
    public void Copies_show_the_share_and_who_was_first()
    {
        using TemporaryFolder folder = new();
        (string ledger, string[] ids) = Fill(folder);
        Outcome outcome = CasusCommand.Run("copies", ids[2], "--ledger", ledger);
        Assert.Contains(ids[1], outcome.Out, StringComparison.Ordinal);
        Assert.Contains("earlier", outcome.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(ids[3], outcome.Out, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(CasusCommand.Run("copies", ids[2], "--json", "--ledger", ledger).Out);
        Assert.Equal(ids[1], json.RootElement.GetProperty("copies")[0].GetProperty("id").GetString());
        Assert.Equal("Reuters", json.RootElement.GetProperty("origin").GetString());

        Assert.Contains("no other report", CasusCommand.Run("copies", ids[3], "--ledger", ledger).Out, StringComparison.Ordinal);
        Assert.Contains("CAS005", CasusCommand.Run("copies", "r0", "--ledger", ledger).Error, StringComparison.Ordinal);
    }

    // An article, its edited version, another paper's copy of that, and another story.
    private static (string Ledger, string[] Ids) Fill(TemporaryFolder folder)
    {
        string path = Path.Combine(folder.Path, "test.db");
        using SqliteLedger ledger = SqliteLedger.Open(path, TimeProvider.System);
        CodedReport[] reports =
        [
            Reports.Coded("A", First, new Telling { Url = "https://a.example/1", Published = new DateOnly(2024, 4, 1) }),
            Reports.Coded("A", Edited, new Telling { Url = "https://a.example/1", Published = new DateOnly(2024, 4, 2) }),
            Reports.Coded("B", "OSLO (Reuters) - " + Edited, new Telling { Url = "https://b.example/1", Published = new DateOnly(2024, 4, 3) }),
            Reports.Coded("C", "A mine was closed on Tuesday after its owners had asked for it in vain for years.", new Telling { Url = "https://c.example/1", Published = new DateOnly(2024, 4, 1) }),
        ];
        ledger.AppendAll(reports);
        return (path, [.. reports.Select(r => r.Report.Id)]);
    }
}
